import { isObject } from '@rollcall/openapi/json';
import { equal, objectOf, show } from '../json.ts';
import { child, children, fieldOf, type Node } from '../node.ts';
import { effectOf } from '../rules/index.ts';
import { compareSchemas } from '../schema/compare.ts';
import { contentsOf, schemaAt, schemasAt } from './bodies.ts';
import { includesMediaType, includesStatus, isRespelt, pairMembers } from './members.ts';
import type { Operation } from './operations.ts';
import { compareSerialisation, schemaOf } from './parameters.ts';
import type { Context, Part } from './report.ts';

const isSuccess = (status: string): boolean => /^2/.test(status);

export function compareResponses(old: Operation, next: Operation, context: Context): void {
  const [before, after] = [old, next].map(statusesOf) as [Map<string, Node>, Map<string, Node>];
  const operation = next.id;
  const { both, gone, come } = pairMembers(before, after, includesStatus);
  for (const [status, response, other] of both) compareResponse(response, other, status, operation, context);
  // Of a range of which single statuses are left, none is new.
  for (const [status] of gone.filter(([name]) => !both.some(([other]) => other === name)))
    context.report.add({
      id: 'response-removed',
      message: `${show(operation)} no longer returns ${show(status)}.`,
      old: child(old.node, 'responses', status).pointer,
      operation,
      name: show(status),
      new: child(next.node, 'responses').pointer,
    });
  for (const [status, response] of come) added(status, response, before, operation, context);
}

const statusesOf = ({ node }: Operation): Map<string, Node> =>
  new Map([...children(child(node, 'responses'))].filter(([status]) => !status.startsWith('x-')));

/**
 * Callers handle failures by `ok`, whichever it is; a success that reads differently is another result of the call. Where no
 * success was declared, `default` held it.
 */
function added(
  status: string,
  response: Node,
  before: ReadonlyMap<string, Node>,
  operation: string,
  context: Context,
): void {
  const declared = [...before].filter(([other]) => isSuccess(other));
  const successes = (declared.length > 0 ? declared : [...before].filter(([other]) => other === 'default')).map(
    ([, other]) => other,
  );
  const isNew =
    isSuccess(status) && successes.length > 0 && !successes.some((other) => readsAlike(other, response, context));
  context.report.add({
    id: isNew ? 'response-success-added' : 'response-added',
    message: `${show(operation)} can answer ${show(status)} now.`,
    new: response.pointer,
    operation,
    name: show(status),
  });
}

function readsAlike(old: Node, next: Node, { now }: Context): boolean {
  const [before, after] = [contentsOf(old), contentsOf(next)];
  if (before.size !== after.size) return false;
  return [...before].every(([type, content]) => {
    const other = after.get(type);
    if (!other) return false;
    const changes = compareSchemas(schemaAt(content, old), schemaAt(other, next), 'response', now);
    return changes.every((change) => ['none', 'narrows'].includes(effectOf(change)));
  });
}

function compareResponse(old: Node, next: Node, status: string, operation: string, context: Context): void {
  const { report, now } = context;
  const name = `the ${show(status)} response of ${show(operation)}`;
  const { both, gone, come } = pairMembers(contentsOf(old), contentsOf(next), includesMediaType);
  for (const [type, content] of gone.filter(([known]) => !both.some(([other]) => other === known)))
    report.add({
      id: 'response-media-type-removed',
      message: `${name} no longer comes as ${show(type)}.`.replace('the', 'The'),
      old: content.pointer,
      new: next.pointer,
      operation,
    });
  for (const [type, content, other, newType] of both) {
    if (isRespelt(type, newType))
      report.add({
        id: 'media-type-respelt',
        message: `The media type ${show(type)} of ${name} is written ${show(newType)} now.`,
        old: content.pointer,
        new: other.pointer,
        operation,
      });
    const part: Part = { direction: 'response', name, operation, key: `response ${status} ${type}` };
    for (const [schema, newer] of schemasAt(content, other))
      for (const change of compareSchemas(schema, newer, 'response', now)) report.change(change, part);
  }
  for (const [type, content] of come)
    report.add({
      id: contentsOf(old).size === 0 ? 'response-body-added' : 'response-media-type-added',
      message: `${name} can also come as ${show(type)}.`.replace('the', 'The'),
      old: old.pointer,
      new: content.pointer,
      operation,
    });
  compareHeaders(old, next, status, operation, context);
  compareLinks(old, next, `the ${show(status)} response of ${show(operation)}`, operation, context);
}

/** Links change no message: who follows one has to look. */
function compareLinks(old: Node, next: Node, name: string, operation: string, { report }: Context): void {
  const [before, after] = [children(child(old, 'links')), children(child(next, 'links'))];
  const meantBy = ({ value }: Node) => ({ ...objectOf(value), description: undefined });
  for (const link of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(link), after.get(link)];
    const places = {
      ...(one ? { old: one.pointer } : {}),
      ...(other ? { new: other.pointer } : {}),
      operation,
      name: show(link),
    };
    const said = `The link ${show(link)} of ${name}`;
    if (!other) report.add({ id: 'link-removed', message: `${said} was removed.`, ...places });
    else if (!one) report.add({ id: 'link-added', message: `${said} is new.`, ...places });
    else if (!equal(meantBy(one), meantBy(other)))
      report.add({ id: 'link-changed', message: `${said} leads elsewhere.`, ...places });
  }
}

function headersOf(response: Node): Map<string, Node> {
  const found = [...children(child(response, 'headers'))].map(([name, header]): [string, Node] => [
    name.toLowerCase(),
    header,
  ]);
  return new Map(found.filter(([name]) => name !== 'content-type'));
}

function compareHeaders(old: Node, next: Node, status: string, operation: string, context: Context): void {
  const { report, now } = context;
  const [before, after] = [headersOf(old), headersOf(next)];
  for (const [header, node] of before) {
    const other = after.get(header);
    const name = `the header ${show(header)} of the ${show(status)} response of ${show(operation)}`;
    const said = name.replace('the', 'The');
    if (!other) {
      report.add({
        id: 'response-header-removed',
        message: `${said} was removed.`,
        old: node.pointer,
        new: next.pointer,
        operation,
        name: show(header),
      });
      continue;
    }
    if (
      node.pointer.split('/').at(-1) !== other.pointer.split('/').at(-1) &&
      node.pointer.includes('/headers/') &&
      other.pointer.startsWith(next.pointer)
    ) {
      const message = `${said} is spelt otherwise: the same on the wire, another name in code.`;
      report.add({ id: 'header-respelt', message, old: node.pointer, new: other.pointer, operation });
    }
    const [was, is] = [node, other].map((one) => isObject(one.value) && fieldOf(one, 'required') === true);
    const places = { old: node.pointer, new: other.pointer, operation, name: show(header) };
    if (was && !is)
      report.add({
        id: 'response-header-became-optional',
        message: `${said} became optional.`,
        ...places,
      });
    if (is && !was)
      report.add({
        id: 'response-header-became-required',
        message: `${said} is always there now.`,
        ...places,
      });
    const part: Part = {
      direction: 'response',
      name,
      operation,
      key: `header ${status} ${header}`,
    };
    compareSerialisation(node, other, part, context);
    for (const change of compareSchemas(schemaOf(node), schemaOf(other), 'response', now)) report.change(change, part);
  }
  for (const [header, node] of after) {
    if (!before.has(header))
      report.add({
        id: 'response-header-added',
        message: `The ${show(status)} response of ${show(operation)} has the header ${show(header)} now.`,
        old: old.pointer,
        new: node.pointer,
        operation,
      });
  }
}
