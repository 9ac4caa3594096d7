import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Node, nodeAt } from '../node.ts';
import type { View } from './view.ts';

/** Judges values by the schemas of a description. */
export interface Validator {
  readonly document: JsonObject;
  judge(at: string, value: unknown): readonly ErrorObject[];
  /** By a schema that stands nowhere in the description, but may refer to it. */
  allows(schema: JsonObject, value: unknown): boolean;
}

const ROOT = 'description://root';

export function createValidator(document: JsonObject): Validator {
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
  const once = (key: string, compile: () => ValidateFunction | undefined) => {
    if (!compiled.has(key)) compiled.set(key, compile());
    return compiled.get(key);
  };
  return {
    document,
    judge(at, value) {
      const pointer = at.split('/').map(encodeURIComponent).join('/').replace('%23', '#');
      const validate = once(at, () => ajv.getSchema(ROOT + pointer));
      return !validate || validate(value) ? [] : (validate.errors ?? []);
    },
    allows(schema, value) {
      const text = JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${ROOT}#`);
      return once(text, () => ajv.compile(JSON.parse(text)))?.(value) ?? true;
    },
  };
}

const known = new WeakMap<JsonObject, Validator>();

/**
 * Whether a value is valid, unions apart of which a branch was chosen.
 *
 * @throws Error for a schema that the validator can't compile.
 */
export const satisfies = ({ nodes, chosen = new Set() }: View, value: unknown): boolean =>
  nodes.every((node) => isValid(node, value, chosen));

function isValid({ document, pointer, value: schema }: Node, value: unknown, chosen: ReadonlySet<string>): boolean {
  if (!isObject(schema)) return schema !== false;
  const validator = known.get(document) ?? createValidator(document);
  known.set(document, validator);
  const left = Object.entries(schema).filter(([name]) => !chosen.has(joinPointer(pointer, name)));
  const isWhole = left.length === Object.keys(schema).length && nodeAt(document, pointer).value === schema;
  return isWhole ? validator.judge(pointer, value).length === 0 : validator.allows(Object.fromEntries(left), value);
}
