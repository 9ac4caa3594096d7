import type { ApiValidation } from '@rollcall/runtime/validation';
import * as zod from 'zod';
import type { Context } from '../src/cases/index.ts';
import { isJson } from '../src/document/media-type.ts';
import type { Subject } from '../src/oracles/subject.ts';
import type { Mutation } from './mutation.ts';
import type { Survivor } from './survivors.ts';

type Schema = zod.core.$ZodType & { clone(definition: object): Schema };
type Definition = Record<string, unknown> & {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly shape?: object;
  readonly catchall?: Schema;
};
type Check = { readonly _zod?: { readonly def: { readonly check?: string } } };

/** A schema that stands in a table. */
interface Place {
  /** The first place it stands at, for people. */
  readonly path: string;
  /** Nobody could tell if it took `null`: a form can't say it, or what contains the schema decides. */
  readonly neverNull: boolean;
  /** Its members are query parameters: they are never null. */
  readonly isQuery: boolean;
  /** Nobody could tell whether it takes unknown properties. */
  readonly neverUnknown: boolean;
  /** Its values are the names of members. */
  readonly named: boolean;
}

/** The zod schemas of a package with one check, type, listed value, property or branch that is not what it was. */
export function zodMutations(subject: Subject, { operations }: Context): Mutation[] {
  const table = subject.zod as ApiValidation;
  const known = new Map<Schema, Place>();
  for (const { id } of operations) {
    const { responses, body = {}, ...parameters } = table[id] ?? { responses: {} };
    for (const [mediaType, schema] of Object.entries(body)) {
      visit(schema as never, placeAt(`${id}.body`, !isJson(mediaType)), known);
    }
    for (const [at, schema] of Object.entries(parameters)) {
      visit(schema as never, { ...placeAt(`${id}.${at}`, true), isQuery: at === 'query', neverUnknown: true }, known);
    }
    for (const [status, response] of Object.entries(responses)) {
      for (const schema of Object.values(response.body ?? {}))
        visit(schema as never, placeAt(`${id}.${status}`), known);
    }
  }
  return [...known].flatMap(([schema, place]) =>
    mutantsOf(schema, place).map(({ does, schema: other, survivor }): Mutation => {
      const apply = (original: Subject): Subject => ({
        ...original,
        zod: swap(original.zod, schema, other, new Map()),
      });
      // Where it stands: `signUp.body/email`, `signUp.201/id`.
      const [part = ''] = /(?<=\.)(?:body|[\ddX]\w+)(?=\/|$)/.exec(place.path) ?? [];
      const hint = part === 'body' ? { first: 'refused' as const } : part === '' ? {} : { status: part };
      return { family: 'zod', does: `${place.path} ${does}`, ...hint, apply, ...(survivor ? { survivor } : {}) };
    }),
  );
}

const placeAt = (path: string, neverNull = false): Place => ({
  path,
  neverNull,
  isQuery: false,
  neverUnknown: false,
  named: false,
});

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value;

function visit(schema: Schema, place: Place, known: Map<Schema, Place>): void {
  if (known.has(schema)) return;
  known.set(schema, place);
  const { type } = definitionOf(schema);
  // The other half of an intersection refuses it all the same.
  const halved = type === 'intersection' || (type === 'union' && place.neverUnknown);
  const form = place.neverNull && !place.neverUnknown;
  for (const [key, child] of childrenOf(schema)) {
    const path = `${place.path}/${key}`;
    const neverNull = form || type === 'nullable' || halved || place.isQuery;
    visit(child, { path, neverNull, isQuery: false, neverUnknown: halved, named: key === 'keyType' }, known);
  }
}

function childrenOf(schema: Schema): [string, Schema][] {
  return Object.entries(definitionOf(schema)).flatMap(([key, value]): [string, Schema][] => {
    if (isSchema(value)) return [[key, value]];
    if (key === 'getter') return [['lazy', (value as () => Schema)()]];
    if (key !== 'shape' && key !== 'options' && key !== 'items') return [];
    return Object.entries(value as Record<string, Schema>).filter(([, child]) => isSchema(child));
  });
}

