import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { nameOf } from '@rollcall/openapi/operation-name';
import { show } from '../json.ts';
import { child, children, fieldOf, type Node, nodeAt } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { compareSchemas } from '../schema/compare.ts';
import { contentsOf, schemasAt } from './bodies.ts';
import { methodsOf, type Operation } from './operations.ts';
import { parametersOf, schemaOf } from './parameters.ts';
import type { Context, Part } from './report.ts';

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
  const { report } = context;
  for (const one of old) {
    const other = next.find(({ key }) => key === one.key);
    if (other) compareOne(one, other, context);
    else
      report.add({
        id: one.kind === 'webhook' ? 'webhook-removed' : 'callback-removed',
        message: `${titleOf(one)} was removed: it is no longer called.`,
        old: one.node.pointer,
        operation: one.id,
        name: lower(titleOf(one)),
      });
  }
  for (const one of next)
    if (!old.some(({ key }) => key === one.key))
      report.add({
        id: one.kind === 'webhook' ? 'webhook-added' : 'callback-added',
        message: `${titleOf(one)} is new.`,
        new: one.node.pointer,
        operation: one.id,
      });
}

const titleOf = ({ kind, name, id }: Incoming): string =>
  kind === 'webhook' ? `The webhook ${show(name)}` : `The callback ${show(name)} of ${show(id)}`;
const lower = (text: string): string => `${text[0]?.toLowerCase()}${text.slice(1)}`;

function compareOne(old: Incoming, next: Incoming, context: Context): void {
  compareBody(old, next, context);
  compareParameters(old, next, context);
  compareAnswers(old, next, context);
}

/** Says one thing of a member that is there on one side only, another where it is on both. */
interface Members {
  readonly old: ReadonlyMap<string, Node>;
  readonly new: ReadonlyMap<string, Node>;
  readonly removed: (name: string, node: Node) => void;
  readonly added: (name: string, node: Node) => void;
  readonly both: (name: string, old: Node, next: Node) => void;
}

function compareMembers({ old, new: next, removed, added, both }: Members): void {
  for (const [name, node] of old) {
    const other = next.get(name);
    if (other) both(name, node, other);
    else removed(name, node);
  }
  for (const [name, node] of next) if (!old.has(name)) added(name, node);
}

function compareBody(old: Incoming, next: Incoming, context: Context): void {
  const [before, after] = [child(old.node, 'requestBody'), child(next.node, 'requestBody')];
  const say = sayer(next, context);
  const name = `The body of ${lower(titleOf(next))}`;
  const [was, is] = [before, after].map((body) => body.value !== undefined);
  if (was && !is) say('incoming-body-removed', `${name} is no longer sent.`, before, old.node);
  if (is && !was) say('incoming-body-added', `${name} is sent now.`, old.node, after);
  if (!was || !is) return;
  const [had, has] = [before, after].map((body) => fieldOf(body, 'required') === true);
  if (had && !has) say('incoming-body-became-optional', `${name} may be missing now.`, before, after);
  if (has && !had) say('incoming-body-became-required', `${name} is always sent now.`, before, after);
  compareMembers({
    old: contentsOf(before),
    new: contentsOf(after),
    removed: (type, node) => say('incoming-media-type-removed', `${name} is no longer ${show(type)}.`, node, after),
    added: (type, node) => say('incoming-media-type-added', `${name} can be ${show(type)} now.`, before, node),
    both: (type, one, other) =>
      compareContent(one, other, { ...partOf(next, 'response', `body ${type}`), name: lower(name) }, context),
  });
}

function compareContent(old: Node, next: Node, part: Part, { report, now }: Context): void {
  for (const [schema, other] of schemasAt(old, next))
    for (const change of compareSchemas(schema, other, part.direction, now)) report.change(change, part);
}

function partOf({ kind, id, key }: Incoming, direction: Part['direction'], of: string): Part {
  return { direction, name: '', operation: id, key: `${kind} ${key} ${of}` };
}

type Say = (id: ContractRule, message: string, old: Node | undefined, next: Node | undefined, name?: string) => void;

const sayer =
  ({ id: operation }: Incoming, { report }: Context): Say =>
  (id, message, old, next, name = '') =>
    report.add({
      id,
      message,
      name,
      ...(old ? { old: old.pointer } : {}),
      ...(next ? { new: next.pointer } : {}),
      operation,
    });

function compareParameters(old: Incoming, next: Incoming, context: Context): void {
  const say = sayer(next, context);
  const nameOf = (node: Node) => `The parameter ${show(fieldOf(node, 'name'))} of ${lower(titleOf(next))}`;
  compareMembers({
    old: parametersOf(old),
    new: parametersOf(next),
    removed: (_, node) =>
      say(
        'incoming-parameter-removed',
        `${nameOf(node)} is no longer sent.`,
        node,
        undefined,
        show(fieldOf(node, 'name')),
      ),
    added: (_, node) => say('incoming-parameter-added', `${nameOf(node)} is new.`, undefined, node),
    both: (key, one, other) => {
      const [was, is] = [one, other].map((node) => fieldOf(node, 'required') === true);
      if (was && !is) say('incoming-parameter-became-optional', `${nameOf(other)} may be missing now.`, one, other);
      if (is && !was) say('incoming-parameter-became-required', `${nameOf(other)} is always sent now.`, one, other);
      const part = { ...partOf(next, 'response', `parameter ${key}`), name: lower(nameOf(other)) };
      for (const change of compareSchemas(schemaOf(one), schemaOf(other), 'response', context.now))
        context.report.change(change, part);
    },
  });
}

/** The consumer chooses among the answers that are declared: one more is a freedom. */
function compareAnswers(old: Incoming, next: Incoming, context: Context): void {
  const say = sayer(next, context);
  const answers = ({ node }: Incoming) => children(child(node, 'responses'));
  const nameOf = (status: string) => `The answer ${show(status)} to ${lower(titleOf(next))}`;
  compareMembers({
    old: answers(old),
    new: answers(next),
    removed: (status, node) =>
      say('incoming-answer-removed', `${nameOf(status)} is no longer understood.`, node, undefined),
    added: (status, node) => say('incoming-answer-added', `${nameOf(status)} is understood now.`, undefined, node),
    both: (status, one, other) => {
      compareAnswerHeaders(one, other, nameOf(status), say);
      compareMembers({
        old: contentsOf(one),
        new: contentsOf(other),
        removed: (type, node) => {
          const message = `${nameOf(status)} may no longer be ${show(type)}.`;
          say('incoming-answer-media-type-removed', message, node, other);
        },
        added: (type, node) => {
          const isFirst = contentsOf(one).size === 0;
          const message = `${nameOf(status)} ${isFirst ? 'has to' : 'may'} be ${show(type)} now.`;
          const id = isFirst ? 'incoming-answer-body-added' : 'incoming-answer-media-type-added';
          say(id, message, one, node);
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
  const isRequired = (node: Node | undefined) => node !== undefined && fieldOf(node, 'required') === true;
  const before = children(child(old, 'headers'));
  for (const [header, node] of children(child(next, 'headers')))
    if (isRequired(node) && !isRequired(before.get(header)) && isObject(node.value))
      say('incoming-answer-header-became-required', `${name} needs the header ${show(header)}.`, old, node);
}
