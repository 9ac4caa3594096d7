import type { Coverage, Row } from '../measure/coverage.ts';
import { knownMockLimitations } from '../run/known-mock-limitations.ts';
import type { OperationResult } from '../run/run-operations.ts';
import { waivers } from '../run/waivers.ts';
import { byKeyword, isCovered, isGood, type Line, lineOf, type Report } from './summary.ts';
import { verdict } from './terminal.ts';

/** One page that needs nothing else. Everything in it is data and is escaped as such. */
export function toHtml(report: Report): string {
  const { api, results } = report;
  const failures = results.reduce((sum, result) => sum + result.failures.length, 0);
  const holes = results.reduce((sum, { coverage }) => sum + coverage.holes.length, 0);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Contract of ${escapeHtml(api)}</title>
<style>${STYLE}</style>
<header class="${isGood(report) ? 'good' : 'bad'}">
<p class="kind">Contract of</p>
<h1>${escapeHtml(api)} <span>${isGood(report) ? 'kept' : 'broken'}</span></h1>
<p>${escapeHtml(verdict(report, failures, holes))}</p>
</header>
<main>
${results.map(operationCard).join('\n')}
</main>
</html>
`;
}

function operationCard(result: OperationResult): string {
  const line = lineOf(result);
  const { coverage, failures } = result;
  return `<section>
<h2>${escapeHtml(line.operation)} <code>${escapeHtml(line.endpoint)}</code></h2>
<div class="figures">${figures(line)}</div>
<p class="statuses">${statuses(coverage)}</p>
${failures.map(({ title, explanation }) => `<details class="failure" open><summary>${escapeHtml(title)}</summary><pre>${escapeHtml(explanation)}</pre></details>`).join('\n')}
${coverage.holes.map((hole) => `<p class="hole">${escapeHtml(hole)}</p>`).join('\n')}
<details><summary>Constraints by keyword</summary>${keywords(coverage.rows)}</details>${waived(result)}
<details><summary>Every constraint</summary>${constraints(coverage.rows)}</details>
</section>`;
}

function figures({ cases, failed, waived, undecided, constraints, parameters }: Line): string {
  const figure = (value: string, name: string, bad = false) =>
    `<div class="figure${bad ? ' bad' : ''}"><b>${value}</b><span>${name}</span></div>`;
  const share = ([part, whole]: readonly [number, number]) =>
    `<meter min="0" max="${whole}" value="${part}"></meter> ${part}/${whole}`;
  return [
    figure(String(cases), 'cases'),
    figure(String(failed), 'failed', failed > 0),
    figure(String(waived), 'waived'),
    ...(undecided > 0 ? [figure(String(undecided), 'undecided')] : []),
    figure(share(constraints), 'constraints kept and broken', constraints[0] < constraints[1]),
    ...(parameters[1] > 0 ? [figure(share(parameters), 'parameters', parameters[0] < parameters[1])] : []),
  ].join('');
}

const statuses = ({ statuses: counts }: Coverage): string =>
  [...counts]
    .map(
      ([status, times]) =>
        `<span class="${times > 0 ? 'seen' : 'unseen'}" title="${times} answers">${escapeHtml(status)}</span>`,
    )
    .join(' ');

function keywords(rows: readonly Row[]): string {
  const body = byKeyword(rows).map(
    ({ keyword, all, kept, broken, exempt }) =>
      `<tr><td><code>${escapeHtml(keyword)}</code></td>${[all, kept, broken, exempt].map((count) => `<td class="n">${count}</td>`).join('')}</tr>`,
  );
  return table(['keyword', 'constraints', 'kept to', 'broken', 'cannot be broken'], body);
}

function constraints(rows: readonly Row[]): string {
  const body = rows.map((row) => {
    const { part, constraint, kept, broken, exempt } = row;
    const note = broken === 0 && exempt !== undefined ? escapeHtml(exempt) : String(broken);
    const what = `<code>${escapeHtml(constraint.pointer)}</code> ${escapeHtml(constraint.property ?? '')}`;
    return `<tr class="${isCovered(row) ? '' : 'hole'}"><td>${escapeHtml(part)}</td><td>${what}</td><td class="n">${kept}</td><td class="n">${note}</td></tr>`;
  });
  return table(['part', 'constraint', 'kept to', 'broken'], body);
}

/** What the mock gets wrong, and why that is held against nobody. */
function waived({ waived: times }: OperationResult): string {
  const body = [...waivers, ...knownMockLimitations].flatMap(({ name, reason, reference }) => {
    const count = times.get(name);
    const why = `${escapeHtml(reason)}<br><small>${escapeHtml(reference)}</small>`;
    return count === undefined
      ? []
      : [`<tr><td>${escapeHtml(name)}</td><td>${why}</td><td class="n">${count}</td></tr>`];
  });
  if (body.length === 0) return '';
  return `<details><summary>Waived</summary>${table(['what', 'why', 'times'], body)}</details>`;
}

/** Wide ones scroll by themselves. */
const table = (head: readonly string[], rows: readonly string[]): string =>
  `<div class="wide"><table><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table></div>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d2330, #e6e9f0); --dim: light-dark(#5c6578, #98a2b8); --paper: light-dark(#f6f7f9, #14171f);
  --card: light-dark(#fff, #1c212c); --line: light-dark(#dfe3ea, #2d3444); --good: light-dark(#0f7b4f, #4cc38a); --bad: light-dark(#b3261e, #ff8a80); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { padding: 2.25rem max(1.5rem, calc(50vw - 30.5rem)) 1.75rem; border-bottom: 4px solid var(--good); background: var(--card); }
header.bad { border-color: var(--bad); }
h1 { margin: 0; font-size: 2rem; letter-spacing: -.02em; }
header p { margin: .25rem 0 0; color: var(--dim); }
header p.kind { margin: 0; font-size: .85rem; text-transform: uppercase; letter-spacing: .08em; }
h1 span { font-size: .9rem; font-weight: 600; letter-spacing: 0; vertical-align: .4em; padding: .15em .8em; border-radius: 99px; color: var(--card); background: var(--good); }
header.bad h1 span { background: var(--bad); }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem; display: grid; gap: 1.5rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem 1.5rem; min-width: 0; }
h2 { margin: 0 0 1rem; font-size: 1.15rem; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
h2 code { color: var(--dim); font-weight: 400; }
code, pre { font: .85em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
.figure b { display: block; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.figure span { color: var(--dim); font-size: .85rem; }
.figure.bad b { color: var(--bad); }
meter { width: 6rem; vertical-align: -.1em; }
small { color: var(--dim); overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
.wide code { overflow-wrap: normal; }
.statuses span { display: inline-block; padding: 0 .6em; border-radius: 99px; border: 1px solid var(--good); color: var(--good); font-variant-numeric: tabular-nums; }
.statuses .unseen { border-color: var(--bad); color: var(--bad); border-style: dashed; }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--dim); }
.failure summary, .hole, tr.hole td { color: var(--bad); }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; }
th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--dim); font-size: .85rem; }
td.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
`;
