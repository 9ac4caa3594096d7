import { isObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { listOf, objectOf } from '../../json.ts';
import { nodeAt } from '../../node.ts';
import type { FixedRule, VaryingRule } from '../../rules/index.ts';
import { type Change, type Comparator, type Context, effectOf } from '../change.ts';
import { areTextsWithin } from '../patterns.ts';
import { satisfies } from '../validity.ts';
import {
  ANYTHING,
  assuming,
  both,
  branchesOf,
  isForbidden,
  keyword,
  placeOf,
  propertyNames,
  restOf,
  unionsOf,
  type View,
  viewOf,
} from '../view.ts';
import { textsOf } from './formats.ts';
import { areDisjoint } from './overlap.ts';
import { requiredNames } from './required.ts';

/** Something that a keyword demands of a value; all of them have to hold. */
interface Demand {
  /** Demands of different kinds have nothing to do with each other: `then`, `dependentSchemas language`. */
  readonly kind: string;
  /** One of these has to hold: the narrower they are, the fewer values are let through. */
  readonly narrowing?: readonly View[];
  /** Unless one of these does not: the wider they are, the fewer values are let through. */
  readonly widening?: readonly View[];
  /** A number that lets fewer values through, the greater it is. */
  readonly count?: number;
}

interface Family {
  readonly rules: { readonly added: FixedRule; readonly removed: FixedRule; readonly changed: VaryingRule };
  readonly name: string;
  readonly demands: (view: View) => Demand[];
  /** Whether a schema demands it anyway, by other keywords. */
  readonly isImplied?: (view: View, demand: Demand, context: Context) => boolean;
}

/** Every value of a keyword as a schema, with the schema in which it stands. */
const schemasOf = (view: View, name: string): { readonly schema: View; readonly at: string }[] =>
  keyword(view, name).map((node) => ({ schema: viewOf(node), at: node.pointer.slice(0, -name.length - 1) }));

/** A keyword that stands beside another one. */
const beside = (view: View, at: string, name: string): unknown => {
  const value = view.nodes.find(({ pointer }) => pointer === at)?.value;
  return isObject(value) ? value[name] : undefined;
};

const membersOf = (view: View, name: string) =>
  keyword(view, name).flatMap(({ document, pointer, value }) =>
    Object.keys(objectOf(value)).map((key) => ({ key, node: nodeAt(document, joinPointer(pointer, key)) })),
  );

/** The schemas of which any may hold. */
function branchesOfAny(view: View): View[] {
  const [union] = unionsOf(view);
  return union?.pointer.endsWith('/anyOf') ? branchesOf(view, union).flatMap(branchesOfAny) : [view];
}

const contained = (view: View): Demand[] =>
  schemasOf(view, 'contains').flatMap(({ schema, at }) => {
    const [least, most] = [beside(view, at, 'minContains') ?? 1, beside(view, at, 'maxContains')];
    return [
      ...(least === 0 ? [] : [{ kind: 'least', narrowing: [schema], count: Number(least) }]),
      ...(most === undefined ? [] : [{ kind: 'most', widening: [schema], count: -Number(most) }]),
    ];
  });

/** `then` is for what `if` lets through, `else` for what it does not. */
const conditions = (view: View): Demand[] =>
  schemasOf(view, 'if').flatMap(({ schema, at }) => {
    const branch = (name: string): View[] =>
      schemasOf(view, name).flatMap((other) => (other.at === at ? [other.schema] : []));
    return [
      // Either `if` fails or `then` holds; either `if` holds or `else` does.
      ...branch('then').map((then) => ({ kind: 'then', narrowing: [then], widening: [schema] })),
      ...branch('else').map((otherwise) => ({ kind: 'else', narrowing: [schema, otherwise] })),
    ];
  });

/** Without the demand, the schema lets through what it lets through with it: the condition never holds, or what it asks for does. */
function isImplied(view: View, { narrowing = [], widening = [] }: Demand, { implies }: Context): boolean {
  if (widening.some((schema) => areDisjoint(view, schema))) return true;
  const met = () => withMet(widening.reduce(both, view), implies);
  return narrowing.some((schema) => implies(met(), schema));
}

/** With what holds on conditions that are met. */
function withMet(view: View, implies: Context['implies']): View {
  const thens = schemasOf(view, 'if').flatMap(({ schema, at }) =>
    schemasOf(view, 'then').flatMap((then) => (then.at === at && implies(view, schema) ? [then.schema] : [])),
  );
  const required = requiredNames(view);
  const dependent = membersOf(view, 'dependentSchemas').flatMap(({ key, node }) =>
    required.has(key) ? [viewOf(node)] : [],
  );
  return [...thens, ...dependent].reduce(both, view);
}

/** The names that an object can have at all are names that the schema lets through. */
function haveOnlyNames(view: View, { narrowing: [names] = [] }: Demand): boolean {
  if (!names || !isForbidden(restOf(view))) return false;
  const patterns = membersOf(view, 'patternProperties').map(({ key }) => key);
  return (
    propertyNames(view).every((name) => satisfies(names, name)) &&
    patterns.every((pattern) => areTextsWithin({ patterns: [pattern] }, textsOf(names)) === true)
  );
}

/** Of an object: it has the property. */
const having = (view: View, name: string): View => ({
  ...ANYTHING,
  nodes: assuming(view, { required: [name] }).nodes.slice(-1),
});

const FAMILIES: readonly Family[] = [
  {
    rules: { added: 'not-added', removed: 'not-removed', changed: 'not-changed' },
    name: 'not',
    demands: (view) =>
      schemasOf(view, 'not')
        .flatMap(({ schema }) => branchesOfAny(schema))
        .map((schema) => ({ kind: '', widening: [schema] })),
    isImplied,
  },
  {
    rules: { added: 'if-added', removed: 'if-removed', changed: 'if-changed' },
    name: 'if',
    demands: conditions,
    isImplied,
  },
  {
    rules: { added: 'contains-added', removed: 'contains-removed', changed: 'contains-changed' },
    name: 'contains',
    demands: contained,
  },
  {
    rules: { added: 'property-names-added', removed: 'property-names-removed', changed: 'property-names-changed' },
    name: 'propertyNames',
    demands: (view) =>
      schemasOf(view, 'propertyNames').map(({ schema }) => ({
        kind: '',
        narrowing: [assuming(schema, { type: 'string' })],
      })),
    isImplied: haveOnlyNames,
  },
  {
    rules: {
      added: 'dependent-required-added',
      removed: 'dependent-required-removed',
      changed: 'dependent-required-changed',
    },
    name: 'dependentRequired',
    demands: (view) =>
      membersOf(view, 'dependentRequired').flatMap(({ key, node }) =>
        listOf(node.value).map((name) => ({
          kind: JSON.stringify([key, name]),
          ...{ widening: [having(view, key)], narrowing: [having(view, String(name))] },
        })),
      ),
    isImplied,
  },
  {
    rules: {
      added: 'dependent-schemas-added',
      removed: 'dependent-schemas-removed',
      changed: 'dependent-schemas-changed',
    },
    name: 'dependentSchemas',
    demands: (view) =>
      membersOf(view, 'dependentSchemas').map(({ key, node }) => ({
        kind: key,
        ...{ widening: [having(view, key)], narrowing: [viewOf(node)] },
      })),
    isImplied,
  },
  {
    rules: { added: 'content-schema-added', removed: 'content-schema-removed', changed: 'content-schema-changed' },
    name: 'contentSchema',
    demands: (view) => schemasOf(view, 'contentSchema').map(({ schema }) => ({ kind: '', narrowing: [schema] })),
  },
  {
    // Of more unions at one place than are told apart branch by branch.
    rules: { added: 'unions-added', removed: 'unions-removed', changed: 'unions-changed' },
    name: 'anyOf',
    demands: (view) => unionsOf(view).map(({ value }) => ({ kind: JSON.stringify(value) })),
  },
];

/** Keywords that demand something of a value with the help of another schema. */
export const applicators: Comparator = function* (old, next, context): Generator<Change> {
  for (const family of FAMILIES) yield* compareDemands(family, old, next, context);
};

function* compareDemands(family: Family, old: View, next: View, context: Context): Generator<Change> {
  const { rules, name, demands, isImplied: holds = () => false } = family;
  const [before, after] = [demands(old), demands(next)];
  const narrows = before.every(
    (one) => after.some((other) => demandsMore(one, other, context)) || holds(next, one, context),
  );
  const widens = after.every(
    (other) => before.some((one) => demandsLess(one, other, context)) || holds(old, other, context),
  );
  const effect = effectOf({ narrows, widens });
  if (effect === 'none') return;
  const places = { old: placeOf(old, name), new: placeOf(next, name), instance: context.instance };
  if (before.length === 0) yield { rule: rules.added, ...places, says: `has to satisfy \`${name}\` now` };
  else if (after.length === 0) yield { rule: rules.removed, ...places, says: `no longer has to satisfy \`${name}\`` };
  else yield { rule: rules.changed, effect, ...places, says: `has another \`${name}\`` };
}

const demandsMore = (old: Demand, next: Demand, { relate }: Context): boolean =>
  old.kind === next.kind &&
  (next.count ?? 0) >= (old.count ?? 0) &&
  paired(old.narrowing, next.narrowing, (one, other) => relate(one, other).narrows) &&
  paired(old.widening, next.widening, (one, other) => relate(one, other).widens);

const demandsLess = (old: Demand, next: Demand, { relate }: Context): boolean =>
  old.kind === next.kind &&
  (next.count ?? 0) <= (old.count ?? 0) &&
  paired(old.narrowing, next.narrowing, (one, other) => relate(one, other).widens) &&
  paired(old.widening, next.widening, (one, other) => relate(one, other).narrows);

const paired = (
  old: readonly View[] = [],
  next: readonly View[] = [],
  holds: (old: View, next: View) => boolean,
): boolean => old.every((one, index) => holds(one, next[index] as View));
