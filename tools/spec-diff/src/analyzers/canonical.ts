import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { explodeOf, styleOf } from '@rollcall/openapi/styles';
import { listOf, objectOf } from '../json.ts';
import { isSanctioned } from '../sunset.ts';

/**
 * The description with what is only another spelling taken out, so that two spellings of the same are equal.
 *
 * @param now - takes out, too, what may be gone on this day
 */
export function canonical(document: JsonObject, now?: Date): JsonObject {
  const current = now ? (withoutSanctioned(document, now) as JsonObject) : document;
  return rewrite(
    { ...current, paths: mapValues(objectOf(current.paths), (item) => withOwnParts(current, objectOf(item))) },
    '',
  ) as JsonObject;
}

function withoutSanctioned(value: unknown, now: Date): unknown {
  if (Array.isArray(value))
    return value.filter((item) => !isSanctioned(item, now)).map((item) => withoutSanctioned(item, now));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([name, inner]) => !isSanctioned(inner, now) && !(name.startsWith('/') && isEmptied(inner, now)),
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSanctioned(inner, now)]));
}

/** A path of which every operation may be gone. */
const isEmptied = (item: unknown, now: Date): boolean => {
  const operations = Object.values(objectOf(item)).filter((one) => isObject(one) && 'responses' in one);
  return operations.length > 0 && operations.every((one) => isSanctioned(one, now));
};

const mapValues = (object: JsonObject, change: (value: unknown) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/** What an operation takes over from its path and from the root, written out. */
function withOwnParts(document: JsonObject, { parameters, ...item }: JsonObject): JsonObject {
  return mapValues(item, (operation) => {
    if (!isObject(operation) || !('responses' in operation)) return operation;
    const all = [...listOf(parameters), ...listOf(operation.parameters)].filter((one) => !isIgnored(one));
    const security = operation.security ?? document.security ?? [];
    return { ...operation, security, ...(all.length > 0 ? { parameters: all } : { parameters: undefined }) };
  });
}

const isIgnored = (parameter: unknown): boolean =>
  isObject(parameter) &&
  parameter.in === 'header' &&
  ['accept', 'content-type', 'authorization'].includes(String(parameter.name).toLowerCase());

const SCHEMA_DEFAULTS: Readonly<Record<string, unknown>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  additionalProperties: true,
};
const WORDS = new Set(['bearerFormat', 'default']);
const UNCHECKED = new Set(['password', 'binary']);
const isNamed = (name: string): boolean => ['properties', 'schemas', 'examples', 'example', 'mapping'].includes(name);

/** Components keep their names, which references hold. */
function rewrite(value: unknown, parent: string): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, `${parent}[]`));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([name, inner]) => isNamed(parent) || !saysNothing(value, name, inner));
  const object = Object.fromEntries(
    entries.map(([name, inner]) => [
      spell(name, parent),
      rewrite(spellValue(name, inner, value), parent === 'components' ? 'schemas' : name),
    ]),
  );
  return isNamed(parent) ? object : unwrapped(object);
}

function saysNothing(owner: JsonObject, name: string, value: unknown): boolean {
  if (name in SCHEMA_DEFAULTS) return SCHEMA_DEFAULTS[name] === value;
  if (name === 'format') return UNCHECKED.has(String(value));
  if (name === 'style') return 'in' in owner && value === styleOf({ in: owner.in });
  if (name === 'explode') return 'in' in owner && value === explodeOf({ in: owner.in, style: owner.style });
  return WORDS.has(name) && (name !== 'default' || 'type' in owner);
}

/** Media types and header names are the same in either case. */
const spell = (name: string, parent: string): string =>
  ['content', 'headers'].includes(parent) ? name.toLowerCase() : name;

function spellValue(name: string, value: unknown, owner: JsonObject): unknown {
  if (name === 'url') return String(value).replace(/(?<=.)\/$/, '');
  if (name === 'scheme' || (name === 'name' && owner.in === 'header')) return String(value).toLowerCase();
  return value;
}

/** A union or a conjunction of one is its only member. */
function unwrapped(schema: JsonObject): JsonObject {
  const [keyword, ...others] = Object.keys(schema).filter((name) => name !== 'description');
  const members =
    keyword !== undefined && ['allOf', 'anyOf', 'oneOf'].includes(keyword) && others.length === 0
      ? schema[keyword]
      : undefined;
  return Array.isArray(members) && members.length === 1 && isObject(members[0]) ? members[0] : schema;
}
