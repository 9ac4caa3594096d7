import { repository } from '@rollcall/openapi/apis';
import { describe, expect, it } from 'vitest';
import { apisOf } from '../workspace.ts';
import { budgetedOf, bytesOf, completed, readBudget } from './budget.ts';
import { OURS, OURS_VALIDATING, targetsOf } from './consumers.ts';

const budget = readBudget();
const bundles = budgetedOf(await targetsOf(apisOf(repository)));
const [measured, fresh] = [true, false].map((has) => bundles.filter(({ key }) => key in budget === has));

describe('a bundle is within its budget', () => {
  it.each(measured ?? [])('$key', async ({ key, target, consumers }) => {
    for (const name of consumers) {
      const gzip = await bytesOf(name, target);
      const what = `${name}: bytes of gzip. Where the growth is meant, remove "${key}" from budget.json and run \`pnpm bench:budget\``;
      expect(gzip, what).toBeLessThanOrEqual(budget[key]?.[name] ?? 0);
    }
  });

  it.skip.each(fresh ?? [])('$key is not measured yet: run `pnpm bench:budget`', () => {});
});

describe('measuring what has no budget', () => {
  const target = (operation: string) => ({
    ...{ api: 'pets', operation, method: 'GET', path: '/', baseUrl: '', schemes: [] },
  });
  const known = { 'pets find': { [OURS]: 4000 }, 'pets gone': {}, 'pets: find, gone': {} };

  it('adds what is new, rounded up to tens, and drops what is gone', async () => {
    const next = await completed(known, budgetedOf([target('find'), target('add')]), async () => 4321);
    expect(next).toEqual({
      'pets find': known['pets find'],
      'pets add': { [OURS]: 4330, [OURS_VALIDATING]: 4330 },
      'pets: find, add': { 'ours: client, validates': 4330 },
    });
  });
});
