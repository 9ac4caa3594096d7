import type { OperationModel } from './model.ts';
import { dereference, type OpenApiDocument } from './openapi.ts';
import { literal, propertyName } from './print.ts';

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** Writes a call with an input, which may be empty. */
type WriteCall = (id: string, input: string) => string;

/** `client.registerUser({ … })` */
const methodCall: WriteCall = (id, input) =>
  `client${propertyName(id).startsWith('"') ? `[${propertyName(id)}]` : `.${id}`}(${input})`;

/** What an editor shows for an operation: summary, description, parameters, answers, and an example call. */
export function operationComment(
  document: OpenApiDocument,
  operation: OperationModel,
  example: boolean,
  writeCall = methodCall,
): string {
  const { id, row, source, parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).map(([status, { description }]) => `- \`${status}\`: ${line(description)}`);
  const body = requestBody ? [`@param input.body - ${line(requestBody.description ?? 'The request body.')}`] : [];
  const params = parameters.map(
    ({ name, in: place, description }) => `@param input.${GROUPS[place]}.${name} - ${line(description ?? '')}`,
  );
  return [
    line(source.summary ?? id),
    source.description?.trim(),
    `\`${row.method} ${row.path}\``,
    `Answers:\n${answers.join('\n')}`,
    [...params, ...body].join('\n'),
    source.deprecated ? '@deprecated' : '',
    example ? exampleCall(document, operation, writeCall) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Prose on one line. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function exampleCall(
  document: OpenApiDocument,
  { id, parameters, requestBody }: OperationModel,
  writeCall: WriteCall,
): string {
  const groups: Record<string, unknown> = {};
  for (const parameter of parameters.filter(({ required }) => required)) {
    const value = exampleOf(document, parameter as { example?: unknown; examples?: object });
    if (value !== undefined)
      groups[GROUPS[parameter.in]] = { ...(groups[GROUPS[parameter.in]] as object), [parameter.name]: value };
  }
  const [content] = Object.values(requestBody?.content ?? {});
  const body = content && exampleOf(document, content as { example?: unknown; examples?: object });
  if (body !== undefined) groups.body = body;
  const input = Object.keys(groups).length > 0 ? literal(groups) : '';
  return `@example\n\`\`\`ts\nconst result = await ${writeCall(id, input)};\n\`\`\``;
}

function exampleOf(document: OpenApiDocument, node: { example?: unknown; examples?: object }): unknown {
  if (node.example !== undefined) return node.example;
  const [first] = Object.values(node.examples ?? {});
  return first && (dereference(document, first) as { value?: unknown }).value;
}
