import type { JsonObject } from '@rollcall/openapi/json';
import { equal, namesOf, objectOf, show } from '../json.ts';
import { fieldOf } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import type { Operation } from './operations.ts';
import type { Context } from './report.ts';

/** What each `x-retry` promises: how often a call may be sent, under which condition. */
const PROMISE: Readonly<Record<string, number>> = { never: 0, 'with-key': 1, idempotent: 2 };

export function compareExtensions(old: Operation, next: Operation, context: Context): void {
  compareRetry(old, next, context);
  comparePagination(old, next, context);
}

function compareRetry(old: Operation, next: Operation, { report }: Context): void {
  const [was, is] = [old, next].map(({ node }) => String(fieldOf(node, 'x-retry') ?? 'never')) as [string, string];
  if (was === is) return;
  // A promise is taken back: sending a call again now does harm.
  const isLowered = (PROMISE[is] ?? 0) < (PROMISE[was] ?? 0);
  report.about({ operation: next.id })(
    isLowered ? 'retry-safety-lowered' : 'retry-safety-raised',
    `The retry safety of ${show(next.id)} is ${show(is)} instead of ${show(was)}.`,
    `${old.node.pointer}/x-retry`,
    `${next.node.pointer}/x-retry`,
  );
}

function comparePagination(old: Operation, next: Operation, { report }: Context): void {
  const [before, after] = [old, next].map(({ node }) => fieldOf(node, 'x-pagination'));
  if (equal(before, after)) return;
  const say = (id: ContractRule, message: string) =>
    report.about({ operation: next.id })(
      id,
      message,
      `${old.node.pointer}/x-pagination`,
      `${next.node.pointer}/x-pagination`,
    );
  if (before === undefined) say('pagination-added', `${show(next.id)} can be read page by page.`);
  else if (after === undefined) say('pagination-removed', `${show(next.id)} can no longer be read page by page.`);
  else comparePositions(withFirst(before), withFirst(after), next.id, say);
}

/** Pages are counted from 1, unless the declaration says otherwise. */
const withFirst = (pagination: unknown): JsonObject => ({ first: 1, ...objectOf(pagination) });

function comparePositions(
  was: JsonObject,
  is: JsonObject,
  operation: string,
  say: (id: ContractRule, message: string) => void,
): void {
  for (const field of namesOf(was, is)) {
    if (equal(was[field], is[field]) || field.startsWith('x-')) continue;
    const message = `The pagination of ${show(operation)} has ${show(is[field] ?? 'nothing')} as \`${field}\` instead of ${show(was[field] ?? 'nothing')}.`;
    say(was[field] === undefined ? 'pagination-field-added' : 'pagination-field-changed', message);
  }
}
