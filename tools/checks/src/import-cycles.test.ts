import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const list = (...args: string[]) =>
  execFileSync('git', ['ls-files', ...args], { cwd: root, encoding: 'utf8' }).split('\n');
const files = list('-co', '--exclude-standard', 'packages', 'tools').filter(
  (file) => /\.[jt]sx?$/.test(file) && fs.existsSync(join(root, file)),
);
const read = (file: string) => fs.readFileSync(join(root, file), 'utf8');

/** Files of the repository by path, each with those that it imports, types included. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** What other workspaces import, by specifier: `@rollcall/openapi/json`. */
const exported = new Map(
  list('packages/*/package.json', 'tools/*/package.json').flatMap((manifest) => {
    const { name, exports = {} } = manifest ? JSON.parse(read(manifest)) : {};
    const entries = Object.entries(exports).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return entries.map(([entry, file]) => [join(name, entry), join(dirname(manifest), file)] as const);
  }),
);

function importsOf(file: string, text = read(file)): string[] {
  const specifiers = text.matchAll(/^(?:import|export|\}) [^'"`]*?(?:from )?'([^']+)'|import\('([^']+)'\)/gm);
  return [...specifiers].flatMap(([, statement, expression]) => {
    const specifier = statement ?? expression ?? '';
    return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : (exported.get(specifier) ?? []);
  });
}

/** Groups of files that import one another, however indirectly, by Tarjan's algorithm for strongly connected components. */
function cyclesIn(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    lowest.set(file, index);
    open.push(file);
    for (const imported of imports.get(file) ?? []) {
      const reached = order.has(imported)
        ? open.includes(imported)
          ? order.get(imported)
          : undefined
        : visit(imported);
      if (reached !== undefined) lowest.set(file, Math.min(lowest.get(file) ?? index, reached));
    }
    if (lowest.get(file) === index) {
      const cycle = open.splice(open.indexOf(file));
      if (cycle.length > 1) cycles.push(cycle.sort());
    }
    return lowest.get(file) ?? index;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

test('no cycle of imports, of values or types, spans folders', () => {
  const cycles = cyclesIn(new Map(files.map((file) => [file, importsOf(file)])));
  expect(cycles.filter((cycle) => new Set(cycle.map((file) => dirname(file))).size > 1)).toEqual([]);
});

test('imports are followed: of values, of types and of other workspaces', () => {
  const text = `import type { A } from './a.ts';
import {
  b,
} from '../b.ts';
export * from '@rollcall/openapi/json';
import 'node:fs';
let d: import('./d.ts').D;
const e = await import('./e.ts');
`;
  const found = ['tools/x/a.ts', 'tools/b.ts', 'tools/openapi/src/json.ts', 'tools/x/d.ts', 'tools/x/e.ts'];
  expect(importsOf('tools/x/file.ts', text)).toEqual(found);
});

test('cycles are found', () => {
  const imports = new Map([
    ['a/1.ts', ['b/2.ts', 'd/4.ts']],
    ['b/2.ts', ['c/3.ts']],
    ['c/3.ts', ['a/1.ts', 'd/4.ts']],
    ['d/4.ts', []],
  ]);
  expect(cyclesIn(imports)).toEqual([['a/1.ts', 'b/2.ts', 'c/3.ts']]);
});
