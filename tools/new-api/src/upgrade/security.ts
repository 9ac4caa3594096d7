import { isObject, type Json } from '../json.ts';
import { mapOperations } from './visit.ts';

/**
 * Makes alternatives of credentials that one requirement asks for and one header is to carry: it can't carry both, so that
 * nothing else can be meant. https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 */
export function withAlternatives(document: Json): Json {
  const schemes = isObject(document.components?.securitySchemes) ? document.components.securitySchemes : {};
  const split = (node: Json): Json =>
    Array.isArray(node.security)
      ? { ...node, security: node.security.flatMap((requirement: unknown) => alternatives(requirement, schemes)) }
      : node;
  return mapOperations(split(document), split);
}

/** More choices than anybody means; such a requirement stays, and is refused. */
const MOST_CHOICES = 100;

function alternatives(requirement: unknown, schemes: Json): unknown[] {
  if (!isObject(requirement)) return [requirement];
  const places = [...Map.groupBy(Object.keys(requirement), (name) => placeOf(name, schemes[name])).values()];
  if (places.reduce((count, names) => count * names.length, 1) > MOST_CHOICES) return [requirement];
  const choices = places.reduce<string[][]>(
    (chosen, names) => chosen.flatMap((before) => names.map((name) => [...before, name])),
    [[]],
  );
  if (choices.length === 1) return [requirement];
  return choices.map((names) => Object.fromEntries(names.map((name) => [name, requirement[name]])));
}

function placeOf(name: string, scheme: Json | undefined): string {
  if (!isObject(scheme)) return `unknown ${name}`;
  if (scheme.type !== 'apiKey') return scheme.type === 'mutualTLS' ? scheme.type : 'header authorization';
  return `${scheme.in} ${scheme.in === 'header' ? String(scheme.name).toLowerCase() : scheme.name}`;
}
