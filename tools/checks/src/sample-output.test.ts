import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectCopy } from './copy.ts';

const root = join(import.meta.dirname, '../../..');

/** A command of a ```console block, and the output that is shown below it. */
interface Sample {
  readonly file: string;
  readonly command: string;
  readonly output: string;
}

/** Prints what a command prints, without waiting for what is slow about it. */
const CHEAP: Readonly<Record<string, () => string>> = {
  'pnpm generate': () => generateInCopy(),
};

/** Too slow or too stateful to run here: each fragment of the output has to be somewhere in this folder. */
const BY_FRAGMENT: Readonly<Record<string, readonly [folder: string, ...fragments: RegExp[]]>> = {
  'pnpm contract <api>': ['tools/contract/src', /keeps its contract/, /constraints/, /statuses/],
  'pnpm sandbox --seed': ['packages/sandbox/src', /stored in/],
  'curl -u': ['specs/conscent', /Account created successfully/],
};

const samples = documents()
  .flatMap(samplesOf)
  .filter(({ output }) => output !== '');

test('there is sample output, or this file reads it wrongly', () => {
  expect(samples.length).toBeGreaterThan(3);
});

test.each(samples)('$file shows what `$command` prints', ({ command, output }) => {
  const name = command.replace(/^npx --yes pnpm@\S+/, 'pnpm');
  const run = CHEAP[name];
  if (run) return expectSample(run(), output);
  const [, [folder, ...fragments] = []] =
    Object.entries(BY_FRAGMENT).find(([beginning]) => name.startsWith(beginning)) ?? [];
  expect(folder, 'Say in this file how the sample is checked.').toBeDefined();
  const source = textIn(join(root, folder as string));
  for (const fragment of fragments) {
    expect(output).toMatch(fragment);
    expect(source).toMatch(fragment);
  }
});

function documents(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root });
  return list
    .toString()
    .split('\n')
    .filter((file) => file && !file.endsWith('CHANGELOG.md') && fs.existsSync(join(root, file)));
}

function samplesOf(file: string): Sample[] {
  const text = fs.readFileSync(join(root, file), 'utf8');
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .replaceAll('\\\n', '')
      .split(/^\$ /m)
      .filter(Boolean)
      .map((part) => {
        const [command = '', ...output] = part.trim().split('\n');
        return { file, command, output: output.join('\n').trim() };
      }),
  );
}

/** Its lines; times differ from run to run. */
const linesOf = (output: string): string[] =>
  output
    .trim()
    .replaceAll(/[\d.]+ s\b/g, '0 s')
    .split('\n');

/** `…` stands for any lines. */
function expectSample(actual: string, sample: string): void {
  const printed = linesOf(actual);
  for (const part of `${sample}\n`.split(/^…\n/m).filter(Boolean)) {
    const lines = linesOf(part);
    const at = printed.indexOf(lines[0] as string);
    expect(printed.splice(0, at + lines.length).slice(at)).toEqual(lines);
  }
  if (!sample.endsWith('…')) expect(printed).toEqual([]);
}

function generateInCopy(): string {
  const copy = projectCopy(root, 'sample');
  onTestFinished(() => fs.rmSync(copy, { recursive: true, force: true }));
  return execFileSync(process.execPath, [
    join(root, 'packages/cli/src/main.js'),
    'generate',
    '--root',
    copy,
  ]).toString();
}

function textIn(folder: string): string {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|yaml)$/.test(entry.name))
    .map((entry) => fs.readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
