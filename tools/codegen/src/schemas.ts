import { mapSubschemas } from './annotations.ts';
import type { ApiModel, Part } from './model.ts';
import { type JsonSchema, lookUp, pointerStep } from './openapi.ts';
import { isBindingName } from './print.ts';
import { refuseTogether, refuseUncarried } from './refuse.ts';

/** One schema to compile, under a name that is safe in generated modules. */
export interface SchemaEntry {
  /** Name of the binding in generated modules: the component's, where it can be one; else `component3`, `part0`. */
  readonly local: string;
  /** With `$ref`s to `#/$defs/<local>`. */
  readonly schema: JsonSchema;
  /** The component's name; absent for inline schemas of operations. */
  readonly component?: string;
}

export interface SchemaTable {
  readonly entries: readonly SchemaEntry[];
  /** The entry that judges a part: its own, or the component that it refers to. */
  localOf(part: Part): string;
}

const PREFIX = '#/components/schemas';

/** Upper case first keeps clear of what generated modules import and of what ajv names. */
function localName(component: string, index: number): string {
  return isBindingName(component) && /^\p{Lu}/u.test(component) && component !== 'Schema'
    ? component
    : `component${index}`;
}

/** Every schema of an API once: components first, then the schemas that operations hold themselves, then parts of either. */
export function schemaTable(model: ApiModel): SchemaTable {
  const locals = new Map(
    model.components.map(({ name }, index) => [`${PREFIX}${pointerStep(name)}`, localName(name, index)]),
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
    refuseUncarried(schema, at);
    const mapped = mapSubschemas(schema, (sub, step) => rewrite(sub, `${at}/${step}`)) as Record<string, unknown>;
    return typeof schema.$ref === 'string' ? { ...mapped, $ref: `#/$defs/${localOfRef(schema.$ref)}` } : mapped;
  };
  const entries: SchemaEntry[] = model.components.map(({ name, schema }, index) => ({
    local: localName(name, index),
    component: name,
    schema: rewrite(schema, `components/schemas/${name}`),
  }));
  const inline = new Map<Part, string>();
  for (const part of model.operations.flatMap((operation) => operation.parts)) {
    if (refOf(part) !== undefined) continue;
    const local = `part${inline.size}`;
    inline.set(part, local);
    entries.push({ local, schema: rewrite(part.schema, part.at.join('/')) });
  }
  // Grows while it is gone through: what is referred to may refer to more.
  for (const ref of referred) entries.push({ local: localOfRef(ref), schema: rewrite(schemaAt(model, ref), ref) });
  refuseTogether(entries.map(({ schema }) => schema));
  return { entries, localOf: (part) => inline.get(part) ?? localOfRef(refOf(part) ?? '') };
}

/** What a `$ref` that does not name a component leads to: a part of another schema. */
function schemaAt({ document }: ApiModel, ref: string): JsonSchema {
  const schema: unknown = ref.startsWith('#/') ? lookUp(document, ref) : undefined;
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
