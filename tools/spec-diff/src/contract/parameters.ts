import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { joinPointer } from '@rollcall/openapi/pointer';
import { explodeOf, styleOf } from '@rollcall/openapi/styles';
import { equal, listOf, namesOf, objectOf, sentence, show } from '../json.ts';
import { changeOfFlag, child, fieldOf, isSet, type Node } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { compareSchemas } from '../schema/compare.ts';
import { isSanctioned } from '../sunset.ts';
import { compareMembers } from './members.ts';
import { type Operation, templateNames } from './operations.ts';
import type { Context, Part, Say } from './report.ts';

/** The parameters by place and name; the path's, unless the operation has one of the same place and name. */
export function parametersOf({ item, node, path }: Operation): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const owner of [item, node]) {
    for (const index of listOf(fieldOf(owner, 'parameters')).keys()) {
      const parameter = child(owner, 'parameters', index);
      const [place, name] = [String(fieldOf(parameter, 'in')), String(fieldOf(parameter, 'name'))];
      if (isIgnoredHeader({ in: place, name })) continue;
      // A renamed path parameter is found by its turn in the template.
      const key =
        place === 'header' ? name.toLowerCase() : place === 'path' ? String(templateNames(path).indexOf(name)) : name;
      found.set(`${place} ${key}`, parameter);
    }
  }
  return found;
}

const nameOf = (parameter: Node, { id }: Operation): string =>
  `the ${fieldOf(parameter, 'in')} parameter ${show(fieldOf(parameter, 'name'))} of ${show(id)}`;

export function compareParameters(old: Operation, next: Operation, context: Context): void {
  const { report, now } = context;
  const about = (node: Node, isGone = false) =>
    report.about({
      operation: next.id,
      name: show(fieldOf(node, 'name')),
      sanctioned: isGone && isSanctioned(node.value, now),
    });
  compareMembers(parametersOf(old), parametersOf(next), {
    removed: (_, node) =>
      about(node, true)('request-parameter-removed', `${sentence(nameOf(node, next))} was removed.`, node),
    added: (_, node) => {
      const required = isSet(node, 'required');
      const message = `${sentence(nameOf(node, next))} is new${required ? ' and required' : ''}.`;
      const id = required ? 'request-required-parameter-added' : 'request-parameter-added';
      about(node)(id, message, undefined, node);
    },
    both: (key, before, after) => {
      const part: Part = { direction: 'request', name: nameOf(after, next), operation: next.id, key };
      compareFields(before, after, sentence(part.name), about(after));
      compareSerialisation(before, after, part, context);
      for (const change of compareSchemas(schemaOf(before), schemaOf(after), 'request', now))
        report.change(change, part);
    },
  });
}

function compareFields(old: Node, next: Node, name: string, about: Say): void {
  const say = (field: string, id: ContractRule, message: string) =>
    about(id, `${name} ${message}.`, at(old, field), at(next, field));
  const required = changeOfFlag('required', old, next);
  if (required === true) say('required', 'request-parameter-became-required', 'became required');
  if (required === false) say('required', 'request-parameter-became-optional', 'became optional');
  if (fieldOf(old, 'in') === 'header' && fieldOf(old, 'name') !== fieldOf(next, 'name')) {
    const message = `was written ${show(fieldOf(old, 'name'))}: the same on the wire, another name in code`;
    say('name', 'header-respelt', message);
  }
  const deprecated = changeOfFlag('deprecated', old, next);
  if (deprecated === true) say('deprecated', 'request-parameter-deprecated', 'is deprecated');
  if (deprecated === false) say('deprecated', 'request-parameter-reinstated', 'is no longer deprecated');
}

const at = (node: Node, field: string): string =>
  fieldOf(node, field) === undefined ? node.pointer : joinPointer(node.pointer, field);

/** `schema`, or the one schema in `content`. */
export function schemaOf(node: Node): Node {
  const [mediaType] = Object.keys(objectOf(fieldOf(node, 'content')));
  const steps = mediaType === undefined ? ['schema'] : ['content', mediaType, 'schema'];
  const found = { ...node, pointer: joinPointer(node.pointer, ...steps) };
  const value = steps.reduce<unknown>((inner, step) => objectOf(inner)[step], node.value);
  return { ...found, value: value ?? {} };
}

/** How the value is written, defaults filled in: https://spec.openapis.org/oas/v3.2.0#style-values */
function serialisationOf(node: Node): Record<string, unknown> {
  const [contentType] = Object.keys(objectOf(fieldOf(node, 'content')));
  if (contentType !== undefined) return { content: contentType };
  return {
    style: styleOf(objectOf(node.value)),
    explode: explodeOf(objectOf(node.value)),
    allowReserved: fieldOf(node, 'allowReserved') ?? false,
    allowEmptyValue: fieldOf(node, 'allowEmptyValue') ?? false,
  };
}

const SERIALISATION: Readonly<Record<string, ContractRule>> = {
  style: 'style-changed',
  explode: 'explode-changed',
  allowReserved: 'allow-reserved-changed',
  content: 'parameter-content-changed',
};

export function compareSerialisation(old: Node, next: Node, part: Part, { report }: Context): void {
  const [before, after] = [serialisationOf(old), serialisationOf(next)];
  const say = report.about({ operation: part.operation, name: part.name });
  for (const name of namesOf(before, after)) {
    if (equal(before[name], after[name])) continue;
    const message = `${sentence(part.name)} is written with \`${name}\` ${show(after[name] ?? 'none')} instead of ${show(before[name] ?? 'none')}.`;
    const rule = SERIALISATION[name] ?? 'empty-value-forbidden';
    const id = name === 'allowEmptyValue' && after[name] === true ? 'empty-value-allowed' : rule;
    say(id, message, at(old, name), at(next, name));
    // The others only follow from it.
    if (name === 'content' || name === 'style') return;
  }
}
