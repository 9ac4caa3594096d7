import { equal, objectOf, sentence, show } from '../json.ts';
import { changeOfFlag, child, children, type Node } from '../node.ts';
import { type ContractRule, effectOf } from '../rules/index.ts';
import { compareSchemas } from '../schema/compare.ts';
import { compareContents, contentsOf, schemaAt } from './bodies.ts';
import { compareMembers, includesStatus, pairMembers } from './members.ts';
import type { Operation } from './operations.ts';
import { compareSerialisation, schemaOf } from './parameters.ts';
import type { Context, Part } from './report.ts';

const isSuccess = (status: string): boolean => /^2/.test(status);

export function compareResponses(old: Operation, next: Operation, context: Context): void {
  const [before, after] = [old, next].map(statusesOf) as [Map<string, Node>, Map<string, Node>];
  const operation = next.id;
  const { both, gone, come } = pairMembers(before, after, includesStatus);
  for (const [status, response, other] of both) compareResponse(response, other, status, operation, context);
  // A range that was narrowed to single statuses is not gone.
  for (const [status] of gone.filter(([name]) => !both.some(([other]) => other === name))) {
    const message = `${show(operation)} no longer returns ${show(status)}.`;
    const say = context.report.about({ operation, name: show(status) });
    say('response-removed', message, child(old.node, 'responses', status), child(next.node, 'responses'));
  }
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
  context.report.about({ operation, name: show(status) })(
    isNew ? 'response-success-added' : 'response-added',
    `${show(operation)} can answer ${show(status)} now.`,
    undefined,
    response,
  );
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
  const name = `the ${show(status)} response of ${show(operation)}`;
  const say = context.report.about({ operation });
  compareContents(
    {
      ...{ old, new: next, part: { direction: 'response', name, operation, key: `response ${status}` } },
      removed: (type, content, isNarrowed) => {
        const message = `${sentence(name)} no longer comes as ${show(type)}.`;
        if (!isNarrowed) say('response-media-type-removed', message, content, next);
      },
      added: (type, content) => {
        const id = contentsOf(old).size === 0 ? 'response-body-added' : 'response-media-type-added';
        say(id, `${sentence(name)} can also come as ${show(type)}.`, old, content);
      },
    },
    context,
  );
  compareHeaders(old, next, status, operation, context);
  compareLinks(old, next, name, operation, context);
}

/** Links change no message, but callers who follow one have to look. */
function compareLinks(old: Node, next: Node, name: string, operation: string, { report }: Context): void {
  const meantBy = ({ value }: Node) => ({ ...objectOf(value), description: undefined });
  const say = (link: string, id: ContractRule, fate: string, before?: Node, after?: Node) =>
    report.about({ operation, name: show(link) })(id, `The link ${show(link)} of ${name} ${fate}.`, before, after);
  compareMembers(children(child(old, 'links')), children(child(next, 'links')), {
    removed: (link, node) => say(link, 'link-removed', 'was removed', node),
    added: (link, node) => say(link, 'link-added', 'is new', undefined, node),
    both: (link, before, after) => {
      if (!equal(meantBy(before), meantBy(after))) say(link, 'link-changed', 'leads elsewhere', before, after);
    },
  });
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
  const nameOf = (header: string) => `the header ${show(header)} of the ${show(status)} response of ${show(operation)}`;
  compareMembers(headersOf(old), headersOf(next), {
    removed: (header, node) => {
      const say = report.about({ operation, name: show(header) });
      say('response-header-removed', `${sentence(nameOf(header))} was removed.`, node, next);
    },
    added: (header, node) => {
      const message = `The ${show(status)} response of ${show(operation)} has the header ${show(header)} now.`;
      report.about({ operation })('response-header-added', message, old, node);
    },
    both: (header, before, after) => {
      const part: Part = { direction: 'response', name: nameOf(header), operation, key: `header ${status} ${header}` };
      const name = sentence(part.name);
      if (isRenamed(before, after, next)) {
        const message = `${name} is spelt otherwise: the same on the wire, another name in code.`;
        report.about({ operation })('header-respelt', message, before, after);
      }
      const say = report.about({ operation, name: show(header) });
      const required = changeOfFlag('required', before, after);
      if (required === false) say('response-header-became-optional', `${name} became optional.`, before, after);
      if (required === true) say('response-header-became-required', `${name} is always there now.`, before, after);
      compareSerialisation(before, after, part, context);
      for (const change of compareSchemas(schemaOf(before), schemaOf(after), 'response', now))
        report.change(change, part);
    },
  });
}

const isRenamed = (old: Node, next: Node, response: Node): boolean =>
  old.pointer.split('/').at(-1) !== next.pointer.split('/').at(-1) &&
  old.pointer.includes('/headers/') &&
  next.pointer.startsWith(response.pointer);
