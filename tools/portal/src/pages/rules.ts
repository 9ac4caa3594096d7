import { examples } from '@rollcall/spec-rules/examples';
import { rules } from '@rollcall/spec-rules/plugin';
import { refusals } from '@rollcall/spec-rules/refusals';
import { unwaivable } from '@rollcall/spec-rules/waivers';
import { block, code, link, paragraphs, table } from '../markdown.ts';
import type { Page } from '../page.ts';

/** A page for each of our lint rules, one that lists them, and one of what can't be carried. */
export function rulePages(): Page[] {
  return [overview(), refusalsPage(), ...Object.keys(rules).map(rulePage)];
}

const GROUP = ['Lint rules'];

function overview(): Page {
  return {
    path: 'rules',
    title: 'Lint rules',
    label: 'All rules',
    description: 'What `pnpm lint` asks of a description, beside Redocly’s strict rules.',
    group: GROUP,
    body: paragraphs(
      '`pnpm lint` runs Redocly’s `recommended-strict` rules and these. Each finding says what is wrong, where, and what to write instead, and names the page of its rule. Rules that begin with `portable` refuse [what can’t be carried](/rules/refusals/).',
      table(
        ['rule', 'why it is there'],
        Object.entries(rules).map(([id, { docs }]) => [link(code(id), `/rules/${id}/`), docs]),
      ),
      'To exempt an API from a rule, waive it in `specs/<api>/waivers.yaml` with the reason. A waiver that suppresses nothing is an error.',
    ),
  };
}

function rulePage(id: string): Page {
  const docs = rules[id]?.docs ?? '';
  const { failing = '', passing = '' } = examples[id] ?? {};
  return {
    path: `rules/${id}`,
    title: id,
    description: docs,
    group: GROUP,
    body: paragraphs(
      docs,
      '## Refused',
      block('yaml', failing),
      '## Passed',
      block('yaml', passing),
      '## Waiving it',
      waiving(`rollcall/${id}`),
    ),
  };
}

function waiving(rule: string): string {
  if (unwaivable.has(rule))
    return 'This rule can’t be waived: the generated code would not be what the description says.';
  return paragraphs(
    'For one API, in `specs/<api>/waivers.yaml`:',
    block('yaml', `- rule: ${rule}\n  reason: Say why it does not apply here.`),
  );
}

function refusalsPage(): Page {
  const rows = Object.entries(refusals).map(([construct, { artefacts, why, instead }]) => [
    code(construct),
    artefacts.join(', '),
    `${why}.`,
    instead,
  ]);
  return {
    path: 'rules/refusals',
    title: 'What can’t be carried',
    description:
      'Constructs that some generated artefact could not carry: they are refused, with what to write instead.',
    group: GROUP,
    body: paragraphs(
      'Nothing is dropped silently. What one of the artefacts can’t carry stops generation, with file, pointer and repair.',
      table(['construct', 'can’t be carried to', 'because', 'write instead'], rows),
    ),
  };
}
