import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publish } from './publish.ts';
import { type Report, row } from './report.ts';

const baseline = { rounds: [1000], wall: 1000, cpu: 900 };
const report = (title: string, wall: number): Report => ({
  title,
  rows: [row('theirs', baseline), row('ours', { rounds: [wall], wall }, { against: 'theirs', baseline, aim: 1 / 2 })],
  notes: [],
  profiles: [{ title: 'Where it goes', steps: [['reading', 1.25]] }],
});

function publishing(...reports: [name: string, Report][]): string {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-bench-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  for (const [name, each] of reports) publish(folder, name, each);
  return fs.readFileSync(join(folder, 'README.md'), 'utf8');
}

test('the page begins with the aims and lists the benchmarks in a fixed order', () => {
  const page = publishing(['server', report('Server', 400)], ['size', report('Size', 600)]);
  expect(page).toContain(
    '| size | ours | 0.60 | theirs | 0.50 | not met |\n| server | ours | 1/2.5 | theirs | 0.50 | met |',
  );
});

test('a benchmark that is run again replaces its own figures and keeps the others', () => {
  const page = publishing(
    ['speed', report('Speed', 400)],
    ['size', report('Size', 600)],
    ['speed', report('Speed', 500)],
  );
  expect(page).toContain('| speed | ours | 0.50 | theirs | 0.50 | met |');
  expect(page).not.toContain('400 ms');
  expect(page).toContain('## size: Size');
});

test('the page says where the time goes', () => {
  expect(publishing(['speed', report('Speed', 400)])).toContain(
    'Where it goes:\n\n| step | ms |\n| --- | ---: |\n| reading | 1.3 |',
  );
});
