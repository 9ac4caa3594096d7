import type { Comparator } from '../change.ts';
import { hasFlag, placeOf } from '../view.ts';

/** `readOnly` and `writeOnly` where they change nothing in this direction: the objects' family judges where they do. */
export const access: Comparator = function* (old, next, { instance }) {
  for (const [flag, rule] of [
    ['readOnly', 'read-only-changed'],
    ['writeOnly', 'write-only-changed'],
  ] as const) {
    if (hasFlag(old, flag) === hasFlag(next, flag)) continue;
    const says = hasFlag(next, flag) ? `is marked \`${flag}\`` : `is not marked \`${flag}\` any more`;
    yield { rule, old: placeOf(old, flag), new: placeOf(next, flag), instance, says };
  }
};
