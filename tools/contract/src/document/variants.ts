import { SCHEMA_KEYWORDS, SCHEMA_MAP_KEYWORDS } from '@rollcall/openapi/subschemas';
import { atPointer, isObject, type JsonObject } from './json.ts';
import { kindOf, type MediaKind } from './media-type.ts';
import { refTarget } from './node.ts';

/**
 * A request has no `readOnly` properties and an answer no `writeOnly` ones, so neither can be demanded there; and the files of
 * a form are files. https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schema
 */
export type Side = 'request' | 'response' | 'form' | 'bytes';

/** Where the schemas are, as a side sees them, below the same pointers as in the description. */
const ROOTS: Readonly<Record<Side, string>> = {
  request: 'x-request',
  response: 'x-response',
  form: 'x-form',
  bytes: 'x-bytes',
};
const HIDDEN = { request: 'readOnly', response: 'writeOnly', form: 'readOnly', bytes: 'readOnly' } as const;

/** A schema that stands for a file: the value is a `Blob`. It says which media type the file is of, if any. */
export const FILE = 'x-file';

/** The description, and beside it the schemas of each side that sees them otherwise than they are written. */
export function withSides(document: JsonObject, roots: ReadonlyMap<Side, readonly string[]>): JsonObject {
  const sides = [...roots].flatMap(([side, pointers]) => {
    const seen = new SideView(document, side, pointers);
    return seen.differs ? [[ROOTS[side], seen.schemas] as const] : [];
  });
  return sides.length === 0 ? document : { ...document, ...Object.fromEntries(sides) };
}

/** The pointer to a schema as a side sees it. */
export const onSide = (document: JsonObject, side: Side, pointer: string): string =>
  Object.hasOwn(document, ROOTS[side]) ? `/${ROOTS[side]}${pointer}` : pointer;

/** The pointer to the schema as it is written. */
export const asWritten = (pointer: string): string => pointer.replace(/^\/x-(request|response|form|bytes)(?=\/)/, '');

export function sideOf(kind: MediaKind, direction: 'request' | 'response'): Side {
  if (kind === 'binary') return 'bytes';
  return kind === 'urlencoded' || kind === 'multipart' ? 'form' : direction;
}

type Mutable = { [name: string]: unknown };

class SideView {
  /** Whether the side sees anything otherwise than it is written. */
  differs = false;
  readonly schemas: Mutable = {};
  readonly #document: JsonObject;
  readonly #side: Side;
  readonly #hides: 'readOnly' | 'writeOnly';
  readonly #open: string[] = [];

