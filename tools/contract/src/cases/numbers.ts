import { keyword, limit, typesOf } from '../document/alternatives.ts';
import { type Concern, isValue } from './variation.ts';

/** What the number formats don't hold: https://spec.openapis.org/oas/v3.1.1#data-type-format */
const BEYOND: Readonly<Record<string, readonly number[]>> = {
  int32: [2 ** 31, -(2 ** 31) - 1, 0.5],
  // The doubles next to the ends of the range.
  int64: [2 ** 63, -(2 ** 63) - 2048, 0.5],
  float: [1e39, -1e39],
};

/** The doubles at the ends of their range. */
const WITHIN: Readonly<Record<string, readonly number[]>> = {
  int32: [2 ** 31 - 1, -(2 ** 31)],
  int64: [2 ** 63 - 1024, -(2 ** 63)],
};

/** Numbers around their bounds, fractions, multiples. */
export const numbers: Concern = function* ({ alternative, base }) {
  const types = typesOf(alternative);
  if (!types.includes('number') && !types.includes('integer')) return;
  if (['enum', 'const'].some((name) => keyword(alternative, name).length > 0)) return;
  const step = limit(alternative, 'multipleOf')?.value ?? (types.includes('integer') ? 1 : 0.5);
  yield { among: [0, -1, 1, step, -step, 1e15, Number.MAX_SAFE_INTEGER, 2 ** 31], says: isValue };
  for (const [name, outwards] of [
    ['minimum', -1],
    ['maximum', 1],
    ['exclusiveMinimum', -1],
    ['exclusiveMaximum', 1],
  ] as const) {
    const bound = limit(alternative, name)?.value;
    if (bound === undefined) continue;
    yield { among: [bound, bound - outwards * step], says: isValue };
    yield {
      among: [bound, bound + outwards * step, bound + outwards * step * 1_000],
      says: isValue,
      breaks: name,
      keep: 2,
    };
  }
  if (!types.includes('number') && typeof base === 'number') {
    yield { among: [base + 0.5, base - 0.5], says: isValue, breaks: 'type', keep: 1 };
  }
  for (const { value: format } of keyword<string>(alternative, 'format')) {
    yield { among: WITHIN[format] ?? [], says: isValue, keep: 2 };
    yield { among: BEYOND[format] ?? [], says: isValue, breaks: 'format', keep: 2 };
  }
  yield { among: [step / 2, step * 1.5, step + 1, 0.1], says: isValue, breaks: 'multipleOf', keep: 2 };
};
