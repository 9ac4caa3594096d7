import { areTextsDisjoint } from '../patterns.ts';
import { satisfies } from '../validity.ts';
import { alternatives, isForbidden, memberOf, type View } from '../view.ts';
import { areApart } from './bounds.ts';
import { textsOf } from './formats.ts';
import { requiredNames } from './required.ts';
import { typesOf } from './types.ts';
import { listed } from './values.ts';

/** How deep required properties are looked into. */
const DEEP = 3;

const isNumber = (type: string): boolean => type === 'integer' || type === 'number';

export const commonTypes = (view: View, other: View): string[] =>
  typesOf(view).filter((type) => typesOf(other).some((each) => each === type || (isNumber(each) && isNumber(type))));

/** No value fits both: by type, by what is listed, by bounds and patterns, or by a property that one of them requires. */
export function areDisjoint(view: View, other: View, deep = DEEP): boolean {
  const [branches, others] = [alternatives(view), alternatives(other)];
  return branches.every((branch) => others.every((each) => areFlatDisjoint(branch, each, deep)));
}

function areFlatDisjoint(view: View, other: View, deep: number): boolean {
  if (isForbidden(view) || isForbidden(other)) return true;
  if (isListedOutside(view, other) || isListedOutside(other, view)) return true;
  return commonTypes(view, other).every((type) => {
    if (isNumber(type)) return areApart(view, other);
    if (type === 'string') return areTextsDisjoint(textsOf(view), textsOf(other)) === true;
    return type === 'object' && deep > 0 && haveDisjointMembers(view, other, deep);
  });
}

function isListedOutside(view: View, other: View): boolean {
  try {
    return listed(view)?.every((value) => !satisfies(other, value)) ?? false;
  } catch {
    return false;
  }
}

const haveDisjointMembers = (view: View, other: View, deep: number): boolean =>
  [...new Set([...requiredNames(view), ...requiredNames(other)])].some((name) => {
    const [member, rival] = [memberOf(view, name), memberOf(other, name)];
    if (isForbidden(member) || isForbidden(rival)) return true;
    return member !== undefined && rival !== undefined && areDisjoint(member, rival, deep - 1);
  });
