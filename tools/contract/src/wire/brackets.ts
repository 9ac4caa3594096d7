/**
 * Values within values, as qs and Stripe write them: https://github.com/ljharb/qs#parsing-objects,
 * https://docs.stripe.com/api/expanding_objects. Lists of single values are written as Stripe's examples have them
 * (`a[]=x`), other lists with an index.
 */

import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { alternativesOf, itemSchemas, propertySchemas, typesOf } from '../document/alternatives.ts';
import { setOwn } from './own.ts';
import { textOf } from './styles.ts';
import { typed } from './typed.ts';
import { NotOnTheWire } from './values.ts';

type Texts = readonly (readonly [name: string, text: string])[];

/** Names with their brackets, and the texts below them. */
export function writeBrackets(name: string, value: unknown): Texts {
  if (Array.isArray(value)) {
    const isFlat = value.every((item) => !isObject(item) && !Array.isArray(item));
    return value.flatMap((item, index) => writeBrackets(`${name}[${isFlat ? '' : index}]`, filled(item)));
  }
  if (!isObject(value)) return [[name, textOf(value)]];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === '' || /[[\]]/.test(key)) throw new NotOnTheWire('Brackets hold no such name.');
    return writeBrackets(`${name}[${key}]`, filled(member));
  });
}

function filled(value: unknown): unknown {
  const isCompound = isObject(value) || Array.isArray(value);
  if (isCompound && Object.keys(value).length === 0) throw new NotOnTheWire('Brackets hold nothing that is empty.');
  return value;
}

type Tree = Map<string, Tree | string[]>;

/** The value of a name, by the schemas that hold for it; `undefined` if nothing of it is there. */
export function readBrackets(document: JsonObject, name: string, schema: string, texts: Texts): unknown {
  const own = texts.flatMap(([key, text]) => {
    const steps = stepsOf(key);
    return steps?.[0] === name ? [{ steps, text }] : [];
  });
  if (own.length === 0) return undefined;
  const tree: Tree = new Map();
  for (const { steps, text } of own) {
    let here = tree;
    for (const step of steps.slice(0, -1)) {
      const next = here.get(step);
      const below: Tree = next instanceof Map ? next : new Map();
      here.set(step, below);
      here = below;
    }
    const last = steps.at(-1) ?? '';
    const known = here.get(last);
    here.set(last, [...(Array.isArray(known) ? known : []), text]);
  }
  return treeValue(document, [schema], tree.get(name) ?? []);
}

/** `a[b][]` is `a`, `b` and nothing. */
function stepsOf(key: string): string[] | undefined {
  const [, name, rest = ''] = /^([^[]+)((?:\[[^[\]]*\])*)$/s.exec(key) ?? [];
  return name === undefined ? undefined : [name, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step]) => step ?? '')];
}

function treeValue(document: JsonObject, schemas: readonly string[], node: Tree | string[]): unknown {
  const alternatives = schemas.length === 0 ? [] : alternativesOf(document, schemas);
  const types = alternatives.flatMap((alternative) => (alternative.nodes.length > 0 ? typesOf(alternative) : []));
  if (Array.isArray(node)) {
    const [only = ''] = node;
    return node.length > 1 ? node.map((text) => typed(text, types)) : typed(only, types);
  }
  const isList = types.includes('array') && [...node.keys()].every((key) => /^\d*$/.test(key));
  if (isList) {
    const items = alternatives.flatMap((alternative) => itemSchemas(alternative));
    const sorted = [...node].sort(([a], [b]) => Number(a) - Number(b));
    return sorted.flatMap(([key, item]) =>
      (key === '' && Array.isArray(item) ? item.map((text) => [text]) : [item]).map((node) =>
        treeValue(document, items, node),
      ),
    );
  }
  const value = {};
  for (const [key, member] of node) {
    const own = alternatives.flatMap((alternative) => propertySchemas(alternative, key));
    setOwn(value, key, treeValue(document, own, member));
  }
  return value;
}
