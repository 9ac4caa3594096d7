import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { tokensOf } from '@rollcall/openapi/pointer';
import { isFile } from '@rollcall/openapi/schema';
import { SCHEMA_KEYWORDS, SCHEMA_MAP_KEYWORDS } from '@rollcall/openapi/subschemas';
import { FILE, type Hiding, hiddenNames, isHidden, requiredNames } from '@rollcall/openapi/variants';
import type { MediaKind } from './media-type.ts';
import { atPointer, refTarget } from './node.ts';

/**
 * A request has no `readOnly` properties and a response no `writeOnly` ones, so neither can be demanded there; and the files of
 * a form are files. https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schema
 */
export type Variant = 'request' | 'response' | 'form' | 'bytes';

/** Where the schemas of a variant are, below the same pointers as in the description. */
const ROOTS: Readonly<Record<Variant, string>> = {
  request: 'x-request',
  response: 'x-response',
  form: 'x-form',
  bytes: 'x-bytes',
};
const HIDDEN = { request: 'readOnly', response: 'writeOnly', form: 'readOnly', bytes: 'readOnly' } as const;

/** The description, and beside it the schemas of each variant that differs from what is written. */
export function withVariants(document: JsonObject, roots: ReadonlyMap<Variant, readonly string[]>): JsonObject {
  const variants = [...roots].flatMap(([variant, pointers]) => {
    const seen = new VariantBuilder(document, variant, pointers);
    return seen.differs ? [[ROOTS[variant], seen.schemas] as const] : [];
  });
  return variants.length === 0 ? document : { ...document, ...Object.fromEntries(variants) };
}

/** The pointer to a variant of a schema. */
export const variantPointer = (document: JsonObject, variant: Variant, pointer: string): string =>
  Object.hasOwn(document, ROOTS[variant]) ? `/${ROOTS[variant]}${pointer}` : pointer;

/** The pointer to the schema as it is written. */
export const asWritten = (pointer: string): string => pointer.replace(/^\/x-(request|response|form|bytes)(?=\/)/, '');

export function variantOf(kind: MediaKind, direction: 'request' | 'response'): Variant {
  if (kind === 'binary') return 'bytes';
  return kind === 'urlencoded' || kind === 'multipart' ? 'form' : direction;
}

type Mutable = { [name: string]: unknown };

class VariantBuilder {
  /** Whether anything differs from what is written. */
  differs = false;
  readonly schemas: Mutable = {};
  readonly #document: JsonObject;
  readonly #variant: Variant;
  readonly #hides: Hiding;
  readonly #open: string[] = [];

  constructor(document: JsonObject, variant: Variant, pointers: readonly string[]) {
    this.#document = document;
    this.#variant = variant;
    this.#hides = HIDDEN[variant];
    this.#open.push(...pointers);
    const done = new Set<string>();
    for (let next = this.#open.pop(); next !== undefined; next = this.#open.pop()) {
      if (done.has(next)) continue;
      done.add(next);
      put(this.schemas, next, this.#variantOf(atPointer(document, next), new Set()));
    }
  }

  /** @param outer - names that an enclosing composition hides: nothing may demand them. */
  #variantOf(schema: unknown, outer: ReadonlySet<string>): unknown {
    if (!isObject(schema)) return schema;
    if (this.#variant === 'bytes' || (this.#variant === 'form' && isFile(schema))) {
      this.differs = true;
      return this.#file(schema);
    }
    const hidden = new Set([...outer, ...hiddenNames(this.#document, schema, this.#hides)]);
    const entries = Object.entries(schema).map(([keyword, value]) => [keyword, this.#keyword(keyword, value, hidden)]);
    const changed: Mutable = Object.fromEntries(entries);
    if (Array.isArray(schema.required)) {
      changed.required = schema.required.filter((name) => !hidden.has(name));
      this.differs ||= (changed.required as string[]).length < schema.required.length;
    }
    if (typeof schema.$ref === 'string') this.#refer(changed, schema.$ref, outer);
    return changed;
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
      return Array.isArray(value) ? value.map((branch) => this.#variantOf(branch, hidden)) : value;
    if (keyword === 'properties' && isObject(value)) return mapValues(value, (property) => this.#property(property));
    if (MAPS.has(keyword) && isObject(value)) return mapValues(value, (child) => this.#variantOf(child, new Set()));
    if (keyword === 'prefixItems' && Array.isArray(value)) return value.map((item) => this.#variantOf(item, new Set()));
    return ONE.has(keyword) ? this.#variantOf(value, new Set()) : value;
  }

  #property(schema: unknown): unknown {
    if (!isHidden(this.#document, schema, this.#hides)) return this.#variantOf(schema, new Set());
    this.differs = true;
    return false;
  }

  /** A `$ref` leads to the variant of its target; or its target stands in its place, where a name that it demands is hidden. */
  #refer(changed: Mutable, ref: string, outer: ReadonlySet<string>): void {
    const target = refTarget(ref);
    const schema = atPointer(this.#document, target);
    const own = hiddenNames(this.#document, schema, this.#hides);
    const demanded = requiredNames(this.#document, schema);
    if ([...demanded].some((name) => outer.has(name) && !own.has(name))) {
      delete changed.$ref;
      changed.allOf = [...((changed.allOf as unknown[] | undefined) ?? []), this.#variantOf(schema, outer)];
      return;
    }
    changed.$ref = `#${encodeURI(`/${ROOTS[this.#variant]}${target}`)}`;
    this.#open.push(target);
  }
}

const MAPS: ReadonlySet<string> = new Set(SCHEMA_MAP_KEYWORDS);
const ONE: ReadonlySet<string> = new Set(SCHEMA_KEYWORDS);

/** Makes the objects on the way; what is a list in the description is an object by index here. */
function put(root: Mutable, pointer: string, value: unknown): void {
  const names = tokensOf(pointer);
  const last = names.pop();
  if (last === undefined) return;
  let here = root;
  for (const name of names) {
    if (!Object.hasOwn(here, name) || typeof here[name] !== 'object' || here[name] === null) here[name] = {};
    here = here[name] as Mutable;
  }
  here[last] = value;
}
