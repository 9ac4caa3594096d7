import type { ApiModel } from '../model/model.ts';
import { bindingsOf } from './bindings.ts';
import { banner, exportAs, importOf, literal, propertyName } from './print.ts';

/** The names that the module itself uses. */
const EXPORTS = ['api', 'operations'];
const TAKEN = [...EXPORTS, 'Api', 'Operation', 'Operations'];

/** Whether the row is exported under the operation's id; otherwise it is only in the table. */
export function isRowExported(id: string): boolean {
  return !EXPORTS.includes(id);
}

/** `operations.ts`: the API as data, one row per operation. */
export function operations(model: ApiModel): string {
  const { name, servers, securitySchemes } = model;
  const ids = model.operations.map(({ id }) => id);
  const locals = bindingsOf(ids, TAKEN);
  const rows = model.operations.map(({ id, row }, index) => {
    const local = locals[index] as string;
    const declared = `const ${local} = ${literal(row)} as const satisfies Operation;\n`;
    if (local === id) return `export ${declared}`;
    return isRowExported(id) ? `${declared}export { ${exportAs(local, id)} };\n` : declared;
  });
  const table = ids.map((id, index) => (locals[index] === id ? id : `${propertyName(id)}: ${locals[index]}`));
  return `${banner(model)}${importOf(['type Api', 'type Operation', 'type Operations'], '@rollcall/runtime/operation')}
export const api = ${literal({ name, servers, securitySchemes })} as const satisfies Api;

${rows.join('\n')}
export const operations = { ${table.join(', ')} } as const satisfies Operations;
`;
}
