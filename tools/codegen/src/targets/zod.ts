import type { ApiModel } from '../model/model.ts';
import { withDiscriminators } from '../schemas/discriminator.ts';
import { needsValidator, type SchemaEntry, type SchemaTable, schemaTable } from '../schemas/schema-table.ts';
import { convert } from '../zod/convert.ts';
import { type Placeholder, withPlaceholders } from '../zod/placeholder.ts';
import { banner, docComment, exportAs, importOf, member } from './print.ts';
import { entryTables } from './validation-tables.ts';

/** `zod.ts`: orval's zod of every component, request and response, with what orval drops restored. */
export async function zod(model: ApiModel): Promise<string> {
  const table = schemaTable(model);
  const [wholes, others] = partition(table.entries, needsValidator);
  const byName = new Map(others.map(({ local, schema }) => [local, schema]));
  const discriminators = withDiscriminators(byName);
  const prepared = withPlaceholders(
    new Map(others.map(({ local, schema }) => [local, discriminators(schema)])),
    wholes.map(({ local }) => local),
  );
  const placeholders = prepared.flatMap((schema) => schema.placeholders);
  const expressions = await convert(prepared);
  const declarations = [
    ...wholes.map((entry): [string, string] => [entry.local, byValidator(model, entry)]),
    ...prepared.map(({ name }, index): [string, string] => [name, withType(table, name, expressions[index] ?? '')]),
  ].map(([local, expression]) => `${commentOf(table, local)}const ${local} = ${expression};\n`);
  const exported = table.entries.filter(({ component }) => component !== undefined);
  return `${banner(model)}${importsOf(placeholders, expressions, wholes.length > 0)}import * as zod from 'zod';
${importOf(['type components', 'type operations'], './types.ts')}${wholes.length > 0 ? "import * as validation from './validation.js';\n" : ''}
${declarations.join('\n')}
${entryTables(model, 'Zod', table.localOf, { typed: true })}

export {
${exported.map(({ local, component = '' }) => `  ${exportAs(local, component)},\n`).join('')}};
`;
}

/** zod's own types know neither what may be absent, and not `undefined`, nor what only a check knows. */
function withType({ entries }: SchemaTable, name: string, expression: string): string {
  const { component, use } = entries.find(({ local }) => local === name) ?? {};
  const type = component === undefined ? use?.part.type : `components['schemas']${member(component)}`;
  return type === undefined ? expression : `typed<${type}>()(${expression})`;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function byValidator({ camelName, operations }: ApiModel, { component, use, local }: SchemaEntry): string {
  const custom = (type: string, validator: string) => `zod.custom<${type}>().check(accepted(${validator}))`;
  if (component !== undefined)
    return custom(`components['schemas']${member(component)}`, `validation${member(component)}`);
  if (!use) return custom('unknown', `validation${member(local)}`);
  const table = operations.includes(use.operation) ? `${camelName}Validation` : `${camelName}WebhookValidation`;
  return custom(use.part.type, `validation${[table, use.operation.id, ...use.part.at].map(member).join('')}`);
}

function commentOf(table: SchemaTable, local: string): string {
  const { component, schema } = table.entries.find((entry) => entry.local === local) ?? {};
  const { description } = (schema ?? {}) as { description?: string };
  return component !== undefined && description ? docComment(description) : '';
}

const WORDS = /(?<=[(,] ?)(?:words(?=\))|wordsOf(?=\('))/g;

/** Checks and formats are written as calls; what they call is imported. */
function importsOf(
  placeholders: readonly Placeholder[],
  expressions: readonly string[],
  withValidators: boolean,
): string {
  const checks = placeholders.flatMap(({ plan }) => plan?.checks ?? []);
  const called = [
    ...checks.map((text) => /^\w+/.exec(text)?.[0] ?? ''),
    ...expressions.flatMap((text) => text.match(WORDS) ?? []),
    ...(withValidators ? ['accepted'] : []),
    'typed',
  ];
  const formats = checks.flatMap((text) => /^format\('[^']+', (\w+)\)$/.exec(text)?.[1] ?? []);
  return (
    importOf(formats, '@rollcall/runtime/internal/validation') + importOf(called, '@rollcall/runtime/internal/zod')
  );
}
