import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { refTarget } from '@rollcall/openapi/reference';
import { equal, listOf } from '../json.ts';
import { type Node, nodeAt } from '../node.ts';

/** All schemas that hold at one place at the same time: `$ref` and `allOf` are followed, unions are not yet chosen. */
export interface View {
  readonly nodes: readonly Node[];
  /** The branches that were chosen on the way here, by names that survive a reordering. */
  readonly label: readonly string[];
}

/** The places that a view was made from: what tells two views apart. */
export const keyOf = (view: View): string => view.nodes.map((node) => node.pointer).join(' ');

export const viewOf = (...roots: readonly Node[]): View => {
  const nodes = new Map<string, Node>();
  for (const root of roots) collect(root, nodes);
  return { nodes: [...nodes.values()], label: [] };
};

function collect(node: Node, found: Map<string, Node>): void {
  if (found.has(node.pointer)) return;
  found.set(node.pointer, node);
  const { value, document } = node;
  if (!isObject(value)) return;
  if (typeof value.$ref === 'string') collect(nodeAt(document, refTarget(value.$ref)), found);
  for (const index of listOf(value.allOf).keys()) {
    collect(nodeAt(document, joinPointer(node.pointer, 'allOf', index)), found);
  }
}

const UNIONS = ['anyOf', 'oneOf'] as const;
/** More combinations than this are no longer told apart one by one. */
const MANY = 64;

/** The view once for every choice of branches. */
export function alternatives(view: View, chosen: ReadonlySet<string> = new Set()): View[] {
  for (const node of view.nodes) {
    for (const keyword of UNIONS) {
      const at = joinPointer(node.pointer, keyword);
      const branches = isObject(node.value) ? listOf(node.value[keyword]) : [];
      if (branches.length === 0 || chosen.has(at)) continue;
      const done = new Set([...chosen, at]);
      const views = branches.flatMap((branch, index) => {
        const inner = viewOf(...view.nodes, nodeAt(node.document, joinPointer(at, index)));
        return alternatives({ ...inner, label: [...view.label, nameOf(branch, index)] }, done);
      });
      return views.slice(0, MANY);
    }
  }
  return [view];
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

/** No value is valid: `false`, or `not: {}`. */
export const isNothing = (view: View): boolean =>
  view.nodes.some(({ value }) => value === false || (isObject(value) && equal(value.not, {})));

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
