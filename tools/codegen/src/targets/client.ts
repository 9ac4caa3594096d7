import type { ApiModel } from '../model.ts';
import { operationComment } from '../operation-comment.ts';
import { banner, docComment, member, propertyName, quote } from '../print.ts';

/** `client.ts`: the typed surface of the client, one documented method an operation. What it does is in the runtime. */
export function client(model: ApiModel): string {
  const { name, pascalName, document } = model;
  const methods = model.operations.map((operation) => {
    const { pagination } = operation.row;
    const type = pagination
      ? `PagedCall<Types${member(operation.id)}, ${quote(pagination.items)}>`
      : `Call<Types${member(operation.id)}>`;
    return `${docComment(operationComment(document, operation, true), '  ')}  ${propertyName(operation.id)}: ${type};\n`;
  });
  const calls = model.operations.some(({ row }) => row.pagination)
    ? 'type Call, type ClientOptions, createClient, type PagedCall'
    : 'type Call, type ClientOptions, createClient';
  return `${banner(name)}import { ${calls} } from '@rollcall/runtime/client';
import { api, operations } from './operations.ts';
import type { operations as Types } from './types.ts';

${docComment(`${document.info.title}: one method an operation, named by its id.\n\n${document.info.summary ?? ''}`)}export interface ${pascalName}Client {
${methods.join('\n')}}

export type ${pascalName}ClientOptions = ClientOptions<typeof api, Types>;

/** Makes a client. It holds no connection, so one can serve a whole process. */
export function create${pascalName}Client(options: ${pascalName}ClientOptions = {}): ${pascalName}Client {
  return createClient<${pascalName}Client>(api, operations, options);
}
`;
}
