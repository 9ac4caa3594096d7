import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { joinPointer } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import { isForm, kindOf } from '@rollcall/runtime/media-type';
import { FILE, mapSubschemas } from './annotations.ts';
import { mapSchemas, type Place } from './places.ts';

type Keywords = Exclude<JsonSchema, boolean>;

/** What one side sees of a schema. `form`: with the files of a form as files. */
interface View {
  readonly suffix: string;
  readonly hides: 'readOnly' | 'writeOnly';
  readonly form: boolean;
}

const REQUEST: View = { suffix: 'Request', hides: 'readOnly', form: false };
const RESPONSE: View = { suffix: 'Response', hides: 'writeOnly', form: false };
const FORM: View = { suffix: 'Form', hides: 'readOnly', form: true };

const SCHEMAS = '#/components/schemas';
const IN_PLACE = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * The description as each side sees it: a request has no `readOnly` properties and a response no `writeOnly` ones, so that
 * neither can be required there, and the files of a form are files. Named schemas that differ get a second name: `User`,
 * as described, has `UserRequest` or `UserResponse` beside it.
 * https://spec.openapis.org/oas/v3.0.4#fixed-fields-for-use-with-schema
 */
export function withViews(document: OpenApiDocument): OpenApiDocument {
  const viewer = new Viewer(document);
  const viewed = mapSchemas(document, (schema, place) => (place ? viewer.at(schema, place) : schema));
  const added = viewer.named();
  if (added.length === 0) return viewed;
  const schemas = { ...viewed.components?.schemas, ...Object.fromEntries(added) };
  return { ...viewed, components: { ...viewed.components, schemas } };
}

