import type { ApiModel } from '../model/model.ts';
import { partsOf } from './client-parts.ts';
import { methodExample, optionsExample } from './examples/call.ts';
import { operationComment } from './operation-comment.ts';
import { banner, braced, docComment, importOf, member, propertyName, quote } from './print.ts';

/** `client.ts`: the typed surface of the client, one documented method per operation. Its behaviour is in the runtime. */
export function client(model: ApiModel): string {
  const { name, camelName, pascalName, document } = model;
  const methods = model.operations.map((operation) => {
    const { pagination } = operation.row;
    const type = pagination
      ? `PagedCall<Types${member(operation.id)}, ${quote(pagination.items)}>`
      : `Call<Types${member(operation.id)}>`;
    return `${docComment(operationComment(operation, methodExample(model, operation)), '  ')}  ${propertyName(operation.id)}: ${type};\n`;
  });
  const parts = partsOf(
    model,
    model.operations.map(({ row }) => row),
  );
  const imports = ['type Call', 'type ClientOptions', 'composeClient', 'type PartsFor', ...parts];
  if (parts.includes('pages')) imports.push('type PagedCall');
  return `${banner(name)}${importOf(imports, '@rollcall/runtime/internal/client')}${importOf(['api', 'operations'], './operations.ts')}${importOf(['type operations as Types'], './types.ts')}
${docComment(`${document.info.title}: one method per operation, named after its id.\n\n${document.info.summary ?? ''}`)}export interface ${pascalName}Client {
${methods.join('\n')}}

/** Base URL, credentials, limits, validation, …: each has a default but credentials. */
export type ${pascalName}ClientOptions = ClientOptions<typeof api, Types>;

/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = ${braced(parts)} satisfies PartsFor<typeof api, typeof operations>;

${docComment(`Creates a client. It holds no connection, so one instance can serve a whole process.\n\n@example const ${camelName} = create${pascalName}Client(${optionsExample(model)});`)}export function create${pascalName}Client(options: ${pascalName}ClientOptions = {}): ${pascalName}Client {
  return composeClient<${pascalName}Client>(api, operations, options, parts);
}
`;
}
