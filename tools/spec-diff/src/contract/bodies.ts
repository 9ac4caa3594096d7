import { isObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOfFragment } from '@rollcall/openapi/pointer';
import { isForm, kindOf } from '@rollcall/runtime/media-type';
import { equal, show } from '../json.ts';
import { child, children, fieldOf, type Node, nodeAt } from '../node.ts';
import { compareSchemas } from '../schema/compare.ts';
import { typesOf } from '../schema/keywords/types.ts';
import { alternatives, keyword, property, propertyNames, type View, viewOf } from '../schema/view.ts';
import { includesMediaType, isRespelt, pairMembers } from './members.ts';
import type { Operation } from './operations.ts';
import { schemaOf } from './parameters.ts';
import type { Context, Part } from './report.ts';

/** The media types of a request body or a response, with where they stand; types name them as they are written. */
export const contentsOf = (node: Node): Map<string, Node> => children(child(node, 'content'));

export const schemaAt = (content: Node | undefined, document: Node): Node =>
  content && isObject(content.value) && content.value.schema !== undefined
    ? nodeAt(content.document, joinPointer(content.pointer, 'schema'))
    : { document: document.document, pointer: content?.pointer ?? document.pointer, value: {} };

/** The schema of each item in a stream (3.2). */
export function itemSchemaAt(content: Node): Node | undefined {
  const value = fieldOf(content, 'itemSchema');
  const pointer = joinPointer(content.pointer, 'itemSchema');
  return value === undefined ? undefined : { document: content.document, pointer, value };
}

/** The schemas of a media type, in pairs: of the whole content and, in a stream, of each item. */
export function schemasAt(old: Node, next: Node): [old: Node, next: Node][] {
  const [before, after] = [itemSchemaAt(old), itemSchemaAt(next)];
  const whole: [Node, Node] = [schemaAt(old, old), schemaAt(next, next)];
  if (!before && !after) return [whole];
  return [whole, [before ?? schemaAt(undefined, old), after ?? schemaAt(undefined, next)]];
}

export function compareBodies(old: Operation, next: Operation, context: Context): void {
  const { report } = context;
  const [before, after] = [child(old.node, 'requestBody'), child(next.node, 'requestBody')];
  const operation = next.id;
  if (before.value === undefined && after.value === undefined) return;
  if (after.value === undefined) {
    report.add({
      id: 'request-body-removed',
      message: `${show(operation)} no longer takes a request body.`,
      old: before.pointer,
      operation,
    });
  } else if (before.value === undefined) {
    const required = fieldOf(after, 'required') === true;
    const message = `${show(operation)} takes a request body now${required ? ', and requires it' : ''}.`;
    const entry = { message, new: after.pointer, operation };
    report.add({ ...entry, id: required ? 'required-request-body-added' : 'request-body-added' });
  } else {
    compareRequired(before, after, operation, context);
    compareContents(before, after, operation, context);
  }
}

function compareRequired(old: Node, next: Node, operation: string, { report }: Context): void {
  const [was, is] = [old, next].map((node) => fieldOf(node, 'required') === true);
  const places = { old: old.pointer, new: next.pointer, operation };
  if (is && !was)
    report.add({
      id: 'request-body-became-required',
      message: `${show(operation)} requires its request body now.`,
      ...places,
    });
  if (was && !is)
    report.add({
      id: 'request-body-became-optional',
      message: `The request body of ${show(operation)} became optional.`,
      ...places,
    });
}

function compareContents(old: Node, next: Node, operation: string, context: Context): void {
  const { report, now } = context;
  const { both, gone, come } = pairMembers(contentsOf(old), contentsOf(next), includesMediaType);
  for (const [type, content] of gone)
    report.add({
      id: 'request-media-type-removed',
      message: `${show(operation)} no longer takes ${show(type)}.`,
      old: content.pointer,
      new: next.pointer,
      operation,
    });
  for (const [type, content, other, newType] of both) {
    if (isRespelt(type, newType))
      report.add({
        id: 'media-type-respelt',
        message: `The media type ${show(type)} of the request body of ${show(operation)} is written ${show(newType)} now.`,
        old: content.pointer,
        new: other.pointer,
        operation,
      });
    const part: Part = {
      direction: 'request',
      name: `the request body of ${show(operation)}`,
      operation,
      key: `body ${type}`,
    };
    const [schema, newer] = [schemaAt(content, old), schemaAt(other, next)];
    for (const [one, newest] of schemasAt(content, other))
      for (const change of compareSchemas(one, newest, 'request', now)) report.change(change, part);
    compareEncodings(content, other, viewOf(schema), viewOf(newer), part, context);
  }
  for (const [type, content] of come)
    report.add({
      id: 'request-media-type-added',
      message: `${show(operation)} also takes ${show(type)}.`,
      old: old.pointer,
      new: content.pointer,
      operation,
    });
}

