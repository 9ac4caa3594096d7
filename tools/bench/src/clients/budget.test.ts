import { repository } from '@rollcall/openapi/apis';
import { describe, expect, it } from 'vitest';
import { apisOf } from '../workspace.ts';
import { budgeted, bytesOf, completed, keyOf, readBudget } from './budget.ts';
import { targetsOf } from './consumers.ts';

const budget = readBudget();
const targets = await targetsOf(apisOf(repository));
const [measured, fresh] = [true, false].map((has) => targets.filter((target) => keyOf(target) in budget === has));

describe('a bundle that calls one operation is within its budget', () => {
  it.each(measured ?? [])('$api $operation', async (target) => {
    const allowed = budget[keyOf(target)] ?? {};
    for (const name of budgeted) {
      const gzip = await bytesOf(name, target);
      expect(gzip, `${name}: bytes of gzip; the budget is in budget.json`).toBeLessThanOrEqual(allowed[name] ?? 0);
    }
  });

  it.skip.each(fresh ?? [])('$api $operation is not measured yet: run `pnpm bench:budget`', () => {});
});

describe('measuring what has no budget', () => {
  const target = (operation: string) => ({
    ...{ api: 'pets', operation, method: 'GET', path: '/', baseUrl: '', schemes: [] },
  });
  const known = { 'pets find': { [budgeted[0] ?? '']: 4000 }, 'pets gone': {} };

  it('adds operations that are new, rounded up to tens, and drops those that are gone', async () => {
    const next = await completed(known, [target('find'), target('add')], async () => 4321);
    expect(next).toEqual({
      'pets find': known['pets find'],
      'pets add': Object.fromEntries(budgeted.map((name) => [name, 4330])),
    });
  });
});
