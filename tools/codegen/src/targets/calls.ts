import type { ApiModel, OperationModel } from '../model/model.ts';
import { bindingsOf } from './bindings.ts';
import { partsOf } from './client-parts.ts';
import { optionsExample } from './examples/call.ts';
import { operationReference } from './operation-comment.ts';
import { isRowExported } from './operations.ts';
import { access, banner, braced, docComment, exportAs, exportName, importOf, member, quote } from './print.ts';
import { signatureNames } from './signatures.ts';

const RUNTIME = [
  ...['type CallParts', 'connect', 'type Connection', 'type Features', 'operationCall', 'type OptionsWith'],
];

/** What calls of single operations are used with. */
const FEATURES = ['hooks', 'middleware', 'pageOf', 'pagesOf', 'retry', 'streamOf', 'validate'];

/**
 * `calls.ts`: one function per operation, each with only the parts of the runtime that it needs. A bundle that calls one
 * operation contains only that one.
 */
export function calls(model: ApiModel): string {
  const { camelName, pascalName, operations } = model;
  const ids = operations.map(({ id }) => id);
  const parts = partsOfCall(
    model,
    operations.map(({ row }) => row),
  );
  const servers = [...model.servers, ...operations.flatMap(({ row }) => row.servers ?? [])];
  const hasVariables = servers.some(({ variables }) => variables);
  const options = `${pascalName}ClientOptions`;
  const connectName = freeName(`connect${pascalName}`, ids);
  const taken = [...parts, 'api', 'connect', 'operationCall', 'operations', 'server', connectName];
  // Types are named with a capital letter first: a name that begins with one is not free.
  const locals = bindingsOf(ids, [...taken, ...ids.filter((id) => /^[A-Z]/.test(id))]);
  const rows = bindingsOf(
    ids.map((id) => `${id}Row`),
    [...taken, ...locals],
  );
  const functions = operations.map((operation, index) =>
    functionOf(model, operation, locals[index] as string, rows[index] as string),
  );
  const imported = ids.map((id, index) => (isRowExported(id) ? `${exportName(id)} as ${rows[index]}` : 'operations'));
  const imports = [
    importOf([...RUNTIME, ...parts, ...(hasVariables ? ['server'] : [])], '@rollcall/runtime/internal/client'),
    importOf([`type ${options}`], './client.ts'),
    importOf(['api', ...imported], './operations.ts'),
    importOf(
      ids.map((id) => `type ${signatureNames(model, id).call}`),
      './signatures.ts',
    ),
    importOf(['type operations as Types'], './types.ts'),
  ];
  const features = FEATURES.map((feature) => exportAs(feature, freeName(feature, ids)));
  return `${banner(model)}${imports.join('')}
export { ${features.join(', ')} } from '@rollcall/runtime/calls';

${docComment(`Configures how the functions below reach the API.

@param features - what the options \`validate\`, \`hooks\`, \`middleware\` and \`retry\` need, each under the name of its option.
@example const ${camelName} = ${connectName}(${optionsExample(model)});`)}export function ${connectName}<const F extends Features = Record<never, never>>(
  options?: OptionsWith<${options}, F>,
  features?: F,
): Connection {
  return connect<typeof api, Types, F>(api, options, ${hasVariables ? '{ server, ...features } as F' : 'features'});
}

${functions.join('\n')}`;
}

/** An operation keeps its id, so what is not an operation gives way. */
function freeName(name: string, ids: readonly string[]): string {
  return ids.includes(name) ? freeName(`${name}Api`, ids) : name;
}

/** `pagesOf` brings the part `pages` itself. */
function partsOfCall(model: ApiModel, rows: readonly OperationModel['row'][]): string[] {
  return partsOf(model, rows).filter((part) => part !== 'pages');
}

function functionOf(model: ApiModel, operation: OperationModel, local: string, rowName: string): string {
  const { id, row } = operation;
  const { call } = signatureNames(model, id);
  const types = [
    `Types${member(id)}`,
    row.pagination ? quote(row.pagination.items) : 'never',
    `${call}<[connection: Connection]>`,
  ];
  const entry = isRowExported(id) ? rowName : `operations${access(id)}`;
  const parts = `${braced(partsOfCall(model, [row]))} satisfies CallParts<typeof api, typeof ${entry}>`;
  const declared = `const ${local} = /*@__PURE__*/ operationCall<${types.join(', ')}>(\n  ${entry},\n  ${parts},\n);\n`;
  const comment = docComment(operationReference(operation, call));
  return `${comment}${local === id ? `export ${declared}` : `${declared}export { ${exportAs(local, id)} };\n`}`;
}
