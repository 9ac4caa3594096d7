import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newestSummary } from './summary.ts';

/** A repository in which turbo has just left a summary of these tasks. */
function repository(...tasks: readonly object[]): string {
  const root = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-summary-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  fs.mkdirSync(join(root, '.turbo/runs'), { recursive: true });
  fs.writeFileSync(join(root, '.turbo/runs/1.json'), JSON.stringify({ tasks }));
  return root;
}

const task = { task: 'test', command: 'vitest', directory: 'a', cache: { status: 'MISS' } };
const execution = { startTime: 1000, endTime: 3000, exitCode: 1 };

test('a task of which turbo keeps no log is reported by what it has printed', () => {
  const root = repository({ ...task, taskId: 'a#test', execution });
  expect(newestSummary(root, 0, (name) => `printed by ${name}`)).toEqual([
    { task: 'a#test', ok: false, cached: false, output: 'printed by a#test', seconds: 2 },
  ]);
});

test('a task that has a log is reported by it', () => {
  const root = repository({ ...task, taskId: 'a#test', execution, logFile: 'a.log' });
  fs.writeFileSync(join(root, 'a.log'), 'logged');
  expect(newestSummary(root, 0, () => 'printed')[0]?.output).toBe('logged');
});
