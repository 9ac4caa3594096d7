import type { JsonSchema } from '@rollcall/openapi/document';
import { withPatternMessage } from '@rollcall/openapi/pattern-message';
import { joinPointer } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import { formats } from '@rollcall/runtime/internal/validation';
import { refusalOf } from '@rollcall/spec-rules/refusals';
import { uncarriedIn } from '@rollcall/spec-rules/uncarried';
import type { ApiModel, OperationModel } from '../model/model.ts';
import type { Part } from '../model/parts.ts';
import { isBindingName } from '../targets/print.ts';
import { mapSubschemas, says } from './annotations.ts';
import { deduplicate } from './deduplicate.ts';

/** One schema to compile, under a name that is safe in generated modules. */
export interface SchemaEntry {
  /** Name of the binding in generated modules: the component's, where it can be one; else `component3`, `part0`. */
  readonly local: string;
  /** With `$ref`s to `#/$defs/<local>`. */
  readonly schema: JsonSchema;
  /** The component's name; absent for inline schemas of operations. */
  readonly component?: string;
  /** Only other schemas refer to it. */
  readonly isInner?: true;
  /** Where an operation holds it. */
  readonly use?: { readonly operation: OperationModel; readonly part: Part };
}

export interface SchemaTable {
  readonly entries: readonly SchemaEntry[];
  /** The entry that judges a part: its own, or the component that it refers to. */
  localOf(part: Part): string;
}

const PREFIX = '#/components/schemas';

/** Upper case first keeps clear of what generated modules import and of what ajv names; ajv takes ASCII names only. */
function localName(component: string, index: number): string {
  return isBindingName(component) && /^[A-Z]\w*$/.test(component) && component !== 'Schema'
    ? component
    : `component${index}`;
}

const tables = new WeakMap<ApiModel, SchemaTable>();

/** Every schema of an API once: components first, then the schemas that operations hold themselves, then parts of either. */
export function schemaTable(model: ApiModel): SchemaTable {
  const table = tables.get(model) ?? makeTable(model);
  tables.set(model, table);
  return table;
}

function makeTable(model: ApiModel): SchemaTable {
  const locals = new Map(
    model.components.map(({ name }, index) => [joinPointer(PREFIX, name), localName(name, index)]),
  );
  const referred: string[] = [];
  const localOfRef = (ref: string): string => {
    const known = locals.get(decodeURIComponent(ref));
    if (known) return known;
    const local = `reference${referred.push(ref) - 1}`;
    locals.set(decodeURIComponent(ref), local);
    return local;
  };
  const rewrite = (schema: JsonSchema, at: string): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    stopAtUncarried(schema, at);
    const mapped = mapSubschemas(withPatternMessage(withKnownFormat(schema)), (sub, step) =>
      rewrite(sub, `${at}/${step}`),
    ) as Record<string, unknown>;
    return typeof schema.$ref === 'string' ? { ...mapped, $ref: `#/$defs/${localOfRef(schema.$ref)}` } : mapped;
  };
  const entries: SchemaEntry[] = model.components.map(({ name, schema }, index) => ({
    local: localName(name, index),
    component: name,
    schema: rewrite(schema, `components/schemas/${name}`),
  }));
  const inline = new Map<Part, string>();
  const parts = [...model.operations, ...model.webhooks].flatMap((operation) =>
    operation.parts.map((part) => ({ operation, part })),
  );
  for (const use of parts) {
    const { operation, part } = use;
    const ref = refOf(part);
    if (ref !== undefined) {
      // Known from now on, even if nothing else leads there.
      localOfRef(ref);
      continue;
    }
    const local = `part${inline.size}`;
    inline.set(part, local);
    entries.push({ local, use, schema: rewrite(part.schema, `${operation.id}/${part.at.join('/')}`) });
  }
  // Grows while it is gone through: what is referred to may refer to more.
  for (const ref of referred) entries.push({ local: localOfRef(ref), schema: rewrite(schemaAt(model, ref), ref) });
  return { entries: withShared(entries), localOf: (part) => inline.get(part) ?? localOfRef(refOf(part) ?? '') };
}

/** What a schema leaves unevaluated is known only to who evaluates all of it: zod's parts can't add up to that. */
export function needsValidator({ schema }: SchemaEntry): boolean {
  return says(schema, 'unevaluatedProperties');
}

/** The name under which `./validation` exports what is not an operation's: a component, or a part of one that `./zod` asks it for. */
export function exportedName(entry: SchemaEntry): string | undefined {
  const { component, use, local } = entry;
  return component ?? (use === undefined && needsValidator(entry) ? local : undefined);
}

/** The same with what recurs in them as entries of its own. */
function withShared(entries: readonly SchemaEntry[]): SchemaEntry[] {
  const byName = new Map(entries.map((entry) => [entry.local, entry]));
  const schemas = deduplicate(
    new Map(entries.map(({ local, schema }) => [local, schema])),
    new Set(entries.filter(({ use }) => !use).map(({ local }) => local)),
  );
  return [...schemas].map(([local, schema]) => ({ ...(byName.get(local) ?? { isInner: true }), local, schema }));
}

/**
 * Lint says the same earlier, with line and column; this is for documents that reach generation in another way.
 *
 * @throws Error
 */
function stopAtUncarried(schema: Exclude<JsonSchema, boolean>, at: string): void {
  const [first] = uncarriedIn(schema);
  if (!first) return;
  const { message, repair } = refusalOf(first.construct, first.found);
  throw new Error(`${[at, ...first.path].join('/')}: ${message} ${repair}`);
}

/** A format that nobody checks says nothing: https://json-schema.org/draft/2020-12/json-schema-validation#section-7.2.1 */
function withKnownFormat(schema: Exclude<JsonSchema, boolean>): Exclude<JsonSchema, boolean> {
  const { format, ...rest } = schema;
  return format === undefined || Object.hasOwn(formats, format) ? schema : rest;
}

/** What a `$ref` that does not name a component leads to: a part of another schema. */
function schemaAt({ variants }: ApiModel, ref: string): JsonSchema {
  const schema: unknown = ref.startsWith('#/') ? lookUp(variants, ref) : undefined;
  if (typeof schema !== 'object' && typeof schema !== 'boolean')
    throw new Error(`$ref ${ref} leads to no schema in the document`);
  return schema as JsonSchema;
}

/** The reference, if the schema is nothing else. Siblings that only annotate don't count. */
function refOf({ schema }: Part): string | undefined {
  if (typeof schema === 'boolean' || typeof schema.$ref !== 'string') return undefined;
  const others = Object.keys(schema).filter(
    (keyword) => !['$ref', 'description', 'summary', 'title'].includes(keyword) && !keyword.startsWith('x-'),
  );
  return others.length === 0 ? schema.$ref : undefined;
}
