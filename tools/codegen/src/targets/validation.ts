import type { JsonSchema } from '@rollcall/openapi/document';
import type { ApiModel } from '../model/model.ts';
import { FILE, mapSubschemas, says, withoutAnnotations, withoutConditions } from '../schemas/annotations.ts';
import { withDiscriminators } from '../schemas/discriminator.ts';
import { exportedName, type SchemaTable, schemaTable } from '../schemas/schema-table.ts';
import { moduleOf } from '../validation/assemble.ts';
import { compile, type Root } from '../validation/compile.ts';
import { functionName } from '../validation/functions.ts';
import { Memory } from '../watching/remember.ts';
import { refsOf } from '../zod/order.ts';
import { banner, docComment, exportAs, importOf, member } from './print.ts';
import { entryTables } from './validation-tables.ts';

/** `validation.js`: ajv's code for every component, request and response, as ES module without `eval`. */
export function validation(model: ApiModel): string {
  const table = schemaTable(model);
  const outer = table.entries.filter(({ isInner }) => !isInner).map(({ local }) => local);
  const { code, wrap } = codeOf(rootOf(table));
  const wrapped = outer.map((local) => `const ${local} = /*@__PURE__*/ ${wrap}(${functionName(local)});\n`);
  const components = table.entries.flatMap((entry) => {
    const name = exportedName(entry);
    return name === undefined ? [] : [`  ${exportAs(entry.local, name)},\n`];
  });
  return `${banner(model)}${code}
${wrapped.join('')}
${entryTables(model, 'Validation', table.localOf, { documented: false })}

export {
${components.join('')}};
`;
}

/** Every schema as ajv needs it, by its local name. */
function rootOf(table: SchemaTable): Root {
  const discriminators = withDiscriminators(new Map(table.entries.map(({ local, schema }) => [local, schema])), {
    type: 'object',
  });
  const tracked = trackedOf(table);
  const schemas = table.entries.map(({ local, schema }) => {
    const plain = tracked.has(local) ? withoutConditions(discriminators(schema)) : discriminators(schema);
    return [local, inAjv(withoutAnnotations(plain))];
  });
  return Object.fromEntries(schemas);
}

/** The schemas whose unevaluated properties matter: those with the keyword, and all that they refer to. */
function trackedOf({ entries }: SchemaTable): ReadonlySet<string> {
  const byName = new Map(entries.map(({ local, schema }) => [local, schema]));
  const tracked = new Set<string>();
  const add = (local: string): void => {
    const schema = byName.get(local);
    if (schema === undefined || tracked.has(local)) return;
    tracked.add(local);
    for (const name of refsOf(schema)) add(name);
  };
  for (const { local, schema } of entries) if (says(schema, 'unevaluatedProperties')) add(local);
  return tracked;
}

/** References point to whole schemas: a part of one would be compiled separately from the schema around it. */
function inAjv(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { [FILE]: file, ...rest } = schema;
  const mapped = mapSubschemas(file ? { file: true, ...rest } : rest, inAjv) as Exclude<JsonSchema, boolean>;
  return typeof schema.$ref === 'string' ? { ...mapped, $ref: schema.$ref.slice('#/$defs/'.length) } : mapped;
}

interface Code {
  readonly code: string;
  /** The function of the runtime that turns one of ajv's functions into a validator. */
  readonly wrap: string;
}

/** As many as somebody works on at a time, so that a run over many APIs stays small. */
const memory = new Memory<Code>(16);

/** The module without its tables: one function per schema. */
function codeOf(root: Root): Code {
  const text = JSON.stringify(root);
  const known = memory.get(text);
  if (known) return known;
  const { functions, isCompact } = compile(root, text);
  const wrap = isCompact ? 'standard' : 'schema';
  return memory.set(text, { code: moduleOf(functions, wrap), wrap });
}

/** `validation.d.ts`: the types of `validation.js`. */
export function validationTypes(model: ApiModel): string {
  const table = schemaTable(model);
  const components = table.entries.flatMap((entry) => {
    const { component, local } = entry;
    const name = exportedName(entry);
    if (name === undefined) return [];
    const { description } = (model.variants.components?.schemas?.[name] ?? {}) as { description?: string };
    const type = component === undefined ? '' : `<components['schemas']${member(component)}>`;
    const declared = `declare const ${local}: Schema${type};\n`;
    return [
      {
        declared: `${description ? docComment(description) : ''}${declared}`,
        exported: `  ${exportAs(local, name)},\n`,
      },
    ];
  });
  return `${banner(model)}${importOf(['type Schema'], '@rollcall/runtime/validation')}${importOf(['type components', 'type operations'], './types.js')}
${components.map(({ declared }) => declared).join('')}
${entryTables(model, 'Validation', (part) => `Schema<${part.type}>`, { declare: 'declare const', assign: ':', prefix: 'readonly ', separator: ';', refer: 'typeof ' })}

export {
${components.map(({ exported }) => exported).join('')}};
`;
}