/** The media type of a part that names none: https://spec.openapis.org/oas/v3.1.1#encoding-object */
function defaultType(view: View | undefined): string {
  if (!view) return '';
  const [type, ...more] = typesOf(view).filter((name) => name !== 'null');
  if (keyword(view, 'contentEncoding').length > 0 || keyword(view, 'format').some(({ value }) => value === 'binary'))
    return 'application/octet-stream';
  if (more.length > 0 || type === undefined) return '';
  if (type === 'array') return defaultType(viewOf(...keyword(view, 'items')));
  return type === 'object' ? 'application/json' : 'text/plain';
}

const mediaTypeAt = ({ pointer }: Node): string => tokensOfFragment(pointer).at(-1) ?? '';

/** The encoding of a part; defaults are left out, so that saying them changes nothing. */
function encodingOf(content: Node, name: string, view: View | undefined): Record<Field, unknown> {
  const encoding = child(content, 'encoding', name);
  const own = isObject(encoding.value) ? encoding.value : {};
  const contentType =
    typeof own.contentType === 'string' ? own.contentType.toLowerCase().replaceAll(' ', '') : undefined;
  const isUrlencoded = kindOf(mediaTypeAt(content)) === 'urlencoded';
  const isPrimitive = view !== undefined && !typesOf(view).some((type) => type === 'array' || type === 'object');
  return {
    contentType: contentType ?? defaultType(view),
    style: own.style === 'form' && isUrlencoded ? undefined : own.style,
    explode: isPrimitive || own.explode === ((own.style ?? 'form') === 'form') ? undefined : own.explode,
    allowReserved: own.allowReserved === true,
  };
}

const ENCODING = {
  contentType: 'content-type-changed',
  style: 'style-changed',
  explode: 'explode-changed',
  allowReserved: 'allow-reserved-changed',
} as const;
type Field = keyof typeof ENCODING;

function compareEncodings(old: Node, next: Node, before: View, after: View, part: Part, context: Context): void {
  const { report } = context;
  if (!isForm(mediaTypeAt(old))) return;
  const [parts, others] = [partsOf(before), partsOf(after)];
  for (const name of [...parts.keys()].filter((one) => others.has(one))) {
    const [was, is] = [encodingOf(old, name, parts.get(name)), encodingOf(next, name, others.get(name))];
    compareHeaders(child(old, 'encoding', name), child(next, 'encoding', name), name, part, context);
    const declared = [old, next].some((content) => child(content, 'encoding', name).value !== undefined);
    for (const field of (Object.keys(was) as Field[]).filter((one) => declared && !equal(was[one], is[one]))) {
      const places = { old: placeOf(old, name), new: placeOf(next, name), operation: part.operation };
      const message = `The part ${show(name)} of ${part.name} is sent with \`${field}\` ${show(is[field] ?? 'none')} instead of ${show(was[field] ?? 'none')}.`;
      const widened =
        field === 'contentType' &&
        String(was[field])
          .split(',')
          .every((type) =>
            String(is[field])
              .split(',')
              .some((wide) => wide === type || includesMediaType(wide, type)),
          );
      report.add({ id: widened ? 'content-type-widened' : ENCODING[field], message, ...places, name: show(name) });
    }
  }
}

/** The headers of a part, which the caller sends. */
function compareHeaders(old: Node, next: Node, name: string, part: Part, { report, now }: Context): void {
  const [before, after] = [children(child(old, 'headers')), children(child(next, 'headers'))];
  const { operation } = part;
  for (const header of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(header), after.get(header)];
    const said = `the header ${show(header)} of the part ${show(name)} of ${part.name}`;
    const isRequired = other !== undefined && fieldOf(other, 'required') === true;
    const wasRequired = one !== undefined && fieldOf(one, 'required') === true;
    const places = {
      ...(one ? { old: one.pointer } : {}),
      ...(other ? { new: other.pointer } : {}),
      operation,
      name: show(header),
    };
    if (!other)
      report.add({
        id: 'part-header-removed',
        message: `T${said.slice(1)} was removed.`,
        ...places,
      });
    else if (isRequired && !wasRequired)
      report.add({
        id: 'part-header-became-required',
        message: `T${said.slice(1)} has to be sent now.`,
        ...places,
      });
    else if (!one)
      report.add({
        id: 'part-header-added',
        message: `T${said.slice(1)} may be sent now.`,
        ...places,
      });
    if (!one || !other) continue;
    if (wasRequired && !isRequired)
      report.add({
        id: 'part-header-became-optional',
        message: `T${said.slice(1)} became optional.`,
        ...places,
      });
    const inner: Part = {
      ...part,
      name: said,
      key: `${part.key} ${name} ${header}`,
    };
    for (const change of compareSchemas(schemaOf(one), schemaOf(other), 'request', now)) report.change(change, inner);
  }
}

/** The parts that a form can have, in any branch of its schema. */
const partsOf = (view: View): Map<string, View | undefined> =>
  new Map(
    alternatives(view).flatMap((one) =>
      propertyNames(one).map((name): [string, View | undefined] => [name, property(one, name)]),
    ),
  );

const placeOf = (content: Node, name: string): string =>
  child(content, 'encoding', name).value === undefined
    ? joinPointer(content.pointer, 'schema')
    : joinPointer(content.pointer, 'encoding', name);
