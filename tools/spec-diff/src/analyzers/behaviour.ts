import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Direction } from '../compatibility.ts';
import { type SchemaPair, schemaPairs } from '../contract/parts.ts';
import { nodeAt } from '../node.ts';
import { fingerprint } from '../schema/fingerprint.ts';
import { viewOf } from '../schema/view.ts';
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
}

export interface Refusal {
  readonly payload: unknown;
  /** Where the payload is refused: `/user/roles/0`. */
  readonly instances: readonly string[];
}

/** Payloads per place: those that are valid to the sender. */
export const PAYLOADS = 1_000;

/**
 * Tries what an old caller may send on the new description, and what a new server may answer on the old one. The payloads
 * are the same ones each time.
 */
export function tryPayloads(old: JsonObject, next: JsonObject, seed = 1): Trial[] {
  const validators = {
    request: pairOfValidators(old, next, 'request'),
    response: pairOfValidators(old, next, 'response'),
  };
  const done = new Map<string, Pick<Trial, 'payloads' | 'refused'>>();
  return schemaPairs(old, next)
    .filter((pair) => fingerprint(viewOf(pair.old)) !== fingerprint(viewOf(pair.new)))
    .map((pair) => {
      const key = `${pair.direction} ${target(pair.old.value, pair.old.pointer)} ${target(pair.new.value, pair.new.pointer)}`;
      const result = done.get(key) ?? trial(pair, validators[pair.direction], seed);
      done.set(key, result);
      return { operation: pair.operation, key: pair.key, direction: pair.direction, ...result };
    });
}

/** A component that many operations use is tried once. */
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
): Pick<Trial, 'payloads' | 'refused'> {
  const [sender, receiver] = direction === 'request' ? [old, next] : [next, old];
  const [sends, receives] =
    direction === 'request' ? [validators.old, validators.new] : [validators.new, validators.old];
  const schema = nodeAt(sends.document, sender.pointer);
  const refused: Refusal[] = [];
  let payloads = 0;
  for (let round = 0; round < 4 && payloads < PAYLOADS; round++) {
    for (const payload of fc.sample(valuesFor({ ...schema, value: schema.value ?? {} }), {
      seed: seed + round,
      numRuns: PAYLOADS,
    })) {
      if (payloads >= PAYLOADS || sends.judge(sender.pointer, payload).length > 0) continue;
      payloads++;
      const errors = receives.judge(receiver.pointer, payload);
      if (errors.length > 0) refused.push({ payload, instances: errors.map(instanceOf) });
    }
  }
  return {
    payloads,
    refused: refused.sort((a, b) => JSON.stringify(a.payload).length - JSON.stringify(b.payload).length),
  };
}

const instanceOf = ({ instancePath, params }: ErrorObject): string => {
  const name: unknown = params.missingProperty ?? params.additionalProperty;
  return typeof name === 'string' ? joinPointer(instancePath, name) : instancePath;
};

interface Validator {
  readonly document: JsonObject;
  judge(at: string, value: unknown): readonly ErrorObject[];
}

const ROOT = 'description://root';

function createValidator(document: JsonObject): Validator {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    ownProperties: true,
    multipleOfPrecision: 9,
    addUsedSchema: false,
    logger: false,
  });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: ROOT });
  const compiled = new Map<string, ValidateFunction | undefined>();
  return {
    document,
    judge(at, value) {
      if (!compiled.has(at))
        compiled.set(at, ajv.getSchema(ROOT + at.split('/').map(encodeURIComponent).join('/').replace('%23', '#')));
      const validate = compiled.get(at);
      return !validate || validate(value) ? [] : (validate.errors ?? []);
    },
  };
}
