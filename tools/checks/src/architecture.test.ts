import fs from 'node:fs';
import { join } from 'node:path';
import { listApis, repository as root } from '@rollcall/openapi/apis';
import { describe, expect, test } from 'vitest';

const apis = listApis(join(root, 'specs'));
const page = fs.readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** `<api>` stands for any of them. */
const paths = [...page.matchAll(/`((?:packages|tools|specs|docs)\/[^`\s]+|[\w-]+\.json)`/g)].map(
  ([, path = '']) => path,
);

const rows = [...page.matchAll(/^\| `((?:packages|tools)\/[^`]+)` \|.*\| (.+) \|$/gm)].map(
  ([, folder = '', uses = '']) => ({
    folder,
    uses,
  }),
);

/** Folder and dependencies within the repository of every workspace, those of an API under `packages/<api>`. */
const workspaces = new Map(
  ['packages', 'tools'].flatMap((parent) =>
    fs
      .readdirSync(join(root, parent))
      .filter((name) => fs.existsSync(join(root, parent, name, 'package.json')))
      .map((name) => [`${parent}/${apis.includes(name) ? '<api>' : name}`, usesOf(join(root, parent, name))] as const),
  ),
);

function usesOf(folder: string): string {
  const { dependencies = {} } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const names = Object.keys(dependencies).flatMap((name) => (name.startsWith('@rollcall/') ? [name.slice(10)] : []));
  const others = names.filter((name) => !apis.includes(name)).sort();
  const all = others.length < names.length ? [...others, 'every API'] : others;
  return all.join(', ') || '–';
}

describe('ARCHITECTURE.md', () => {
  test('is read rightly by this test', () => expect(paths.length).toBeGreaterThan(40));

  test.each([...new Set(paths)])('names what exists: %s', (path) => {
    for (const api of path.includes('<api>') ? apis : [''])
      expect(fs.existsSync(join(root, path.replace('<api>', api))), path).toBe(true);
  });

  test('lists every workspace with what it uses', () => {
    expect(Object.fromEntries(rows.map(({ folder, uses }) => [folder, uses]))).toEqual(Object.fromEntries(workspaces));
  });

  test('is one page', () => expect(page.split('\n').length).toBeLessThan(80));
});

test('every decision has a number of its own, which its title repeats', () => {
  const files = fs.readdirSync(join(root, 'docs/adr'));
  const numbers = files.map((file) => Number(file.slice(0, 4)));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  const titles = files.map((file) => fs.readFileSync(join(root, 'docs/adr', file), 'utf8').split('\n')[0] ?? '');
  expect(titles.map((title) => Number(/^# (\d+)\. /.exec(title)?.[1]))).toEqual(numbers);
});
