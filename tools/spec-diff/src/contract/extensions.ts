import { equal, objectOf, show } from '../json.ts';
import { fieldOf } from '../node.ts';
import type { Operation } from './operations.ts';
import type { Context } from './report.ts';

/** What each `x-retry` promises: how often a call may be sent, under which condition. */
const PROMISE: Readonly<Record<string, number>> = { never: 0, 'with-key': 1, idempotent: 2 };

export function compareExtensions(old: Operation, next: Operation, context: Context): void {
  compareRetry(old, next, context);
  comparePagination(old, next, context);
}

function compareRetry(old: Operation, next: Operation, { report }: Context): void {
  const [was, is] = [old, next].map(({ node }) => String(fieldOf(node, 'x-retry') ?? 'never'));
  if (was === is || was === undefined || is === undefined) return;
  const entry = {
    message: `The retry safety of ${show(next.id)} is ${show(is)} instead of ${show(was)}.`,
    old: `${old.node.pointer}/x-retry`,
    new: `${next.node.pointer}/x-retry`,
    operation: next.id,
  };
  // A promise taken back: who sends a call again does harm now.
  if ((PROMISE[is] ?? 0) < (PROMISE[was] ?? 0))
    report.add({
      ...entry,
      id: 'retry-safety-lowered',
    });
  else
    report.add({
      ...entry,
      id: 'retry-safety-raised',
    });
}

function comparePagination(old: Operation, next: Operation, { report }: Context): void {
  const [before, after] = [old, next].map(({ node }) => fieldOf(node, 'x-pagination'));
  if (equal(before, after)) return;
  const places = {
    old: `${old.node.pointer}/x-pagination`,
    new: `${next.node.pointer}/x-pagination`,
    operation: next.id,
  };
  if (before === undefined)
    report.add({
      id: 'pagination-added',
      message: `${show(next.id)} can be read page by page.`,
      ...places,
    });
  else if (after === undefined)
    report.add({
      id: 'pagination-removed',
      message: `${show(next.id)} can no longer be read page by page.`,
      ...places,
    });
  else {
    const [was, is] = [objectOf(before), objectOf(after)];
    for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (equal(was[field], is[field]) || field.startsWith('x-')) continue;
      const message = `The pagination of ${show(next.id)} finds \`${field}\` at ${show(is[field] ?? 'nowhere')} instead of ${show(was[field] ?? 'nowhere')}.`;
      const id = was[field] === undefined ? 'pagination-field-added' : 'pagination-field-changed';
      report.add({ id, message, ...places });
    }
  }
}