  constructor(document: JsonObject, side: Side, pointers: readonly string[]) {
    this.#document = document;
    this.#side = side;
    this.#hides = HIDDEN[side];
    this.#open.push(...pointers);
    const done = new Set<string>();
    for (let next = this.#open.pop(); next !== undefined; next = this.#open.pop()) {
      if (done.has(next)) continue;
      done.add(next);
      put(this.schemas, next, this.#view(atPointer(document, next), new Set()));
    }
  }

  /** @param outer - names that an enclosing composition hides: nothing may demand them. */
  #view(schema: unknown, outer: ReadonlySet<string>): unknown {
    if (!isObject(schema)) return schema;
    if (this.#side === 'bytes' || (this.#side === 'form' && isFile(schema))) {
      this.differs = true;
      return this.#file(schema);
    }
    const hidden = new Set([...outer, ...this.#hiddenIn(schema, new Set())]);
    const entries = Object.entries(schema).map(([keyword, value]) => [keyword, this.#keyword(keyword, value, hidden)]);
    const view: Mutable = Object.fromEntries(entries);
    if (Array.isArray(schema.required)) {
      view.required = schema.required.filter((name) => !hidden.has(name));
      this.differs ||= (view.required as string[]).length < schema.required.length;
    }
    if (typeof schema.$ref === 'string') this.#refer(view, schema.$ref, outer);
    return view;
  }

  /** Bounds of unencoded bytes count them: https://spec.openapis.org/oas/v3.1.1#working-with-binary-data */
  #file({ type, minLength, maxLength, contentMediaType, $ref }: JsonObject): JsonObject {
    const bounds = { ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) };
    const file: Mutable = { [FILE]: contentMediaType ?? true, ...bounds };
    if (typeof $ref === 'string') this.#refer(file, $ref, new Set());
    return [type].flat().includes('null') ? { anyOf: [file, { type: 'null' }] } : file;
  }

  #keyword(keyword: string, value: unknown, hidden: ReadonlySet<string>): unknown {
    if (keyword === 'allOf' || keyword === 'anyOf' || keyword === 'oneOf')
      return Array.isArray(value) ? value.map((branch) => this.#view(branch, hidden)) : value;
    if (keyword === 'properties' && isObject(value)) return mapMembers(value, (property) => this.#property(property));
    if (MAPS.has(keyword) && isObject(value)) return mapMembers(value, (child) => this.#view(child, new Set()));
    if (keyword === 'prefixItems' && Array.isArray(value)) return value.map((item) => this.#view(item, new Set()));
    return ONE.has(keyword) ? this.#view(value, new Set()) : value;
  }

  #property(schema: unknown): unknown {
    if (!this.#isHidden(schema)) return this.#view(schema, new Set());
    this.differs = true;
    return false;
  }

  /** A `$ref` leads to the side's own schema; or its target stands in its place, where a name that it demands is hidden. */
  #refer(view: Mutable, ref: string, outer: ReadonlySet<string>): void {
    const target = refTarget(ref);
    const schema = atPointer(this.#document, target);
    const own = isObject(schema) ? this.#hiddenIn(schema, new Set()) : new Set();
    const demanded = isObject(schema) ? this.#demandedBy(schema, new Set()) : new Set<string>();
    if ([...demanded].some((name) => outer.has(name) && !own.has(name))) {
      delete view.$ref;
      view.allOf = [...((view.allOf as unknown[] | undefined) ?? []), this.#view(schema, outer)];
      return;
    }
    view.$ref = `#${encodeURI(`/${ROOTS[this.#side]}${target}`)}`;
    this.#open.push(target);
  }

  /** https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4 */
  #isHidden(schema: unknown, seen = new Set<unknown>()): boolean {
    if (!isObject(schema) || seen.has(schema)) return false;
    seen.add(schema);
    if (schema[this.#hides] === true) return true;
    const target = typeof schema.$ref === 'string' ? atPointer(this.#document, refTarget(schema.$ref)) : undefined;
    const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
    return [target, ...parts].some((part) => this.#isHidden(part, seen));
  }

  #hiddenIn(schema: JsonObject, seen: Set<unknown>): Set<string> {
    return this.#collect(schema, seen, ({ properties }) =>
      isObject(properties) ? Object.keys(properties).filter((name) => this.#isHidden(properties[name])) : [],
    );
  }

  #demandedBy(schema: JsonObject, seen: Set<unknown>): Set<string> {
    return this.#collect(schema, seen, ({ required }) => (Array.isArray(required) ? required : []));
  }

  /** From a schema and from all that holds at the same place. */
  #collect(schema: JsonObject, seen: Set<unknown>, of: (schema: JsonObject) => readonly string[]): Set<string> {
    if (seen.has(schema)) return new Set();
    seen.add(schema);
    const target = typeof schema.$ref === 'string' ? [atPointer(this.#document, refTarget(schema.$ref))] : [];
    const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (schema[keyword] ?? []) as unknown[]);
    const inner = [...target, ...branches].filter(isObject);
    return new Set([...of(schema), ...inner.flatMap((one) => [...this.#collect(one, seen, of)])]);
  }
}

/** https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads */
function isFile({ type, format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (contentEncoding !== undefined || (type !== undefined && ![type].flat().includes('string'))) return false;
  return format === 'binary' || (typeof contentMediaType === 'string' && kindOf(contentMediaType) === 'binary');
}

const MAPS: ReadonlySet<string> = new Set(SCHEMA_MAP_KEYWORDS);
const ONE: ReadonlySet<string> = new Set(SCHEMA_KEYWORDS);

const mapMembers = (object: JsonObject, change: (value: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/** Makes the objects on the way; what is a list in the description is an object by index here. */
function put(root: Mutable, pointer: string, value: unknown): void {
  const names = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop();
  if (last === undefined) return;
  let here = root;
  for (const name of names) {
    if (!Object.hasOwn(here, name) || typeof here[name] !== 'object' || here[name] === null) here[name] = {};
    here = here[name] as Mutable;
  }
  here[last] = value;
}
