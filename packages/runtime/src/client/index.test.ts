import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import * as ofCalls from './calls.ts';
import * as surface from './index.ts';

const entries = ['index.ts', 'calls.ts']
  .map((file) => fs.readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('');

/** The TSDoc of an exported name, where the file that declares it has one. */
function commentOf(name: string): string {
  const [, file = ''] = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`).exec(entries) ?? [];
  const text = fs.readFileSync(join(dirname(import.meta.filename), file), 'utf8');
  const declared = text.search(new RegExp(`^export (?:async )?(?:class|const|function) ${name}\\b`, 'm'));
  const before = text.slice(0, declared).trimEnd();
  return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : '';
}

it('exports what callers use, and nothing that only generated code needs', () => {
  const functions = Object.keys(surface).filter((name) => !name.endsWith('Error'));
  expect(functions.sort()).toEqual(['limitBody', 'onDeprecation', 'rawBody', 'unwrap']);
  expect(Object.keys(ofCalls).sort()).toEqual([
    ...['hooks', 'middleware', 'pageOf', 'pagesOf', 'retry', 'streamOf', 'validate'],
  ]);
});

it.each([...Object.keys(surface), ...Object.keys(ofCalls)])('documents %s with an example', (name) => {
  expect(commentOf(name)).toContain('@example');
});
