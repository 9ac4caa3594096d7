/** `pnpm bench:budget`: measures operations that have no budget yet, and leaves those that have one as they are. */
import fs from 'node:fs';
import { join } from 'node:path';
import { defineCommand, runAsProcess } from '@rollcall/command';
import { repository } from '@rollcall/openapi/apis';
import { apisOf } from '../workspace.ts';
import { sizeOf } from './bundle.ts';
import { consumers, OUR_CLIENT_VALIDATING, OURS, OURS_VALIDATING, type Target, targetsOf } from './consumers.ts';

/** Bytes of gzip by consumer, by operation; the same on every machine. */
export type Budget = Readonly<Record<string, Readonly<Record<string, number>>>>;

const file = join(import.meta.dirname, 'budget.json');

export const budgeted = [OURS, OURS_VALIDATING, OUR_CLIENT_VALIDATING];
export const keyOf = ({ api, operation }: Pick<Target, 'api' | 'operation'>): string => `${api} ${operation}`;
export const readBudget = (): Budget => JSON.parse(fs.readFileSync(file, 'utf8'));

export async function bytesOf(consumer: string, target: Target): Promise<number> {
  return (await sizeOf(consumers[consumer]?.(target, '') ?? '')).gzip;
}

/** The budget with every operation that there is, and no other: what is new gets what it weighs now, rounded up to tens. */
export async function completed(
  budget: Budget,
  targets: readonly Target[],
  measure: typeof bytesOf = bytesOf,
): Promise<Budget> {
  const entries = targets.map(async (target) => {
    const known = budget[keyOf(target)];
    if (known) return [keyOf(target), known] as const;
    const sizes = budgeted.map(async (name) => [name, Math.ceil((await measure(name, target)) / 10) * 10] as const);
    return [keyOf(target), Object.fromEntries(await Promise.all(sizes))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const command = defineCommand({
  name: 'bench:budget',
  description: `
Measures the bundles of operations that have no byte budget yet, and writes what they weigh to tools/bench/src/clients/budget.json.
Budgets that stand there stay as they are; those of operations that are gone go too.`,
  options: {},
  exit: { 0: 'every operation has a budget' },
  run: async (_, { out }) => {
    const budget = readBudget();
    const next = await completed(budget, await targetsOf(apisOf(repository)));
    fs.writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
    const added = Object.keys(next).filter((key) => !(key in budget));
    const removed = Object.keys(budget).filter((key) => !(key in next));
    for (const key of added) out(`${key}: ${Object.values(next[key] ?? {}).join(', ')} bytes\n`);
    for (const key of removed) out(`${key}: is gone\n`);
    if (added.length + removed.length === 0) out('Every operation has its budget.\n');
    return 0;
  },
});

if (import.meta.main) await runAsProcess(command);
