import type { JsonObject } from '@rollcall/openapi/json';
import { alternativesOf, itemSchemas, propertySchemas, typesOf } from '../document/alternatives.ts';
import { readBrackets } from './brackets.ts';
import { setOwn } from './own.ts';
import { type Kind, readField, type Styled } from './styles.ts';
import { typed } from './typed.ts';

/** Values stay encoded: what separates them is not. */
export type Pairs = readonly (readonly [name: string, raw: string])[];

export function pairsOf(text: string, separator: string): Pairs {
  const fields = text.split(separator).filter((field) => field !== '');
  return fields.map((field) => {
    const [name = '', ...rest] = field.split('=');
    return [decode(name), rest.join('=')];
  });
}

export function decode(text: string): string {
  const plain = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** A value of a style in a query, a cookie or an urlencoded form. */
export interface StyledField extends Styled {
  readonly schema: string;
  /** The names of what stands beside it. */
  readonly others: ReadonlySet<string>;
}

/** The value of a style among pairs; `undefined` if nothing of it is there. */
export function readPairs(document: JsonObject, field: StyledField, pairs: Pairs): unknown {
  const { name, style, explode, others, nested } = field;
  if (nested) {
    const texts = pairs.map(([key, raw]) => [key, decode(raw)] as const);
    return readBrackets(document, name, field.schema, texts);
  }
  const own = pairs.filter(([key]) => key === name).map(([, raw]) => raw);
  const shape = shapeOf(document, field.schema);
  if (shape.kind === 'object' && (style === 'deepObject' || explode)) {
    const members = pairs.flatMap(([key, raw]): [string, string][] => {
      if (style !== 'deepObject') {
        const declared = shape.declares(key);
        return declared || (shape.has(key) && !others.has(key)) ? [[key, decode(raw)]] : [];
      }
      const [, prefix, member] = /^([^[]*)\[([^\]]*)\](?:\[\])?$/s.exec(key) ?? [];
      return prefix === name && member !== undefined ? [[member, decode(raw)]] : [];
    });
    return members.length === 0 ? undefined : assemble(shape, members);
  }
  if (own.length === 0) return undefined;
  if (shape.kind === 'list' && explode)
    return assemble(
      shape,
      own.map((raw) => [undefined, decode(raw)]),
    );
  // Twice what may be there once.
  if (own.length > 1) return own.map(decode);
  const leaves = readField(field, own[0] ?? '', shape.kind);
  return assemble(
    shape,
    leaves.map(([key, raw]) => [key === undefined ? key : decode(key), decode(raw)]),
  );
}

/** What texts become: one value, a list or an object. */
export interface Shape {
  readonly kind: Kind;
  /** Whether a member of an object is declared, or any may be there. */
  has(name: string): boolean;
  /** Whether a member of an object is declared by its name. */
  declares(name: string): boolean;
  /** Whether a member of an object is a list. */
  isList(name: string): boolean;
  typesOf(name?: string): readonly string[];
}

export function shapeOf(document: JsonObject, schema: string): Shape {
  const alternatives = alternativesOf(document, [schema]);
  const types = alternatives.flatMap(typesOf);
  const kind = types.includes('array') ? 'list' : types.includes('object') ? 'object' : 'plain';
  const member = (name: string) => alternatives.flatMap((alternative) => propertySchemas(alternative, name));
  const items = (schemas: readonly string[]) =>
    schemas.length === 0 ? [] : alternativesOf(document, schemas).flatMap((alternative) => itemSchemas(alternative));
  const isList = (name: string) => allTypes(document, member(name)).includes('array');
  return {
    kind,
    has: (name) => member(name).length > 0,
    declares: (name) => member(name).some((pointer) => pointer.includes('/properties/')),
    isList,
    typesOf: (name) => {
      if (kind === 'plain') return types;
      if (name === undefined)
        return allTypes(
          document,
          alternatives.flatMap((alternative) => itemSchemas(alternative)),
        );
      return allTypes(document, isList(name) ? items(member(name)) : member(name));
    },
  };
}

const allTypes = (document: JsonObject, schemas: readonly string[]): string[] =>
  schemas.length === 0
    ? []
    : alternativesOf(document, schemas).flatMap((alternative) =>
        alternative.nodes.length > 0 ? typesOf(alternative) : [],
      );

export function assemble(shape: Shape, leaves: readonly (readonly [string | undefined, string])[]): unknown {
  if (shape.kind === 'plain') return typed(leaves[0]?.[1] ?? '', shape.typesOf());
  if (shape.kind === 'list') return leaves.map(([, text]) => typed(text, shape.typesOf()));
  const value: Record<string, unknown> = {};
  for (const [key = '', text] of leaves) {
    const member = typed(text, shape.typesOf(key));
    const known = Object.hasOwn(value, key) ? [value[key]].flat() : [];
    // What may be there once and is there twice is a list, and refused as such.
    setOwn(value, key, shape.isList(key) || known.length > 0 ? [...known, member] : member);
  }
  return value;
}
