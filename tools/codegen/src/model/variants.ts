import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { joinPointer } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import { isFile, partsOf } from '@rollcall/openapi/schema';
import { type Hiding, hiddenNames, isHidden, ownHiddenNames, requiredNames } from '@rollcall/openapi/variants';
import { isForm, kindOf } from '@rollcall/runtime/media-type';
import { FILE, mapSubschemas } from '../schemas/annotations.ts';
import { freeName } from './free-name.ts';
import { mapSchemas, type Place } from './map-schemas.ts';

type Keywords = Exclude<JsonSchema, boolean>;

/** A schema as a request or a response carries it. `form`: with the files of a form as files. */
interface Variant {
  readonly suffix: string;
  readonly hides: Hiding;
  readonly form: boolean;
}

const REQUEST: Variant = { suffix: 'Request', hides: 'readOnly', form: false };
const RESPONSE: Variant = { suffix: 'Response', hides: 'writeOnly', form: false };
const FORM: Variant = { suffix: 'Form', hides: 'readOnly', form: true };

const SCHEMAS = '#/components/schemas';

/**
 * The description with the request and response variant of each schema where it is used: a request has no `readOnly`
 * properties and a response no `writeOnly` ones, so neither can be required there, and the files of a form are files. A named
 * schema whose variant differs gets a second name: beside `User`, as described, stands `UserRequest` or `UserResponse`.
 * https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schema
 */
export function withVariants(document: OpenApiDocument): OpenApiDocument {
  const maker = new VariantMaker(document);
  const changed = mapSchemas(document, (schema, place) => (place ? maker.at(schema, place) : schema));
  const added = maker.named();
  if (added.length === 0) return changed;
  const schemas = { ...changed.components?.schemas, ...Object.fromEntries(added) };
  return { ...changed, components: { ...changed.components, schemas } };
}

