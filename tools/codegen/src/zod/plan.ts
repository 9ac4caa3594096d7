import { isMap, isPrototypeName, type Keywords, singleType } from './normalise.ts';
import { explained, SILENT, WRITERS } from './writers.ts';

/** How one schema becomes zod: what orval makes of a part of it, and what is added. */
export interface Plan {
  /** What orval sees; it carries these few keywords faithfully. */
  readonly native: Keywords;
  /** Check expressions, in source text. */
  readonly checks: readonly string[];
  /** Method calls, in source text. */
  readonly methods: readonly string[];
  /** `additionalProperties: false` as zod says it. */
  readonly strict?: boolean;
  /** The types that the schema allows, where zod's own check knows them in part. */
  readonly types?: readonly string[];
}

interface Surroundings {
  /** The source text of the binding that a `$ref` leads to. */
  use(schema: Keywords): string;
  /** The single type of the schema behind a `$ref`, or of the schema itself. */
  typeOf(schema: Keywords): string | undefined;
  /** Whether the schema judges a value together with others, in an `allOf`. */
  readonly isIntersected: boolean;
}

/**
 * Divides a normalised schema between orval and checks.
 *
 * @throws Error for a keyword that nothing carries.
 */
export function planOf(schema: Keywords, { use, typeOf, isIntersected }: Surroundings): Plan {
  if (schema.anyOf || schema.allOf) return { native: schema, checks: [], methods: [] };
  if (schema.oneOf) return unionPlan(schema, use);
  const native = nativeOf(schema);
  const strict = !isIntersected && isStrict(schema);
  const isText = native.type !== undefined && singleType(schema) === 'string';
  const checks = Object.entries(remainder(schema, native, strict, typeOf)).flatMap(([keyword, value]) => {
    if (SILENT.has(keyword) || (keyword === 'pattern' && isText)) return [];
    const writer = WRITERS[keyword];
    if (!writer) throw new Error(`zod has no word for \`${keyword}\``);
    return writer(value, { schema, use }) ?? [];
  });
  // zod's own method where there is one: it shows in what zod tells of the schema.
  const methods = isText && schema.pattern !== undefined ? [`.regex(${explained(schema.pattern, schema)})`] : [];
  const isPart = native.type !== undefined && !('const' in native || 'enum' in native) && schema.type !== native.type;
  const types = isPart || Array.isArray(schema.type) ? [schema.type].flat() : undefined;
  return { native, checks, methods, strict, ...(types && { types }) };
}

/** zod's unions take the first branch that fits: that only one fits is for a check, unless a property tells them apart. */
function unionPlan({ oneOf, discriminator }: Keywords, use: (schema: Keywords) => string): Plan {
  if (discriminator) return { native: { oneOf }, checks: [], methods: [] };
  return { native: { anyOf: oneOf }, checks: [WRITERS.oneOf?.(oneOf, { schema: {}, use }) ?? ''], methods: [] };
}

/** The part that orval carries: one type, null or not, with the keywords that zod means as JSON Schema does. */
function nativeOf(schema: Keywords): Keywords {
  const type = singleType(schema);
  if (type === undefined || judgesNull(schema)) return {};
  const base = { type: baseType(schema, type) };
  if (type === 'object') return { ...base, ...nativeObject(schema) };
  if (type === 'array') return { ...base, ...pick(schema, ['minItems', 'maxItems']), ...nativeItems(schema) };
  const values = nativeValues(schema, type);
  if (values) return { ...base, ...values };
  return type === 'string' ? { ...base, ...pick(schema, ['minLength', 'maxLength']) } : base;
}

/** zod lets null pass before any check sees it. */
function judgesNull({ type, ...others }: Keywords): boolean {
  if (!Array.isArray(type) || !type.includes('null')) return false;
  const takesNull = 'const' in others ? others.const === null : (others.enum?.includes(null) ?? true);
  return !takesNull || 'not' in others || 'if' in others;
}

/** zod's `int` takes no number beyond 2^53, so that integers are numbers with a check. */
function baseType({ type }: Keywords, single: string): string | string[] {
  const name = single === 'integer' ? 'number' : single;
  return Array.isArray(type) && type.includes('null') && single !== 'null' ? [name, 'null'] : name;
}

function pick(schema: Keywords, keywords: readonly string[]): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.includes(keyword)));
}

/** An array without `items` is one of anything; orval would leave the argument out. */
function nativeItems({ items, prefixItems }: Keywords): Keywords {
  return { items: prefixItems || items === undefined ? {} : items };
}

/** Literals, where nothing else is said of the value: beside other constraints orval lets one of the two go. */
function nativeValues(schema: Keywords, type: string): Keywords | undefined {
  const { type: _, ...others } = schema;
  const [keyword, ...more] = Object.keys(others);
  if (more.length > 0 || Array.isArray(schema.type) || (keyword !== 'const' && keyword !== 'enum')) return undefined;
  const values: unknown[] = keyword === 'const' ? [schema.const] : schema.enum;
  const fits = (value: unknown) => (type === 'integer' ? Number.isInteger(value) : typeof value === type);
  return values.length > 0 && values.every(fits) ? others : undefined;
}

function nativeObject(schema: Keywords): Keywords {
  const shape = Object.entries(schema.properties ?? {}).filter(([name]) => !isPrototypeName(name));
  const required = (schema.required ?? []).filter((name: string) => shape.some(([known]) => known === name));
  return {
    ...(shape.length > 0 && { properties: Object.fromEntries(shape) }),
    ...(required.length > 0 && { required }),
    ...(isMap(schema) && { additionalProperties: schema.additionalProperties }),
  };
}

function isStrict(schema: Keywords): boolean {
  const hasOddNames = Object.keys(schema.properties ?? {}).some(isPrototypeName);
  return (
    schema.additionalProperties === false &&
    singleType(schema) === 'object' &&
    !schema.patternProperties &&
    !hasOddNames
  );
}

/** What is left for checks. */
function remainder(
  schema: Keywords,
  native: Keywords,
  strict: boolean,
  typeOf: (schema: Keywords) => string | undefined,
): Keywords {
  const { type, properties = {}, required = [], additionalProperties, items, ...others } = schema;
  const odd = Object.entries(properties).filter(([name]) => !Object.hasOwn(native.properties ?? {}, name));
  // Where the shape takes anything, it takes nothing too.
  const late = required.filter(
    (name: string) => !native.properties?.[name] || typeOf(native.properties[name]) === undefined,
  );
  const left = Object.entries(others).filter(([keyword]) => !(keyword in native));
  return {
    ...(type !== undefined &&
      (native.type === undefined || singleType(schema) === 'integer') &&
      !('const' in native || 'enum' in native) && { type }),
    ...(odd.length > 0 && { properties: Object.fromEntries(odd) }),
    ...(late.length > 0 && { required: late }),
    ...(additionalProperties !== undefined && !strict && !isMap(schema) && { additionalProperties }),
    ...(items !== undefined && !(native.items && !schema.prefixItems) && { items }),
    ...Object.fromEntries(left),
  };
}
