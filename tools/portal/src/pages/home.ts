import type { Api } from '../facts/api.ts';
import { inline, link, paragraphs, plain } from '../markdown.ts';
import type { Page } from '../page.ts';

/** Where one starts. */
export function homePage(apis: readonly Api[]): Page {
  return {
    path: 'index',
    title: 'APIs that keep their word',
    description:
      'Typed clients, servers, validators, mocks and the tests that prove that they agree, generated from OpenAPI descriptions.',
    group: [],
    layout: { kind: 'home' },
    body: paragraphs(
      `:::lead\n${LEAD}\n:::`,
      '## The APIs',
      cards(apis.map(apiCard)),
      '## Where to start',
      cards(ROLES),
      '## What changed lately',
      changes(apis),
    ),
  };
}

const LEAD =
  'One OpenAPI description per API, and from it, in one command: a typed client, a server that enforces the contract, validators, mocks, and the tests that prove that they agree. Every page here is made from the same files.';

const cards = (items: readonly string[]): string => `:::cards\n${items.join('\n')}\n:::`;

const card = (title: string, path: string, text: string): string => `- ${link(title, path)}\n\n  ${text}`;

function apiCard({ name, document, model }: Api): string {
  const { title, summary } = document.info;
  const count = model.operations.length;
  return card(plain(title), `/apis/${name}/`, `${inline(summary)} ${count} operation${count === 1 ? '' : 's'}.`);
}

const ROLES = [
  card(
    'I call an API',
    '/guides/getting-started/',
    'Install a package, and have the first user registered at the sandbox in five minutes.',
  ),
  card(
    'I implement an API',
    '/guides/server/',
    'Write handlers; the contract is enforced before and after them, on any platform.',
  ),
  card(
    'I own a contract',
    '/guides/changing-a-spec/',
    'Edit a description, see whom it breaks, and release the version that it needs.',
  ),
  card('I test', '/guides/testing/', 'Fakes, fixtures, mocks, a real sandbox, and contract tests for any server.'),
];

function changes(apis: readonly Api[]): string {
  return apis
    .map(({ name, document, version, changelog }) => {
      const [, entry = ''] = /^## .*\n+([^#]*)/m.exec(changelog) ?? [];
      const line = inline(entry.split('\n\n')[0]);
      return `- ${link(`${plain(document.info.title)} ${version}`, `/apis/${name}/changes/`)}: ${line}`;
    })
    .join('\n');
}