/** The same structure with another schema at one place, and everything that contains it copied. */
function swap<T>(value: T, from: Schema, to: Schema, done: Map<unknown, unknown>): T {
  if ((value as unknown) === from) return to as T;
  if (typeof value !== 'object' || value === null || value instanceof RegExp || value instanceof Set) return value;
  if (done.has(value)) return done.get(value) as T;
  done.set(value, value);
  const parts: object = isSchema(value) ? definitionOf(value) : value;
  const entries = Object.entries(parts).map(([key, part]) => {
    const next = key === 'checks' || key === 'entries' || key === 'values' ? part : swap(part, from, to, done);
    return [key, next, part] as const;
  });
  if (entries.every(([, next, part]) => next === part)) return value;
  const changed = Object.fromEntries(entries.map(([key, next]) => [key, next]));
  const made = isSchema(value)
    ? (value as Schema).clone(changed)
    : Array.isArray(value)
      ? Object.values(changed)
      : changed;
  done.set(value, made);
  return made as T;
}

interface Mutant {
  readonly does: string;
  readonly schema: Schema;
  /** It is about properties that are not declared. */
  readonly ofUnknown?: true;
  readonly survivor?: Survivor;
}

function mutantsOf(schema: Schema, { neverNull, neverUnknown, named }: Place): Mutant[] {
  const definition = definitionOf(schema);
  if (named) return checks(schema, definition);
  const own = mutantsOfType[definition.type]?.(schema, definition as never) ?? [];
  const takesNull = !neverNull && !WRAPPERS.includes(definition.type);
  return [
    ...checks(schema, definition),
    ...own.filter(({ ofUnknown }) => !(neverUnknown && ofUnknown)),
    ...(LEAVES.includes(definition.type) ? [{ does: 'takes anything', schema: zod.any() as unknown as Schema }] : []),
    ...(takesNull ? [{ does: 'takes null', schema: zod.nullable(schema) as unknown as Schema }] : []),
  ];
}

const isClosed = ({ catchall }: { readonly catchall?: Schema }): boolean =>
  catchall !== undefined && definitionOf(catchall).type === 'never';

const LEAVES = ['string', 'number', 'boolean', 'enum', 'literal', 'null', 'array', 'record'];
/** What is in them is changed by itself. */
const WRAPPERS = ['optional', 'nullable', 'any', 'unknown', 'null', 'lazy'];

function checks(schema: Schema, definition: Definition): Mutant[] {
  const { checks = [], shape = {} } = definition;
  const implied = isClosed(definition) && Object.keys(shape).length === 0;
  return checks.map((check, index): Mutant => {
    const does = `lacks its check ${index} (${check._zod?.def.check ?? 'custom'})`;
    const without = schema.clone({ ...definition, checks: checks.toSpliced(index, 1) });
    return { does, schema: without, ...(implied && { survivor: 'closed and empty' }) };
  });
}

const mutantsOfType: Readonly<Record<string, (schema: Schema, definition: never) => Mutant[]>> = {
  enum: (schema, definition: { entries: Record<string, string> }) =>
    Object.keys(definition.entries).map((value) => {
      const { [value]: _, ...entries } = definition.entries;
      return { does: `lacks the value ${value}`, schema: schema.clone({ ...definition, entries }) };
    }),
  literal: (schema, definition: { values: unknown[] }) => [
    {
      does: 'has another value',
      schema: schema.clone({ ...definition, values: definition.values.map((value) => `${value}x`) }),
    },
  ],
  nullable: (_, definition: { innerType: Schema }) => [{ does: 'does not take null', schema: definition.innerType }],
  union: (schema, definition: { options: Schema[] }) =>
    definition.options.length < 2
      ? []
      : definition.options.map((_, index) => ({
          does: `lacks its branch ${index}`,
          schema: schema.clone({ ...definition, options: definition.options.toSpliced(index, 1) }),
        })),
  object: objectMutants,
};

function objectMutants(schema: Schema, definition: { shape: Record<string, Schema>; catchall?: Schema }): Mutant[] {
  const { shape } = definition;
  const withShape = (changed: object) => schema.clone({ ...definition, shape: changed });
  return [
    isClosed(definition)
      ? {
          does: 'takes unknown properties',
          schema: schema.clone({ ...definition, catchall: zod.unknown() }),
          ofUnknown: true,
        }
      : {
          does: 'takes no unknown properties',
          schema: schema.clone({ ...definition, catchall: zod.never() }),
          ofUnknown: true,
        },
    { does: 'takes any object', schema: zod.looseObject({}) as unknown as Schema },
    ...Object.entries(shape).map(([key, child]): Mutant => {
      const inner = (definitionOf(child) as unknown as { innerType?: Schema }).innerType;
      return definitionOf(child).type === 'optional'
        ? { does: `requires ${key}`, schema: withShape({ ...shape, [key]: inner }) }
        : { does: `does not require ${key}`, schema: withShape({ ...shape, [key]: zod.optional(child) }) };
    }),
  ];
}
