import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import { alternativesOf, keyword, propertyNames } from '../../src/document/alternatives.ts';
import type { DescribedOperation } from '../../src/document/operations.ts';
import type { HandlerInput } from '../../src/oracles/subject.ts';
import type { ServerMutation } from './mutate.ts';

/** Servers that tell their handlers something else than they were told. */
export function* inputs(context: Context): Generator<ServerMutation> {
  for (const operation of context.operations) {
    if (operation.body) yield* bodies(context, operation);
    yield* parameters(operation);
  }
}

/** Changes of texts, wherever they stand. None for those that are not there. */
export const textChanges: Readonly<Record<string, (text: string) => string>> = {
  'trims texts': (text) => text.trim(),
  'composes characters': (text) => text.normalize('NFC'),
  'decomposes characters': (text) => text.normalize('NFD'),
  'writes texts in small letters': (text) => text.toLowerCase(),
  'cuts texts at 1,000 characters': (text) => text.slice(0, 1_000),
  'loses what is beyond the BMP': (text) => text.replace(/[^\0-\uffff]/gu, ''),
  'decodes percent signs': (text) => text.replace(/%41/g, 'A'),
  'takes plus for a space': (text) => text.replaceAll('+', ' '),
  'escapes markup': (text) => text.replaceAll('<', '&lt;'),
  'doubles quotes': (text) => text.replaceAll("'", "''"),
  'loses lines': (text) => text.replaceAll('\n', ' '),
  'reads texts as Latin-1': (text) => Buffer.from(text).toString('latin1'),
};

function* bodies(context: Context, operation: DescribedOperation): Generator<ServerMutation> {
  for (const [does, change] of Object.entries(textChanges)) {
    yield { does, operation, input: (given) => withBody(given, mapTexts(given.body, change)) };
  }
  const keeping = (does: string, wanted: (name: string, value: unknown) => boolean): ServerMutation => {
    return { does, operation, input: (given) => withBody(given, keep(given.body, wanted)) };
  };
  const known = new Set(bodyFields(context, operation));
  for (const name of known) yield keeping(`does not pass ${name} on`, (key) => key !== name);
  if (mayHoldUnknown(context, operation)) yield keeping('drops unknown fields', (key) => known.has(key));
  yield keeping('drops empty fields', (_, value) => value !== '');
  yield { does: 'adds a field', operation, input: (given) => withBody(given, { ...(given.body as object), added: 1 }) };
}

function* parameters(operation: DescribedOperation): Generator<ServerMutation> {
  const groups = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;
  for (const { name, in: location } of operation.parameters) {
    const group = groups[location];
    const changing = (does: string, change: (values: JsonObject) => unknown): ServerMutation => {
      return { does, operation, input: (given) => ({ ...given, [group]: change(given[group]) as JsonObject }) };
    };
    yield changing(`does not pass the ${location} parameter ${name} on`, (values) =>
      keep(values, (key) => key !== name),
    );
    if (location === 'cookie' || location === 'header') continue;
    for (const [does, change] of Object.entries(textChanges))
      yield changing(`${does} (${location} parameter ${name})`, (values) => mapTexts(values, change));
  }
}

/** The names that the schemas of a body declare. */
export function bodyFields({ document }: Context, { body }: DescribedOperation): string[] {
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  return [...new Set(schemas.flatMap((schema) => alternativesOf(document, [schema])).flatMap(propertyNames))];
}

/** Whether a valid body can have a field that its schema does not declare. */
function mayHoldUnknown({ document }: Context, { body }: DescribedOperation): boolean {
  const alternatives = (body?.content ?? []).flatMap(({ schema }) =>
    schema ? alternativesOf(document, [schema]) : [],
  );
  const isClosed = (alternative: (typeof alternatives)[number]) =>
    ['additionalProperties', 'unevaluatedProperties'].some((name) =>
      keyword(alternative, name).some(({ value }) => value === false),
    );
  return !alternatives.every(isClosed) || alternatives.length === 0;
}

const withBody = (given: HandlerInput, body: unknown): HandlerInput => ({ ...given, body });

export function keep(value: unknown, wanted: (name: string, value: unknown) => boolean): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, member]) => wanted(name, member)));
}

export function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), member]));
}

export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (!isObject(value)) return value;
  return mapValues(value, (member) => mapTexts(member, change));
}
