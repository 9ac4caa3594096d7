import type { ApiModel } from '../model.ts';
import { banner, exportAs, isBindingName, literal, propertyName } from '../print.ts';

/** `operations.ts`: the API as data, one row an operation. */
export function operations(model: ApiModel): string {
  const { name, servers, securitySchemes } = model;
  const local = new Map(model.operations.map(({ id }, index) => [id, isLocal(id) ? id : `operation${index}`]));
  const rows = model.operations.map(({ id, row }) => {
    const declared = `const ${local.get(id)} = ${literal(row)} as const satisfies Operation;\n`;
    return isLocal(id) ? `export ${declared}` : `${declared}export { ${exportAs(local.get(id) ?? '', id)} };\n`;
  });
  const table = model.operations.map(({ id }) => (local.get(id) === id ? id : `${propertyName(id)}: ${local.get(id)}`));
  return `${banner(name)}import type { Api, Operation, Operations } from '@rollcall/runtime/operation';

export const api = ${literal({ name, servers, securitySchemes })} as const satisfies Api;

${rows.join('\n')}
export const operations = { ${table.join(', ')} } as const satisfies Operations;
`;
}

/** The names that the module itself uses are not free for operations. */
function isLocal(id: string): boolean {
  return isBindingName(id) && !['api', 'operations', 'Api', 'Operation', 'Operations'].includes(id);
}
