import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { QUERYSTRING } from '@rollcall/openapi/lowering';
import { operationsOf, type PlacedOperation } from '@rollcall/openapi/operations';
import { joinPointer } from '@rollcall/openapi/pointer';
import { eventsOf } from '@rollcall/openapi/streams';
import { explodeOf, styleOf } from '@rollcall/openapi/styles';
import type { EventData } from '@rollcall/runtime/operation';
import { kindOf, kindOfResponse, type MediaKind } from './media-type.ts';
import { type Node, resolve } from './node.ts';
import { type Variant, variantOf, variantPointer, withVariants } from './variants.ts';

/**
 * The kit reads the description by itself, and not the generated `operations.ts`, which is one of the things that it tests.
 */

export type Location = 'path' | 'query' | 'header' | 'cookie';

export interface NamedExample {
  /** `example` for the one of `example`, which nobody can ask for by a name. */
  readonly name: string;
  readonly value: unknown;
}

/** How a field of a form is written, where the description says so. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly 'x-nested'?: unknown;
}

export interface DescribedContent {
  /** As declared; it may be a range. */
  readonly mediaType: string;
  readonly kind: MediaKind;
  /** Pointer to the schema, as a request, response or form carries it. Absent where there is none. */
  readonly schema?: string;
  readonly examples: readonly NamedExample[];
  /** Which events of a stream have data of JSON. */
  readonly events?: EventData;
  /** By field, of a form. */
  readonly encoding: Readonly<Record<string, Encoding>>;
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: Location;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  /** Values within values are in brackets. */
  readonly nested?: boolean;
  /** It is the whole query, and its name is not sent. */
  readonly whole?: true;
  /** Of a form that is the whole query, by field. */
  readonly encoding?: DescribedContent['encoding'];
  /** In a query: percent triplets mean what they stand for. */
  readonly allowReserved?: boolean;
  /** The media type of the value, where it has one instead of a style. */
  readonly contentType?: string;
  readonly pointer: string;
  readonly schema: string;
  readonly examples: readonly NamedExample[];
}

export interface DescribedHeader {
  /** In small letters. */
  readonly name: string;
  readonly declaredName: string;
  readonly required: boolean;
  readonly schema: string;
  readonly explode: boolean;
  /** The media type of the value, where it has one instead of a style. */
  readonly contentType?: string;
}

export interface DescribedResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly content: readonly DescribedContent[];
  readonly headers: readonly DescribedHeader[];
}

export interface DescribedOperation {
  readonly id: string;
  /** As it is sent. */
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly parameters: readonly DescribedParameter[];
  readonly body?: {
    readonly required: boolean;
    readonly pointer: string;
    readonly content: readonly DescribedContent[];
  };
  readonly responses: readonly DescribedResponse[];
  /** Alternatives of schemes that must all hold. */
  readonly security: readonly (readonly string[])[];
}

export interface DescribedScheme {
  readonly name: string;
  readonly type: 'basic' | 'bearer' | 'apiKey';
  /** Of an `apiKey`. */
  readonly in?: 'header' | 'query' | 'cookie';
  readonly parameter?: string;
}

/** A schema for what has none. */
const ANYTHING = '/x-anything';

/** The description with what the kit needs beside it: the variants of its schemas. For `readOperations`. */
export function prepare(
  description: JsonObject,
  isTried: (operation: DescribedOperation) => boolean = () => true,
): JsonObject {
  const document = { ...description, [ANYTHING.slice(1)]: {} };
  const roots = new Map<Variant, string[]>([
    ['request', []],
    ['response', []],
    ['form', []],
    ['bytes', []],
  ]);
  const add = (variant: Variant, schema: string | undefined) =>
    schema !== undefined && roots.get(variant)?.push(schema);
  for (const { parameters, body, responses } of readOperations(document).filter(isTried)) {
    for (const { schema } of parameters) add('request', schema);
    for (const { kind, schema } of body?.content ?? []) add(variantOf(kind, 'request'), schema);
    for (const { content, headers } of responses) {
      for (const { kind, schema } of content) add(variantOf(kind, 'response'), schema);
      for (const { schema } of headers) add('response', schema);
    }
  }
  return withVariants(document, roots);
}

/** @throws Error that names what stands in the way of testing this description. */
export function readOperations(document: JsonObject): DescribedOperation[] {
  const paths = isObject(document.paths) ? document.paths : {};
  return Object.keys(paths).flatMap((path) => {
    const item = resolve(document, joinPointer('/paths', path));
    return operationsOf(item.value).map((place) => readOperation(document, item, path, place));
  });
}

function readOperation(
  document: JsonObject,
  item: Node,
  path: string,
  { method, tokens }: PlacedOperation,
): DescribedOperation {
  const node = resolve(document, joinPointer(item.pointer, ...tokens));
  const { operationId, requestBody, responses, security = document.security ?? [] } = node.value;
  if (typeof operationId !== 'string') throw new Error(`${node.pointer} has no operationId.`);
  return {
    id: operationId,
    method,
    path,
    pointer: node.pointer,
    parameters: readParameters(document, item, node),
    ...(requestBody === undefined ? {} : { body: readBody(document, joinPointer(node.pointer, 'requestBody')) }),
    responses: Object.keys(isObject(responses) ? responses : {}).map((status) =>
      readResponse(document, joinPointer(node.pointer, 'responses', status), status, method),
    ),
    security: (security as JsonObject[]).map((requirement) => Object.keys(requirement)),
  };
}

