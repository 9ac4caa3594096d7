import { readFileSync } from 'node:fs';
import { escapeMarkup } from '@rollcall/command';
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
<title>Contract of ${escapeMarkup(api)}</title>
<style>${STYLE}</style>
<header class="${isGood(report) ? 'good' : 'bad'}">
<p class="kind">Contract of</p>
<h1>${escapeMarkup(api)} <span>${isGood(report) ? 'kept' : 'broken'}</span></h1>
<p>${escapeMarkup(verdict(report))}</p>
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
    return `<li><a href="#operation-${index}">${escapeMarkup(operation)}</a>${count}</li>`;
  });
  return `<nav aria-label="Contents"><ul>${[...causes, ...operations].join('')}</ul>
<label>Filter <input type="search" id="filter" placeholder="operation, cause, keyword"></label></nav>`;
}

const failures = (groups: readonly Group[]): string =>
  `<section id="failures"><h2>Failures by cause</h2>\n${groups.map(failureGroup).join('\n')}\n</section>`;

function failureGroup(group: Group): string {
  const { says, isSecurity, count, smallest } = group;
  const facts = factsOf(group).map(([name, text]) => `<dt>${name}</dt><dd>${escapeMarkup(text)}</dd>`);
  const mark = isSecurity ? '<b class="security">security</b> ' : '';
  return `<details class="failure" data-filter><summary>${mark}${escapeMarkup(says)} <span class="count">${count}</span></summary>
<dl>${facts.join('')}</dl><pre>${escapeMarkup(smallest.explanation)}</pre></details>`;
}

function operationCard(result: OperationResult, index: number): string {
  const line = lineOf(result);
  const { coverage } = result;
  return `<section id="operation-${index}" data-filter>
<h2>${escapeMarkup(line.operation)} <code>${escapeMarkup(line.endpoint)}</code></h2>
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
    : `<details class="failure"><summary>${all.length} holes: ${TERMS.hole}</summary>${all.map((hole) => `<p class="hole">${escapeMarkup(hole)}</p>`).join('')}</details>`;

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
    return `<span class="${times > 0 ? 'seen' : 'unseen'}" title="${said}">${escapeMarkup(status)}</span>`;
  });
  const unseen = [...counts].filter(([, times]) => times === 0).map(([status]) => status);
  const note = unseen.length > 0 ? ` <small>${escapeMarkup(unseen.join(', '))}: ${TERMS['not provoked']}</small>` : '';
  return marks.join(' ') + note;
}

function keywords(rows: readonly Row[]): string {
  const body = byKeyword(rows).map(
    ({ keyword, all, kept, broken, exempt }) =>
      `<tr><td><code>${escapeMarkup(keyword)}</code></td>${[all, kept, broken, exempt].map((count) => `<td class="n">${count}</td>`).join('')}</tr>`,
  );
  return table(['keyword', 'constraints', 'kept to', 'broken', 'cannot be broken'], body);
}

function constraints(rows: readonly Row[]): string {
  const body = rows.map((row) => {
    const { part, constraint, kept, broken, exempt } = row;
    const note = broken === 0 && exempt !== undefined ? escapeMarkup(exempt) : String(broken);
    const what = `<code>${escapeMarkup(constraint.pointer)}</code> ${escapeMarkup(constraint.property ?? '')}`;
    return `<tr class="${isCovered(row) ? '' : 'hole'}"><td>${escapeMarkup(part)}</td><td>${what}</td><td class="n">${kept}</td><td class="n">${note}</td></tr>`;
  });
  return table(['part', 'constraint', 'kept to', 'broken'], body);
}

/** What the mock gets wrong, and why that is held against nobody. */
function waived({ waived: times }: OperationResult): string {
  const body = [...waivers, ...knownMockLimitations].flatMap(({ name, reason, reference }) => {
    const count = times.get(name);
    const why = `${escapeMarkup(reason)}<br><small>${escapeMarkup(reference)}</small>`;
    return count === undefined
      ? []
      : [`<tr><td>${escapeMarkup(name)}</td><td>${why}</td><td class="n">${count}</td></tr>`];
  });
  if (body.length === 0) return '';
  return `<details><summary>Waived</summary>${table(['what', 'why', 'times'], body)}</details>`;
}

/** Wide ones scroll by themselves. */
const table = (head: readonly string[], rows: readonly string[]): string =>
  `<div class="wide"><table><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table></div>`;

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8');
/** Hides what does not hold the text. */
const FILTER = `
document.getElementById('filter').addEventListener('input', ({ target }) => {
  const text = target.value.toLowerCase();
  for (const part of document.querySelectorAll('[data-filter]')) part.hidden = !part.textContent.toLowerCase().includes(text);
});
`;
