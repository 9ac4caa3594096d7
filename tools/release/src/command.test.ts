import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Package } from './packages.ts';
import { publishedPackages } from './packages.ts';
import { run } from './run.ts';
import { SBOM, sbomOf } from './sbom.ts';
import { repositoryFields, type Staged } from './stage.ts';
import { faultsOf } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package is looked at before it is published', () => {
  const content = join(folder, 'package');
  const good = { name: 'club', version: '1.0.0', type: 'module', license: 'MIT', exports: { '.': './dist/index.js' } };
  const staged = (): Staged => {
    const [{ filename }] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], content),
    );
    return {
      name: 'club',
      version: '1.0.0',
      folder: content,
      dependencies: [],
      content,
      tarball: join(folder, filename),
    };
  };
  const put = (file: string, text: string) => writeFileSync(join(content, file), text);

  beforeAll(() => {
    run('mkdir', ['-p', join(content, 'dist')], folder);
    for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', SBOM]) put(file, `${file}\n`);
    put('package.json', JSON.stringify(good));
    put('dist/index.js', 'export const answer = 42;\n');
    put('dist/index.d.ts', 'export declare const answer: number;\n');
  });

  test('and has no faults if it is as it should be', async () => {
    expect(await faultsOf(staged())).toEqual([]);
  });

  test('and may hold nothing foreign', async () => {
    put('secrets.env', 'TOKEN=1\n');
    expect(await faultsOf(staged())).toEqual(['secrets.env does not belong in it']);
    rmSync(join(content, 'secrets.env'));
  });

  test('and must have its types', async () => {
    rmSync(join(content, 'dist/index.d.ts'));
    expect(await faultsOf(staged())).toEqual(['are-the-types-wrong: it has no types']);
    put('dist/index.d.ts', 'export declare const answer: number;\n');
  });

  test('and must have what it exports', async () => {
    put('package.json', JSON.stringify({ ...good, exports: { '.': './dist/index.js', './lost': './dist/lost.js' } }));
    expect(await faultsOf(staged())).toContainEqual(expect.stringContaining('dist/lost.js'));
    put('package.json', JSON.stringify(good));
  });

  test('and may run nothing where it is installed', async () => {
    put('package.json', JSON.stringify({ ...good, scripts: { postinstall: 'node steal.js' } }));
    expect(await faultsOf(staged())).toEqual(['it has the install script postinstall']);
    put('package.json', JSON.stringify(good));
  });

  test('and must have a changelog', async () => {
    rmSync(join(content, 'CHANGELOG.md'));
    expect(await faultsOf(staged())).toContain('CHANGELOG.md is missing');
    appendFileSync(join(content, 'CHANGELOG.md'), 'CHANGELOG.md\n');
  });
});

test('a package is published after those that it depends on', () => {
  const packages: Package[] = publishedPackages(join(import.meta.dirname, '../../..'));
  const names = packages.map(({ name }) => name);
  for (const { name, dependencies } of packages) {
    for (const other of dependencies.filter((one) => names.includes(one)))
      expect(names.indexOf(other)).toBeLessThan(names.indexOf(name));
  }
  expect(names).toContain('@rollcall/runtime');
});

describe('the address of the repository', () => {
  const root = join(folder, 'apis');
  const club = join(root, 'packages/club');
  const fieldsWith = (said: object) => {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: '@acme/apis', ...said }));
    return repositoryFields(root, club);
  };

  // https://docs.npmjs.com/cli/v11/configuring-npm/package-json#repository
  test('is that of every package, with the folder that it is in', () => {
    const repository = { type: 'git', url: 'git+https://code.acme.test/apis.git', directory: 'packages/club' };
    const [homepage, bugs] = ['https://apis.acme.test', { url: 'https://code.acme.test/apis/issues' }];
    expect(fieldsWith({ repository: repository.url, homepage, bugs })).toEqual({ repository, homepage, bugs });
    expect(fieldsWith({ repository: { type: 'git', url: repository.url } })).toEqual({ repository });
  });

  test('is said nowhere where the root says none', () => expect(fieldsWith({})).toEqual({}));
});

test('every published package says by which words it is found', () => {
  const manifests = publishedPackages(join(import.meta.dirname, '../../..')).map((source) =>
    JSON.parse(readFileSync(join(source.folder, 'package.json'), 'utf8')),
  );
  expect(manifests.filter(({ keywords = [] }) => !keywords.includes('openapi')).map(({ name }) => name)).toEqual([]);
});

test('a bill of materials lists what is installed with a package and what is bundled into it, and is the same every time', () => {
  const at = join(folder, 'bill');
  const write = (file: string, content: object) => {
    mkdirSync(join(at, file, '..'), { recursive: true });
    writeFileSync(join(at, file), JSON.stringify(content));
  };
  write('package.json', { name: '@acme/club', version: '2.0.0', license: 'MIT', dependencies: { a: '^1.0.0' } });
  write('node_modules/a/package.json', {
    name: 'a',
    version: '1.2.0',
    license: '(MIT OR GPL-3.0)',
    dependencies: { '@s/b': '*' },
  });
  write('node_modules/@s/b/package.json', { name: '@s/b', version: '3.0.0', dependencies: { a: '*' } });
  write('dist/bundled.json', [{ name: 'c', version: '4.0.0', license: 'SEE LICENSE IN LICENSE' }]);
  const bill = JSON.parse(sbomOf(at));
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      component: { name: '@acme/club', purl: 'pkg:npm/%40acme/club@2.0.0', licenses: [{ license: { id: 'MIT' } }] },
    },
    components: [
      { purl: 'pkg:npm/%40s/b@3.0.0' },
      { purl: 'pkg:npm/a@1.2.0', licenses: [{ expression: '(MIT OR GPL-3.0)' }] },
      { purl: 'pkg:npm/c@4.0.0', licenses: [{ license: { name: 'SEE LICENSE IN LICENSE' } }] },
    ],
    dependencies: [
      { ref: 'pkg:npm/%40acme/club@2.0.0', dependsOn: ['pkg:npm/a@1.2.0'] },
      { ref: 'pkg:npm/%40s/b@3.0.0', dependsOn: ['pkg:npm/a@1.2.0'] },
      { ref: 'pkg:npm/a@1.2.0', dependsOn: ['pkg:npm/%40s/b@3.0.0'] },
    ],
  });
  expect(sbomOf(at)).toBe(sbomOf(at));
  rmSync(join(at, 'node_modules/@s'), { recursive: true });
  expect(() => sbomOf(at)).toThrow('a depends on @s/b, which is not installed');
});
