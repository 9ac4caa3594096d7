import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { equal, listOf, show } from '../../json.ts';
import type { FixedRule } from '../../rules/index.ts';
import type { Change, Context } from '../change.ts';
import { fingerprint } from '../fingerprint.ts';
import { alternatives, assuming, keyword, placeOf, property, propertyNames, type View } from '../view.ts';
import { exclusivity } from './exclusivity.ts';
import { typesOf } from './types.ts';
import { listed } from './values.ts';

type Compare = (old: View, next: View) => Iterable<Change>;

/** `anyOf` and `oneOf`, branch by branch. A schema without a union is one with a single branch. */
export function* unions(old: View, next: View, context: Context, compare: Compare): Generator<Change> {
  const [before, after] = bothSplit(alternatives(old), alternatives(next));
  const pairs = pair(before, after, context);
  for (const [one, other] of pairs) yield* compare(one, other);
  yield* exclusivity(old, next, context);
  const gone = before.filter((view) => !pairs.some(([one]) => one === view));
  const come = after.filter((view) => !pairs.some(([, other]) => other === view));
  const lost = gone.filter((view) => !isCovered(view, after, context));
  const won = come.filter((view) => !isCovered(view, before, context));
  const places = { old: place(old), new: place(next), instance: context.instance };
  const names = (views: readonly View[]) =>
    views.map(({ label }) => show(label.join(' / ') || 'what it was')).join(', ');
  if (lost.length > 0) {
    const added = before.length === 1;
    const says = added ? `has to be one of ${names(after)} now` : `cannot be ${names(lost)} any more`;
    yield { rule: added ? 'union-added' : 'union-branch-removed', ...places, says };
  }
  if (won.length > 0) {
    const removed = after.length === 1;
    const says = removed ? `does not have to be one of ${names(before)} any more` : `can be ${names(won)} now`;
    yield { rule: removed ? 'union-removed' : 'union-branch-added', ...places, says };
  }
}

/** Where one side has branches, several types of the other are branches, too: `[string, 'null']` is one of two. */
function bothSplit(before: View[], after: View[]): [View[], View[]] {
  if (before.length === 1 && after.length === 1) return [before, after];
  return [before.flatMap(byType), after.flatMap(byType)];
}

function byType(view: View): View[] {
  const types = keyword(view, 'type').length === 0 ? [] : typesOf(view);
  if (types.length < 2) return [view];
  return types.map((type) => ({ ...assuming(view, { type }), label: [...view.label, type] }));
}

/** A branch for each value that is listed, where there are several. */
function byValue(view: View): View[] {
  const values = listed(view) ?? [];
  return values.length < 2 || values.length > 50 ? [] : values.map((value) => assuming(view, { const: value }));
}

/** Every value of a branch is one of a branch of the other side, or each of its listed values is. */
function isCovered(view: View, others: readonly View[], { allows }: Context): boolean {
  const isAllowed = (one: View) => others.some((other) => allows(other, one));
  const values = byValue(view);
  return isAllowed(view) || (values.length > 0 && values.every(isAllowed));
}

const place = (view: View): string => placeOf(view, keyword(view, 'oneOf').length > 0 ? 'oneOf' : 'anyOf');

