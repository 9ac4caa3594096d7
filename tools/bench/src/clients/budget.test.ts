import fs from 'node:fs';
import { join } from 'node:path';
import { repository } from '@rollcall/openapi/apis';
import { describe, expect, it } from 'vitest';
import { apisOf } from '../workspace.ts';
import { sizeOf } from './bundle.ts';
import { consumers, OUR_CLIENT_VALIDATING, OURS, OURS_VALIDATING, targetsOf } from './consumers.ts';

/** Bytes of gzip, by operation; the same on every machine. */
type Budget = Readonly<Record<string, Readonly<Record<string, number>>>>;

const budget: Budget = JSON.parse(fs.readFileSync(join(import.meta.dirname, 'budget.json'), 'utf8'));
const targets = await targetsOf(apisOf(repository));

describe('a bundle that calls one operation is within its budget', () => {
  it.each(targets)('$api $operation', async (target) => {
    const allowed = budget[`${target.api} ${target.operation}`] ?? {};
    for (const name of [OURS, OURS_VALIDATING, OUR_CLIENT_VALIDATING]) {
      const { gzip } = await sizeOf(consumers[name]?.(target, '') ?? '');
      expect(gzip, `${name}: bytes of gzip; the budget is in budget.json`).toBeLessThanOrEqual(allowed[name] ?? 0);
    }
  });
});
