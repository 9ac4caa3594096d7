import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { notice, type Trial, trialOf } from '../mutations/detect.ts';
import { faultsOf } from '../mutations/index.ts';
import { nameOf } from '../mutations/mutation.ts';
import { scoreLine } from '../mutations/score.ts';
import { createContext } from '../src/cases/index.ts';
import { listPackages, loadPackage } from '../src/cli/load-package.ts';
import type { JsonObject } from '../src/document/json.ts';

/** A generated package, whichever comes first: all of its faults are put in by its own tests. */
const packages = path.resolve(import.meta.dirname, '../../../packages');
const honest = await loadPackage(path.join(packages, listPackages(packages)[0] ?? ''));
const context = createContext(honest.document as JsonObject);
const faults = faultsOf(honest, context);

let trial: Trial;
beforeAll(async () => {
  trial = await trialOf(context);
});

describe('a fault', () => {
  test('has a name of its own', () => {
    const names = faults.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('is missed where nothing is tried', async () => {
    const idle = { ...trial, cases: [], answers: [] };
    for (const fault of faults) expect(await notice(idle, honest, fault)).toBeUndefined();
  });

  test('that is none is not noticed', async () => {
    for (const family of ['server', 'client', 'validation', 'zod'] as const) {
      expect(await notice(trial, honest, { family, does: 'nothing', put: (subject) => subject })).toBeUndefined();
    }
  });

  test('is explained by the case that noticed it', async () => {
    const fault = faults.find(({ does }) => /answers 20\d as 204/.test(does));
    expect(fault && (await notice(trial, honest, fault))).toMatch(
      /\[declared-status\]: answers 204, which is not declared/,
    );
  });
});

test('a score is rounded down: 100 % is for all of them', () => {
  const families = new Map([['client', [1999, 2000] as const] as const]);
  expect(scoreLine({ families, missed: [], expected: [], needless: [] })).toBe(
    '99.9 % of 2000 faults noticed: client 1999/2000',
  );
});
