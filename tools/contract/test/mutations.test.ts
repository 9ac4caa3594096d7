import path from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { beforeAll, describe, expect, test } from 'vitest';
import { notice, type Trial, trialOf } from '../mutations/detect.ts';
import { mutationsOf } from '../mutations/index.ts';
import { nameOf } from '../mutations/mutation.ts';
import { scoreLine } from '../mutations/score.ts';
import { createContext } from '../src/cases/index.ts';
import { listPackages, loadPackage } from '../src/cli/load-package.ts';

/** A generated package, whichever comes first: its own tests mutate it in every way. */
const root = path.resolve(import.meta.dirname, '../../..');
const original = await loadPackage(path.join(root, 'packages', listPackages(root)[0] ?? '', 'src'));
const context = createContext(original.document as JsonObject);
const mutations = mutationsOf(original, context);

let trial: Trial;
beforeAll(async () => {
  trial = await trialOf(context);
});

describe('a mutation', () => {
  test('has a name of its own', () => {
    const names = mutations.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('is missed where nothing is tried', async () => {
    const idle = { ...trial, cases: [], responseCases: [] };
    for (const mutation of mutations) expect(await notice(idle, original, mutation)).toBeUndefined();
  });

  test('that is none is not noticed', async () => {
    for (const family of ['server', 'client', 'validation', 'zod'] as const) {
      expect(await notice(trial, original, { family, does: 'nothing', apply: (subject) => subject })).toBeUndefined();
    }
  });

  test('is explained by the case that noticed it', async () => {
    const mutation = mutations.find(({ does }) => /answers 20\d as 204/.test(does));
    expect(mutation && (await notice(trial, original, mutation))).toMatch(
      /\[declared-status\]: answers 204, which is not declared/,
    );
  });
});

test('a score is rounded down: 100 % is for all of them', () => {
  const families = new Map([['client', [1999, 2000] as const] as const]);
  expect(scoreLine({ families, missed: [], expected: [], needless: [] })).toBe(
    '99.9 % of 2000 mutations noticed: client 1999/2000',
  );
});
