import { showAll } from '../../json.ts';
import type { Comparator } from '../change.ts';
import { keyword, placeOf, type View } from '../view.ts';

export const ALL = ['null', 'boolean', 'object', 'array', 'number', 'string'];

/** The narrowest type that a value has. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** The types that all schemas of the view allow. */
export function typesOf(view: View): string[] {
  const declared = keyword(view, 'type').map(({ value }) => (Array.isArray(value) ? value : [value]).map(String));
  const all = declared.length === 0 ? ALL : [...new Set(declared.flat())];
  return all.filter((type) => declared.every((types) => allowsType(types, type)));
}

/** https://json-schema.org/draft/2020-12/json-schema-core#name-instance-data-model: every integer is a number. */
export const allowsType = (types: readonly string[], type: string): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

/** `type`; `null` among the types is how 3.1 says nullable. */
export const types: Comparator = function* (old, next, { instance }) {
  const [before, after] = [typesOf(old), typesOf(next)];
  const gone = before.filter((type) => !allowsType(after, type));
  const come = after.filter((type) => !allowsType(before, type));
  const places = { old: placeOf(old, 'type'), new: placeOf(next, 'type'), instance };
  if (gone.length === 0 && come.length === 0) return;
  if (gone.length > 0 && come.length > 0 && gone.length === before.length) {
    // A number that becomes an integer is in `gone` without anything that has come.
    const says = `changed its type from ${showAll(before)} to ${showAll(after)}`;
    yield { rule: 'type-changed', ...places, says };
    return;
  }
  if (gone.length > 0)
    yield {
      rule: gone.join() === 'null' ? 'became-not-nullable' : 'type-narrowed',
      ...places,
      says: `is no longer ${showAll(gone)}`,
    };
  if (come.length > 0)
    yield {
      rule: come.join() === 'null' ? 'became-nullable' : 'type-widened',
      ...places,
      says: `can be ${showAll(come)} now`,
    };
};

export const isOnly = (view: View, ...wanted: readonly string[]): boolean =>
  typesOf(view).every((type) => type === 'null' || wanted.includes(type));
