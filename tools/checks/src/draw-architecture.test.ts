import fs from 'node:fs';
import { expect, test } from 'vitest';
import { DRAWING, drawArchitecture, SOURCE } from './draw-architecture.ts';

test('docs/architecture.svg is what docs/architecture.dot draws: run `pnpm --filter @rollcall/checks architecture`', async () => {
  expect(fs.readFileSync(DRAWING, 'utf8')).toBe(await drawArchitecture(fs.readFileSync(SOURCE, 'utf8')));
});
