import { PATTERN_MESSAGE } from '@rollcall/openapi/pattern-message';
import { type FormatName, formatExport, formats, patternRule } from '@rollcall/runtime/internal/validation';
import { FILE } from '../schemas/annotations.ts';
import { literal, propertyName, quote } from '../targets/print.ts';
import type { Keywords } from './normalise.ts';

/** What a writer can ask for besides the keyword's value. */
interface Surroundings {
  readonly schema: Keywords;
  /** The binding behind a `$ref`. */
  readonly use: (schema: Keywords) => string;
}

/** The check that says what the keyword says, in source text; nothing where the value demands nothing. */
type Writer = (value: any, surroundings: Surroundings) => string | undefined;

export const regExp = (source: string): string => `new RegExp(${quote(source)}, 'u')`;
export const explained = (source: string, { [PATTERN_MESSAGE]: message }: Keywords): string =>
  `${regExp(source)}, ${quote(patternRule.message({ pattern: source, explanation: message }))}`;
const data = (value: unknown) =>
  typeof value === 'object' && value !== null ? `JSON.parse(${quote(JSON.stringify(value))})` : literal(value);
const texts = (list: readonly string[]) => `[${list.map(quote).join(', ')}]`;
const members = (entries: readonly (readonly [string, string])[]) =>
  `{ ${entries.map(([name, text]) => `${propertyName(name)}: ${text}`).join(', ')} }`;

const limit =
  (check: string): Writer =>
  (value: number) =>
    `${check}(${JSON.stringify(value)})`;
const nested =
  (check: string): Writer =>
  (schema: Keywords, { use }) =>
    `${check}(${use(schema)})`;
const named =
  (check: string): Writer =>
  (schemas: Record<string, Keywords>, { use }) =>
    `${check}(${members(Object.entries(schemas).map(([name, schema]) => [name, use(schema)]))})`;

/** Names and patterns that `additionalProperties` leaves alone. */
function known({ properties = {}, patternProperties = {} }: Keywords): string {
  return `${texts(Object.keys(properties))}, [${Object.keys(patternProperties).map(regExp).join(', ')}]`;
}

/** https://json-schema.org/draft/2020-12 */
export const WRITERS: Readonly<Record<string, Writer>> = {
  type: (types: string | string[]) => `type(${[types].flat().map(quote).join(', ')})`,
  enum: (values: unknown[]) => `oneOfValues(${values.map(data).join(', ')})`,
  const: (value: unknown) => `oneOfValues(${data(value)})`,
  minLength: limit('minLength'),
  maxLength: limit('maxLength'),
  [FILE]: () => 'file()',
  minBytes: limit('minBytes'),
  maxBytes: limit('maxBytes'),
  pattern: (source: string, { schema }) => `pattern(${explained(source, schema)})`,
  format: (name: FormatName) => (formats[name] === true ? undefined : `format(${quote(name)}, ${formatExport(name)})`),
  minimum: limit('minimum'),
  maximum: limit('maximum'),
  exclusiveMinimum: limit('exclusiveMinimum'),
  exclusiveMaximum: limit('exclusiveMaximum'),
  multipleOf: limit('multipleOf'),
  minItems: limit('minItems'),
  maxItems: limit('maxItems'),
  uniqueItems: (unique: boolean) => (unique ? 'uniqueItems()' : undefined),
  prefixItems: (schemas: Keywords[], { use }) => `prefixItems(${schemas.map(use).join(', ')})`,
  items: (schema: Keywords, { schema: { prefixItems = [] }, use }) => `items(${use(schema)}, ${prefixItems.length})`,
  contains: (schema: Keywords, { schema: { minContains, maxContains }, use }) =>
    `contains(${use(schema)}, ${literal({ minContains, maxContains })})`,
  minProperties: limit('minProperties'),
  maxProperties: limit('maxProperties'),
  required: (names: string[]) => (names.length > 0 ? `requiredNames(${texts(names)})` : undefined),
  properties: named('properties'),
  patternProperties: (schemas: Record<string, Keywords>, { use }) =>
    `patternProperties(${Object.entries(schemas)
      .map(([source, schema]) => `[${regExp(source)}, ${use(schema)}]`)
      .join(', ')})`,
  additionalProperties: (value: Keywords | false, { schema, use }) =>
    value === false ? `closed(${known(schema)})` : `additionalProperties(${use(value)}, ${known(schema)})`,
  propertyNames: nested('propertyNames'),
  dependentRequired: (names: Record<string, string[]>) =>
    `dependentRequired(${members(Object.entries(names).map(([name, list]) => [name, texts(list)]))})`,
  dependentSchemas: named('dependentSchemas'),
  oneOf: (schemas: Keywords[], { use }) => `oneOf([${schemas.map(use).join(', ')}])`,
  not: nested('not'),
  if: (condition: Keywords, { schema, use }) =>
    `conditional(${[condition, schema.then, schema.else].map((sub) => (sub ? use(sub) : 'undefined')).join(', ')})`,
};

/** Said by the writer of the keyword that they belong to, or by nothing. */
export const SILENT: ReadonlySet<string> = new Set([
  'then',
  'else',
  'minContains',
  'maxContains',
  'discriminator',
  PATTERN_MESSAGE,
]);
