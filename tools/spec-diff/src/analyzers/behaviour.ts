import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { dereference } from '@rollcall/openapi/reference';
import type { ErrorObject } from 'ajv';
import fc from 'fast-check';
import { type SchemaPair, schemaPairs } from '../contract/parts.ts';
import { equal } from '../json.ts';
import { nodeAt } from '../node.ts';
import type { Direction } from '../rules/breaking-change.ts';
import { fingerprint } from '../schema/fingerprint.ts';
import { createValidator, type Validator } from '../schema/validity.ts';
import { viewOf } from '../schema/view.ts';
import { instanceOf } from './example.ts';
import { valuesFor } from './sample.ts';
import { visible } from './visible.ts';

/** What came of the payloads of one place. */
export interface Trial {
  readonly operation: string;
  readonly key: string;
  readonly direction: Direction;
  /** How many valid payloads were tried on the other version. */
  readonly payloads: number;
  /** Payloads that one side may send and the other refuses. */
  readonly refused: readonly Refusal[];
  /** Pointers of the schema. */
  readonly places: { readonly old: string; readonly new: string };
  /** What the sender, and the receiver, finds wrong with a payload. */
  readonly sends: (payload: unknown) => readonly ErrorObject[];
  readonly receives: (payload: unknown) => readonly ErrorObject[];
  /** Payloads that the receiver takes. */
  readonly received: () => readonly unknown[];
}

export interface Refusal {
  readonly payload: unknown;
  /** Where the payload is refused: `/user/roles/0`. */
  readonly instances: readonly string[];
}

/** Payloads per place: those that are valid to the sender. */
const PAYLOADS = 1_000;

/**
 * Tries what an old caller may send on the new description, and what a new server may answer on the old one. The payloads
 * are the same ones each time.
 */
export function tryPayloads(old: JsonObject, next: JsonObject, seed = 1): Trial[] {
  const validators = {
    request: pairOfValidators(old, next, 'request'),
    response: pairOfValidators(old, next, 'response'),
  };
  const pairs = schemaPairs(old, next).filter(
    (pair) => fingerprint(viewOf(pair.old)) !== fingerprint(viewOf(pair.new)),
  );
  const groups = [...Map.groupBy(pairs, keyOf)].sort(([, [a]], [, [b]]) => Number(isFar(a)) - Number(isFar(b)));
  const wanted = groups.length > MOST ? PAYLOADS / 10 : PAYLOADS;
  return groups.slice(0, MOST).flatMap(([, group]) => {
    const [pair] = group as [SchemaPair];
    const result = trial(pair, validators[pair.direction], seed, wanted);
    return group.map(({ operation, key, direction }) => ({ operation, key, direction, ...result }));
  });
}

/** Beyond this many places, those are left out that differ only in what they refer to. */
const MOST = 40;

/** A component that many operations use is tried once. */
const keyOf = ({ direction, old, new: next }: SchemaPair): string =>
  `${direction} ${target(old.value, old.pointer)} ${target(next.value, next.pointer)}`;

/** The difference is in what it refers to. */
const isFar = (pair: SchemaPair | undefined): boolean =>
  pair !== undefined &&
  equal(dereference(pair.old.document, pair.old.value), dereference(pair.new.document, pair.new.value));

const target = (value: unknown, at: string): string =>
  isObject(value) && typeof value.$ref === 'string' ? value.$ref : at;

interface Validators {
  readonly old: Validator;
  readonly new: Validator;
}

function pairOfValidators(old: JsonObject, next: JsonObject, direction: Direction): Validators {
  return { old: createValidator(visible(old, direction)), new: createValidator(visible(next, direction)) };
}

function trial(
  { direction, old, new: next }: SchemaPair,
  validators: Validators,
  seed: number,
  wanted: number,
): Omit<Trial, 'operation' | 'key' | 'direction'> {
  const [sender, receiver] = direction === 'request' ? [old, next] : [next, old];
  const [sends, receives] =
    direction === 'request' ? [validators.old, validators.new] : [validators.new, validators.old];
  const valuesAt = ({ document }: Validator, pointer: string) => {
    const place = nodeAt(document, pointer);
    return valuesFor({ ...place, value: place.value ?? {} });
  };
  // What the receiver means tells what it may refuse.
  const values = fc.oneof(valuesAt(sends, sender.pointer), valuesAt(receives, receiver.pointer));
  const refused: Refusal[] = [];
  let payloads = 0;
  for (let round = 0; round < 4 && payloads < wanted; round++) {
    for (const payload of fc.sample(values, { seed: seed + round, numRuns: 2 * wanted })) {
      if (payloads >= wanted || sends.judge(sender.pointer, payload).length > 0) continue;
      payloads++;
      const errors = receives.judge(receiver.pointer, payload);
      if (errors.length > 0) refused.push({ payload, instances: errors.map(instanceOf) });
    }
  }
  return {
    payloads,
    places: { old: old.pointer, new: next.pointer },
    sends: (payload) => sends.judge(sender.pointer, payload),
    receives: (payload) => receives.judge(receiver.pointer, payload),
    received: () => {
      const made = fc.sample(valuesAt(receives, receiver.pointer), { seed, numRuns: 200 });
      return made.filter((payload) => receives.judge(receiver.pointer, payload).length === 0);
    },
    refused: refused
      .map((refusal) => ({ refusal, length: JSON.stringify(refusal.payload).length }))
      .sort((a, b) => a.length - b.length)
      .map(({ refusal }) => refusal),
  };
}
