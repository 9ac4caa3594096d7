import { isObject, mapValues } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import { writeOnlyNames } from '../../src/checks/no-write-only.ts';
import { alternativesOf, propertyNames } from '../../src/document/alternatives.ts';
import type { DescribedOperation } from '../../src/document/operations.ts';
import type { ClientInput, ClientResult } from '../../src/oracles/subject.ts';
import { keep, mapTexts } from '../server/inputs.ts';
import { typesWithin } from '../types-within.ts';
import type { ClientMutation } from './mutate.ts';

/** Clients that make something else of a response. */
export function* responses(context: Context): Generator<ClientMutation> {
  for (const operation of context.operations) {
    for (const mutation of bodies(context, operation)) yield { ...mutation, first: 'answers' };
    yield* leniencies(context, operation);
    yield {
      does: 'takes failures for successes, and successes for failures',
      operation: operation.id,
      first: 'answers',
      result: (result) => ({ ...result, ok: !result.ok }),
    };
    for (const { status } of operation.responses) {
      const code = Number(status);
      yield {
        does: `takes ${status} for another status`,
        operation: operation.id,
        first: 'answers',
        result: (result) => (result.status === code ? { ...result, status: code + 1 } : result),
      };
      yield {
        does: `throws at ${status}`,
        operation: operation.id,
        first: 'answers',
        result: (result) => {
          if (result.status === code) throw new Error(`answered ${status}`);
          return result;
        },
      };
    }
  }
}

function* bodies(context: Context, operation: DescribedOperation): Generator<ClientMutation> {
  const one = (does: string, change: (body: unknown) => unknown): ClientMutation => ({
    does,
    operation: operation.id,
    result: (result) => ({ ...result, body: change(result.body) }),
  });
  const named = (does: string, rename: (name: string) => string) =>
    one(does, (body) =>
      isObject(body) ? Object.fromEntries(Object.entries(body).map(([name, value]) => [rename(name), value])) : body,
    );
  const types = typesWithin(
    context.document,
    operation.responses.flatMap(({ content }) => content),
  );
  const known = declaredNames(context, operation);
  yield one('strips what additionalProperties allow from a response', (body) => keep(body, (name) => known.has(name)));
  for (const name of known) yield one(`loses ${name} of a response`, (body) => keep(body, (key) => key !== name));
  yield one('loses bodies', () => undefined);
  yield one('does not parse bodies', (body) => JSON.stringify(body));
  yield one('trims what it gets', (body) => mapTexts(body, (text) => text.trim()));
  yield one('decomposes what it gets', (body) => mapTexts(body, (text) => text.normalize('NFD')));
  if (types.has('null')) yield one('drops null from responses', (body) => deepKeep(body, (value) => value !== null));
  if (types.has('string'))
    yield one('makes numbers of texts', (body) => deepMap(body, (value) => (value === '0' ? 0 : value)));
  if (types.has('number'))
    yield one('makes texts of numbers', (body) =>
      deepMap(body, (value) => (typeof value === 'number' ? `${value}` : value)),
    );
  yield named('writes names of a response in capitals', (name) => name.toUpperCase());
}

function declaredNames({ document }: Context, { responses }: DescribedOperation): Set<string> {
  const schemas = responses.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
  return new Set(schemas.flatMap((schema) => alternativesOf(document, [schema])).flatMap(propertyNames));
}

/** What a client should not put up with. */
function* leniencies({ document, secrets }: Context, described: DescribedOperation): Generator<ClientMutation> {
  const { id: operation, security } = described;
  yield {
    does: 'does not check requests',
    operation,
    first: 'refused',
    options: ({ validate: _, ...options }) => options,
  };
  yield {
    does: 'does not check answers',
    operation,
    first: 'answers',
    options: (options) => ({ ...options, invalidResponse: 'ignore' as never }),
  };
  const lenient = (does: string, errors: readonly string[], result: ClientResult): ClientMutation => ({
    does,
    operation,
    first: 'answers',
    failure: (error) => {
      if (errors.includes(error.name)) return result;
      throw error;
    },
  });
  yield lenient('puts up with undeclared statuses', ['UndeclaredStatusError'], { ok: false, status: 418, body: {} });
  yield lenient('puts up with undeclared media types', ['UnexpectedContentTypeError'], {
    ok: true,
    status: 200,
    body: '',
  });
  const telling = (does: string, what: (input: ClientInput) => unknown): ClientMutation => ({
    does,
    operation,
    first: 'refused',
    failure: (error, input) => {
      throw Object.assign(error, { message: `${error.message} ${JSON.stringify(what(input))}` });
    },
  });
  if (writeOnlyNames(document, described).size > 0) yield telling('repeats its input in errors', (input) => input);
  if (security.flat().length > 0) yield telling('says its credentials in errors', () => secrets);
  yield {
    does: 'breaks down at refusals',
    operation,
    failure: (error) => {
      throw new TypeError(error.message);
    },
  };
}

function deepKeep(value: unknown, wanted: (value: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.filter(wanted).map((item) => deepKeep(item, wanted));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => wanted(member));
  return Object.fromEntries(kept.map(([name, member]) => [name, deepKeep(member, wanted)]));
}

function deepMap(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => deepMap(item, change));
  if (!isObject(value)) return change(value);
  return mapValues(value, (member) => deepMap(member, change));
}
