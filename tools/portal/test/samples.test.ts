import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { repository } from '@rollcall/openapi/apis';
import { startSandbox } from '@rollcall/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, readApis } from '../src/facts/api.ts';
import { SANDBOX, type Trial, trialsOf } from '../src/facts/servers.ts';
import { type Sample, samplesOf } from '../src/samples/index.ts';
import { clubRepository, describedInGuides } from './club.ts';
import { entriesIn, runModules } from './run-modules.ts';

interface Written {
  readonly api: Api;
  readonly sample: Sample;
  readonly file: string;
  readonly text: string;
}

/** Below the workspace, so that the compiler finds the types of Node. */
const folder = join(import.meta.dirname, '../.samples');
const apis = readApis(repository);
const trials = await trialsOf(apis);
const written = (await Promise.all(apis.map(samplesFor))).flat();

beforeAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const { file, text } of [...written, ...guides]) fs.writeFileSync(join(folder, file), text);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function samplesFor(api: Api): Promise<Written[]> {
  const samples = await samplesOf(api, trials.get(api.name) as Trial);
  return samples.flatMap((sample) =>
    sample.codes
      .filter(({ language }) => language === 'ts')
      .map(({ text }, index) => ({
        api,
        sample,
        text,
        file: `${api.name}-${sample.operation}-${sample.name}-${index}.ts`,
      })),
  );
}

const club = clubRepository(...describedInGuides());
afterAll(() => club.dispose());
club.generate();
const entries = [...entriesIn(repository), ...entriesIn(club.root)];

/** The blocks in TypeScript of the guides. */
const guides = fs.globSync('docs/guides/*.md', { cwd: repository }).flatMap((file) => {
  const blocks = fs.readFileSync(join(repository, file), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm);
  return [...blocks].map(([, text = ''], index) => ({ file: `${basename(file, '.md')}-${index}.ts`, text }));
});

describe('the samples in TypeScript', () => {
  test('are there for every operation', () => {
    const operations = apis.flatMap(({ model }) => model.operations);
    expect(operations.filter(({ id }) => !written.some(({ sample }) => sample.operation === id))).toEqual([]);
  });

  test('compile, and so does what the guides show', () => {
    expect(guides.length).toBeGreaterThan(10);
    const paths = Object.fromEntries(entries.map(([name, file]) => [name, [file.replace(/\.js$/, '.d.ts')]]));
    const options = { extends: '../../../tsconfig.tools.json', compilerOptions: { paths }, include: ['*.ts'] };
    fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--project', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  test('do at the sandbox what the description shows', async () => {
    const sandbox = await startSandbox({ seed: {}, isolate: true, passwords: { memory: 8, passes: 1 } });
    try {
      const tried = written.filter(({ text }) => text.includes(SANDBOX));
      const lines = await runModules(folder, tried, entries, sandbox.url);
      const wrong = tried.flatMap((one) => {
        const [status] = lines.get(one.file) ?? [];
        return statusesOf(one).includes(String(status)) ? [] : [`${one.file}: ${lines.get(one.file)}`];
      });
      expect(tried.length).toBeGreaterThan(20);
      expect(wrong.join('\n')).toBe('');
    } finally {
      await sandbox.close();
    }
  });
});

test('the guides that check what they do are right', async () => {
  const checking = guides.filter(({ text }) => text.includes('node:assert'));
  const logged = await runModules(folder, checking, entries, SANDBOX);
  expect([...logged].filter(([, [first]]) => first === 'failed')).toEqual([]);
  expect(checking.length).toBeGreaterThan(3);
});

/**
 * The statuses with an answer of the example's name; where there is none, those of success. Of an API whose examples the sandbox was not
 * seeded with, every declared one.
 */
function statusesOf({ api, sample }: Written): string[] {
  const operation = api.model.operations.find(({ id }) => id === sample.operation);
  const responses = Object.entries(operation?.responses ?? {});
  if (!trials.get(api.name)?.isSeeded) return responses.map(([status]) => status);
  const paired = responses.filter(([, { content }]) =>
    Object.values(content ?? {}).some(({ examples }) => examples && Object.hasOwn(examples, sample.name)),
  );
  return (paired.length > 0 ? paired : responses.filter(([status]) => status.startsWith('2'))).map(
    ([status]) => status,
  );
}
