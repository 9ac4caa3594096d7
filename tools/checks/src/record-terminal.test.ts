import fs from 'node:fs';
import { expect, test } from 'vitest';
import { drawSession, RECORDING, recordSession, SESSION } from './record-terminal.ts';

/** Times differ from run to run. */
const withoutTimes = (text: string) => text.replaceAll(/[\d.]+ s\b/g, '0 s');

test('docs/see-it-work.svg shows what the session prints: run `pnpm --filter @rollcall/checks record`', {
  timeout: 120_000,
}, () => {
  const drawn = drawSession(recordSession(fs.readFileSync(SESSION, 'utf8')));
  expect(withoutTimes(fs.readFileSync(RECORDING, 'utf8'))).toBe(withoutTimes(drawn));
});

test('a line that no command prints can’t be shown', () => {
  expect(() => recordSession('- run: echo one\n  show: [[two, 0]]')).toThrow(/`echo one` printed nothing like two/);
});

test('what a command prints stays text', () => {
  const drawn = drawSession([{ text: '<script>&', kind: 'output', wait: 0 }]);
  expect(drawn).toContain('>&lt;script>&amp;</text>');
});
