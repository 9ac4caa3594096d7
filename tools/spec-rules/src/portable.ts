/**
 * What every generated artefact carries, as data. A keyword or feature that one of them cannot carry is refused here, before
 * anything is generated, so that no consumer gets less than the contract says. `portable-shapes.ts` has the combinations of
 * keywords. When an artefact learns one, its row goes.
 */

/** What is generated from a spec; `types` are part of every entry, `mock` is run from the bundled document. */
export type Artefact = 'types' | './validation' | './zod' | 'client' | 'server' | 'mock';

export interface Refusal {
  /** The artefacts that cannot carry it. */
  readonly artefacts: readonly Artefact[];
  /** What would happen to it there: ends a sentence that begins with the artefacts. */
  readonly why: string;
  /** What to write instead: a sentence. */
  readonly instead: string;
}

export const all: readonly Artefact[] = ['types', './validation', './zod', 'client', 'server', 'mock'];

/** Keywords of JSON Schema 2020-12 and OpenAPI 3.1 that every artefact carries, or that say nothing about values. */
export const carriedKeywords: ReadonlySet<string> = new Set([
  ...['type', 'enum', 'const', 'format'],
  ...['minLength', 'maxLength', 'pattern', 'contentMediaType', 'contentEncoding'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems'],
  ...['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties'],
  ...['allOf', 'anyOf', 'oneOf', 'discriminator'],
  ...['title', 'summary', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'],
  ...['example', 'examples', '$comment', 'x-tags'],
]);

/** The keywords that may stand beside a `$ref`: they say nothing about values. */
export const annotations: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'description', 'deprecated', 'externalDocs', 'example', 'examples', '$comment'],
]);

const cannotSay = 'a type cannot say it and zod drops it';
const useRef = 'Move the schema to `components/schemas` and refer to it by `$ref: "#/components/schemas/…"`.';
const useUnion = 'Write a `oneOf` with a `discriminator`, one branch for each case.';
const useDescription = 'State the rule in the description, and check it in the handler.';
const useRootDialect = 'Remove it: `jsonSchemaDialect` at the root says it for all schemas.';
const closeObject = 'Write all properties in one object and `additionalProperties: false` beside them.';

/** Keywords that some artefact would lose. */
export const refusedKeywords: Readonly<Record<string, Refusal>> = {
  not: {
    artefacts: ['types', './zod'],
    why: cannotSay,
    instead: 'Write what is allowed: an `enum`, a `pattern` or the branches of a `oneOf`.',
  },
  if: { artefacts: ['types', './zod'], why: cannotSay, instead: useUnion },
  // biome-ignore lint/suspicious/noThenProperty: it is the keyword's name, and nobody awaits this table.
  then: { artefacts: ['types', './zod'], why: cannotSay, instead: useUnion },
  else: { artefacts: ['types', './zod'], why: cannotSay, instead: useUnion },
  dependentRequired: {
    artefacts: ['types', './zod'],
    why: cannotSay,
    instead: 'Write an `anyOf` whose branches repeat the properties beside `required`.',
  },
  dependentSchemas: { artefacts: ['types', './zod'], why: cannotSay, instead: useUnion },
  patternProperties: {
    artefacts: ['types', './zod'],
    why: 'the pattern is dropped and any name passes',
    instead: 'Write an object with no `properties` and a schema as `additionalProperties`, or list the names.',
  },
  propertyNames: {
    artefacts: ['types', './zod'],
    why: cannotSay,
    instead: 'List the names under `properties`, or state the rule in the description.',
  },
  contains: { artefacts: ['types', './zod'], why: cannotSay, instead: useDescription },
  minContains: { artefacts: ['types', './zod'], why: cannotSay, instead: useDescription },
  maxContains: { artefacts: ['types', './zod'], why: cannotSay, instead: useDescription },
  prefixItems: {
    artefacts: ['./zod', 'mock'],
    why: 'zod refuses arrays that are shorter, and the mock makes such arrays itself',
    instead: 'Write an object with a named property for each position.',
  },
  unevaluatedItems: {
    artefacts: ['types', './zod'],
    why: cannotSay,
    instead: 'Write the array with its `items` in one schema.',
  },
  unevaluatedProperties: { artefacts: ['types', './zod'], why: cannotSay, instead: closeObject },
  $dynamicRef: { artefacts: ['types', './zod'], why: 'the reference is not followed', instead: useRef },
  $dynamicAnchor: { artefacts: ['types', './zod'], why: 'nothing can refer to it', instead: useRef },
  $anchor: { artefacts: ['types', './zod'], why: 'references to it are not followed', instead: useRef },
  $id: { artefacts: ['types', './zod'], why: 'references below it would lead elsewhere in each tool', instead: useRef },
  id: { artefacts: all, why: 'it is a keyword of an older JSON Schema', instead: 'Remove it.' },
  $defs: {
    artefacts: ['types', './validation', './zod'],
    why: 'only named components become names in code',
    instead: useRef,
  },
  definitions: { artefacts: all, why: 'it is a keyword of an older JSON Schema', instead: useRef },
  $schema: {
    artefacts: ['types', './zod'],
    why: 'a schema of another dialect would be read as 2020-12',
    instead: useRootDialect,
  },
  $vocabulary: { artefacts: all, why: 'it belongs into meta-schemas', instead: useRootDialect },
  contentSchema: {
    artefacts: ['types', './validation', './zod'],
    why: 'the text within the text is not looked at',
    instead: useDescription,
  },
  xml: { artefacts: all, why: 'no artefact reads or writes XML', instead: 'Remove it, and offer `application/json`.' },
};

/** `format` by the types it is for; every one of them is checked by both validators. */
export const formats: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    `date-time date time duration email idn-email hostname ipv4 ipv6 uri uri-reference uuid json-pointer regex byte binary password`
      .split(' ')
      .map((format) => [format, ['string']]),
  ),
  int32: ['integer', 'number'],
  int64: ['integer', 'number'],
  float: ['number'],
  double: ['number'],
};

/** The type that a constraint is about; on any other it says nothing, or something else in each artefact. */
export const constraintTypes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['minLength', 'maxLength', 'pattern'].map((keyword) => [keyword, ['string']])),
  ...Object.fromEntries(
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map((keyword) => [
      keyword,
      ['integer', 'number'],
    ]),
  ),
  ...Object.fromEntries(['items', 'minItems', 'maxItems', 'uniqueItems'].map((keyword) => [keyword, ['array']])),
  ...Object.fromEntries(
    ['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties'].map((keyword) => [
      keyword,
      ['object'],
    ]),
  ),
};
