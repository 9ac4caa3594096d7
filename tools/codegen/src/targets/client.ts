import type { ApiModel, OperationModel } from '../model/model.ts';
import { clientOptionImports, clientOptions } from './client-options.ts';
import { partsOf } from './client-parts.ts';
import { optionsExample } from './examples/call.ts';
import { operationReference } from './operation-comment.ts';
import { banner, braced, docComment, importOf, member, propertyName, quote } from './print.ts';
import { signatureNames } from './signatures.ts';

/** `client.ts`: the typed surface of the client, one method per operation. Its behaviour is in the runtime. */
export function client(model: ApiModel): string {
  const { camelName, pascalName, document, operations } = model;
  const parts = partsOf(
    model,
    operations.map(({ row }) => row),
  );
  const factory = `create${pascalName}Client`;
  const example = `@example const ${camelName} = ${factory}(${optionsExample(model)});`;
  const about = [
    `${document.info.title}: one method per operation, named after its id.`,
    document.info.summary,
    example,
  ];
  return `${banner(model)}${importsOf(model, parts)}
${docComment(about.filter(Boolean).join('\n\n'))}export interface ${pascalName}Client {
${operations.map((operation) => methodOf(model, operation)).join('\n')}}

${clientOptions(model)}
/** The parts of the runtime that this API needs; a bundle contains no others. */
const parts = ${braced(parts)} satisfies PartsFor<typeof api, typeof operations>;

${docComment(`Creates a client. It holds no connection, so one instance can serve a whole process.\n\n${example}`)}export function ${factory}(options: ${pascalName}ClientOptions = {}): ${pascalName}Client {
  return composeClient<${pascalName}Client>(api, operations, options, parts);
}
`;
}

function importsOf(model: ApiModel, parts: readonly string[]): string {
  const { operations } = model;
  const signatures = operations.map(({ id }) => signatureNames(model, id));
  const methods = [
    ...(operations.length > 0 ? ['type Streaming'] : []),
    ...(operations.some(({ row }) => row.pagination) ? ['type Paging'] : []),
  ];
  const runtime = [...clientOptionImports(model), 'composeClient', 'type PartsFor', ...parts, ...methods];
  return [
    importOf(runtime, '@rollcall/runtime/internal/client'),
    importOf(['api', 'operations'], './operations.ts'),
    importOf(
      signatures.flatMap(({ call, input }) => [`type ${call}`, `type ${input}`]),
      './signatures.ts',
    ),
    importOf(['type operations as Types'], './types.ts'),
  ].join('');
}

function methodOf(model: ApiModel, operation: OperationModel): string {
  const { id, row } = operation;
  const { call, input } = signatureNames(model, id);
  const types = `Types${member(id)}`;
  const paging = row.pagination && `Paging<${types}, ${quote(row.pagination.items)}, ${input}>`;
  const type = [call, `Streaming<${types}, ${input}>`, paging].filter(Boolean).join(' & ');
  return `${docComment(operationReference(operation, call), '  ')}  ${propertyName(id)}: ${type};\n`;
}