/** Which branch has become which: by name, by the values that tell them apart, by meaning, by order. */
function pair(before: readonly View[], after: readonly View[], context: Context): [View, View][] {
  if (before.length === 1 && after.length === 1) return [[before[0] as View, after[0] as View]];
  const pairs: [View, View][] = [];
  const left = { before: [...before], after: [...after] };
  const match = (same: (one: View, other: View) => boolean) => {
    for (const one of [...left.before]) {
      const other = left.after.find((candidate) => same(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      left.before.splice(left.before.indexOf(one), 1);
      left.after.splice(left.after.indexOf(other), 1);
    }
  };
  match((one, other) => isSame(one, other));
  match((one, other) => isNamed(one) && equal(one.label, other.label));
  match((one, other) => context.allows(one, other) && context.allows(other, one));
  if (before.length > 1 && after.length > 1) {
    // What several branches of the other side allow together has not become one of them.
    left.before = left.before.filter((view) => !byValue(view).length || !isCovered(view, after, context));
    left.after = left.after.filter((view) => !byValue(view).length || !isCovered(view, before, context));
  }
  match((one, other) => tagOf(one) !== '' && tagOf(one) === tagOf(other));
  if (before.length > 1 && left.before.length === left.after.length) match((one, other) => kinds(one) === kinds(other));
  return pairs;
}

/** Branches that say the same in the same words. */
const isSame = (one: View, other: View): boolean =>
  one.branches !== undefined &&
  other.branches !== undefined &&
  one.label.at(-1) === other.label.at(-1) &&
  fingerprint({ nodes: one.branches, label: [] }) === fingerprint({ nodes: other.branches, label: [] });

const isNamed = ({ label }: View): boolean => label.length > 0 && !label.every((name) => name.startsWith('branch '));
const kinds = (view: View): string =>
  JSON.stringify([keyword(view, 'type').map(({ value }) => value), propertyNames(view).length > 0]);

/** The constants of a branch: what discriminated unions are told apart by. */
export function tagOf(view: View): string {
  const constants = propertyNames(view).flatMap((name) => {
    const inner = property(view, name);
    const values = inner && listed(inner);
    return values?.length === 1 ? [[name, values[0]]] : [];
  });
  return constants.length === 0 ? '' : JSON.stringify(constants.sort());
}

/** Which value of the discriminator stands for which branch; by default the component's name for itself. */
function mappingOf(view: View, discriminator: JsonObject): Map<string, string> {
  const refs = keyword(view, 'oneOf')
    .concat(keyword(view, 'anyOf'))
    .flatMap(({ value }) =>
      listOf(value).flatMap((branch) => (isObject(branch) && typeof branch.$ref === 'string' ? [branch.$ref] : [])),
    );
  const explicit = Object.entries(isObject(discriminator.mapping) ? discriminator.mapping : {}).map(
    ([name, target]): [string, string] => {
      const text = String(target);
      return [name, text.includes('/') ? text : `#/components/schemas/${text}`];
    },
  );
  const named = new Set(explicit.map(([, target]) => target));
  const implicit = refs
    .filter((ref) => !named.has(ref))
    .map((ref): [string, string] => [ref.split('/').at(-1) ?? '', ref]);
  return new Map([...explicit, ...implicit]);
}

/** `discriminator`: the property that names the branch, and which value names which. */
export function* discriminators(old: View, next: View, { instance }: Context): Generator<Change> {
  const [before, after] = [old, next].map((view) => keyword(view, 'discriminator')[0]);
  if (!before && !after) return;
  const places = { old: placeOf(old, 'discriminator'), new: placeOf(next, 'discriminator'), instance };
  if (!after) yield { rule: 'discriminator-removed', ...places, says: 'no longer has a discriminator' };
  else if (!before) yield { rule: 'discriminator-added', ...places, says: 'has a discriminator now' };
  else {
    const [was, is] = [before.value as JsonObject, after.value as JsonObject];
    const says = `uses the discriminator ${show(is.propertyName)} instead of ${show(was.propertyName)}`;
    if (was.propertyName !== is.propertyName) yield { rule: 'discriminator-property-changed', ...places, says };
    else for (const change of mappings(mappingOf(old, was), mappingOf(next, is))) yield { ...places, ...change };
  }
}

function* mappings(
  old: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, string>,
): Generator<{ readonly rule: FixedRule; readonly says: string }> {
  const targets = [...next.values()];
  for (const [value, target] of old) {
    const now = next.get(value);
    if (now === undefined)
      yield { rule: 'discriminator-value-removed', says: `can no longer be identified by ${show(value)}` };
    else if (now !== target && targets.includes(target))
      yield { rule: 'discriminator-value-changed', says: `maps ${show(value)} to another branch` };
  }
  for (const value of next.keys())
    if (!old.has(value)) yield { rule: 'discriminator-value-added', says: `can now be identified by ${show(value)}` };
}
