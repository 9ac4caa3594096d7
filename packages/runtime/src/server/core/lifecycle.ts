import type { Lifecycle } from '../../operation.ts';
import { own } from '../../own.ts';
import type { CoreHeaders } from './message.ts';

/** What is announced of a value, and of everything in it. */
function announcements(lifecycle: Lifecycle, value: unknown): Lifecycle[] {
  if (value === undefined) return [];
  const { properties = {}, items } = lifecycle;
  const inItems = items && Array.isArray(value) ? value.flatMap((item) => announcements(items, item)) : [];
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const record = isRecord ? (value as Readonly<Record<string, unknown>>) : {};
  const inMembers = Object.entries(properties).flatMap(([name, member]) => announcements(member, own(record, name)));
  return [lifecycle, ...inItems, ...inMembers];
}

/**
 * `Deprecation` (https://www.rfc-editor.org/rfc/rfc9745) and `Sunset` (https://www.rfc-editor.org/rfc/rfc8594), each the earliest of what an
 * exchange holds.
 */
export function lifecycleHeaders(lifecycle: Lifecycle, exchange: unknown): CoreHeaders {
  const all = announcements(lifecycle, exchange);
  const [deprecation] = all.flatMap(({ deprecation }) => deprecation ?? []).sort((a, b) => a - b);
  const [sunset] = all.flatMap(({ sunset }) => sunset ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    ...(deprecation !== undefined && { deprecation: `@${deprecation}` }),
    ...(sunset !== undefined && { sunset }),
  };
}
