import { isRange, kindOf } from '@rollcall/runtime/media-type';
import type { ApiModel, OperationModel } from '../model/model.ts';
import { callExample, inputGroups } from './examples/call.ts';
import { operationComment } from './operation-comment.ts';
import { access, banner, braced, docComment, importOf, member } from './print.ts';

const RUNTIME = ['type CallArguments', 'type ErrorOf', 'type Input', 'type Result'];

/**
 * `signatures.ts`: what each operation takes, answers and throws, by name, and the operation as a function, with its comment. A
 * method of the client and a function of `calls.ts` are both of this type, so the comment stands once.
 */
export function signatures(model: ApiModel): string {
  const { operations } = model;
  const declared = operations.map((operation) => signatureOf(model, operation));
  const imports = operations.length === 0 ? '' : importOf(RUNTIME, '@rollcall/runtime/internal/client');
  const types = operations.length === 0 ? 'export {};\n' : importOf(['type operations'], './types.ts');
  return `${banner(model)}${imports}${types}\n${declared.join('\n')}`;
}

/** What the types of an operation are called. */
export function signatureNames({ names }: ApiModel, id: string) {
  const base = names.operations.get(id) ?? '';
  return { call: `${base}Call`, input: `${base}Input`, result: `${base}Result`, error: `${base}Error` };
}

function signatureOf(model: ApiModel, operation: OperationModel): string {
  const { id } = operation;
  const { call, input, result, error } = signatureNames(model, id);
  const types = `operations${member(id)}`;
  const comment = (what: string, example: string) => docComment(`${what}\n\n@example ${example}`);
  const groups = inputGroups(operation);
  const given = groups.length > 0 ? 'input' : '';
  return `${comment(`What \`${id}\` takes.`, `const input: ${input} = ${braced(groups)};`)}${inputType(operation, input, types)}
${comment(`All that \`${id}\` can answer, told apart by \`status\` and by \`ok\`.`, `const result: ${result} = await client${access(id)}(${given});`)}export type ${result} = Result<${types}>;

${comment(`What \`unwrap\` throws of a {@link ${result}}, told apart by \`status\`.`, `const { status, body } = error as ${error};`)}export type ${error} = ErrorOf<${result}>;

${docComment(`\`${id}\` as a function; in \`calls.ts\` the connection leads.`)}export interface ${call}<Leading extends readonly unknown[] = []> {
${docComment(operationComment(operation, callExample(model, operation)), '  ')}  (...args: CallArguments<${input}, Leading>): Promise<${result}>;
}
`;
}

/** An interface, with the description of the body, where the input is one object whatever it holds. */
function inputType({ requestBody }: OperationModel, name: string, types: string): string {
  const [mediaType = '', ...others] = Object.keys(requestBody?.content ?? {});
  const hasToBeNamed = isRange(mediaType) && kindOf(mediaType) === 'json' && !requestBody?.required;
  if (others.length > 0 || hasToBeNamed) return `export type ${name} = Input<${types}>;\n`;
  const head = `export interface ${name} extends Input<${types}>`;
  if (!requestBody?.description) return `${head} {}\n`;
  const type = `Input<${types}>['body']`;
  const body = requestBody.required ? `body: ${type}` : `body?: Exclude<${type}, undefined>`;
  return `${head} {\n${docComment(requestBody.description, '  ')}  ${body};\n}\n`;
}
