import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { joinPointer } from '@rollcall/openapi/pointer';
import { explodeOf, styleOf } from '@rollcall/openapi/styles';
import { equal, listOf, objectOf, show } from '../json.ts';
import { child, fieldOf, type Node } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { compareSchemas } from '../schema/compare.ts';
import { isSanctioned } from '../sunset.ts';
import { type Operation, templateNames } from './operations.ts';
import type { Context, Part } from './report.ts';

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

export function compareParameters(old: Operation, next: Operation, context: Context): void {
  const [before, after] = [parametersOf(old), parametersOf(next)];
  for (const [key, parameter] of before) {
    const other = after.get(key);
    if (other) compareParameter(parameter, other, next, key, context);
    else removed(parameter, next, context);
  }
  for (const [key, parameter] of after) if (!before.has(key)) added(parameter, next, context);
}

const nameOf = (parameter: Node, { id }: Operation): string =>
  `the ${fieldOf(parameter, 'in')} parameter ${show(fieldOf(parameter, 'name'))} of ${show(id)}`;
const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

function removed(parameter: Node, operation: Operation, { report, now }: Context): void {
  const message = `${sentence(nameOf(parameter, operation))} was removed.`;
  report.add({
    id: 'request-parameter-removed',
    message,
    old: parameter.pointer,
    operation: operation.id,
    name: show(fieldOf(parameter, 'name')),
    sanctioned: isSanctioned(parameter.value, now),
  });
}

function added(parameter: Node, operation: Operation, { report }: Context): void {
  const required = fieldOf(parameter, 'required') === true;
  const message = `${sentence(nameOf(parameter, operation))} is new${required ? ' and required' : ''}.`;
  report.add({
    id: required ? 'request-required-parameter-added' : 'request-parameter-added',
    message,
    new: parameter.pointer,
    operation: operation.id,
    name: show(fieldOf(parameter, 'name')),
  });
}

function compareParameter(old: Node, next: Node, operation: Operation, key: string, context: Context): void {
  const { report, now } = context;
  const name = nameOf(next, operation);
  const places = (field: string) => ({
    old: at(old, field),
    new: at(next, field),
    operation: operation.id,
    name: show(fieldOf(next, 'name')),
  });
  const [was, is] = [old, next].map((node) => fieldOf(node, 'required') === true);
  if (is && !was)
    report.add({
      id: 'request-parameter-became-required',
      message: `${sentence(name)} became required.`,
      ...places('required'),
    });
  if (was && !is)
    report.add({
      id: 'request-parameter-became-optional',
      message: `${sentence(name)} became optional.`,
      ...places('required'),
    });
  if (fieldOf(old, 'in') === 'header' && fieldOf(old, 'name') !== fieldOf(next, 'name')) {
    const message = `${sentence(name)} was written ${show(fieldOf(old, 'name'))}: the same on the wire, another name in code.`;
    report.add({
      id: 'header-respelt',
      message,
      ...places('name'),
    });
  }
  compareDeprecation(old, next, name, operation, context);
  const part: Part = { direction: 'request', name, operation: operation.id, key };
  compareSerialisation(old, next, part, context);
  const [schema, other] = [schemaOf(old), schemaOf(next)];
  for (const change of compareSchemas(schema, other, 'request', now)) report.change(change, part);
}

const at = (node: Node, field: string): string =>
  fieldOf(node, field) === undefined ? node.pointer : joinPointer(node.pointer, field);

function compareDeprecation(old: Node, next: Node, name: string, { id }: Operation, { report }: Context): void {
  const [was, is] = [old, next].map((node) => fieldOf(node, 'deprecated') === true);
  const places = {
    old: at(old, 'deprecated'),
    new: at(next, 'deprecated'),
    operation: id,
    name: show(fieldOf(next, 'name')),
  };
  if (is && !was)
    report.add({
      id: 'request-parameter-deprecated',
      message: `${sentence(name)} is deprecated.`,
      ...places,
    });
  if (was && !is)
    report.add({
      id: 'request-parameter-reinstated',
      message: `${sentence(name)} is no longer deprecated.`,
      ...places,
    });
}

/** `schema`, or the one schema in `content`. */
export function schemaOf(node: Node): Node {
  const [mediaType] = Object.keys(objectOf(fieldOf(node, 'content')));
  const steps = mediaType === undefined ? ['schema'] : ['content', mediaType, 'schema'];
  const found = { ...node, pointer: joinPointer(node.pointer, ...steps) };
  const value = steps.reduce<unknown>((inner, step) => objectOf(inner)[step], node.value);
  return { ...found, value: value ?? {} };
}

/** How the value is written, defaults filled in: https://spec.openapis.org/oas/v3.2.0#style-values */
export function serialisationOf(node: Node): Record<string, unknown> {
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
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (equal(before[name], after[name])) continue;
    const places = { old: at(old, name), new: at(next, name), operation: part.operation };
    const message = `${sentence(part.name)} is written with \`${name}\` ${show(after[name] ?? 'none')} instead of ${show(before[name] ?? 'none')}.`;
    const rule = SERIALISATION[name] ?? 'empty-value-forbidden';
    const id = name === 'allowEmptyValue' && after[name] === true ? 'empty-value-allowed' : rule;
    report.add({ id, message, ...places, name: part.name });
    // The others only follow from it.
    if (name === 'content' || name === 'style') return;
  }
}