class VariantMaker {
  readonly #document: OpenApiDocument;
  readonly #taken: Set<string>;
  readonly #differs = new Map<string, boolean>();
  /** By variant and reference: the name, and the schema once it is known. */
  readonly #variants = new Map<string, { readonly name: string; schema: JsonSchema }>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#taken = new Set(Object.keys(document.components?.schemas ?? {}));
  }

  named(): [string, JsonSchema][] {
    return [...this.#variants.values()].map(({ name, schema }) => [name, schema]);
  }

  at(schema: JsonSchema, { direction, mediaType = 'application/json', isAnswer = false }: Place): JsonSchema {
    const kind = kindOf(mediaType);
    if (kind === 'binary' || (isAnswer && kind === 'multipart')) return fileOf({ ...boundsOf(this.#document, schema) });
    const variant = isForm(mediaType) && !isAnswer ? FORM : direction === 'request' ? REQUEST : RESPONSE;
    return this.#variant(schema, variant, new Set());
  }

  /** @param hidden - names that an enclosing composition hides: nothing may require them. */
  #variant(schema: JsonSchema, variant: Variant, hidden: ReadonlySet<string>): JsonSchema {
    if (typeof schema === 'boolean') return schema;
    if (variant.form && isFile(schema)) return fileOf(schema);
    if (variant.form && this.#standsForFile(schema)) return this.#variant(inBytes(schema), variant, hidden);
    const names = new Set([...hidden, ...hiddenNames(this.#document, schema, variant.hides)]);
    const changed = mapSubschemas(schema, (sub, step) => {
      if (/^(allOf|anyOf|oneOf)\//.test(step)) return this.#variant(sub, variant, names);
      if (!step.startsWith('properties/')) return this.#variant(sub, variant, new Set());
      return isHidden(this.#document, sub, variant.hides) ? false : this.#variant(sub, variant, new Set());
    }) as Keywords;
    const { required, ...rest } = changed;
    const left = required?.filter((name: string) => !names.has(name)) ?? [];
    const whole = left.length > 0 ? { ...rest, required: left } : rest;
    return typeof schema.$ref === 'string'
      ? this.#variantOfRef(whole as Keywords & { $ref: string }, variant, hidden)
      : whole;
  }

  #variantOfRef(schema: Keywords & { $ref: string }, variant: Variant, hidden: ReadonlySet<string>): JsonSchema {
    const target = lookUp(this.#document, schema.$ref) as JsonSchema | undefined;
    if (target === undefined || typeof target === 'boolean') return schema;
    const own = hiddenNames(this.#document, target, variant.hides);
    const demanded = [...requiredNames(this.#document, target)].filter((name) => hidden.has(name) && !own.has(name));
    if (demanded.length > 0) {
      const { $ref: _, ...beside } = schema;
      return { ...beside, allOf: [...(beside.allOf ?? []), this.#variant(target, variant, hidden)] };
    }
    if (!this.#isDifferent(schema.$ref, variant)) return schema;
    return { ...schema, $ref: joinPointer(SCHEMAS, this.#nameOf(schema.$ref, target, variant)) };
  }

  #nameOf(ref: string, target: JsonSchema, variant: Variant): string {
    const key = `${variant.suffix} ${ref}`;
    const known = this.#variants.get(key);
    if (known) return known.name;
    const name = freeName(`${decodeURIComponent(ref.split('/').at(-1) ?? '')}${variant.suffix}`, this.#taken);
    const entry = { name, schema: true as JsonSchema };
    this.#variants.set(key, entry);
    entry.schema = this.#variant(target, variant, new Set());
    return name;
  }

  /** Does the variant of what a reference names differ from it, there or further down? */
  #isDifferent(ref: string, variant: Variant): boolean {
    const key = `${variant.suffix} ${ref}`;
    const known = this.#differs.get(key);
    if (known !== undefined) return known;
    const different = this.#reaches(ref, variant, new Set());
    this.#differs.set(key, different);
    return different;
  }

  #reaches(ref: string, variant: Variant, seen: Set<string>): boolean {
    if (seen.has(ref)) return false;
    seen.add(ref);
    let found = false;
    const visit = (schema: JsonSchema): JsonSchema => {
      if (found || typeof schema === 'boolean') return schema;
      found ||= (variant.form && isFile(schema)) || ownHiddenNames(this.#document, schema, variant.hides).length > 0;
      if (typeof schema.$ref === 'string') found ||= this.#reaches(schema.$ref, variant, seen);
      return found ? schema : mapSubschemas(schema, visit);
    };
    visit(lookUp(this.#document, ref) ?? true);
    return found;
  }

  /** Does it bound a file that a reference or a composition says it is? */
  #standsForFile({ minLength, maxLength, ...schema }: Keywords): boolean {
    return (minLength !== undefined || maxLength !== undefined) && partsOf(this.#document, schema).some(isFile);
  }
}

/** The schema of a file, or of a file or null. */
function fileOf(schema: Keywords): JsonSchema {
  const { minBytes, maxBytes, contentMediaType = true } = inBytes(schema);
  const file = {
    [FILE]: contentMediaType,
    ...(minBytes !== undefined && { minBytes }),
    ...(maxBytes !== undefined && { maxBytes }),
  };
  const isNullable = [schema.type].flat().includes('null');
  return { ...annotationsOf(schema), ...(isNullable ? { anyOf: [file, { type: 'null' }] } : file) };
}

function inBytes({ minLength, maxLength, ...schema }: Keywords): Keywords {
  return {
    ...schema,
    ...(minLength !== undefined && { minBytes: minLength }),
    ...(maxLength !== undefined && { maxBytes: maxLength }),
  };
}

/** The bounds of a whole body of bytes, which the lint lets stand in a schema or behind a reference only. */
function boundsOf(document: OpenApiDocument, schema: JsonSchema, hops = 0): Keywords {
  if (typeof schema === 'boolean' || hops > 50) return {};
  const { $ref, minLength, maxLength } = schema;
  const behind = typeof $ref === 'string' ? boundsOf(document, lookUp(document, $ref) ?? true, hops + 1) : {};
  return { ...behind, ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) };
}

function annotationsOf({ title, description, deprecated, examples }: Keywords): Keywords {
  return Object.fromEntries(
    Object.entries({ title, description, deprecated, examples }).filter(([, value]) => value !== undefined),
  );
}
