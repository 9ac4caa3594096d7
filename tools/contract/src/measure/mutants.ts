import type { JsonObject } from '@rollcall/openapi/json';
import type { Constraint } from '../document/constraints.ts';
import { atPointer } from '../document/node.ts';

/** One small change of a description, as a generator, a server or a careless editor might make it. */
interface Mutant {
  /** `/components/schemas/Name/minLength: 3 became 4` */
  readonly says: string;
  readonly pointer: string;
  /** The keyword is gone, or the property that it names. */
  readonly removes: boolean;
  /** `null` is a type more than before. */
  readonly allowsNull: boolean;
  /** Changes the schema that has the keyword. */
  apply(schema: Record<string, unknown>): void;
}

export const ownerOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

export function mutantsOf(document: JsonObject, { pointer, keyword, property }: Constraint): Mutant[] {
  const value = atPointer(document, pointer);
  const changed = property === undefined ? [undefined, ...alternatives(value, keyword)] : [without(value, property)];
  return changed.map((other) => ({
    says: `${pointer}: ${JSON.stringify(value)} became ${JSON.stringify(other) ?? 'nothing'}`,
    pointer,
    allowsNull: keyword === 'type' && other !== undefined,
    removes: other === undefined || property !== undefined,
    apply: (schema) => {
      if (other === undefined) delete schema[keyword];
      else schema[keyword] = other;
    },
  }));
}

const without = (list: unknown, item: string): unknown => (list as string[]).filter((name) => name !== item);

/** The keyword's value, a little looser and a little tighter. */
function alternatives(value: unknown, keyword: string): readonly unknown[] {
  if (typeof value === 'number')
    return [value + 1, value - 1].filter((other) => other >= 0 || !/(Length|Items|Properties)$/.test(keyword));
  if (keyword === 'enum' || keyword === 'anyOf' || keyword === 'oneOf') {
    const list = value as unknown[];
    return list.length > 1 ? list.map((_, index) => list.toSpliced(index, 1)) : [];
  }
  if (keyword === 'const') return [typeof value === 'object' ? [value] : `${value}x`];
  if (keyword === 'type') return [value].flat().includes('null') ? [] : [[...[value].flat(), 'null']];
  if (keyword === 'pattern')
    return [String(value).replace(/^\^/, ''), String(value).replace(/\$$/, '')].filter((other) => other !== value);
  return [];
}
