import { alternativesOf, itemSchemas, keyword, limit, prefixLength, typesOf } from '../document/alternatives.ts';
import type { Sampler } from './sample.ts';
import type { Concern } from './variation.ts';

/** Arrays of every length around the bounds, and doubled items. */
export const arrays: Concern = function* ({ alternative, base }, sampler) {
  if (!typesOf(alternative).includes('array')) return;
  const least = limit(alternative, 'minItems')?.value;
  const most = limit(alternative, 'maxItems')?.value;
  const items = distinctItems(sampler, itemSchemas(alternative), Math.min(most ?? 2, 1_000) + 2);
  const ofLength = (length: number) =>
    Array.from({ length: Math.max(0, length) }, (_, index) => items[index % items.length]);
  const says = (value: unknown) => `has ${(value as unknown[]).length} items`;
  const lengths = [
    0,
    1,
    2,
    ...(least === undefined ? [] : [least, least + 1]),
    ...(most === undefined ? [] : [most - 1, most]),
  ];
  yield { among: [...new Set(lengths)].map(ofLength), says };
  if (least !== undefined && least > 0) yield { among: [ofLength(least - 1)], says, breaks: 'minItems' };
  if (most !== undefined) {
    const held = Array.isArray(base) ? base : [];
    const filled = [...held, ...Array.from({ length: most + 1 }, (_, index) => `item ${index}`)].slice(0, most + 1);
    yield { among: [ofLength(most + 1), filled], says, breaks: 'maxItems', keep: 1 };
  }
  if (keyword(alternative, 'contains').length > 0 && Array.isArray(base)) {
    const more = [base, [...base, ...base], Array.from({ length: 4 }, () => base).flat()];
    yield { among: more, says };
    // `minContains` and `maxContains` are what `contains` demands.
    yield { among: [[], ['nothing of it'], [null]], says, breaks: 'contains', keep: 2 };
    yield { among: more, says, breaks: 'contains', keep: 2 };
  }
  for (const name of ['items', 'unevaluatedItems']) {
    const closed = keyword(alternative, name).some(({ value }) => value === false);
    const full = prefixLength(alternative) > 0 ? sampler.fullest(alternative) : base;
    if (closed && Array.isArray(full))
      yield { among: longer(full, prefixLength(alternative)), says, breaks: name, keep: 2 };
  }
  if (keyword<boolean>(alternative, 'uniqueItems').some(({ value }) => value)) {
    yield { among: items.map((item) => [item, item]), says: 'has the same item twice', breaks: 'uniqueItems', keep: 1 };
  }
};

const longer = (base: readonly unknown[], length: number): unknown[][] =>
  ['text', 1, null].map((item) => [
    ...base,
    ...Array.from({ length: Math.max(1, length + 1 - base.length) }, () => item),
  ]);

function distinctItems(sampler: Sampler, schemas: readonly string[], count: number): unknown[] {
  const alternatives = alternativesOf(sampler.document, schemas);
  const made = alternatives.flatMap((alternative) => [sampler.smallest(alternative), sampler.fullest(alternative)]);
  const listed = alternatives.flatMap((alternative) =>
    keyword<unknown[]>(alternative, 'enum').flatMap(({ value }) => value),
  );
  const plain = Array.from({ length: count }, (_, index) => [`item ${index}`, index]).flat();
  const fitting = [...made, ...listed, ...plain].filter((value) =>
    alternatives.some((alternative) => sampler.accepts(alternative, value)),
  );
  return [...new Map(fitting.map((value) => [JSON.stringify(value), value])).values()];
}
