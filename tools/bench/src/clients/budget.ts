/** `pnpm bench:budget`: measures bundles that have no budget yet, and leaves those that have one as they are. */
import fs from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from '@rollcall/command';
import { repository } from '@rollcall/openapi/apis';
import { apisOf } from '../workspace.ts';
import { sizeOf } from './bundle.ts';
import { consumers, OUR_CLIENT_VALIDATING, OURS, OURS_VALIDATING, type Target, targetsOf } from './consumers.ts';

/** Bytes of gzip by consumer, by what it uses of an API; the same on every machine. */
export type Budget = Readonly<Record<string, Readonly<Record<string, number>>>>;

const file = join(import.meta.dirname, 'budget.json');

/** Bundles that weigh the same for as long as an API has what they use of it. */
export interface Budgeted {
  readonly key: string;
  readonly target: Target;
  readonly consumers: readonly string[];
}

/** One for each operation, and one for the client of each API, whose validators grow with every operation. */
export function budgetedOf(targets: readonly Target[]): Budgeted[] {
  const apis = [...Map.groupBy(targets, ({ api }) => api)];
  return [
    ...targets.map((target) => {
      return { key: `${target.api} ${target.operation}`, target, consumers: [OURS, OURS_VALIDATING] };
    }),
    ...apis.map(([api, [target, ...others]]) => {
      const operations = [target, ...others].map((each) => each?.operation);
      return { key: `${api}: ${operations.join(', ')}`, target: target as Target, consumers: [OUR_CLIENT_VALIDATING] };
    }),
  ];
}

export const readBudget = (): Budget => JSON.parse(fs.readFileSync(file, 'utf8'));

export async function bytesOf(consumer: string, target: Target): Promise<number> {
  return (await sizeOf(consumers[consumer]?.(target, '') ?? '')).gzip;
}

/** The budget with every bundle that there is, and no other: what is new gets what it weighs now, rounded up to tens. */
export async function completed(
  budget: Budget,
  bundles: readonly Budgeted[],
  measure: typeof bytesOf = bytesOf,
): Promise<Budget> {
  const entries = bundles.map(async ({ key, target, consumers }) => {
    const sizes = async (name: string) => [name, Math.ceil((await measure(name, target)) / 10) * 10] as const;
    return [key, budget[key] ?? Object.fromEntries(await Promise.all(consumers.map(sizes)))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

export const command = defineCommand({
  name: 'bench:budget',
  description: `
Measures the bundles that have no byte budget yet, of operations and of the client of each API, and writes what they weigh to
tools/bench/src/clients/budget.json. Budgets that stand there stay as they are: to measure a bundle again, remove its entry. Those of
operations that are gone go too.`,
  options: {},
  exit: { 0: 'every bundle has a budget' },
  run: async (_, { out }) => {
    const budget = readBudget();
    const next = await completed(budget, budgetedOf(await targetsOf(apisOf(repository))));
    fs.writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
    const added = Object.keys(next).filter((key) => !(key in budget));
    const removed = Object.keys(budget).filter((key) => !(key in next));
    for (const key of added) out(`${key}: ${Object.values(next[key] ?? {}).join(', ')} bytes\n`);
    for (const key of removed) out(`${key}: is gone\n`);
    if (added.length + removed.length === 0) out('Every bundle has its budget.\n');
    return 0;
  },
});
