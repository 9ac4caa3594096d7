import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { refTarget } from '@rollcall/openapi/reference';
import { listOf } from '../json.ts';
import { type Node, nodeAt } from '../node.ts';

/** All schemas that hold at one place at the same time: `$ref` and `allOf` are followed, unions are not yet chosen. */
export interface View {
  readonly nodes: readonly Node[];
  /** The branches that were chosen on the way here, by names that survive a reordering. */
  readonly label: readonly string[];
  /** The branches themselves, and the pointers of the unions that they are of. */
  readonly branches?: readonly Node[];
  readonly chosen?: ReadonlySet<string>;
  /** One of several alternatives: the unions that are left are compared as a whole. */
  readonly isAlternative?: boolean;
}

/** Allows every value. */
export const ANYTHING: View = { nodes: [], label: [] };

const NOWHERE: JsonObject = {};

/** The view with something that no document says: it is recognised by what it says. */
export function assuming(view: View, value: JsonObject): View {
  const { document, pointer } = view.nodes[0] ?? { document: NOWHERE, pointer: '#' };
  return { ...view, nodes: [...view.nodes, { document, pointer: `${pointer} ${JSON.stringify(value)}`, value }] };
}

/** All that both say. */
export const both = (view: View, other: View): View => ({
  ...view,
  nodes: [...new Map([...view.nodes, ...other.nodes].map((node) => [node.pointer, node])).values()],
});

const documents = new WeakMap<JsonObject, number>();
let count = 0;

/** What tells two views apart: the places that they were made from, and the unions of which a branch was chosen. */
export function keyOf({ nodes, chosen, isAlternative = false }: View): string {
  const document = nodes[0]?.document;
  if (document && !documents.has(document)) documents.set(document, ++count);
  return `${document && documents.get(document)} ${nodes.map((node) => node.pointer).join(' ')} ${chosen?.size ?? 0} ${isAlternative}`;
}

export const viewOf = (...roots: readonly Node[]): View => {
  const nodes = new Map<string, Node>();
  for (const root of roots) collect(root, nodes, new Set());
  return { nodes: [...nodes.values()], label: [] };
};

function collect(node: Node, found: Map<string, Node>, passed: Set<string>): void {
  if (found.has(node.pointer) || passed.has(node.pointer)) return;
  const { value, document } = node;
  // A reference alone is its target, from wherever it comes: what was compared once is recognised.
  if (isObject(value) && typeof value.$ref === 'string' && Object.keys(value).length === 1) passed.add(node.pointer);
  else found.set(node.pointer, node);
  if (!isObject(value)) return;
  if (typeof value.$ref === 'string') collect(nodeAt(document, refTarget(value.$ref)), found, passed);
  for (const index of listOf(value.allOf).keys())
    collect(nodeAt(document, joinPointer(node.pointer, 'allOf', index)), found, passed);
}

const UNIONS = ['anyOf', 'oneOf'] as const;
/** Combinations of several unions; what comes beyond is compared as a whole. A union by itself may be of any size. */
const MANY = 64;

/** The view once for every choice of branches. */
export function alternatives(view: View): View[] {
  if (view.isAlternative) return [view];
  let views = [view];
  for (;;) {
    const expanded = views.flatMap((each) => {
      const union = unionsOf(each)[0];
      if (!union || (views.length > 1 && views.length * listOf(union.value).length > MANY)) return [each];
      return branchesOf(each, union);
    });
    if (expanded.length === views.length && expanded.every((each, index) => each === views[index]))
      return views.length === 1 ? views : views.map((each) => ({ ...each, isAlternative: true }));
    views = expanded;
  }
}

/** The unions of which no branch has been chosen yet. */
export const unionsOf = (view: View): Node[] =>
  UNIONS.flatMap((name) => keyword(view, name)).filter(
    ({ pointer, value }) => listOf(value).length > 0 && !view.chosen?.has(pointer),
  );

const isOwner = (pointer: string, union: Node): boolean =>
  UNIONS.some((name) => joinPointer(pointer, name) === union.pointer);

/** Beside a union, they change no value. */
const WORDS = new Set(['title', 'description', 'discriminator', 'example', 'examples', '$comment', 'externalDocs']);
const isBare = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).filter((name) => !WORDS.has(name) && !name.startsWith('x-')).length === 1;

/** The view once for each branch of a union. */
export function branchesOf(view: View, union: Node): View[] {
  const chosen = new Set([...(view.chosen ?? []), union.pointer]);
  const owner = view.nodes.find(({ pointer }) => isOwner(pointer, union));
  return listOf(union.value).map((branch, index) => {
    const node = nodeAt(union.document, joinPointer(union.pointer, index));
    const label = [...view.label, nameOf(branch, index)];
    // A union and nothing else is one of its branches.
    const others = view.nodes.filter(({ value }) => value !== owner?.value || !isBare(value));
    const isAlone = others.length === 0;
    const { nodes } = viewOf(...others, node);
    return { nodes, label, branches: [...(view.branches ?? []), node], ...(isAlone ? {} : { chosen }) };
  });
}

