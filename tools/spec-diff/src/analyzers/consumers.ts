import type { ApiModel } from '@rollcall/codegen/model';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { contentsOf, schemaAt } from '../contract/bodies.ts';
import { type Operation, operationsOf } from '../contract/operations.ts';
import { objectOf } from '../json.ts';
import { child, children } from '../node.ts';
import type { Audience } from '../severity.ts';
import { isSanctioned } from '../sunset.ts';
import { fieldsOf } from './fields.ts';

/** One line of code that a consumer of the old package may have written. */
export interface Probe {
  readonly audience: Audience;
  /** Absent: it is about the API as a whole. */
  readonly operation?: string;
  /** The component that it names. */
  readonly component?: string;
  /** What the line does, to follow "Code that": `reads \`userId\` of the 201 answer`. */
  readonly does: string;
  readonly code: string;
}

const q = (text: string): string => JSON.stringify(text);

/** Old consumers: one call per operation, one mention of every field, one handler, every component by name. */
export function consumersOf(model: ApiModel, now: Date): Probe[] {
  const document = model.document as unknown as JsonObject;
  const operations = operationsOf(document).filter(({ node }) => !isSanctioned(node.value, now));
  return [
    ...operations.flatMap((operation) => ofOperation(operation, now)),
    ...ofComponents(document, now),
    ...ofSchemes(document),
  ];
}

function ofOperation(operation: Operation, now: Date): Probe[] {
  const { id } = operation;
  const call = `(...input: Parameters<Old.Client[${q(id)}]>) => client[${q(id)}](...input)`;
  const handler = `(old: Old.Handlers[${q(id)}]): New.Handlers[${q(id)}] => old`;
  return [
    { audience: 'callers', operation: id, does: `calls \`${id}\` with what it took`, code: call },
    ...ofRequest(operation, now),
    ...ofResponses(operation, now),
    { audience: 'implementers', operation: id, does: `handles \`${id}\` as before`, code: handler },
  ];
}

/** `has<Keeps<A, B, ['a', 'b']>>()`: what one has, the other must have. */
const keeps = (old: string, next: string, path: readonly string[]): string =>
  `has<Keeps<${old}, ${next}, [${path.map(q).join(', ')}]>>()`;

function ofRequest({ id, node }: Operation, now: Date): Probe[] {
  const body = child(node, 'requestBody');
  return [...contentsOf(body)].flatMap(([, content]) =>
    fieldsOf(schemaAt(content, body), 'request', now).map((path): Probe => {
      const code = keeps(`Input<Old.Client[${q(id)}]>`, `Input<New.Client[${q(id)}]>`, ['body', ...path]);
      return { audience: 'callers', operation: id, does: `sends \`${path.join('.')}\` to \`${id}\``, code };
    }),
  );
}

function ofResponses({ id, node }: Operation, now: Date): Probe[] {
  return [...children(child(node, 'responses'))].flatMap(([status, response]) => {
    // A range or \`default\` stands for many numbers; the body of each is the same type.
    const number = /^\d+$/.test(status) ? status : undefined;
    if (!number) return [];
    return [...contentsOf(response)].flatMap(([type, content]) => {
      const of = (side: string) => `Body<${side}.Client[${q(id)}], ${number}, ${q(type)}>`;
      const reads: Probe = {
        audience: 'callers',
        operation: id,
        does: `reads the ${status} response of \`${id}\``,
        code: `(answer: ${of('New')}): ${of('Old')} => answer`,
      };
      const fields = fieldsOf(schemaAt(content, response), 'response', now).map(
        (path): Probe => ({
          audience: 'callers',
          operation: id,
          does: `reads \`${path.join('.')}\` of the ${status} response of \`${id}\``,
          code: keeps(of('Old'), of('New'), path),
        }),
      );
      return [reads, ...fields];
    });
  });
}

function ofComponents(document: JsonObject, now: Date): Probe[] {
  const schemas = objectOf(objectOf(document.components).schemas);
  return Object.keys(schemas)
    .filter((name) => !isSanctioned(schemas[name], now))
    .map((name) => ({
      audience: 'readers',
      component: name,
      does: `imports the component \`${name}\``,
      code: `null! as New.Components[${q(name)}]`,
    }));
}

function ofSchemes(document: JsonObject): Probe[] {
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  return Object.keys(schemes)
    .filter((name) => isObject(schemes[name]))
    .map((name) => ({
      audience: 'callers',
      does: `passes the credentials \`${name}\``,
      code: keeps('Old.Options', 'New.Options', ['auth', name]),
    }));
}

/** What the probes are written in. */
export const PRELUDE = `
declare const client: New.Client;
declare function has<T extends true>(): T;
type Input<Call> = Call extends (...input: infer Arguments) => unknown ? NonNullable<Arguments[0]> : never;
type Answer<Call> = Call extends (...input: never) => Promise<infer Result> ? Result : never;
type Body<Call, Status, Type> = Of<Extract<Answer<Call>, { status: Status }>, Type>;
type Of<Result, Type> = Result extends { contentType: infer Declared extends string; body: infer Content } ? Lowercase<Declared> extends Type ? Content : never : never;
type Has<T, Path extends readonly string[]> = Path extends readonly [infer Key extends string, ...infer Rest extends readonly string[]]
  ? true extends (T extends unknown ? Key extends '*' ? T extends readonly (infer Item)[] ? Has<Item, Rest> : false : Key extends keyof T ? Has<NonNullable<T[Key]>, Rest> : false : never) ? true : false
  : true;
type Keeps<A, B, Path extends readonly string[]> = Has<A, Path> extends true ? Has<B, Path> : true;
`;
