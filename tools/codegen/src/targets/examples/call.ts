import type { MediaTypeObject, ParameterObject } from '@rollcall/openapi/document';
import { dereference } from '@rollcall/openapi/reference';
import { essenceOf, isRange, kindOf } from '@rollcall/runtime/media-type';
import type { ApiModel, OperationModel } from '../../model/model.ts';
import { GROUPS } from '../../model/parts.ts';
import { FILE } from '../../schemas/annotations.ts';
import { schemeKind } from '../client-parts.ts';
import { access, exportName, isBindingName, literal, propertyName } from '../print.ts';
import { INHERITED, NONE, Samples } from './sample.ts';

/**
 * `client.registerUser(input)`, and the same as a function of `calls.ts`; nothing where no input is found that the types admit.
 */
export function callExample(model: ApiModel, operation: OperationModel): string {
  const { id } = operation;
  const input = exampleInput(model, operation);
  if (input === undefined) return '';
  const call = isBindingName(id) ? id : 'call';
  const given = input && 'input';
  const lines = [
    ...(input ? [`const input: ${model.names.operations.get(id)}Input = ${input};`] : []),
    `const result = await client${access(id)}(${given});`,
    `// With ./calls: await ${call}(${['connection', given].filter(Boolean).join(', ')})${call === id ? '' : `, of \`import { ${exportName(id)} as call }\``}`,
  ];
  return `@example\n\`\`\`ts\n${lines.join('\n')}\n\`\`\``;
}

/** The groups of input that an operation can't do without, as an object of variables names them. */
export function inputGroups({ parameters, requestBody }: OperationModel): string[] {
  const groups = parameters.filter(({ required }) => required).map(({ in: place }) => GROUPS[place]);
  return [...new Set([...groups, ...(requestBody?.required ? ['body'] : [])])];
}

/** `{ auth: { basicAuth: { username, password } } }`; nothing where the API has no security schemes. */
export function optionsExample({ securitySchemes }: ApiModel): string {
  return Object.keys(securitySchemes).length > 0 ? `{ auth: ${credentialsExample(securitySchemes)} }` : '';
}

/** `{ basicAuth: { username, password } }` */
export function credentialsExample(schemes: ApiModel['securitySchemes']): string {
  const auth = Object.entries(schemes).map(
    ([name, scheme]) =>
      `${propertyName(name)}: ${schemeKind(scheme) === 'basic' ? '{ username, password }' : 'secret'}`,
  );
  return `{ ${auth.join(', ')} }`;
}

const ANYTHING = { json: true, stream: true, multipart: true, urlencoded: true } as const;

/** A media type that a declared one stands for. */
function concrete(mediaType: string): string {
  if (!isRange(mediaType)) return mediaType;
  const [start = '', end = ''] = essenceOf(mediaType).split('/*');
  if (end) return `${start}/vnd.example${end}`;
  return { text: 'text/plain', image: 'image/png', '*': 'application/octet-stream' }[start] ?? `${start}/octet-stream`;
}

/**
 * What the operation can't do without, and its body where the description gives an example of one; empty for no input, and `undefined`
 * where no input is found that the types admit.
 */
export function exampleInput({ variants }: ApiModel, { parameters, requestBody }: OperationModel): string | undefined {
  const samples = new Samples(variants);
  const groups: Record<string, Record<string, unknown>> = {};
  for (const parameter of parameters.filter(({ name, required }) => required || INHERITED.has(name))) {
    const value = sampleOf(parameter);
    if (value === NONE) return undefined;
    groups[GROUPS[parameter.in]] = { ...groups[GROUPS[parameter.in]], [parameter.name]: value };
  }
  const body = requestBody && bodyOf(Object.entries(requestBody.content), requestBody.required);
  if (body === NONE) return undefined;
  const input = { ...groups, ...(body as object | undefined) };
  return Object.keys(input).length > 0 ? literal(input) : '';

  function sampleOf(parameter: ParameterObject): unknown {
    const [content] = Object.values(parameter.content ?? {});
    return samples.of(parameter.schema ?? content?.schema, given(content ?? parameter));
  }

  /** Of several media types JSON is the one that need not be named. */
  function bodyOf(content: readonly [string, MediaTypeObject][], isRequired = false): unknown {
    const chosen = content.find(([type]) => type === 'application/json') ?? content[0];
    if (!chosen) return undefined;
    const [contentType, media] = chosen;
    const example = given(media);
    if (!isRequired && example === undefined) return undefined;
    const kind = kindOf(contentType);
    const usual = { ...ANYTHING, binary: { [FILE]: true }, text: { type: 'string' } };
    const described = media.schema ?? usual[kind];
    const value = samples.of(kind === 'stream' ? { type: 'array', items: described } : described, example);
    if (value === NONE) return NONE;
    const isAlone = content.length === 1 && !(kind === 'json' && isRange(contentType));
    const isNamed = !isAlone && contentType !== 'application/json';
    return { ...(isNamed && { contentType: concrete(contentType) }), body: value };
  }

  function given(node: object): unknown {
    const { example, examples = {} } = node as { example?: unknown; examples?: object };
    if (example !== undefined) return example;
    const [first] = Object.values(examples);
    return first && (dereference(variants, first) as { value?: unknown }).value;
  }
}
