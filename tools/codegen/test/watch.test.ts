import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { clubSpec, workspace } from './workspace.ts';

const repository = join(import.meta.dirname, '../../..');
const MAIN = join(import.meta.dirname, 'generate.js');
const GENERATED = 'packages/club/src/generated';
const OPENAPI = `${GENERATED}/openapi.json`;
const edited = (reason: string) => clubSpec.replace('Why not.', reason);

/** A process that watches; `prints` resolves when it has printed the text since it was last asked. */
function startWatching(root: string) {
  // Messages name the package manager that runs the tests, unless nobody says which.
  const env = { ...process.env, npm_config_user_agent: undefined, npm_execpath: undefined };
  const child = spawn(process.execPath, [MAIN, '--watch', '--root', root], { env });
  onTestFinished(async () => {
    child.kill();
    await once(child, 'close');
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  return async (text: string) => {
    await vi.waitFor(() => expect(printed).toContain(text), { timeout: 15_000, interval: 5 });
    const all = printed;
    printed = '';
    return all;
  };
}

test('a spec saved in the moment that watching begins, and every one after it, is generated', async () => {
  const { root, write, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  for (const reason of ['First reason.', 'Second reason.', 'Third reason.']) {
    write('specs/club/openapi.yaml', edited(reason));
    await prints('Generated 1 API');
    expect(read(OPENAPI)).toContain(reason);
  }
});

test('a spec saved half-typed is refused and leaves what was generated; the next save mends it', async () => {
  const { root, write, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  const good = read(OPENAPI);
  write('specs/club/openapi.yaml', edited('Half.').replace('minLength: 2', 'minLength:'));
  await prints('minLength');
  expect(read(OPENAPI)).toBe(good);
  write('specs/club/openapi.yaml', edited('Whole.'));
  await prints('Generated 1 API');
  expect(read(OPENAPI)).toContain('Whole.');
});

test('many quick saves cost few runs, and the last one counts', async () => {
  const { root, write, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  for (let count = 1; count <= 50; count++) write('specs/club/openapi.yaml', edited(`Reason ${count}.`));
  await vi.waitFor(() => expect(read(OPENAPI)).toContain('Reason 50.'), { timeout: 15_000, interval: 5 });
  // One, unless the machine is so busy that the saves are not quick.
  expect((await prints('Generated 1 API')).match(/Generated 1 API/g)?.length).toBeLessThan(5);
});

test('a watch that begins with a broken spec waits for one that is not', async () => {
  const { root, write, read } = workspace({ club: clubSpec.replace('minLength: 2', 'minLength:') });
  const prints = startWatching(root);
  expect(await prints('Watching')).toContain('minLength');
  write('specs/club/openapi.yaml', edited('Whole.'));
  await prints('Generated 1 API');
  expect(read(OPENAPI)).toContain('Whole.');
});

test('what is generated after many saves is what one run makes', async () => {
  const { root, write, path } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  const versions = [
    edited('Another reason.'),
    clubSpec.replace('minLength: 2', 'minLength: 3'),
    clubSpec.replaceAll('registerMember', 'addMember'),
    clubSpec.replaceAll('/schemas/Member', '/schemas/Person').replace(/^ {4}Member:/m, '    Person:'),
    clubSpec.replace('minLength: 2', 'minLength: 1').replaceAll('registerMember', 'enrol'),
    clubSpec.replace('minLength: 2', 'minLength: 3'),
  ];
  for (const version of versions) {
    expect(version).not.toBe(clubSpec);
    write('specs/club/openapi.yaml', version);
    await prints('Generated 1 API');
    const cold = workspace({ club: version });
    expect(await cold.run()).toMatchObject({ code: 0 });
    expect(filesOf(path(GENERATED))).toEqual(filesOf(cold.path(GENERATED)));
  }
}, 60_000);

function filesOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      fs.readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('the package of a saved spec is type-checked', () => {
  /** A repository whose package finds what it imports. */
  async function watching() {
    const found = workspace();
    for (const file of ['tsconfig.base.json', 'tsconfig.package.json'])
      fs.copyFileSync(join(repository, file), found.path(file));
    const prints = startWatching(found.root);
    const modules = found.path('packages/club/node_modules');
    await prints('packages/club: not type-checked, its dependencies are not there; run `npm install`.');
    fs.symlinkSync(join(repository, 'packages/conscent/node_modules'), modules);
    fs.symlinkSync(join(repository, 'node_modules/@types'), found.path('node_modules/@types'));
    return { ...found, prints };
  }

  test('after what was generated is written, and is found right', async () => {
    const { write, prints } = await watching();
    write('specs/club/openapi.yaml', edited('Right.'));
    expect(await prints('packages/club: types are right')).toMatch(
      /Generated 1 API[\s\S]*packages\/club: checking types …\n[\s\S]*types are right/,
    );
  });

  test('and a person reads what is wrong with the lines in question, until it is mended', async () => {
    const { write, prints } = await watching();
    write(
      'packages/club/src/own.ts',
      "import type { components } from './generated/types.ts';\n\nexport const name: components['schemas']['Nobody'] = 1;\n",
    );
    write('specs/club/openapi.yaml', edited('Wrong.'));
    const report = await prints("components['schemas']['Nobody'] = 1;");
    expect(report).toMatch(/packages\/club: types are wrong\.\npackages\/club\/src\/own\.ts:3:\d+ - error TS2339/);
    write('packages/club/src/own.ts', 'export const name = 1;\n');
    write('specs/club/openapi.yaml', edited('Mended.'));
    await prints('packages/club: types are right');
  });

  test('once for saves that follow each other', async () => {
    const { write, prints, read } = await watching();
    for (const reason of ['First.', 'Second.', 'Third.']) {
      write('specs/club/openapi.yaml', edited(reason));
      await prints('Generated 1 API');
    }
    expect((await prints('types are right')).match(/types are right/g)).toHaveLength(1);
    expect(read(OPENAPI)).toContain('Third.');
  });
}, 60_000);

test('a spec that is moved away ends nothing', async () => {
  const { root, write, remove, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  remove('specs/club/openapi.yaml');
  write('specs/Not a name/openapi.yaml', clubSpec);
  await prints('a package name needs lower-case letters');
  remove('specs/Not a name/openapi.yaml');
  write('specs/club/openapi.yaml', edited('Back again.'));
  await prints('Generated 1 API');
  expect(read(OPENAPI)).toContain('Back again.');
});
