import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { lowered } from '@rollcall/openapi/lowering';
import { mapNodes } from '@rollcall/openapi/map-nodes';
import { withNamesAsIds } from '@rollcall/openapi/operation-name';
import { withItems } from '@rollcall/openapi/streams';
import { alternativesOf } from '../document/alternatives.ts';
import { kindOf } from '../document/media-type.ts';
import {
  type DescribedContent,
  type DescribedOperation,
  type DescribedScheme,
  prepare,
  readOperations,
} from '../document/operations.ts';
import { readSchemes } from '../document/schemes.ts';
import { createSchemaValidator, type SchemaValidator } from '../document/validator.ts';
import { serialise } from '../wire/serialise.ts';
import type { RequestValues, WireRequest } from '../wire/values.ts';
import type { Credentials } from './case.ts';
import { filed, schemaless, withFiles } from './files.ts';
import { attempt } from './gaps.ts';
import { createSampler, type Sampler } from './sample.ts';
import { credentialsFrom, inventSecrets, oddSecrets, present, type Secrets } from './secrets.ts';

interface ContextOptions {
  /** Those that a server elsewhere knows; invented ones by default. */
  readonly secrets?: Secrets | undefined;
  /** The description is our own: what a mock makes of it is known exactly, and nothing in it may contradict it. */
  readonly ours?: boolean;
  /** The ids of the operations to try; all by default. */
  readonly only?: readonly string[] | undefined;
  /** How many places of each schema are tried; all by default. */
  readonly mostPlaces?: number | undefined;
}

/** What all cases of an API are made from. */
export interface Context {
  /** As it was given, in the words of OpenAPI 3.1, with the names of operations for ids. */
  readonly description: JsonObject;
  /** With the variants of its schemas. */
  readonly document: JsonObject;
  readonly validator: SchemaValidator;
  readonly sampler: Sampler;
  /** Those that are tried. */
  readonly operations: readonly DescribedOperation[];
  /** All that there are: what lies beside an operation is theirs. */
  readonly routes: readonly Pick<DescribedOperation, 'id' | 'method' | 'path'>[];
  readonly schemes: readonly DescribedScheme[];
  readonly secrets: Secrets;
  /** The secrets are invented, so they may be shown. */
  readonly invented: boolean;
  /** The description is our own. */
  readonly ours: boolean;
  /** Others that are right too, for schemes that have such; none where the secrets are not ours to choose. */
  readonly oddSecrets: Secrets;
  /** What could not be tried, in words, by operation id. It fills while cases are made. */
  readonly gaps: Map<string, readonly string[]>;
  /** Constraints of which something breaks each, and none of that can be said in a request, by operation id. It fills likewise. */
  readonly unsayable: Map<string, Set<string>>;
  /** What was left out because the description contradicts itself, in words, by operation id. It fills likewise. */
  readonly skipped: Map<string, readonly string[]>;
}

/**
 * @param given A description of OpenAPI 3.1 or 3.2 in one piece, as JSON.
 * @throws Error if the description has something that can't be tested.
 */
export function createContext(
  given: JsonObject,
  { secrets, ours = true, only, mostPlaces }: ContextOptions = {},
): Context {
  const described = lowered(withNamesAsIds(given as JsonObject & { readonly openapi: string }));
  const description = withLists(withItems(described));
  const isTried = ({ id }: Pick<DescribedOperation, 'id'>) => only === undefined || only.includes(id);
  const document = prepare(description, isTried);
  const validator = createSchemaValidator(document);
  const sampler = createSampler(document, validator, mostPlaces);
  const schemes = readSchemes(document);
  const routes = readOperations(document);
  const operations = routes
    .filter(isTried)
    .map((operation) => withFiles(document, withKnownSchemes(operation, schemes)));
  for (const { body, parameters, responses } of operations) {
    const contents = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)];
    for (const { schema, examples } of [...contents, ...parameters]) {
      for (const { value } of examples) if (schema !== undefined) sampler.learn(schema, value);
    }
  }
  return {
    ...{ description, document, validator, sampler, operations, routes, schemes, ours },
    invented: secrets === undefined,
    secrets: withoutPrototype(secrets ?? inventSecrets(schemes)),
    oddSecrets: withoutPrototype(secrets ? {} : oddSecrets(schemes)),
    ...{ gaps: new Map(), skipped: new Map(), unsayable: new Map() },
  };
}

