import type { AnyInput } from '../client/request/input.ts';
import { isJson, isRange, kindOf } from '../media-type.ts';
import type { Operation, Operations } from '../operation.ts';
import { isObject } from './sample/keywords.ts';
import {
  answerNames,
  inputNames,
  type NamedExamples,
  type OperationSamples,
  type ResponseSamples,
  type Samples,
} from './samples.ts';

/** A response as a handler gives it. */
export interface AnyAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** The input of the request example of this name: of every required parameter that has no such example, its first one. */
export function inputOf(operation: Operation, samples: OperationSamples, name: string): AnyInput {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { in: group, name: parameter, required, examples } of samples.parameters ?? []) {
    const value = exampleOf(examples, name, required);
    if (value === undefined) continue;
    groups[group] = { ...groups[group], [parameter]: value };
  }
  const content = Object.entries(samples.body ?? {});
  const [mediaType, chosen] = content.find(([, { examples }]) => Object.hasOwn(examples, name)) ?? content[0] ?? [];
  if (mediaType === undefined || !chosen) return groups;
  const value = exampleOf(chosen.examples, name, operation.body?.required);
  if (value === undefined) return groups;
  const [usual] = Object.keys(operation.body?.content ?? {});
  const isNamed = mediaType !== usual || (isRange(mediaType) && isJson(mediaType));
  return {
    ...groups,
    body: withFiles(operation, mediaType, value),
    ...(isNamed && { contentType: concrete(mediaType) }),
  };
}

/** The example of this name; of what is required, the first one where there is none. */
function exampleOf(examples: NamedExamples, name: string, isRequired = false): unknown {
  if (Object.hasOwn(examples, name)) return examples[name];
  return isRequired ? Object.values(examples)[0] : undefined;
}

/** Files are texts in a description. */
function withFiles({ body }: Operation, mediaType: string, value: unknown): unknown {
  const { fields } = body?.content[mediaType] ?? {};
  if (!fields)
    return kindOf(mediaType) === 'binary' && typeof value === 'string' ? new Blob([value]) : structuredClone(value);
  if (!isObject(value)) return value;
  const fileOf = (item: unknown) => (typeof item === 'string' ? new Blob([item]) : item);
  const entries = Object.entries(value).map(([name, member]) => {
    const isFile = Object.hasOwn(fields, name) && fields[name]?.binary;
    return [name, isFile ? (Array.isArray(member) ? member.map(fileOf) : fileOf(member)) : structuredClone(member)];
  });
  return Object.fromEntries(entries);
}

/** The response example of this name. */
export function answerOf(status: number, { body = {} }: ResponseSamples, name: string): AnyAnswer {
  const content = Object.entries(body);
  const [mediaType, chosen] = content.find(([, { examples }]) => Object.hasOwn(examples, name)) ?? [];
  if (mediaType === undefined || !chosen) return { status };
  return { status, body: written(mediaType, chosen.examples[name]), ...contentTypeOf(mediaType, content.length) };
}

/** A body as a handler gives it: text or bytes where the media type is not JSON. */
export function written(mediaType: string, value: unknown): unknown {
  return /^(?:json|stream)$/.test(kindOf(mediaType)) || typeof value === 'string'
    ? structuredClone(value)
    : value instanceof Blob
      ? value
      : JSON.stringify(value);
}

/** A handler names the media type where several are declared, or a range. */
export function contentTypeOf(mediaType: string, count: number): { readonly contentType?: string } {
  return isRange(mediaType) || count > 1 ? { contentType: concrete(mediaType) } : {};
}

/** The media type, or one that it covers if it is a range. */
function concrete(range: string): string {
  if (!isRange(range)) return range;
  const [start = '', end = ''] = range.split('/*');
  if (end) return `${start}/vnd.example${end}`;
  return { text: 'text/plain', image: 'image/png', '*': 'application/octet-stream' }[start] ?? `${start}/octet-stream`;
}

/** The status that a key of `responses` stands for: itself, the first of its range, or for `default` one of those that are left. */
export function statusOf(key: string, declared: readonly string[]): number {
  if (/^\d{3}$/.test(key)) return Number(key);
  const range = /^([1-5])XX$/i.exec(key)?.[1];
  const isFree = (status: number) =>
    !declared.includes(String(status)) && (range !== undefined || !declared.includes(`${String(status)[0]}XX`));
  const succeeds = declared.some((declaredKey) => declaredKey.startsWith('2'));
  const candidates = range
    ? Array.from({ length: 100 }, (_, index) => Number(range) * 100 + index)
    : succeeds
      ? [500, 400, 502, 503, 300]
      : [200, 201, 202];
  return candidates.find(isFree) ?? 599;
}

/** Every named request example of every operation, made afresh at each access. */
export function fixturesOf<Fixtures>(operations: Operations, samples: Samples): Fixtures {
  return lazily(samples.operations, (operation, id) =>
    lazily(namesAsKeys(inputNames(operation)), (_, name) => inputOf(operations[id] as Operation, operation, name)),
  ) as Fixtures;
}

/** Every named response example of every operation, by status, made afresh at each access. */
export function responsesOf<Responses>(samples: Samples): Responses {
  return lazily(samples.operations, ({ responses }) =>
    lazily(responses, (response, key) =>
      lazily(namesAsKeys(answerNames(response)), (_, name) =>
        answerOf(statusOf(key, Object.keys(responses)), response, name),
      ),
    ),
  ) as Responses;
}

const namesAsKeys = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

/** The same members, computed when they are read. */
function lazily<T>(members: { readonly [name: string]: T }, compute: (member: T, name: string) => unknown): object {
  const object = {};
  for (const [name, member] of Object.entries(members))
    Object.defineProperty(object, name, { enumerable: true, get: () => compute(member, name) });
  return object;
}
