import { type Context, leastWire, withCredentials } from '../../src/cases/index.ts';
import { type DescribedOperation, readOperations } from '../../src/document/operations.ts';
import { requestViolations } from '../../src/document/request-violations.ts';
import { createSchemaValidator } from '../../src/document/validator.ts';
import { parse } from '../../src/wire/parse.ts';
import type { RequestValues } from '../../src/wire/values.ts';
import { changesOf, constraintId } from '../changes.ts';
import type { ServerMutation } from './mutate.ts';
import { changed } from './responses.ts';

/** Servers that take what they should refuse, and break down at what they should take. */
export function* requests(context: Context): Generator<ServerMutation> {
  yield* unkept(context);
  for (const operation of context.operations) {
    yield* transport(context, operation);
    yield* breakdowns(operation);
  }
  yield {
    does: 'takes more path than there is',
    first: 'no such path',
    request: (request) => shortened(context, request),
  };
  yield { does: 'takes any method', first: 'no such method', request: (request) => withOtherMethod(context, request) };
}

/** Each constraint of a request, as if it were not there. */
function* unkept(context: Context): Generator<ServerMutation> {
  for (const change of changesOf(context).filter(({ removes }) => removes)) {
    for (const operation of new Set(change.places.map((place) => place.operation))) {
      const roots = change.places.filter((place) => place.operation === operation).map(({ root }) => root);
      if (roots.every((root) => root.in === 'response')) continue;
      let lax: ReturnType<typeof laxCheck> | undefined;
      yield {
        does: `does not keep to ${constraintId(change)}`,
        constraint: constraintId(change),
        operation,
        request: async (request) => {
          lax ??= laxCheck(change.document(), operation.id);
          const read = await readOf(context, operation, request.clone());
          // What is sent twice where one value is meant is of another type.
          const values =
            read ?? (change.constraint.keyword === 'type' && (await readLast(context, operation, request)));
          const refused = !read || requestViolations(context.validator, operation, read).length > 0;
          return values && refused && lax(values) ? leastOf(context, operation, request) : request;
        },
      };
    }
  }
  for (const operation of context.operations) {
    for (const { name, in: location, required, pointer } of operation.parameters) {
      if (!required || location === 'path') continue;
      yield {
        does: `does not require the ${location} parameter ${name}`,
        constraint: `${pointer}/required`,
        operation,
        request: async (request) => {
          const values = await readOf(context, operation, request.clone());
          return values && values[location][name] === undefined ? leastOf(context, operation, request) : request;
        },
      };
    }
  }
}

function laxCheck(document: Context['document'], id: string) {
  const validator = createSchemaValidator(document);
  const operation = readOperations(document).find((operation) => operation.id === id) as DescribedOperation;
  return (values: RequestValues) => requestViolations(validator, operation, values).length === 0;
}

async function readOf(context: Context, operation: DescribedOperation, request: Request) {
  const headers = Object.fromEntries(request.headers);
  const { pathname, search } = new URL(request.url);
  try {
    const body = await request.blob();
    const wire = { method: request.method, target: pathname + search, headers, ...(body.size === 0 ? {} : { body }) };
    return await parse(context.document, operation, wire);
  } catch {
    return undefined;
  }
}

/** The request with the last field of each name; nothing if no name is there twice. */
async function readLast(context: Context, operation: DescribedOperation, request: Request) {
  const url = new URL(request.url);
  const query = new Map(url.searchParams);
  const bytes = await request.clone().blob();
  const form = await request
    .clone()
    .formData()
    .catch(() => new FormData());
  const fields = new Map(form);
  if ([...form].length === fields.size && query.size === url.searchParams.size) return undefined;
  url.search = String(new URLSearchParams([...query]));
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const { method } = request;
  const headers = Object.fromEntries(
    [...request.headers].filter(([name]) => fields.size === 0 || name !== 'content-type'),
  );
  const sent = fields.size > 0 ? body : bytes.size > 0 ? bytes : null;
  return readOf(context, operation, new Request(url, { method, headers, body: sent }));
}

/** Another request in its place, which is valid; who sends it stays the same. */
function leastOf(context: Context, operation: DescribedOperation, { url, headers: given }: Request): Request {
  const wire = leastWire(context, operation);
  const { method, target, headers, body = null } = withCredentials({ wire, credentials: { headers: {}, query: '' } });
  const kept = context.schemes.map(({ parameter = 'authorization' }) => [parameter, given.get(parameter)] as const);
  const own = Object.fromEntries(kept.filter(([, value]) => value !== null)) as Record<string, string>;
  return new Request(new URL(target, url), { method, headers: { ...headers, ...own }, body });
}

function* transport(context: Context, operation: DescribedOperation): Generator<ServerMutation> {
  const { body } = operation;
  if (!body?.required) return;
  const declared = body.content.map(({ mediaType }) => mediaType);
  yield {
    does: 'takes a body of any media type',
    first: 'refused',
    operation,
    request: (request) => {
      const type = (request.headers.get('content-type') ?? '').split(';')[0] ?? '';
      return type === '' || declared.includes(type) ? request : leastOf(context, operation, request);
    },
  };
  yield {
    does: 'takes a body that it can’t read',
    first: 'refused',
    operation,
    request: async (request) => {
      const type = (request.headers.get('content-type') ?? '').split(';')[0] ?? '';
      if (!declared.includes(type)) return request;
      return (await readOf(context, operation, request.clone())) ? request : leastOf(context, operation, request);
    },
  };
  yield {
    does: 'takes a request without a body',
    constraint: `${body.pointer}/required`,
    operation,
    request: async (request) =>
      (await request.clone().text()) === '' && !request.headers.get('content-type')?.includes('multipart')
        ? leastOf(context, operation, request)
        : request,
  };
}

/** What programs stumble over. */
const stones: Readonly<Record<string, RegExp>> = {
  'characters beyond the BMP': /[^\0-\uffff]/u,
  'a long text': /.{1500}/s,
  'an apostrophe': /'/,
  'an unknown field': /x-undeclared/,
  'a field named __proto__': /__proto__/,
  'a name of another script': /\p{Script=Han}|\p{Script=Arabic}/u,
  'a line feed': /\n|\\n/,
};

function* breakdowns(operation: DescribedOperation): Generator<ServerMutation> {
  if (!operation.body) return;
  for (const [what, pattern] of Object.entries(stones)) {
    for (const [does, status] of [
      ['breaks down at', 500],
      ['refuses', 400],
    ] as const) {
      yield {
        does: `${does} ${what}`,
        operation,
        response: async (response, asked) =>
          pattern.test(await asked.text()) ? changed(response, { status, body: '{}' }) : response,
      };
    }
  }
}

/** To the first path that the request's own goes on from. */
function shortened({ operations }: Context, request: Request): Request {
  const url = new URL(request.url);
  const segments = url.pathname.split('/');
  const template = operations
    .map(({ path }) => path.split('/'))
    .find((parts) => parts.every((part, index) => part === '' || part.includes('{') || part === segments[index]));
  if (!template || template.length >= segments.length) return request;
  url.pathname = template.map((part, index) => (part === '' ? part : segments[index])).join('/');
  return new Request(url, request);
}

function withOtherMethod({ operations }: Context, request: Request): Request {
  const { pathname } = new URL(request.url);
  const here = operations.filter(({ path }) => path === pathname);
  if (here.length === 0 || here.some(({ method }) => method === request.method)) return request;
  return new Request(request.url, { method: here[0]?.method ?? 'GET', headers: request.headers });
}
