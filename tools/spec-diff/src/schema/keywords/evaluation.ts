import { isObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { objectOf } from '../../json.ts';
import { type Node, nodeAt } from '../../node.ts';
import { type Change, type Context, effectOf } from '../change.ts';
import { fingerprint } from '../fingerprint.ts';
import { isNothing, keyword, placeOf, propertyNames, subschema, type View, viewOf } from '../view.ts';

/** What `unevaluatedProperties` and `unevaluatedItems` do not judge, because a condition that a value meets has. */
type Evaluated = ReadonlySet<string>;

/** The properties that a schema declares, whichever of its branches and conditions hold. */
function declaredIn(root: Node, seen = new Set<string>()): string[] {
  const view = viewOf(root);
  const names = view.nodes.flatMap((node) => {
    if (seen.has(node.pointer)) return [];
    seen.add(node.pointer);
    const own: View = { nodes: [node], label: [] };
    const patterns = keyword(own, 'patternProperties').flatMap(({ value }) => Object.keys(objectOf(value)));
    const inner = [
      ...['if', 'then', 'else'].flatMap((name) => keyword(own, name)),
      ...[...keyword(own, 'anyOf'), ...keyword(own, 'oneOf'), ...keyword(own, 'dependentSchemas')].flatMap(members),
    ];
    return [
      ...propertyNames(own),
      ...patterns.map((pattern) => `/${pattern}/`),
      ...inner.flatMap((each) => declaredIn(each, seen)),
    ];
  });
  return [...new Set(names)];
}

/** The schemas of a list, or of an object of them. */
const members = ({ document, pointer, value }: Node): Node[] =>
  Object.keys(Array.isArray(value) ? value : objectOf(value)).map((key) => nodeAt(document, joinPointer(pointer, key)));

/** What tells conditions apart: nothing where there is only one, which means the same in both schemas. */
function namer(old: View, next: View, { relate }: Context): (condition: Node) => string {
  const [before, after] = [old, next].map((view) => keyword(view, 'if'));
  const [was, is] = [before, after].map((all) => (all?.length === 1 ? all[0] : undefined));
  const relation = was && is && relate(viewOf(was), viewOf(is));
  return relation?.narrows && relation.widens ? () => '' : (condition) => fingerprint(viewOf(condition));
}

/** The properties that are declared on a condition, each with the condition. */
function conditionally(view: View, nameOf: (condition: Node) => string): string[] {
  const ofIf = keyword(view, 'if').flatMap((node) => {
    const said = nameOf(node);
    const at = node.pointer.slice(0, -'/if'.length);
    const ofBranch = (name: string) =>
      keyword(view, name)
        .filter(({ pointer }) => pointer === joinPointer(at, name))
        .flatMap((branch) => declaredIn(branch).map((key) => `${name} ${said}\n${key}`));
    return [...declaredIn(node).map((key) => `then ${said}\n${key}`), ...ofBranch('then'), ...ofBranch('else')];
  });
  const ofNames = keyword(view, 'dependentSchemas')
    .flatMap(members)
    .flatMap((node) => declaredIn(node).map((key) => `${node.pointer.split('/').at(-1)}\n${key}`));
  return [...ofIf, ...ofNames];
}

/** Whether all that is evaluated is so by the other schema, too, on the same condition or on none. */
const areEvaluated = (evaluated: Evaluated, known: Evaluated, names: readonly string[]): boolean =>
  [...evaluated].every((entry) => known.has(entry) || names.includes(entry.slice(entry.indexOf('\n') + 1)));

const KINDS = [
  {
    keyword: 'unevaluatedProperties',
    evaluated: (view: View, nameOf: (condition: Node) => string): Evaluated => new Set(conditionally(view, nameOf)),
    anyway: propertyNames,
  },
  {
    keyword: 'unevaluatedItems',
    // What they contain is judged by its own rules: here it counts that they contain something.
    evaluated: (view: View): Evaluated => new Set(keyword(view, 'contains').length > 0 ? ['contains'] : []),
    anyway: (): string[] => [],
  },
] as const;

const isTrue = (view: View | undefined): boolean =>
  view === undefined ||
  view.nodes.every(({ value }) => value === true || (isObject(value) && Object.keys(value).length === 0));

/**
 * What is declared on a condition counts as evaluated where a value meets the condition: `unevaluatedProperties` and
 * `unevaluatedItems` then do not judge it. https://json-schema.org/draft/2020-12/json-schema-core#section-11
 */
export function* evaluation(old: View, next: View, context: Context): Generator<Change> {
  for (const { keyword: name, evaluated, anyway } of KINDS) {
    const judges = [old, next].map((view) => subschema(view, name));
    if (judges.some(isTrue)) continue;
    const nameOf = namer(old, next, context);
    const [before, after] = [evaluated(old, nameOf), evaluated(next, nameOf)];
    const effect = effectOf({
      narrows: areEvaluated(after, before, anyway(old)),
      widens: areEvaluated(before, after, anyway(next)),
    });
    if (effect === 'none') continue;
    const what = name === 'unevaluatedItems' ? 'items' : 'properties';
    yield {
      rule: 'evaluated-changed',
      effect,
      old: placeOf(old, name),
      new: placeOf(next, name),
      instance: context.instance,
      says: `${judges.every((view) => view && isNothing(view)) ? 'forbids' : 'judges'} other ${what} that nothing else speaks of`,
    };
  }
}
