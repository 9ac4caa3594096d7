/** What one reads: every format says the same of a change, with file and line on both sides, in several files too. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capturedTerminal } from '@rollcall/command/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { tryPayloads } from '../src/analyzers/behaviour.ts';
import { combine } from '../src/combine-analyzers.ts';
import { command, type DiffTerminal } from '../src/command.ts';
import type { Finding } from '../src/finding.ts';
import { formats } from '../src/formats/index.ts';
import { normalDocument } from '../src/normal/document.ts';
import { now } from './corpus.ts';

vi.setConfig({ testTimeout: 60_000 });

const FILES = {
  'openapi.yaml': `openapi: 3.1.0
info: {title: Library, version: 1.0.0}
paths:
  /books:
    $ref: paths/books.yaml
  /loans:
    post:
      operationId: lend
      parameters:
        - $ref: common.yaml#/parameters/Branch
      requestBody:
        content:
          application/json:
            schema: {$ref: schemas/Loan.yaml}
            examples:
              short: {value: {book: '978-3', member: Ines & Ada, days: 14}}
      responses:
        '201': {description: Lent.}
`,
  'paths/books.yaml': `get:
  operationId: listBooks
  parameters:
    - $ref: ../common.yaml#/parameters/Branch
  responses:
    '200':
      description: Books.
      content:
        application/json:
          schema:
            type: array
            items:
              $ref: ../schemas/Book.yaml
`,
  'common.yaml': `parameters:
  Branch:
    name: branch
    in: query
    schema:
      type: string
      enum: [north, south]
`,
  'schemas/Book.yaml': `type: object
properties:
  isbn:
    type: string
  loan:
    $ref: ./Loan.yaml
`,
  'schemas/Loan.yaml': `type: object
required: [book, member]
properties:
  book: {type: string}
  member: {type: string}
  days:
    type: integer
    maximum: 28
`,
} as const;

const EDITS: readonly (readonly [keyof typeof FILES, string, string])[] = [
  ['schemas/Loan.yaml', 'maximum: 28', 'minimum: 1\n    maximum: 14'],
  ['schemas/Loan.yaml', 'required: [book, member]', 'required: [book, member, days]'],
  ['common.yaml', 'north, south', 'north'],
  ['schemas/Book.yaml', '  isbn:\n    type: string\n', ''],
  ['paths/books.yaml', 'Books.', 'All <books>.'],
];

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Asha', '-c', 'user.email=asha@example.com', ...args], { cwd: root });

/** The rules and the payloads; the compiler and Redocly have their own tests. */
const judge: NonNullable<DiffTerminal['judge']> = async (comparisons) =>
  comparisons.map((one) => {
    const trials = tryPayloads(normalDocument(one.old.document), normalDocument(one.new.document));
    return combine(one, { trials, opinions: [], broken: [] }, now);
  });

