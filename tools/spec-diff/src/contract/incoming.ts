import type { JsonObject } from '@rollcall/openapi/json';
import { nameOf } from '@rollcall/openapi/operation-name';
import { show } from '../json.ts';
import { changeOfFlag, child, children, fieldOf, type Node, nodeAt } from '../node.ts';
import { compareSchemas } from '../schema/compare.ts';
import { compareContent, contentsOf } from './bodies.ts';
import { compareMembers } from './members.ts';
import { methodsOf, type Operation } from './operations.ts';
import { parametersOf, schemaOf } from './parameters.ts';
import type { Context, Part, Say } from './report.ts';

/** A request that the API sends and its consumer answers: a webhook, or a callback of an operation. */
export interface Incoming extends Operation {
  readonly kind: 'webhook' | 'callback';
  /** What tells it apart from others: its name, the address where it goes, the method. */
  readonly key: string;
  /** The name that a reader knows it by. */
  readonly name: string;
}

export const webhooksOf = (document: JsonObject): Incoming[] =>
  [...children(nodeAt(document, '#/webhooks'))].flatMap(([name, item]) =>
    methodsOf(item).map(({ method, node }) => ({
      kind: 'webhook' as const,
      key: `${name} ${method}`,
      name,
      id: nameOf((node.value ?? {}) as object) ?? name,
      ...{ method, path: '', node, item },
    })),
  );

export const callbacksOf = (operation: Operation): Incoming[] =>
  [...children(child(operation.node, 'callbacks'))].flatMap(([name, callback]) =>
    [...children(callback)].flatMap(([address, item]) =>
      methodsOf(item).map(({ method, node }) => ({
        kind: 'callback' as const,
        key: `${name} ${address} ${method}`,
        name,
        id: operation.id,
        ...{ method, path: '', node, item },
      })),
    ),
  );

/** Webhooks, or callbacks of one operation. The consumer reads what is sent and writes the answer: directions are reversed. */
export function compareIncoming(old: readonly Incoming[], next: readonly Incoming[], context: Context): void {
  const byKey = (all: readonly Incoming[]) => new Map(all.map((incoming) => [incoming.key, incoming]));
  const about = ({ id: operation }: Incoming, name?: string) => context.report.about({ operation, name });
  compareMembers(byKey(old), byKey(next), {
    removed: (_, incoming) => {
      const message = `${titleOf(incoming)} was removed: it is no longer called.`;
      const id = incoming.kind === 'webhook' ? 'webhook-removed' : 'callback-removed';
      about(incoming, lower(titleOf(incoming)))(id, message, incoming.node);
    },
    added: (_, incoming) => {
      const id = incoming.kind === 'webhook' ? 'webhook-added' : 'callback-added';
      about(incoming)(id, `${titleOf(incoming)} is new.`, undefined, incoming.node);
    },
    both: (_, before, after) => {
      compareBody(before, after, context);
      compareParameters(before, after, context);
      compareAnswers(before, after, context);
    },
  });
}

const titleOf = ({ kind, name, id }: Incoming): string =>
  kind === 'webhook' ? `The webhook ${show(name)}` : `The callback ${show(name)} of ${show(id)}`;
const lower = (text: string): string => `${text[0]?.toLowerCase()}${text.slice(1)}`;

function compareBody(old: Incoming, next: Incoming, context: Context): void {
  const [before, after] = [child(old.node, 'requestBody'), child(next.node, 'requestBody')];
  const say = context.report.about({ operation: next.id });
  const name = `The body of ${lower(titleOf(next))}`;
  const [was, is] = [before, after].map((body) => body.value !== undefined);
  if (was && !is) say('incoming-body-removed', `${name} is no longer sent.`, before, old.node);
  if (is && !was) say('incoming-body-added', `${name} is sent now.`, old.node, after);
  if (!was || !is) return;
  const required = changeOfFlag('required', before, after);
  if (required === false) say('incoming-body-became-optional', `${name} may be missing now.`, before, after);
  if (required === true) say('incoming-body-became-required', `${name} is always sent now.`, before, after);
  compareMembers(contentsOf(before), contentsOf(after), {
    removed: (type, node) => say('incoming-media-type-removed', `${name} is no longer ${show(type)}.`, node, after),
    added: (type, node) => say('incoming-media-type-added', `${name} can be ${show(type)} now.`, before, node),
    both: (type, content, newer) =>
      compareContent(content, newer, { ...partOf(next, 'response', `body ${type}`), name: lower(name) }, context),
  });
}

