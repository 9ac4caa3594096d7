import type { MediaTypeObject, ParameterObject } from '@rollcall/openapi/document';
import { dereference } from '@rollcall/openapi/reference';
import { essenceOf, isRange, kindOf } from '@rollcall/runtime/media-type';
import type { ApiModel, OperationModel } from '../../model/model.ts';
import { FILE } from '../../schemas/annotations.ts';
import { access, exportName, isBindingName, literal, propertyName } from '../print.ts';
import { INHERITED, NONE, Samples } from './sample.ts';

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** `client.registerUser({ … })`; nothing where no input is found that the types admit. */
export function methodExample(model: ApiModel, operation: OperationModel): string {
  const method = `client${access(operation.id)}`;
  return exampleOf(inputOf(model, operation), (input) => `const result = await ${method}(${input});`);
}

/** `registerUser(club, { … })`, imported by another name where its own can't be one. */
export function callExample(model: ApiModel, operation: OperationModel): string {
  const { id } = operation;
  const local = isBindingName(id) ? id : 'call';
  const ids = model.operations.map((other) => other.id);
  const connection = unlike(ids, [model.camelName, 'connection', 'api']);
  const result = unlike([id, connection], ['result', 'answer', 'outcome']);
  const imported =
    local === id ? '' : `import { ${exportName(id)} as ${local} } from '@rollcall/${model.name}/calls';\n\n`;
  return exampleOf(
    inputOf(model, operation),
    (input) => `${imported}const ${result} = await ${local}(${[connection, input].filter(Boolean).join(', ')});`,
  );
}

/** `{ auth: { basicAuth: { username, password } } }`; nothing where the API has no security schemes. */
export function optionsExample({ securitySchemes }: ApiModel): string {
  const auth = Object.entries(securitySchemes).map(([name, scheme]) => {
    const isBasic = scheme.type === 'http' && /^basic$/i.test(scheme.scheme);
    return `${propertyName(name)}: ${isBasic ? '{ username, password }' : 'secret'}`;
  });
  return auth.length > 0 ? `{ auth: { ${auth.join(', ')} } }` : '';
}

/** A media type that a declared one stands for. */
function concrete(mediaType: string): string {
  if (!isRange(mediaType)) return mediaType;
  const [start = '', end = ''] = essenceOf(mediaType).split('/*');
  if (end) return `${start}/vnd.example${end}`;
  return { text: 'text/plain', image: 'image/png', '*': 'application/octet-stream' }[start] ?? `${start}/octet-stream`;
}

/** The first of these names that can be a variable's and is not taken. */
function unlike(taken: readonly string[], names: readonly string[]): string {
  return names.find((name) => isBindingName(name) && !taken.includes(name)) ?? '_';
}

function exampleOf(input: string | undefined, write: (input: string) => string): string {
  return input === undefined ? '' : `@example\n\`\`\`ts\n${write(input)}\n\`\`\``;
}

/** What the operation can't do without, and its body where the description gives an example of one; empty for no input. */
function inputOf({ variants }: ApiModel, { parameters, requestBody }: OperationModel): string | undefined {
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
    const usual = { binary: { [FILE]: true }, text: { type: 'string' }, json: true, multipart: true, urlencoded: true };
    const value = samples.of(media.schema ?? usual[kind], example);
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
