import { validationEntries } from '../entries.ts';
import type { ApiModel } from '../model.ts';
import { banner, docComment, exportAs } from '../print.ts';
import { type SchemaTable, schemaTable } from '../schemas.ts';
import { type Mark, markSchemas } from '../zod/mark.ts';
import { orvalZod } from '../zod/orval.ts';
import { splice } from '../zod/splice.ts';

/** `zod.ts`: orval's zod of every component, request and response, with what orval drops put back. */
export async function zod(model: ApiModel): Promise<string> {
  const table = schemaTable(model);
  const { schemas, marks } = markSchemas(new Map(table.entries.map(({ local, schema }) => [local, schema])));
  const expressions = splice(await orvalZod(schemas), schemas.keys(), marks);
  const declarations = [...expressions].map(
    ([local, expression]) => `${commentOf(table, local)}const ${local} = ${expression};\n`,
  );
  const exported = table.entries.filter(({ component }) => component !== undefined);
  return `${banner(model.name)}${importsOf(marks)}import * as zod from 'zod';

${declarations.join('\n')}
/** Every request and response, by operation id. */
export const ${model.camelName}Zod = ${validationEntries(model, table.localOf)};

export {
${exported.map(({ local, component = '' }) => `  ${exportAs(local, component)},\n`).join('')}};
`;
}

function commentOf(table: SchemaTable, local: string): string {
  const { component, schema } = table.entries.find((entry) => entry.local === local) ?? {};
  const { description } = (schema ?? {}) as { description?: string };
  return component !== undefined && description ? docComment(description) : '';
}

/** Checks and formats are written as calls; what they call is imported. */
function importsOf(marks: readonly Mark[]): string {
  const checks = marks.flatMap(({ plan }) => plan?.checks ?? []);
  const called = checks.map((text) => /^\w+/.exec(text)?.[0] ?? '');
  const formats = checks.flatMap((text) => /^format\("[^"]+", (\w+)\)$/.exec(text)?.[1] ?? []);
  const line = (names: readonly string[], module: string) =>
    names.length > 0 ? `import { ${[...new Set(names)].sort().join(', ')} } from '@rollcall/runtime/${module}';\n` : '';
  return line(formats, 'validation') + line(called, 'zod');
}