function nameOf(branch: unknown, index: number): string {
  if (!isObject(branch)) return `branch ${index + 1}`;
  if (typeof branch.$ref === 'string') return branch.$ref.split('/').at(-1) ?? '';
  return typeof branch.title === 'string' ? branch.title : `branch ${index + 1}`;
}

/** Every value of a keyword, with the place of each. */
export function keyword(view: View, name: string): Node[] {
  return view.nodes
    .filter(({ value }) => isObject(value) && Object.hasOwn(value, name))
    .map(({ document, pointer: at, value }) => ({
      document,
      pointer: joinPointer(at, name),
      value: (value as JsonObject)[name],
    }));
}

/** Where a keyword stands, or else the schema that lacks it. */
export const placeOf = (view: View, name: string): string =>
  keyword(view, name)[0]?.pointer ??
  (view.nodes.find(({ value }) => !isObject(value) || !('$ref' in value)) ?? view.nodes[0])?.pointer ??
  '#';

/** Every value is valid. */
const isAnything = (view: View): boolean =>
  view.nodes.every(
    ({ value }) => value === true || (isObject(value) && Object.keys(value).every((name) => IDLE.has(name))),
  );
/** They say nothing by themselves: views hold what they lead to. */
const IDLE = new Set(['$ref', 'allOf', 'title', 'default', 'deprecated', 'readOnly', 'writeOnly']);

/** No value is valid: `false`, or `not: {}`. */
export const isNothing = (view: View): boolean =>
  view.nodes.some(({ value }) => value === false) || keyword(view, 'not').some((node) => isAnything(viewOf(node)));

export const isForbidden = (view: View | undefined): boolean => view !== undefined && isNothing(view);

/** The names of the declared properties. */
export const propertyNames = (view: View): string[] => [
  ...new Set(keyword(view, 'properties').flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []))),
];

/** What a property has to satisfy; `undefined` if it is not declared. */
export function property(view: View, name: string): View | undefined {
  const declared = keyword(view, 'properties').filter(({ value }) => isObject(value) && Object.hasOwn(value, name));
  if (declared.length === 0) return undefined;
  return viewOf(...declared.map((node) => nodeAt(node.document, joinPointer(node.pointer, name))));
}

/** What the keyword's subschemas say together; `undefined` (anything) if it is absent. */
export function subschema(view: View, name: string): View | undefined {
  const nodes = keyword(view, name);
  return nodes.length === 0 ? undefined : viewOf(...nodes);
}

export const hasFlag = (view: View, name: string): boolean => keyword(view, name).some(({ value }) => value === true);

/** Names that match a pattern of `patternProperties`. */
const matches = (pattern: string, name: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
};

/**
 * All that a property has to satisfy, by whichever keyword: `properties`, `patternProperties`, or else `additionalProperties`
 * of the same schema, or else `unevaluatedProperties`. `undefined` (anything) if none speaks of it.
 */
export function memberOf(view: View, name: string): View | undefined {
  const found = view.nodes.flatMap((node) => {
    const own = [
      ...declared(node, 'properties', (other) => other === name),
      ...declared(node, 'patternProperties', (pattern) => matches(pattern, name)),
    ];
    return own.length > 0 ? own : keyword({ nodes: [node], label: [] }, 'additionalProperties');
  });
  const nodes = found.length > 0 ? found : keyword(view, 'unevaluatedProperties');
  return nodes.length === 0 ? undefined : viewOf(...nodes);
}

function declared({ document, pointer, value }: Node, name: string, isMeant: (key: string) => boolean): Node[] {
  const members = isObject(value) ? value[name] : undefined;
  if (!isObject(members)) return [];
  return Object.keys(members)
    .filter(isMeant)
    .map((key) => nodeAt(document, joinPointer(pointer, name, key)));
}

/** What undeclared properties have to satisfy; `undefined` if anything. */
export const restOf = (view: View): View | undefined =>
  subschema(view, 'additionalProperties') ?? subschema(view, 'unevaluatedProperties');

/** How many items have a schema of their own. */
export const prefixOf = (view: View): number =>
  Math.max(0, ...keyword(view, 'prefixItems').map(({ value }) => listOf(value).length));

/** What the item at an index has to satisfy, or those beyond all `prefixItems`; `undefined` if anything. */
export function itemOf(view: View, index = Number.POSITIVE_INFINITY): View | undefined {
  const found = view.nodes.flatMap((node) => {
    const { document, pointer, value } = node;
    if (isObject(value) && index < listOf(value.prefixItems).length)
      return [nodeAt(document, joinPointer(pointer, 'prefixItems', index))];
    return keyword({ nodes: [node], label: [] }, 'items');
  });
  const nodes = found.length > 0 ? found : keyword(view, 'unevaluatedItems');
  return nodes.length === 0 ? undefined : viewOf(...nodes);
}