class Viewer {
  readonly #document: OpenApiDocument;
  readonly #taken: Set<string>;
  readonly #differs = new Map<string, boolean>();
  /** By view and reference: the name, and the schema once it is known. */
  readonly #views = new Map<string, { readonly name: string; schema: JsonSchema }>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#taken = new Set(Object.keys(document.components?.schemas ?? {}));
  }

  named(): [string, JsonSchema][] {
    return [...this.#views.values()].map(({ name, schema }) => [name, schema]);
  }

  at(schema: JsonSchema, { direction, mediaType = 'application/json', isAnswer = false }: Place): JsonSchema {
    const kind = kindOf(mediaType);
    if (kind === 'binary' || (isAnswer && kind === 'multipart')) return fileOf({ ...boundsOf(this.#document, schema) });
    const view = isForm(mediaType) && !isAnswer ? FORM : direction === 'request' ? REQUEST : RESPONSE;
    return this.#view(schema, view, new Set());
  }

  /** @param hidden - names that an enclosing composition hides: nothing may require them. */
  #view(schema: JsonSchema, view: View, hidden: ReadonlySet<string>): JsonSchema {
    if (typeof schema === 'boolean') return schema;
    if (view.form && isFile(schema)) return fileOf(schema);
    if (view.form && this.#standsForFile(schema)) return this.#view(inBytes(schema), view, hidden);
    const names = new Set([...hidden, ...this.#hiddenNames(schema, view)]);
    const changed = mapSubschemas(schema, (sub, step) => {
      if (/^(allOf|anyOf|oneOf)\//.test(step)) return this.#view(sub, view, names);
      if (!step.startsWith('properties/')) return this.#view(sub, view, new Set());
      return this.#isHidden(sub, view) ? false : this.#view(sub, view, new Set());
    }) as Keywords;
    const { required, ...rest } = changed;
    const left = required?.filter((name: string) => !names.has(name)) ?? [];
    const whole = left.length > 0 ? { ...rest, required: left } : rest;
    return typeof schema.$ref === 'string'
      ? this.#viewOfRef(whole as Keywords & { $ref: string }, view, hidden)
      : whole;
  }

  #viewOfRef(schema: Keywords & { $ref: string }, view: View, hidden: ReadonlySet<string>): JsonSchema {
    const target = lookUp(this.#document, schema.$ref) as JsonSchema | undefined;
    if (target === undefined || typeof target === 'boolean') return schema;
    const own = this.#hiddenNames(target, view);
    const demanded = [...this.#requiredNames(target)].filter((name) => hidden.has(name) && !own.has(name));
    if (demanded.length > 0) {
      const { $ref: _, ...beside } = schema;
      return { ...beside, allOf: [...(beside.allOf ?? []), this.#view(target, view, hidden)] };
    }
    if (!this.#isDifferent(schema.$ref, view)) return schema;
    return { ...schema, $ref: joinPointer(SCHEMAS, this.#nameOf(schema.$ref, target, view)) };
  }

  #nameOf(ref: string, target: JsonSchema, view: View): string {
    const key = `${view.suffix} ${ref}`;
    const known = this.#views.get(key);
    if (known) return known.name;
    const base = `${decodeURIComponent(ref.split('/').at(-1) ?? '')}${view.suffix}`;
    let name = base;
    for (let count = 2; this.#taken.has(name); count++) name = `${base}${count}`;
    this.#taken.add(name);
    const entry = { name, schema: true as JsonSchema };
    this.#views.set(key, entry);
    entry.schema = this.#view(target, view, new Set());
    return name;
  }

  /** Does the view of what a reference names differ from it, there or further down? */
  #isDifferent(ref: string, view: View): boolean {
    const key = `${view.suffix} ${ref}`;
    const known = this.#differs.get(key);
    if (known !== undefined) return known;
    const different = this.#reaches(ref, view, new Set());
    this.#differs.set(key, different);
    return different;
  }

  #reaches(ref: string, view: View, seen: Set<string>): boolean {
    if (seen.has(ref)) return false;
    seen.add(ref);
    let found = false;
    const visit = (schema: JsonSchema): JsonSchema => {
      if (found || typeof schema === 'boolean') return schema;
      found ||= (view.form && isFile(schema)) || this.#ownHiddenNames(schema, view).length > 0;
      if (typeof schema.$ref === 'string') found ||= this.#reaches(schema.$ref, view, seen);
      return found ? schema : mapSubschemas(schema, visit);
    };
    visit(lookUp(this.#document, ref) ?? true);
    return found;
  }

  /** The flag counts on the property, behind its `$ref`s and in its `allOf`. */
  #isHidden(schema: JsonSchema | undefined, view: View, seen = new Set<JsonSchema>()): boolean {
    if (typeof schema !== 'object' || seen.has(schema)) return false;
    seen.add(schema);
    if (schema[view.hides] === true) return true;
    const target = typeof schema.$ref === 'string' ? lookUp(this.#document, schema.$ref) : undefined;
    return [target, ...(schema.allOf ?? [])].some((part) => this.#isHidden(part, view, seen));
  }

  /** Does it bound a file that a reference or a composition says it is? */
  #standsForFile({ minLength, maxLength, ...schema }: Keywords): boolean {
    const leads = (part: JsonSchema | undefined, hops = 0): boolean =>
      typeof part === 'object' &&
      hops < 50 &&
      (isFile(part) ||
        (typeof part.$ref === 'string' && leads(lookUp(this.#document, part.$ref), hops + 1)) ||
        IN_PLACE.some((keyword) => part[keyword]?.some((branch: JsonSchema) => leads(branch, hops + 1))));
    return (minLength !== undefined || maxLength !== undefined) && leads(schema);
  }

  #ownHiddenNames({ properties = {} }: Keywords, view: View): string[] {
    return Object.keys(properties).filter((name) => this.#isHidden(properties[name], view));
  }

  #hiddenNames(schema: Keywords, view: View): Set<string> {
    return this.#collect(schema, (part) => this.#ownHiddenNames(part, view));
  }

  #requiredNames(schema: Keywords): Set<string> {
    return this.#collect(schema, ({ required = [] }) => required);
  }

  /** Gathers from a schema and all that it is composed of. */
  #collect(start: Keywords, of: (schema: Keywords) => readonly string[]): Set<string> {
    const names = new Set<string>();
    const seen = new Set<JsonSchema>();
    const visit = (schema: JsonSchema | undefined): void => {
      if (typeof schema !== 'object' || seen.has(schema)) return;
      seen.add(schema);
      for (const name of of(schema)) names.add(name);
      if (typeof schema.$ref === 'string') visit(lookUp(this.#document, schema.$ref));
      for (const keyword of IN_PLACE) for (const branch of schema[keyword] ?? []) visit(branch);
    };
    visit(start);
    return names;
  }
}

/** https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads */
export function isFile({ type, format, contentMediaType, contentEncoding }: Keywords): boolean {
  if (contentEncoding !== undefined || (type !== undefined && ![type].flat().includes('string'))) return false;
  return format === 'binary' || (contentMediaType !== undefined && kindOf(contentMediaType) === 'binary');
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