/** A stream is the list of its items. */
function withLists(description: JsonObject): JsonObject {
  return mapNodes(description, '{}mediaType', (content) =>
    mapValues(content, (media, mediaType) =>
      kindOf(mediaType) === 'stream' && isObject(media) && media.$ref === undefined
        ? { ...media, schema: { type: 'array', items: media.schema } }
        : media,
    ),
  );
}

/** A scheme may be called `constructor`. */
const withoutPrototype = (secrets: Secrets): Secrets => Object.assign(Object.create(null), secrets);

/** Leaves out alternatives whose credentials can't be made, as long as there are others. */
function withKnownSchemes(operation: DescribedOperation, schemes: readonly DescribedScheme[]): DescribedOperation {
  const names = new Set(schemes.map(({ name }) => name));
  const security = operation.security.filter((alternative) => alternative.every((name) => names.has(name)));
  return security.length > 0 ? { ...operation, security } : operation;
}

/** @throws Error if it can't be said who is calling. */
function checkSchemes({ schemes }: Context, { security }: DescribedOperation): void {
  const unknown = security[0]?.find((name) => !schemes.some((scheme) => scheme.name === name));
  if (unknown !== undefined) throw new Error(`credentials of the scheme ${unknown} can't be made`);
}

/** The least that is valid. */
export function sampleOf({ document, sampler }: Context, schema: string): unknown {
  const [alternative] = alternativesOf(document, [schema]);
  return alternative && sampler.smallest(alternative);
}

/** The least that is valid as a parameter: an empty list is none. */
function sayable(context: Context, schema: string): unknown {
  const least = sampleOf(context, schema);
  const isEmpty = typeof least === 'object' && least !== null && Object.keys(least).length === 0;
  const [alternative] = alternativesOf(context.document, [schema]);
  return isEmpty && alternative ? context.sampler.fullest(alternative) : least;
}

/** The least that is valid as a body. */
export function sampleContent(context: Context, content: DescribedContent): unknown {
  const { schema, examples } = content;
  if (schema !== undefined) return filed(context.document, content, sampleOf(context, schema));
  return (examples[0] ?? schemaless(content)[0])?.value;
}

/** A request with the least that is valid. */
export function leastRequest(context: Context, operation: DescribedOperation, mediaType?: string): RequestValues {
  const requiredIn = (location: string) =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === location && parameter.required)
        .map(({ name, schema }) => [name, sayable(context, schema)]),
    );
  const content = operation.body?.content.find((content) => mediaType === undefined || content.mediaType === mediaType);
  const body = content && { mediaType: content.mediaType, value: sampleContent(context, content) };
  const values = {
    path: requiredIn('path'),
    query: requiredIn('query'),
    header: requiredIn('header'),
    cookie: requiredIn('cookie'),
  };
  return { ...values, ...(body ? { body } : {}) };
}

const leastWires = new WeakMap<Context, Map<string, WireRequest>>();

/** The least that is valid, written: once, since it goes with every response that is tried. */
export function leastWire(context: Context, operation: DescribedOperation): WireRequest {
  const written = leastWires.get(context) ?? new Map<string, WireRequest>();
  leastWires.set(context, written);
  const wire = written.get(operation.id) ?? serialise(context.document, operation, leastRequest(context, operation));
  written.set(operation.id, wire);
  return wire;
}

/** Whether a request can be made at all. If not, that is a hole. */
export function isPossible(context: Context, operation: DescribedOperation): boolean {
  const made = attempt(context, operation, 'the operation', () => {
    checkSchemes(context, operation);
    return [leastWire(context, operation)];
  });
  return [...made].length > 0;
}

/** The right credentials for one alternative of an operation's security, the first by default. */
export function validCredentials({ schemes, secrets }: Context, names: readonly string[] | undefined): Credentials {
  const needed = schemes.filter(({ name }) => names?.includes(name));
  return credentialsFrom(
    needed,
    Object.fromEntries(needed.map((scheme) => [scheme.name, present(scheme, secrets[scheme.name] ?? '')])),
  );
}
