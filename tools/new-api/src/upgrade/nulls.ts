import { isObject, type Json } from '../json.ts';
import { mapOperations, mapParameters, mapResponses } from './visit.ts';

/** Fields that hold values of the API, of which null may be one. */
const VALUES = /^(?:x-|example$|default$)/;

/** Fields of the document that hold no schemas. */
const ABOUT = new Set(['info', 'tags', 'servers', 'externalDocs']);

/**
 * Leaves out what is null where OpenAPI knows no null: programs write it for what they have nothing to say of. Schemas and
 * examples are left alone, where null means something.
 */
export function withoutNulls(document: Json): Json {
  const members = Object.entries(filled(document)).map(([name, member]) => [
    name,
    ABOUT.has(name) ? deeplyFilled(member) : member,
  ]);
  return [mapOperations, mapParameters, mapResponses].reduce<Json>(
    (described, map) => map(described, (node) => withDocs(filled(node))),
    Object.fromEntries(members),
  );
}

const isFilled = ([name, member]: [string, unknown]): boolean =>
  member !== undefined && (member !== null || VALUES.test(name));

const filled = (node: Json): Json => Object.fromEntries(Object.entries(node).filter(isFilled));

const withDocs = (node: Json): Json =>
  isObject(node.externalDocs) ? { ...node, externalDocs: filled(node.externalDocs) } : node;

function deeplyFilled(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(deeplyFilled);
  if (!isObject(node)) return node;
  const members = Object.entries(node).filter(isFilled);
  return Object.fromEntries(members.map(([name, member]) => [name, VALUES.test(name) ? member : deeplyFilled(member)]));
}
