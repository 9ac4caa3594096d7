import { mapSubschemas } from './annotations.ts';
import type { ApiModel, Part } from './model.ts';
import { type JsonSchema, pointerStep } from './openapi.ts';
import { isBindingName } from './print.ts';

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

/** Every schema of an API once: components first, then the schemas that operations hold themselves. */
export function schemaTable(model: ApiModel): SchemaTable {
  const locals = new Map(
    model.components.map(({ name }, index) => [`${PREFIX}${pointerStep(name)}`, localName(name, index)]),
  );
  const rewrite = (schema: JsonSchema): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    const mapped = mapSubschemas(schema, (sub) => rewrite(sub)) as Record<string, unknown>;
    return typeof schema.$ref === 'string' ? { ...mapped, $ref: `#/$defs/${localOfRef(locals, schema.$ref)}` } : mapped;
  };
  const components = model.components.map(({ name, schema }, index) => ({
    local: localName(name, index),
    component: name,
    schema: rewrite(schema),
  }));
  const inline = new Map<Part, string>();
  for (const part of model.operations.flatMap((operation) => operation.parts)) {
    if (refOf(part) === undefined) inline.set(part, `part${inline.size}`);
  }
  const parts = [...inline].map(([part, local]) => ({ local, schema: rewrite(part.schema) }));
  return {
    entries: [...components, ...parts],
    localOf: (part) => inline.get(part) ?? localOfRef(locals, refOf(part) ?? ''),
  };
}

/** The reference, if the schema is nothing else. Siblings that only annotate don't count. */
function refOf({ schema }: Part): string | undefined {
  if (typeof schema === 'boolean' || typeof schema.$ref !== 'string') return undefined;
  const others = Object.keys(schema).filter(
    (keyword) => !['$ref', 'description', 'summary', 'title'].includes(keyword) && !keyword.startsWith('x-'),
  );
  return others.length === 0 ? schema.$ref : undefined;
}

function localOfRef(locals: ReadonlyMap<string, string>, ref: string): string {
  const local = locals.get(ref.replaceAll('%7B', '{').replaceAll('%7D', '}'));
  if (!local) throw new Error(`$ref ${ref} does not point to a component schema`);
  return local;
}
