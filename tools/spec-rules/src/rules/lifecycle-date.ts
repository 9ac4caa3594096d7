import type { UserContext } from '@redocly/openapi-core';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `2027-02-30` is none. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function check(node: object, context: UserContext): void {
  for (const name of ['x-deprecation', 'x-sunset'] as const) {
    const value = (node as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || isDay(value)) continue;
    fault(context, {
      message: `\`${name}\` is ${JSON.stringify(value)}, which is not a day.`,
      repair: 'Write a day such as `"2027-01-31"`, in quotes.',
      location: context.location.child(name),
    });
  }
}

/** The server announces these days in `Deprecation` and `Sunset`, and spec-diff lets go what was announced. */
export const LifecycleDate: Rule = {
  docs: 'The server sends these days in the headers Deprecation and Sunset, and spec-diff goes by them.',
  visitor: () => ({ Operation: check, Parameter: check, Schema: check }),
};