function readParameters(document: JsonObject, item: Node, operation: Node): DescribedParameter[] {
  const found = new Map<string, DescribedParameter>();
  for (const owner of [item, operation]) {
    const { length } = (owner.value.parameters ?? []) as unknown[];
    for (let index = 0; index < length; index++) {
      const node = resolve(document, joinPointer(owner.pointer, 'parameters', index));
      const parameter = readParameter(document, node);
      found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()].filter((parameter) => !isIgnoredHeader(parameter));
}

function readParameter(document: JsonObject, { pointer, value }: Node): DescribedParameter {
  const location = value.in as Location;
  const { described, ...typed } = readTyped(document, { pointer, value }, 'request');
  return {
    name: value.name as string,
    in: location,
    required: value.required === true,
    style: styleOf(value) as string,
    explode: explodeOf(value) as boolean,
    ...(value['x-nested'] === 'brackets' ? { nested: true } : {}),
    ...(QUERYSTRING in value ? { whole: true, encoding: encodingOf(described) } : {}),
    ...(value.allowReserved === true && location === 'query' ? { allowReserved: true } : {}),
    pointer,
    examples: readExamples(document, described),
    ...typed,
  };
}

/** Of a parameter or header: it has a schema, or else content of one media type that has one. */
function readTyped(document: JsonObject, { pointer, value }: Node, variant: Variant) {
  const [contentType] = Object.keys(isObject(value.content) ? value.content : {});
  const tokens = contentType === undefined ? [] : ['content', contentType];
  const described = resolve(document, joinPointer(pointer, ...tokens));
  const schema = described.value.schema === undefined ? ANYTHING : joinPointer(described.pointer, 'schema');
  return {
    described,
    schema: variantPointer(document, variant, schema),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

function readBody(document: JsonObject, location: string): NonNullable<DescribedOperation['body']> {
  const { pointer, value } = resolve(document, location);
  const content = readContent(document, { pointer, value }, 'request');
  return { required: value.required === true, pointer, content };
}

function readResponse(document: JsonObject, location: string, status: string, method: string): DescribedResponse {
  const { pointer, value } = resolve(document, location);
  const names = Object.keys(isObject(value.headers) ? value.headers : {});
  const headers = names
    .filter((name) => name.toLowerCase() !== 'content-type')
    .map((name) => readHeader(document, resolve(document, joinPointer(pointer, 'headers', name)), name));
  // What a HEAD describes is what a GET would answer: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2
  const content = method === 'HEAD' ? [] : readContent(document, { pointer, value }, 'response');
  return { status, pointer, content, headers };
}

function readHeader(document: JsonObject, node: Node, name: string): DescribedHeader {
  const { described: _, ...typed } = readTyped(document, node, 'response');
  const { required, explode } = node.value;
  return {
    name: name.toLowerCase(),
    declaredName: name,
    required: required === true,
    explode: explode === true,
    ...typed,
  };
}

function readContent(
  document: JsonObject,
  { pointer, value }: Node,
  variant: 'request' | 'response',
): DescribedContent[] {
  if (!isObject(value.content)) return [];
  return Object.keys(value.content).map((mediaType) => {
    const media = resolve(document, joinPointer(pointer, 'content', mediaType));
    const kind = variant === 'request' ? kindOf(mediaType) : kindOfResponse(mediaType);
    const has = media.value.schema !== undefined;
    const schema = variantPointer(document, variantOf(kind, variant), joinPointer(media.pointer, 'schema'));
    const events = eventsOf(media.value);
    return {
      mediaType,
      kind,
      ...(has ? { schema } : {}),
      ...(events ? { events } : {}),
      examples: readExamples(document, media),
      encoding: encodingOf(media),
    };
  });
}

const encodingOf = ({ value: { encoding } }: Node): DescribedContent['encoding'] =>
  (isObject(encoding) ? encoding : {}) as DescribedContent['encoding'];

/** Those that are there: what stands at another address is not. */
function readExamples(document: JsonObject, { pointer, value: { example, examples } }: Node): NamedExample[] {
  const names = Object.keys(isObject(examples) ? examples : {});
  const named = names.flatMap((name): NamedExample[] => {
    const { value } = resolve(document, joinPointer(pointer, 'examples', name));
    return Object.hasOwn(value, 'value') ? [{ name, value: value.value }] : [];
  });
  return example === undefined ? named : [{ name: 'example', value: example }, ...named];
}

/** Whether a status says that a request was accepted; otherwise only a handler can tell. */
export const describesSuccess = ({ responses }: DescribedOperation): boolean =>
  responses.some(({ status }) => /^[23]|^default$/i.test(status));

/** The response that a status stands under: an exact status goes before a range, a range before `default`. */
export function responseFor({ responses }: DescribedOperation, status: number): DescribedResponse | undefined {
  const find = (key: string) => responses.find((response) => response.status.toUpperCase() === key);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find('DEFAULT');
}

/**
 * Whether a response is the success of the operation. `default` is "the documentation of responses other than the ones declared"
 * (https://spec.openapis.org/oas/v3.1.1#responses-object), so it holds the success only where no other response does.
 */
export function isSuccess({ responses }: DescribedOperation, status: number): boolean {
  const declared = responses.map((response) => response.status.toUpperCase()).filter((key) => /^2/.test(key));
  const is2xx = Math.floor(status / 100) === 2;
  return is2xx && (declared.length === 0 || declared.includes(String(status)) || declared.includes('2XX'));
}
