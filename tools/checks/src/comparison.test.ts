import fs from 'node:fs';
import { join } from 'node:path';
import { repository as root } from '@rollcall/openapi/apis';
import { expect, test } from 'vitest';

const page = fs.readFileSync(join(root, 'docs/comparison.md'), 'utf8');
const [table, evidence] = page.split('\n## ').map(rowsOf) as [Row[], Row[]];

interface Row {
  readonly feature: string;
  readonly cells: readonly string[];
}

function rowsOf(section: string): Row[] {
  return [...section.matchAll(/^\| (?!\|)(.*) \|+$/gm)].map(([, line = '']) => {
    const [feature = '', ...cells] = line.split('|').map((cell) => cell.trim());
    return { feature, cells };
  });
}

test('the comparison says of every tool and feature what it found', () => {
  expect(table.length).toBeGreaterThan(20);
  for (const { feature, cells } of table) {
    expect(cells, feature).toHaveLength(6);
    for (const cell of cells) expect(cell, feature).toMatch(/^[✓◐$✗?]/);
  }
});

test('what the comparison claims of Rollcall is proven by files with tests', () => {
  expect(evidence.map(({ feature }) => feature)).toEqual(table.map(({ feature }) => feature));
  for (const [index, { feature, cells }] of evidence.entries()) {
    const files = [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    const claim = table[index]?.cells.at(-1);
    expect(claim, feature).toMatch(/^[✓◐✗]$/);
    expect(files.length > 0, feature).toBe(claim !== '✗');
    for (const file of files)
      expect(fs.readFileSync(join(root, file), 'utf8'), file).toMatch(/^\s*(?:test|it)(?:\.each\b.*)?\(/m);
  }
});
