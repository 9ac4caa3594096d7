import { unescapeToken } from '../../json-pointer.ts';
import type { Pagination } from '../../operation.ts';
import { isObject, type JsonObject } from '../sample/keywords.ts';
import type { Given } from './answers.ts';

/** Does a request ask for a page after the first one? Where pages are found by URLs, a fake can't know. */
export function isFurtherPage({ style, parameter = '', first = 1 }: Pagination, { query }: Given): boolean {
  const value = isObject(query) && Object.hasOwn(query, parameter) ? query[parameter] : undefined;
  if (value === undefined) return false;
  return style === 'cursor' || Number(value) > (style === 'offset' ? 0 : first);
}

/** What a page may become so that none comes after it, until one of them keeps the contract: examples have no end of their own. */
export function* lastPages(body: unknown, { style, items, next, more }: Pagination): Generator<unknown> {
  const empty = withValueAt(body, items, []);
  const ended = more === undefined ? empty : withValueAt(empty, more, false);
  if (style !== 'cursor' || next === undefined) yield ended;
  else for (const none of [null, undefined, '']) yield withValueAt(ended, next, none);
}

/** A copy with another value where a JSON pointer leads; without that member, for `undefined`. */
function withValueAt(value: unknown, pointer: string, replacement: unknown): unknown {
  if (pointer === '') return replacement;
  const [, token = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(pointer) ?? [];
  const name = unescapeToken(token);
  if (!isObject(value)) return value;
  const { [name]: member, ...others }: JsonObject = value;
  const changed = withValueAt(member, rest, replacement);
  return changed === undefined ? others : { ...value, [name]: changed };
}
