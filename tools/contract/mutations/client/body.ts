import { isObject } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import { bodyFields, keep, mapTexts, renamed, textChanges } from '../server/inputs.ts';
import { typesWithin } from '../types-within.ts';
import { withHeader, without } from './headers.ts';
import type { ClientMutation, Sent } from './mutate.ts';

/** Clients that send something else than they were given. */
export function* body(context: Context): Generator<ClientMutation> {
  for (const operation of context.operations) {
    if (!operation.body) continue;
    const { id } = operation;
    yield* encodings(id);
    yield* contents(id, bodyFields(context, operation));
    const types = typesWithin(context.document, operation.body.content);
    for (const name of bodyFields(context, operation)) yield fieldMutation(id, `loses ${name}`, (key) => key !== name);
    const known = new Set(bodyFields(context, operation));
    yield fieldMutation(id, 'sends only what it knows', (key) => known.has(key));
    yield fieldMutation(id, 'sends no empty texts', (_, value) => value !== '');
    if (types.has('null')) yield fieldMutation(id, 'sends no null', (_, value) => value !== null);
    if (types.has('boolean')) yield fieldMutation(id, 'sends no false', (_, value) => value !== false);
  }
}

function* encodings(operation: string): Generator<ClientMutation> {
  yield { does: 'loses the body', operation, request: withoutBody };
  const encoded = (does: string, write: (sent: Sent, form: [string, string][] | undefined) => Sent): ClientMutation => {
    return { does, operation, request: async (sent) => write(sent, await formOf(sent)) };
  };
  yield encoded('sends forms as JSON, and JSON as a form', (sent, form) =>
    form ? withBody(sent, JSON.stringify(Object.fromEntries(form)), 'application/json') : asForm(sent, flat(sent)),
  );
  yield encoded('sends URL-encoded fields', (sent, form = flat(sent)) =>
    withBody(sent, new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded'),
  );
  yield encoded('writes its body twice over', (sent, form) =>
    form ? asForm(sent, [...form, ...form]) : withBody(sent, JSON.stringify(sent.init.body)),
  );
}

/** The fields of a multipart body. */
async function formOf({ init }: Sent): Promise<[string, string][] | undefined> {
  const response = new Response(init.body ?? null, { headers: init.headers });
  if (!response.headers.get('content-type')?.startsWith('multipart/')) return undefined;
  return [...(await response.formData())].map(([name, value]) => [name, String(value)]);
}

function asForm(sent: Sent, fields: readonly [string, string][]): Sent {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return without({ ...sent, init: { ...sent.init, body: made } }, 'content-type');
}

function flat({ init: { body: text } }: Sent): [string, string][] {
  const value: unknown = typeof text === 'string' ? JSON.parse(text) : {};
  return Object.entries(isObject(value) ? value : {}).map(([name, member]) => [name, String(member)]);
}

const withBody = (sent: Sent, text: string, type?: string): Sent => {
  const changed = { ...sent, init: { ...sent.init, body: text } };
  return type === undefined ? changed : withHeader(changed, 'content-type', type);
};

function withoutBody(sent: Sent): Sent {
  const { body: _, ...init } = sent.init;
  return without({ ...sent, init }, 'content-type');
}

function* contents(operation: string, known: readonly string[]): Generator<ClientMutation> {
  for (const [does, change] of Object.entries(textChanges)) {
    yield { does, operation, input: (given) => ({ ...given, body: mapTexts(given.body, change) }) };
  }
  const names: Readonly<Record<string, (name: string) => string>> = {
    'writes names in camel case': (name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    'writes names in snake case': (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  };
  for (const [does, rename] of Object.entries(names)) {
    if (known.every((name) => rename(name) === name)) continue;
    yield { does, operation, input: (given) => ({ ...given, body: renamed(given.body, rename) }) };
  }
}

const fieldMutation = (
  operation: string,
  does: string,
  wanted: (name: string, value: unknown) => boolean,
): ClientMutation => ({ does, operation, input: (given) => ({ ...given, body: keep(given.body, wanted) }) });