async function diff(...args: string[]) {
  const { terminal, written } = capturedTerminal({ cwd: root });
  await command([...args, '--allow', 'breaking'], { ...terminal, root, now, judge });
  return written.out;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'spec-diff-facts-'));
  const spec = join(root, 'specs/library');
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(spec, name, '..'), { recursive: true });
    writeFileSync(join(spec, name), text);
  }
  mkdirSync(join(root, 'packages/library'), { recursive: true });
  writeFileSync(join(root, 'packages/library/package.json'), '{"name": "@rollcall/library", "version": "1.0.0"}');
  mkdirSync(join(root, '.changeset'));
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  cpSync(spec, join(root, 'old'), { recursive: true });
  for (const [name, before, after] of EDITS) {
    const text = readFileSync(join(spec, name), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(spec, name), text.replace(before, after));
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const findingsOf = async (...args: string[]) => JSON.parse(await diff('--json', ...args)).findings as Finding[];

describe('a description in several files', () => {
  const placesOf = (findings: readonly Finding[]) =>
    Object.fromEntries(
      findings.map(({ id, direction, old, new: next }) => [
        `${direction} ${id}`,
        [old, next].map((place) => place && `${place.file}:${place.line} ${place.text ?? ''}`.trim()),
      ]),
    );
  const expected = (old: string, next: string) => ({
    'request max-decreased': [`${old}/schemas/Loan.yaml:8 maximum: 28`, `${next}/schemas/Loan.yaml:9 maximum: 14`],
    'request property-became-required': [
      `${old}/schemas/Loan.yaml:2 required: [book, member]`,
      `${next}/schemas/Loan.yaml:2 required: [book, member, days]`,
    ],
    'request enum-value-removed': [`${old}/common.yaml:7 enum: [north, south]`, `${next}/common.yaml:7 enum: [north]`],
    'response property-removed': [`${old}/schemas/Book.yaml:3 isbn: {type: string}`, `${next}/schemas/Book.yaml:2`],
    'undefined documentation-changed': [
      `${old}/paths/books.yaml:7 description: Books.`,
      `${next}/paths/books.yaml:7 description: All <books>.`,
    ],
  });

  test('is compared with a commit by file and line', async () => {
    const places = placesOf(await findingsOf());
    expect(places).toMatchObject(expected('specs/library', 'specs/library'));
  });

  test('is compared with another by file and line', async () => {
    const places = placesOf(await findingsOf('old/openapi.yaml', 'specs/library/openapi.yaml'));
    expect(places).toMatchObject(expected('old', 'specs/library'));
  });
});

test('a payload is an example of the description, shows one change, and has the reason of the validator', async () => {
  const shown = Object.fromEntries(
    (await findingsOf()).map(({ id, direction, example }) => [`${direction} ${id}`, example]),
  );
  expect(shown).toMatchObject({
    'request property-became-required': {
      payload: { book: '978-3', member: 'Ines & Ada' },
      reason: "must have required property 'days'",
    },
    'request max-decreased': {
      payload: { book: '978-3', member: 'Ines & Ada', days: expect.toSatisfy((days) => days > 14 && days <= 28) },
      reason: '`/days` must be <= 14',
    },
    'request min-set': {
      payload: { book: '978-3', member: 'Ines & Ada', days: expect.toSatisfy((days) => days < 1) },
      reason: '`/days` must be >= 1',
    },
    'request enum-value-removed': { payload: 'south', reason: 'must be equal to one of the allowed values: `north`' },
  });
});

/** The words of a report, whatever marks them up. */
const READ: Readonly<Record<string, (out: string) => string>> = {
  text: (out) => out,
  markdown: unescaped,
  changeset: unescaped,
  html: (out) => unescaped(out.replaceAll(/<\/?code>/g, '').replaceAll(/<[^>]*>/g, ' ')),
  github: (out) => decodeURIComponent(out),
};

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return text
    .replaceAll(/<\/?(code|details|summary)>/g, ' ')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : (named[name] ?? ''),
    );
}

const plain = (text: string): string => text.replaceAll(/[`\s]/g, '');

test.each(Object.keys(READ))('%s says all that JSON says', async (format) => {
  const findings = await findingsOf();
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['breaking', 'warning', 'safe']));
  if (format === 'changeset') await diff('--write');
  const file = join(root, '.changeset/spec-library.md');
  const out = format === 'changeset' ? readFileSync(file, 'utf8') : await diff('--format', format);
  const said = plain(READ[format]?.(out) ?? '');
  for (const finding of findings) {
    const {
      id,
      message,
      reason,
      hint,
      operations,
      severity,
      bump,
      audience,
      analyzers,
      old,
      new: next,
      example,
    } = finding;
    const places = [old, next].flatMap((place) => (place ? [`${place.file}:${place.line}`, place.text ?? ''] : []));
    const shown = example && 'payload' in example ? [JSON.stringify(example.payload), example.reason] : [];
    const facts = [
      message,
      reason,
      hint ?? '',
      ...operations,
      ...places,
      ...shown,
      `${severity}, ${bump}`,
      ...audience,
    ];
    for (const fact of [id, ...facts, ...analyzers]) expect(said, `${id} in ${format}`).toContain(plain(fact));
  }
  expect(Object.keys(formats)).toEqual(['text', 'json', 'markdown', 'html', 'github']);
});
