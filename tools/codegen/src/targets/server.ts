import type { ApiModel } from '../model.ts';
import { operationComment } from '../operation-comment.ts';
import { banner, docComment, member, propertyName } from '../print.ts';

/** `server.ts`: the handlers to implement, one an operation. What happens around them is in the runtime. */
export function server(model: ApiModel): string {
  const { name, camelName, document } = model;
  const members = model.operations.map(
    (operation) =>
      `${docComment(operationComment(document, operation, false), '  ')}  ${propertyName(operation.id)}: Handler<Types${member(operation.id)}, Principals>;\n`,
  );
  return `${banner(name)}import { type Handler } from '@rollcall/runtime/server';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';
import { ${camelName}Validation } from './validation.js';

/** One handler an operation, named by its id. */
export interface Handlers<Principals = unknown> {
${members.join('\n')}}

export const definition = { api, operations, validation: ${camelName}Validation };
`;
}
