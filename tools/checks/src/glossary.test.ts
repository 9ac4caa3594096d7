import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Words of the glossary's last column that are right in other senses, which no search can tell apart. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  vendor: 'who publishes an API',
  service: 'what an API is for',
  definition: 'what a name stands for in code',
  writer: 'what writes to a stream, a request or a file',
  output: 'what a command prints',
  view: 'the noun in its everyday sense',
  side: 'client or server',
  rows: 'lines of a table',
  share: 'the verb in its everyday sense',
  mark: 'punctuation',
  place: 'the noun in its everyday sense',
  problem: 'problem details, RFC 9457',
  complaint: 'what another program says',
  rejection: 'of a promise',
  exemption: 'what a rule does not apply to',
  job: 'of CI',
  parcel: 'what an invented API sends',
  fault: 'what is wrong with a request, which the server answers',
  controller: '`AbortController`',
  dispatch: "`dispatchEvent`, and GitHub's `workflow_dispatch`",
  'judge (the noun)': 'the verb is right',
};

/** Turns of phrase that are not in the glossary, and not in English either. */
const FOREIGN: readonly RegExp[] = [
  /\banew\b/i,
  /\bfor ever\b/i,
  /\bwhoever\b/i,
  /\bwhat is no \b/i,
  /\b(?:one|a) (?:method|function|handler|row|file|target|rule|package|line) an? (?:operation|API|spec|file|rule|check)\b/i,
];

interface Text {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Hand-written code and documentation, with camelCase in words. */
const texts: readonly Text[] = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    ...['*.ts', '*.js', '*.md', '*.dot', '*.yml', '*.template'],
    ...[':!specs', ':!*/generated/*', ':!*CHANGELOG.md', ':!docs/glossary.md', ':!tools/checks/src/glossary.test.ts'],
  ],
  { cwd: root },
)
  .toString()
  .split('\n')
  .filter((file) => file && fs.existsSync(join(root, file)))
  .map((file) => ({ file, lines: [file, ...fs.readFileSync(join(root, file), 'utf8').split('\n')].map(inWords) }));

function inWords(text: string): string {
  return text.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ').replaceAll('_', ' ');
}

function findings(pattern: RegExp): string[] {
  return texts.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index}: ${line.trim()}`] : [])),
  );
}

/** The words of the last column. */
const avoided = fs
  .readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| term '))
  .flatMap((line) => (line.split(' | ').at(-1) ?? '').replace(/ \|$/, '').split(', '))
  .filter((word) => word !== '–');

describe('the glossary', () => {
  const checked = [...new Set(avoided)].filter((word) => !(word in AMBIGUOUS));

  test.each(checked)('word to avoid: %s', (word) => {
    expect(findings(new RegExp(`\\b${word}(?:s|es|d|ed)?\\b`, 'i'))).toEqual([]);
  });

  test('knows every word that this test makes an exception for', () => {
    expect(Object.keys(AMBIGUOUS).filter((word) => !avoided.includes(word))).toEqual([]);
  });

  test.each(FOREIGN)('turn of phrase to avoid: %s', (pattern) => {
    expect(findings(pattern)).toEqual([]);
  });
});
