import { isJson } from '../../media-type.ts';
import type { Field } from '../../operation.ts';
import { isCompound, leaf, Unwritable } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import { jsonText } from './body.ts';

export type Fields = { readonly [name: string]: Field };

/** What the caller has given by field. */
export const valuesOf = (value: unknown, fields: Fields | undefined): object | undefined =>
  fields && value && typeof value === 'object' ? value : undefined;

/** Items of a list are fields of their own. Only as JSON can null be said. */
export function itemsOf(value: unknown, name: string, field: Field | undefined): readonly unknown[] {
  const asJson = isJsonField(field);
  if (value === undefined || (value === null && !asJson)) return [];
  const items = !asJson || field?.shape.type?.includes('array') ? [value].flat() : [value];
  if (field?.required && !items.length) throw new Unwritable(`field "${name}" is empty`);
  return items;
}

function isJsonField(field: Field | undefined): boolean {
  if (field?.contentType) return isJson(field.contentType);
  const { type, items } = field?.shape ?? {};
  const allowed = type?.includes('array') ? items?.type : type;
  return allowed?.includes('object') ?? false;
}

/** A value of no style: text for primitives, JSON for objects. */
export function fieldText(value: unknown, name: string, field: Field | undefined, parts: Parts): string {
  const asJson = isJsonField(field) || (!field?.contentType && isCompound(value));
  return asJson && value !== undefined ? jsonText(value, parts) : leaf({ name, style: 'form' }, value);
}
