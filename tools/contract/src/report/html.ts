import type { Coverage, Row } from '../measure/coverage.ts';
import { knownMockLimitations } from '../run/known-mock-limitations.ts';
import type { OperationResult } from '../run/run-operations.ts';
import { waivers } from '../run/waivers.ts';
import { factsOf, type Group, groupsOf } from './groups.ts';
import { byKeyword, isCovered, isGood, type Line, lineOf, type Report } from './summary.ts';
import { verdict } from './terminal.ts';
import { TERMS } from './terms.ts';

/** One page that needs nothing else. Everything in it is data and is escaped as such. */
export function toHtml(report: Report): string {
  const { api, results } = report;
  const groups = groupsOf(report);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Contract of ${escapeHtml(api)}</title>
<style>${STYLE}</style>
<header class="${isGood(report) ? 'good' : 'bad'}">
<p class="kind">Contract of</p>
<h1>${escapeHtml(api)} <span>${isGood(report) ? 'kept' : 'broken'}</span></h1>
<p>${escapeHtml(verdict(report))}</p>
</header>
<main>
${contents(groups, results)}
${groups.length > 0 ? failures(groups) : ''}
${results.map(operationCard).join('\n')}
</main>
<script>${FILTER}</script>
</html>
`;
}

function contents(groups: readonly Group[], results: readonly OperationResult[]): string {
  const causes = groups.length > 0 ? [`<li><a href="#failures">Failures by cause</a> ${groups.length}</li>`] : [];
  const operations = results.map(lineOf).map(({ operation, failed }, index) => {
    const count = failed > 0 ? ` <b class="bad">${failed} failed</b>` : '';
    return `<li><a href="#operation-${index}">${escapeHtml(operation)}</a>${count}</li>`;
  });
  return `<nav aria-label="Contents"><ul>${[...causes, ...operations].join('')}</ul>
<label>Filter <input type="search" id="filter" placeholder="operation, cause, keyword"></label></nav>`;
}

const failures = (groups: readonly Group[]): string =>
  `<section id="failures"><h2>Failures by cause</h2>\n${groups.map(failureGroup).join('\n')}\n</section>`;

function failureGroup(group: Group): string {
  const { says, isSecurity, count, smallest } = group;
  const facts = factsOf(group).map(([name, text]) => `<dt>${name}</dt><dd>${escapeHtml(text)}</dd>`);
  const mark = isSecurity ? '<b class="security">security</b> ' : '';
  return `<details class="failure" data-filter><summary>${mark}${escapeHtml(says)} <span class="count">${count}</span></summary>
<dl>${facts.join('')}</dl><pre>${escapeHtml(smallest.explanation)}</pre></details>`;
}

function operationCard(result: OperationResult, index: number): string {
  const line = lineOf(result);
  const { coverage } = result;
  return `<section id="operation-${index}" data-filter>
<h2>${escapeHtml(line.operation)} <code>${escapeHtml(line.endpoint)}</code></h2>
<div class="figures">${figures(line)}</div>
<p class="statuses">${statuses(coverage)}</p>
${holes(coverage)}
<details><summary>Constraints by keyword</summary>${keywords(coverage.rows)}</details>${waived(result)}
<details><summary>Every constraint</summary>${constraints(coverage.rows)}</details>
</section>`;
}

const holes = ({ holes: all }: Coverage): string =>
  all.length === 0
    ? ''
    : `<details class="failure"><summary>${all.length} holes: ${TERMS.hole}</summary>${all.map((hole) => `<p class="hole">${escapeHtml(hole)}</p>`).join('')}</details>`;

function figures({ cases, failed, waived, undecided, constraints, parameters }: Line): string {
  const figure = (value: string, name: string, bad = false, meaning = '') =>
    `<div class="figure${bad ? ' bad' : ''}"><b>${value}</b><span>${name}</span>${meaning && `<small>${meaning}</small>`}</div>`;
  const share = ([part, whole]: readonly [number, number]) =>
    `<meter min="0" max="${whole}" value="${part}"></meter> ${part}/${whole}`;
  return [
    figure(String(cases), 'cases'),
    figure(String(failed), 'failed', failed > 0),
    figure(String(waived), 'waived', false, waived > 0 ? TERMS.waived : ''),
    ...(undecided > 0 ? [figure(String(undecided), 'undecided', false, TERMS.undecided)] : []),
    figure(share(constraints), 'constraints kept and broken', constraints[0] < constraints[1]),
    ...(parameters[1] > 0 ? [figure(share(parameters), 'parameters', parameters[0] < parameters[1])] : []),
  ].join('');
}

function statuses({ statuses: counts }: Coverage): string {
  const marks = [...counts].map(([status, times]) => {
    const said = times > 0 ? `${times} answers` : 'not provoked';
    return `<span class="${times > 0 ? 'seen' : 'unseen'}" title="${said}">${escapeHtml(status)}</span>`;
  });
  const unseen = [...counts].filter(([, times]) => times === 0).map(([status]) => status);
  const note = unseen.length > 0 ? ` <small>${escapeHtml(unseen.join(', '))}: ${TERMS['not provoked']}</small>` : '';
  return marks.join(' ') + note;
}

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

/** Hides what does not hold the text. */
const FILTER = `
document.getElementById('filter').addEventListener('input', ({ target }) => {
  const text = target.value.toLowerCase();
  for (const part of document.querySelectorAll('[data-filter]')) part.hidden = !part.textContent.toLowerCase().includes(text);
});
`;

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
.statuses .unseen { border-color: var(--line); color: var(--dim); border-style: dashed; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; align-items: baseline; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
a { color: inherit; }
nav b { font-weight: 600; }
.bad, .security { color: var(--bad); }
input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .3rem .75rem; }
.figure { max-width: 18rem; }
.figure small { display: block; }
.security { text-transform: uppercase; font-size: .75em; letter-spacing: .06em; border: 1px solid; border-radius: 99px; padding: .1em .7em; }
.count { color: var(--dim); font-variant-numeric: tabular-nums; margin-left: .5em; }
.count::before { content: "×"; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dt { color: var(--dim); }
dd { margin: 0; }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--dim); }
.failure summary, .hole, tr.hole td { color: var(--bad); }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; }
th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--dim); font-size: .85rem; }
td.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
`;
