import { isObject } from '@rollcall/openapi/json';
import type { View } from './schema/view.ts';

/**
 * The day from which something may be gone: `x-sunset` beside `deprecated`, a date such as `2027-01-31`.
 * After the Sunset header, https://www.rfc-editor.org/rfc/rfc8594
 */
export function sunsetOf(value: unknown): Date | undefined {
  if (!isObject(value) || typeof value['x-sunset'] !== 'string') return undefined;
  const date = new Date(value['x-sunset']);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Announced by `deprecated` and `x-sunset`, and the day has come. */
export function isSanctioned(value: unknown, now: Date): boolean {
  const date = sunsetOf(value);
  return isObject(value) && value.deprecated === true && date !== undefined && date <= now;
}

export const isSunsetPast = (view: View, now: Date): boolean =>
  view.nodes.some(({ value }) => isSanctioned(value, now));
