import type { JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { FILE } from '@rollcall/openapi/variants';
import { formats as ours } from '@rollcall/runtime/internal/validation';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { patientPattern, UndecidedPattern } from './patient-pattern.ts';

/** A keyword of a schema that a value breaks. */
export interface Violation {
  /** `minLength` */
  readonly keyword: string;
  /** Pointer to the keyword in the description. */
  readonly schema: string;
  /** Pointer to the place in the value. */
  readonly instance: string;
  /** The property that `required` misses or `additionalProperties` refuses. */
  readonly property?: string;
}

/** The truth of the kit: what JSON Schema 2020-12, asked directly of the description, says about a value. */
export interface SchemaValidator {
  /** All violations; none if the value is valid. Where that can't be said, the only one is {@link UNDECIDED}. */
  violations(schema: string, value: unknown): readonly Violation[];
  /** Whether a format says anything about values. Those that do not are notes for people. */
  checksFormat(name: string): boolean;
}

/** Stands for the keyword of a violation where a pattern takes too long to be decided. */
export const UNDECIDED = 'undecided';

export function createSchemaValidator(document: JsonObject): SchemaValidator {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    ownProperties: true,
    multipleOfPrecision: 6,
    addUsedSchema: false,
    logger: false,
    code: { regExp: Object.assign(patientPattern, { code: 'new RegExp' }) },
  });
  addKnownFormats(ajv);
  ajv.addKeyword({ keyword: FILE, validate: (_: unknown, value: unknown) => value instanceof Blob, errors: false });
  for (const [keyword, isWithin] of Object.entries(LENGTHS)) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({ keyword, validate: (limit: number, value: unknown) => isWithin(lengthOf(value), limit) });
  }
  ajv.addSchema({ ...document, $id: ROOT });
  const pointers = pointersOf(document);
  const compiled = new Map<string, ValidateFunction>();
  return {
    violations(schema, value) {
      const validate = compiled.get(schema) ?? compile(ajv, schema);
      compiled.set(schema, validate);
      try {
        return validate(value) ? [] : (validate.errors ?? []).map((error) => violationOf(error, pointers));
      } catch (error) {
        if (error instanceof UndecidedPattern) return [{ keyword: UNDECIDED, schema, instance: '' }];
        throw error;
      }
    },
    checksFormat: (name) => ![undefined, true].includes(ajv.formats[name] as true),
  };
}

const LENGTHS: Readonly<Record<string, (length: number, limit: number) => boolean>> = {
  minLength: (length, limit) => !(length < limit),
  maxLength: (length, limit) => !(length > limit),
};

/** Of a text its characters (https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.1), of a file its bytes. */
function lengthOf(value: unknown): number {
  if (value instanceof Blob) return value.size;
  return typeof value === 'string' ? [...value].length : Number.NaN;
}

const ROOT = 'description://root';

/**
 * Formats that ajv-formats lacks, or whose range it does not look at, are our own: tests of their own and the test suite of
 * JSON Schema cover those. Others say nothing to anyone.
 */
function addKnownFormats(ajv: Ajv2020): void {
  addFormats.default(ajv);
  for (const name of Object.keys(ajv.formats)) if (!Object.hasOwn(ours, name)) delete ajv.formats[name];
  Object.assign(ajv.formats, { float: ours.float, int64: { type: 'number', validate: isInt64 } });
  for (const [name, format] of Object.entries(ours)) ajv.formats[name] ??= format;
  const email = ajv.formats.email as RegExp;
  ajv.formats.email = (text: string) => email.test(text) && isMailboxLength(text);
}

/** Signed 64 bits: https://spec.openapis.org/oas/v3.1.1#data-type-format */
const isInt64 = (value: number): boolean =>
  Number.isInteger(value) && BigInt(value) >= -(2n ** 63n) && BigInt(value) < 2n ** 63n;

/** ajv-formats knows no lengths: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1, and 63 for a part of a domain's name */
function isMailboxLength(text: string): boolean {
  const separator = text.lastIndexOf('@');
  const labels = text.slice(separator + 1).split('.');
  return separator <= 64 && text.length <= 254 && labels.every(({ length }) => length <= 63);
}

function compile(ajv: Ajv2020, pointer: string): ValidateFunction {
  const validate = ajv.getSchema(`${ROOT}#${pointer.split('/').map(encodeURIComponent).join('/')}`);
  if (!validate) throw new Error(`${pointer} is not a schema.`);
  return validate;
}

function violationOf({ keyword, parentSchema, instancePath, params }: ErrorObject, pointers: Map<unknown, string>) {
  const schema = joinPointer(pointers.get(parentSchema) ?? '?', keyword);
  const property: unknown = params.missingProperty ?? params.additionalProperty;
  return { keyword, schema, instance: instancePath, ...(typeof property === 'string' ? { property } : {}) };
}

/** ajv names schemas by object, and restarts its paths at every `$ref`; the objects are those of the document. */
function pointersOf(document: JsonObject): Map<unknown, string> {
  const pointers = new Map<unknown, string>();
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null || pointers.has(value)) return;
    pointers.set(value, pointer);
    for (const [name, child] of Object.entries(value)) visit(child, joinPointer(pointer, name));
  };
  visit(document, '');
  return pointers;
}