function partOf({ kind, id, key }: Incoming, direction: Part['direction'], of: string): Part {
  return { direction, name: '', operation: id, key: `${kind} ${key} ${of}` };
}

function compareParameters(old: Incoming, next: Incoming, context: Context): void {
  const { report, now } = context;
  const say = report.about({ operation: next.id });
  const nameOf = (node: Node) => `The parameter ${show(fieldOf(node, 'name'))} of ${lower(titleOf(next))}`;
  compareMembers(parametersOf(old), parametersOf(next), {
    removed: (_, node) => {
      const about = report.about({ operation: next.id, name: show(fieldOf(node, 'name')) });
      about('incoming-parameter-removed', `${nameOf(node)} is no longer sent.`, node);
    },
    added: (_, node) => say('incoming-parameter-added', `${nameOf(node)} is new.`, undefined, node),
    both: (key, before, after) => {
      const name = nameOf(after);
      const required = changeOfFlag('required', before, after);
      if (required === false) say('incoming-parameter-became-optional', `${name} may be missing now.`, before, after);
      if (required === true) say('incoming-parameter-became-required', `${name} is always sent now.`, before, after);
      const part = { ...partOf(next, 'response', `parameter ${key}`), name: lower(name) };
      for (const change of compareSchemas(schemaOf(before), schemaOf(after), 'response', now))
        report.change(change, part);
    },
  });
}

/** The consumer chooses among the answers that are declared: one more is a freedom. */
function compareAnswers(old: Incoming, next: Incoming, context: Context): void {
  const say = context.report.about({ operation: next.id });
  const answers = ({ node }: Incoming) => children(child(node, 'responses'));
  const nameOf = (status: string) => `The answer ${show(status)} to ${lower(titleOf(next))}`;
  compareMembers(answers(old), answers(next), {
    removed: (status, node) => say('incoming-answer-removed', `${nameOf(status)} is no longer understood.`, node),
    added: (status, node) => say('incoming-answer-added', `${nameOf(status)} is understood now.`, undefined, node),
    both: (status, before, after) => {
      compareAnswerHeaders(before, after, nameOf(status), say);
      compareMembers(contentsOf(before), contentsOf(after), {
        removed: (type, node) => {
          const message = `${nameOf(status)} may no longer be ${show(type)}.`;
          say('incoming-answer-media-type-removed', message, node, after);
        },
        added: (type, node) => {
          const isFirst = contentsOf(before).size === 0;
          const message = `${nameOf(status)} ${isFirst ? 'has to' : 'may'} be ${show(type)} now.`;
          const id = isFirst ? 'incoming-answer-body-added' : 'incoming-answer-media-type-added';
          say(id, message, before, node);
        },
        both: (type, content, newer) => {
          const part = { ...partOf(next, 'request', `answer ${status} ${type}`), name: lower(nameOf(status)) };
          compareContent(content, newer, part, context);
        },
      });
    },
  });
}

function compareAnswerHeaders(old: Node, next: Node, name: string, say: Say): void {
  const before = children(child(old, 'headers'));
  for (const [header, node] of children(child(next, 'headers')))
    if (changeOfFlag('required', before.get(header), node) === true)
      say('incoming-answer-header-became-required', `${name} needs the header ${show(header)}.`, old, node);
}
