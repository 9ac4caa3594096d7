import type { JsonObject } from '@rollcall/openapi/json';
import { child, children, type Node } from '../node.ts';
import type { Direction } from '../rules/breaking-change.ts';
import { contentsOf, itemSchemaAt, schemaAt } from './bodies.ts';
import { callbacksOf, type Incoming, webhooksOf } from './incoming.ts';
import { type Operation, pairOperations } from './operations.ts';
import { parametersOf, schemaOf } from './parameters.ts';

/** One place where values travel, in both versions. */
export interface SchemaPair {
  readonly operation: string;
  readonly key: string;
  readonly direction: Direction;
  readonly old: Node;
  readonly new: Node;
}

/** Every schema of every message that both versions have, under the keys that findings carry. */
export function schemaPairs(old: JsonObject, next: JsonObject): SchemaPair[] {
  const operations = pairOperations(old, next).flatMap((pair) =>
    pair.old && pair.new
      ? [
          ...pairsOf(pair.new.id, schemasOf(pair.old), schemasOf(pair.new)),
          ...incomingPairs(callbacksOf(pair.old), callbacksOf(pair.new)),
        ]
      : [],
  );
  return [...operations, ...incomingPairs(webhooksOf(old), webhooksOf(next))];
}

interface Message {
  readonly key: string;
  readonly direction: Direction;
  readonly node: Node;
  /** Of a stream, each item. */
  readonly isItem?: boolean;
}

const pairsOf = (operation: string, before: readonly Message[], after: readonly Message[]): SchemaPair[] =>
  before.flatMap(({ key, direction, node, isItem }) =>
    after
      .filter((other) => other.key === key && other.isItem === isItem)
      .map((other) => ({ operation, key, direction, old: node, new: other.node })),
  );

const incomingPairs = (before: readonly Incoming[], after: readonly Incoming[]): SchemaPair[] =>
  before.flatMap((one) =>
    after
      .filter(({ key }) => key === one.key)
      .flatMap((other) => pairsOf(other.id, schemasOfIncoming(one), schemasOfIncoming(other))),
  );

function schemasOf(operation: Operation): Message[] {
  const responses = [...children(child(operation.node, 'responses'))];
  return [
    ...[...parametersOf(operation)].map(([key, node]) => ({
      key,
      node: schemaOf(node),
      direction: 'request' as const,
    })),
    ...messages('body', child(operation.node, 'requestBody'), 'request'),
    ...responses.flatMap(([status, response]) => [
      ...messages(`response ${status}`, response, 'response'),
      ...[...children(child(response, 'headers'))].map(([name, header]) => ({
        key: `header ${status} ${name.toLowerCase()}`,
        ...{ node: schemaOf(header), direction: 'response' as const },
      })),
    ]),
  ];
}

/** The API sends the request, and reads the response. */
function schemasOfIncoming(incoming: Incoming): Message[] {
  const key = `${incoming.kind} ${incoming.key}`;
  const parameters = [...parametersOf(incoming)].map(([name, node]) => ({
    key: `${key} parameter ${name}`,
    ...{ node: schemaOf(node), direction: 'response' as const },
  }));
  const answers = [...children(child(incoming.node, 'responses'))];
  return [
    ...parameters,
    ...messages(`${key} body`, child(incoming.node, 'requestBody'), 'response'),
    ...answers.flatMap(([status, answer]) => messages(`${key} answer ${status}`, answer, 'request')),
  ];
}

const messages = (prefix: string, body: Node, direction: Direction): Message[] =>
  [...contentsOf(body)].flatMap(([type, content]) => {
    const key = `${prefix} ${type}`;
    const item = itemSchemaAt(content);
    return [
      { key, node: schemaAt(content, body), direction },
      ...(item ? [{ key, node: item, direction, isItem: true }] : []),
    ];
  });
