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
  ...['minLength', 'maxLength', 'pattern', 'contentMediaType', 'contentEncoding', 'contentSchema'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains'],
  ...['properties', 'required', 'minProperties', 'maxProperties', 'additionalProperties', 'unevaluatedProperties'],
  ...['patternProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas'],
  ...['allOf', 'anyOf', 'oneOf', 'discriminator', 'not', 'if', 'then', 'else'],
  ...['title', 'summary', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'],
  ...['example', 'examples', '$comment', 'x-tags', 'xml', '$schema', '$defs'],
]);

const useRef = 'Move the schema to `components/schemas` and refer to it by `$ref: "#/components/schemas/…"`.';
const validators: readonly Artefact[] = ['./validation', './zod'];

/** Keywords that some artefact would lose. */
export const refusedKeywords: Readonly<Record<string, Refusal>> = {
  unevaluatedItems: {
    artefacts: validators,
    why: 'they cannot tell which items other keywords have evaluated',
    instead: 'Write `prefixItems` and `items: false` in one schema.',
  },
  $dynamicRef: { artefacts: ['types', ...validators], why: 'the reference is not followed', instead: useRef },
  $dynamicAnchor: { artefacts: ['types', ...validators], why: 'nothing can refer to it', instead: useRef },
  $anchor: { artefacts: ['types', ...validators], why: 'references to it are not followed', instead: useRef },
  $id: {
    artefacts: ['types', ...validators],
    why: 'references below it would lead elsewhere in each tool',
    instead: useRef,
  },
  id: { artefacts: all, why: 'it is a keyword of an older JSON Schema', instead: 'Remove it.' },
  definitions: { artefacts: all, why: 'it is a keyword of an older JSON Schema', instead: useRef },
  $vocabulary: {
    artefacts: all,
    why: 'it belongs in meta-schemas',
    instead: 'Remove it: `jsonSchemaDialect` at the root says it for all schemas.',
  },
};

/** `format` by the types it is for. Those that say something about values are checked by both validators. */
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
