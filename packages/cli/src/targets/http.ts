import {
  defineTarget,
  type TargetDefinition,
  type TargetExample,
  type TargetModel,
  type TargetOperation,
  type TargetParameter,
  type Uncarried,
} from '../../../../tools/command/src/project/target.ts';

export interface HttpFilesOptions {
  /** Addresses by the name of the environment: `{ mock: 'http://127.0.0.1:4010' }`, or made of an API's name. */
  readonly environments: Readonly<Record<string, string | ((api: string) => string)>>;
}

/**
 * Targets that make `requests.http` and `http-client.env.json`: a request for each example, which editors send at a click (VS Code
 * REST Client, IntelliJ, Visual Studio), to one of several servers. Secrets are variables, and stay out of the files.
 *
 * @example
 * // rollcall.config.ts
 * export default defineConfig({ targets: httpFiles({ environments: { mock: 'http://127.0.0.1:4010' } }) });
 */
export function httpFiles({ environments }: HttpFilesOptions): readonly TargetDefinition[] {
  return [
    defineTarget({
      name: 'http-requests',
      file: 'requests.http',
      carries: ({ operations }) => operations.flatMap(uncarriedOf),
      render: (model) =>
        `# ${line(model.title)} ${line(model.apiVersion)}\n\n${model.operations.flatMap((operation) => requestsOf(model, operation)).join('\n')}`,
    }),
    defineTarget({
      name: 'http-environments',
      file: 'http-client.env.json',
      carries: () => [],
      render: ({ api }) => {
        const entries = Object.entries(environments).map(([name, address]) => [
          name,
          { baseUrl: typeof address === 'string' ? address : address(api) },
        ]);
        return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
      },
    }),
  ];
}

/** What these files can't say. */
function uncarriedOf({ pointer, parameters, requestBody }: TargetOperation): Uncarried[] {
  const [content] = requestBody?.contents ?? [];
  const place = `${pointer}/requestBody/content/${content?.mediaType.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return [
    ...parameters.flatMap(({ name, isRequired, examples: [example] }, index) => {
      const message = example === undefined ? 'no example' : faultOf(example.value);
      if (message === undefined || !isRequired) return [];
      return [{ pointer: `${pointer}/parameters/${index}`, message: `The parameter \`${name}\` has ${message}.` }];
    }),
    ...(content && writerOf(content.mediaType) === undefined
      ? [{ pointer: place, message: `A body of \`${content.mediaType}\` can't be written by hand.` }]
      : []),
    ...(content?.examples ?? []).flatMap(({ name, value }) => {
      const isMultipart = content?.mediaType.startsWith('multipart/');
      const faults = isMultipart
        ? fieldsOf(value).map(([, text]) => faultOf(text))
        : [textFault(JSON.stringify(value))];
      const message = faults.find((fault) => fault !== undefined);
      return message === undefined
        ? []
        : [{ pointer: `${place}/examples/${name}`, message: `The example has ${message}.` }];
    }),
  ];
}

function faultOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return 'an example that is no plain value';
  return /[\r\n\u2028\u2029]/.test(text) ? 'a line break' : textFault(text);
}

const textFault = (text: string): string | undefined =>
  text.includes('{{') ? 'a `{{`, which would begin a variable' : undefined;

type Write = (value: unknown) => string;

/** How a body is written. */
function writerOf(mediaType: string): Write | undefined {
  if (/^application\/(?:[\w.-]+\+)?json\b/.test(mediaType)) return (value) => JSON.stringify(value, null, 2);
  if (/^application\/x-www-form-urlencoded\b/.test(mediaType))
    return (value) =>
      fieldsOf(value)
        .map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`)
        .join('&');
  if (/^multipart\/form-data\b/.test(mediaType))
    return (value) =>
      `${fieldsOf(value)
        .map(([name, text]) => part(name, text))
        .join('')}--${BOUNDARY}--`;
  return undefined;
}

const BOUNDARY = 'requests';
const part = (name: string, text: string): string =>
  `--${BOUNDARY}\nContent-Disposition: form-data; name="${line(name).replaceAll('"', '%22')}"\n\n${line(text)}\n`;

function fieldsOf(value: unknown): [name: string, text: string][] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.map(([name, member]) => [name, textOf(member) ?? JSON.stringify(member)]);
}

function requestsOf(model: TargetModel, operation: TargetOperation): string[] {
  const { id, method, path, parameters, requestBody } = operation;
  const [content] = requestBody?.contents ?? [];
  const examples: readonly (TargetExample | undefined)[] = content?.examples.length ? content.examples : [undefined];
  const sent = parameters.filter(({ isRequired }) => isRequired);
  const query = [
    ...pairsOf(sent, 'query').map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`),
    ...credentialsOf(model, operation, 'query'),
  ];
  const target = path.replaceAll(/\{([^}]*)\}/g, (_all, name: string) =>
    encodeURIComponent(pairsOf(sent, 'path').find(([known]) => known === name)?.[1] ?? ''),
  );
  const url = `{{baseUrl}}${target}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  const cookies = [
    ...pairsOf(sent, 'cookie').map(([name, text]) => `${name}=${text}`),
    ...credentialsOf(model, operation, 'cookie'),
  ];
  return examples.map((example) => {
    const isMultipart = content?.mediaType.startsWith('multipart/');
    const headers = [
      ...credentialsOf(model, operation, 'header'),
      ...pairsOf(sent, 'header').map(([name, text]) => `${name}: ${text}`),
      ...(cookies.length > 0 ? [`Cookie: ${cookies.join('; ')}`] : []),
      ...(content && example
        ? [`Content-Type: ${content.mediaType}${isMultipart ? `; boundary=${BOUNDARY}` : ''}`]
        : []),
    ];
    const body = content && example ? `\n${writerOf(content.mediaType)?.(example.value) ?? ''}\n` : '';
    const title = `### ${line(id)}${example ? `: ${line(example.name)}` : ''}`;
    return `${[title, `${method} ${url}`, ...headers.map(line)].join('\n')}\n${body}`;
  });
}

function pairsOf(parameters: readonly TargetParameter[], place: TargetParameter['in']): [name: string, text: string][] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, examples }) => [name, textOf(examples[0]?.value) ?? '']);
}

/** The credentials of the first alternative that go to a place, with variables for secrets. */
function credentialsOf(
  { securitySchemes }: TargetModel,
  { security: [first = []] }: TargetOperation,
  wanted: 'header' | 'query' | 'cookie',
): string[] {
  return first.flatMap((key) => {
    const { type, scheme, in: place = 'header', name } = securitySchemes[key] ?? {};
    if (place !== wanted) return [];
    if (type === 'apiKey') return [`${name}${place === 'header' ? ': ' : '='}{{${key}}}`];
    return [`Authorization: ${scheme === 'basic' ? 'Basic' : 'Bearer'} {{${key}}}`];
  });
}

const textOf = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** What a description says stays in its line, and begins no variable. */
const line = (text: string): string => text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
