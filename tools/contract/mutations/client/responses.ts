import { isObject, mapValues } from '@rollcall/openapi/json';
import type { Context } from '../../src/cases/index.ts';
import { writeOnlyNames } from '../../src/checks/no-write-only.ts';
import { alternativesOf, propertyNames } from '../../src/document/alternatives.ts';
import type { DescribedOperation } from '../../src/document/operations.ts';
import type { ClientInput, ClientResult } from '../../src/oracles/subject.ts';
import { keep, mapTexts, renamed } from '../server/inputs.ts';
import { typesWithin } from '../types-within.ts';
import type { ClientMutation } from './mutate.ts';

/** Clients that make something else of a response. */
export function* responses(context: Context): Generator<ClientMutation> {
  for (const operation of context.operations) {
    const giving = (does: string, result: (result: ClientResult) => ClientResult, status?: string): ClientMutation => {
      return { does, operation: operation.id, first: 'answers', ...(status === undefined ? {} : { status }), result };
    };
    for (const mutation of bodies(context, operation)) yield { ...mutation, first: 'answers' };
    yield* leniencies(context, operation);
    yield giving('takes failures for successes, and successes for failures', (result) => ({
      ...result,
      ok: !result.ok,
    }));
    for (const { status } of operation.responses) {
      const code = Number(status);
      const mistake = (result: ClientResult) => (result.status === code ? { ...result, status: code + 1 } : result);
      yield giving(`takes ${status} for another status`, mistake, status);
      const fail = (result: ClientResult) => {
        if (result.status === code) throw new Error(`answered ${status}`);
        return result;
      };
      yield giving(`throws at ${status}`, fail, status);
    }
  }
}

function* bodies(context: Context, operation: DescribedOperation): Generator<ClientMutation> {
  const made = (does: string, change: (body: unknown) => unknown): ClientMutation => ({
    does,
    operation: operation.id,
    result: (result) => ({ ...result, body: change(result.body) }),
  });
  const contents = operation.responses.flatMap(({ content }) => content);
  const types = typesWithin(context.document, contents);
  const known = declaredNames(context, operation);
  yield made('strips what additionalProperties allow from a response', (body) => keep(body, (name) => known.has(name)));
  for (const name of known) yield made(`loses ${name} of a response`, (body) => keep(body, (key) => key !== name));
  yield made('loses bodies', () => undefined);
  yield made('does not parse bodies', (body) => JSON.stringify(body));
  yield made('trims what it gets', (body) => mapTexts(body, (text) => text.trim()));
  yield made('decomposes what it gets', (body) => mapTexts(body, (text) => text.normalize('NFD')));
  if (types.has('null')) yield made('drops null from responses', (body) => deepKeep(body, (value) => value !== null));
  if (types.has('string'))
    yield made('makes numbers of texts', (body) => deepMap(body, (value) => (value === '0' ? 0 : value)));
  if (types.has('number'))
    yield made('makes texts of numbers', (body) =>
      deepMap(body, (value) => (typeof value === 'number' ? `${value}` : value)),
    );
  yield made('writes names of a response in capitals', (body) => renamed(body, (name) => name.toUpperCase()));
}

function declaredNames({ document }: Context, { responses }: DescribedOperation): Set<string> {
  const schemas = responses.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
  return new Set(schemas.flatMap((schema) => alternativesOf(document, [schema])).flatMap(propertyNames));
}

/** What a client should not put up with. */
function* leniencies({ document, secrets }: Context, described: DescribedOperation): Generator<ClientMutation> {
  const { id: operation, security } = described;
  const unchecked: ClientMutation['options'] = ({ validate: _, ...options }) => options;
  yield { does: 'does not check requests', operation, first: 'answers', options: unchecked };
  const ignoring: ClientMutation['options'] = (options) => ({ ...options, invalidResponse: 'ignore' as never });
  yield { does: 'does not check answers', operation, first: 'answers', options: ignoring };
  const lenient = (does: string, errors: readonly string[], result: ClientResult): ClientMutation => ({
    does,
    operation,
    first: 'undeclared answers',
    failure: (error) => {
      if (errors.includes(error.name)) return result;
      throw error;
    },
  });
  yield lenient('puts up with undeclared statuses', ['UndeclaredStatusError'], { ok: false, status: 418, body: {} });
  const nothing = { ok: true, status: 200, body: '' };
  yield lenient('puts up with undeclared media types', ['UnexpectedContentTypeError'], nothing);
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
