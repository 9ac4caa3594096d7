import type { OperationCoverage, PackageCoverage } from '@rollcall/contract/coverage';
import type { Api } from '../../facts/api.ts';
import { block, code, link, paragraphs, plain, table } from '../../markdown.ts';
import type { Page } from '../../page.ts';

/** What the contract tests of an API try, and what proves them. */
export function contractPage(
  { name, document, waivers }: Api,
  { operations, mutations, survivors }: PackageCoverage,
): Page {
  const { title } = document.info;
  const cases = sum(operations.map((operation) => operation.cases));
  const all = sum(Object.values(mutations));
  return {
    path: `apis/${name}/contract`,
    title: `${title}: contract`,
    label: 'Contract',
    description: `What the contract tests of ${title} try, keyword by keyword, and the mutations that prove them.`,
    group: ['APIs', title],
    body: paragraphs(
      `${count(cases)} cases try client, server, validators and mock against each other. ${count(all)} mutations break that code on purpose, one at a time. \`pnpm test\` fails if a case fails, if something that the description says is tried by no case, or if a mutation goes unnoticed that can be noticed.`,
      block(
        'sh',
        `pnpm contract ${name}              # run the cases\npnpm contract ${name} --mutations  # run them against every mutation`,
      ),
      '## Coverage',
      table(
        ['operation', 'cases', 'constraints kept to and broken', 'statuses', 'not tried'],
        operations.map(({ operation, cases, constraints, statuses, holes }) => [
          link(code(operation), `/apis/${name}/operations/${operation}/`),
          count(cases),
          constraints.join(' of '),
          statuses.join(' of '),
          holes.map(plain).join('; ') || 'nothing',
        ]),
      ),
      '## Mutations',
      table(
        ['what is broken', 'mutations'],
        Object.entries(mutations).map(([family, number]) => [family, count(number)]),
      ),
      survivors.length > 0 && 'Nothing can notice these, as far as we know:',
      survivors.map(({ mutation, reason }) => `- ${code(mutation)}: ${plain(reason)}`).join('\n'),
      waivers !== '' && `## Waivers\n\nRules that are waived for this API:\n\n${block('yaml', waivers)}`,
      '## What each keyword is proven by',
      ...operations.map(keywords),
    ),
  };
}

function keywords({ operation, keywords }: OperationCoverage): string {
  const rows = keywords.map(({ keyword, all, kept, broken, exempt }) => [
    code(keyword),
    ...[all, kept, broken, exempt].map(count),
  ]);
  const head = ['keyword', 'constraints', 'kept to', 'broken', 'can’t be broken'];
  return `### ${plain(operation)}\n\n${table(head, rows)}`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const count = (number: number): string => number.toLocaleString('en');
