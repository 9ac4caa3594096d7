/** The parts of an OpenAPI document that the sandbox reads. The documents of the packages are bundled, so that references stay inside. */
export interface Document {
  readonly info: { readonly title: string; readonly summary?: string };
  readonly security?: readonly Requirement[];
  readonly paths: object;
  readonly components?: object;
}

export type Requirement = Readonly<Record<string, readonly string[]>>;

export interface Scheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
}

export interface Schema {
  readonly $ref?: string;
  readonly format?: string;
  readonly writeOnly?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly [keyword: string]: unknown;
}

export interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

export interface Parameter extends Media {
  /** JSON pointer of the parameter. */
  readonly pointer: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

export interface Response {
  /** JSON pointer of the response. */
  readonly pointer: string;
  readonly content?: Readonly<Record<string, Media>>;
  readonly headers?: Readonly<Record<string, Media>>;
}

/** An operation, with what it refers to and what it inherits from its path and its document. */
export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly method: string;
  readonly path: string;
  /** JSON pointer of the operation. */
  readonly pointer: string;
  readonly parameters: readonly Parameter[];
  readonly body: Readonly<Record<string, Media>> | undefined;
  /** JSON pointer of {@link Operation.body}. */
  readonly bodyPointer: string;
  /** By status key, as declared. */
  readonly responses: Readonly<Record<string, Response>>;
  readonly security: readonly Requirement[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export const escapePointer = (key: PropertyKey): string =>
  String(key).replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25');

/** The keys of a JSON pointer that is not percent-encoded. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a pointer such as `#/components/schemas/User` points to. */
export function lookUp(document: object, pointer: string): unknown {
  return keysOf(decodeURIComponent(pointer)).reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    document,
  );
}

/** A node, and where it is, after the references that it may consist of. */
export function resolve<T extends object>(document: object, node: T, pointer: string): { node: T; pointer: string } {
  for (let hops = 0; hops < 20; hops++) {
    const { $ref } = node as { readonly $ref?: string };
    const target = $ref === undefined ? undefined : (lookUp(document, $ref) as T | undefined);
    if ($ref === undefined || target === undefined) break;
    [node, pointer] = [target, $ref];
  }
  return { node, pointer };
}

interface RawOperation extends Pick<Operation, 'operationId' | 'summary'> {
  readonly requestBody?: { readonly content?: Record<string, Media> };
  readonly responses?: Readonly<Record<string, Response>>;
  readonly security?: readonly Requirement[];
}

function parametersAt(document: Document, pointer: string): Parameter[] {
  const { parameters = [] } = lookUp(document, pointer) as { readonly parameters?: readonly Parameter[] };
  return parameters.map((parameter, index) => {
    const found = resolve(document, parameter, `${pointer}/parameters/${index}`);
    return { ...found.node, pointer: found.pointer };
  });
}

function operationOf(document: Document, path: string, method: string): Operation {
  const item = `#/paths/${escapePointer(path)}`;
  const pointer = `${item}/${method}`;
  const raw = lookUp(document, pointer) as RawOperation;
  const own = parametersAt(document, pointer);
  const overridden = (one: Parameter) => own.some((each) => each.name === one.name && each.in === one.in);
  const inherited = parametersAt(document, item).filter((one) => !overridden(one));
  const body = raw.requestBody && resolve(document, raw.requestBody, `${pointer}/requestBody`);
  const responses = Object.entries(raw.responses ?? {}).map(([status, response]) => {
    const found = resolve(document, response, `${pointer}/responses/${status}`);
    return [status, { ...found.node, pointer: found.pointer }] as const;
  });
  return {
    operationId: raw.operationId,
    ...(raw.summary !== undefined && { summary: raw.summary }),
    method: method.toUpperCase(),
    path,
    pointer,
    parameters: [...inherited, ...own],
    body: body?.node.content,
    bodyPointer: `${body?.pointer}/content`,
    responses: Object.fromEntries(responses),
    security: raw.security ?? document.security ?? [],
  };
}

/** The operations of a document, in its order. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]: [string, object]) =>
    METHODS.filter((method) => method in item).map((method) => operationOf(document, path, method)),
  );
}

export function schemesOf(document: Document): Readonly<Record<string, Scheme>> {
  return (
    (document.components as { readonly securitySchemes?: Record<string, Scheme> } | undefined)?.securitySchemes ?? {}
  );
}

/** The value of an example: the named one, or else the first. */
export function exampleOf({ example, examples = {} }: Media, name?: string): unknown {
  const named = name === undefined ? undefined : examples[name];
  return (named ?? Object.values(examples)[0])?.value ?? example;
}

/** The key under which responses of a status are declared. https://spec.openapis.org/oas/v3.1.1#responses-object */
export function statusKey({ responses }: Pick<Operation, 'responses'>, status: number): string | undefined {
  const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  return keys.find((key) => Object.hasOwn(responses, key));
}
