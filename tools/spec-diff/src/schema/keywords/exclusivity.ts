import type { Node } from '../../node.ts';
import { type Change, type Context, effectOf } from '../change.ts';
import { both, branchesOf, keyword, placeOf, unionsOf, type View } from '../view.ts';
import { areDisjoint, commonTypes } from './overlap.ts';
import { tagOf } from './unions.ts';

/** Beyond this many branches, `oneOf` is read as `anyOf`. */
const MANY = 40;
/** With more branches at one level than this, or overlaps above it, so are the unions of the branches. */
const MOST = 400;

const isOneOf = ({ pointer }: Node): boolean => pointer.endsWith('/oneOf');

type IsMeant = (branch: View, other: View) => boolean;

/** What two branches of a `oneOf` have in common, which is refused: here, and in the unions of the branches. */
function overlaps(view: View, isMeant: IsMeant): View[] {
  const found: View[] = [];
  // Its unions are compared as a whole.
  if (view.isAlternative) return found;
  let level: Nested[] = [{ view, passed: new Set() }];
  // A chain of unions has twice as many branches at every step.
  while (level.length > 0 && level.length + found.length <= MOST) {
    const unions = level.flatMap(nestedUnions);
    for (const { union, branches } of unions) {
      const isAnswered = !isOneOf(union) || branches.length > MANY || haveTags(branches);
      if (!isAnswered) found.push(...overlapsOf(branches, isMeant));
    }
    level = unions.flatMap(({ branches, passed }) => branches.map((branch) => ({ view: branch, passed })));
  }
  return found;
}

interface Nested {
  readonly view: View;
  /** The unions on the way here, by pointer. */
  readonly passed: ReadonlySet<string>;
}

function nestedUnions({ view, passed }: Nested) {
  const unions = unionsOf(view);
  const all = new Set([...passed, ...unions.map(({ pointer }) => pointer)]);
  return unions
    .filter(({ pointer }) => !passed.has(pointer))
    .map((union) => ({ union, branches: branchesOf(view, union), passed: all }));
}

const overlapsOf = (branches: readonly View[], isMeant: IsMeant): View[] =>
  branches.flatMap((branch, index) =>
    branches
      .slice(index + 1)
      .filter((other) => isMeant(branch, other) && !areDisjoint(branch, other))
      .map((other) => both(branch, other)),
  );

/** Every branch says that a property is another constant. */
function haveTags(branches: readonly View[]): boolean {
  const tags = branches.map(tagOf);
  return !tags.includes('') && new Set(tags).size === tags.length;
}

/**
 * `anyOf` lets a value fit several branches, `oneOf` does not. Of objects in messages, also of those without a type, branches
 * have in common what nobody declares: that counts only where `oneOf` comes or goes.
 */
export function* exclusivity(old: View, next: View, context: Context): Generator<Change> {
  const [was, is] = [old, next].map((view) => unionsOf(view).filter(isOneOf).length);
  const isMeant: IsMeant = (branch, other) =>
    context.isLiteral ||
    was !== is ||
    ([branch, other].every((view) => keyword(view, 'type').length > 0) &&
      commonTypes(branch, other).some((type) => type !== 'object' && type !== 'array'));
  const [before, after] = [overlaps(old, isMeant), overlaps(next, isMeant)];
  const effect = effectOf({
    narrows: before.every((one) => after.some((other) => context.relate(one, other).widens)),
    widens: after.every((other) => before.some((one) => context.relate(one, other).narrows)),
  });
  if (effect === 'none') return;
  const places = { old: placeOf(old, 'oneOf'), new: placeOf(next, 'oneOf'), instance: context.instance };
  if (was === is) {
    const says = 'has other values that fit several branches, and are refused';
    yield { rule: 'branch-overlap-changed', effect, ...places, says };
  } else if (effect === 'narrows')
    yield { rule: 'any-of-became-one-of', ...places, says: 'must fit exactly one branch now' };
  else yield { rule: 'one-of-became-any-of', ...places, says: 'may fit several branches now' };
}
