import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { equal, listOf, objectOf, show } from '../json.ts';
import { fieldOf } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { compareMembers } from './members.ts';
import type { Operation } from './operations.ts';
import type { Context, Say } from './report.ts';

/** A list of servers and where it stands. */
interface Servers {
  readonly list: readonly JsonObject[];
  readonly at: string;
}

/** A server and where it stands. */
interface Server {
  readonly server: JsonObject;
  readonly at: string;
}

const serversIn = (value: unknown, at: string): Servers | undefined => {
  const list = listOf(value).filter(isObject);
  return list.length === 0 ? undefined : { list, at };
};
const rootServers = (document: JsonObject): Servers =>
  serversIn(document.servers, '#/servers') ?? { list: [{ url: '/' }], at: '#/servers' };
const urlOf = (server: JsonObject): string => String(server.url).replace(/(?<=.)\/$/, '');

/** Where the API is: the addresses and the variables in them. */
export function compareServers(old: JsonObject, next: JsonObject, context: Context): void {
  compareLists(rootServers(old), rootServers(next), context);
}

/** The servers of an operation or of its path, which it has instead of the root's. */
export function compareOwnServers(old: Operation, next: Operation, context: Context): void {
  const own = ({ node, item }: Operation) =>
    serversIn(fieldOf(node, 'servers'), `${node.pointer}/servers`) ??
    serversIn(fieldOf(item, 'servers'), `${item.pointer}/servers`);
  const [before, after] = [own(old), own(next)];
  if (!before && !after) return;
  compareLists(before ?? rootServers(old.node.document), after ?? rootServers(next.node.document), context, next.id);
}

function compareLists(old: Servers, next: Servers, { report }: Context, operation?: string): void {
  const of = operation === undefined ? '' : ` of ${show(operation)}`;
  const say = report.about({ operation });
  const byUrl = ({ list, at }: Servers) =>
    new Map(list.map((server, index): [string, Server] => [urlOf(server), { server, at: `${at}/${index}` }]).reverse());
  const [before, after] = [byUrl(old), byUrl(next)];
  compareMembers(before, after, {
    removed: (_, { server, at }) => say('server-removed', `The server ${show(server.url)}${of} was removed.`, at),
    added: (_, { server, at }) => say('server-added', `The server ${show(server.url)}${of} is new.`, undefined, at),
    both: (_, server, newer) =>
      compareVariables(server, newer, (name) => report.about({ operation, name: show(name) })),
  });
  const [first, second] = [old.list[0], next.list[0]];
  if (first && second && urlOf(first) !== urlOf(second) && after.has(urlOf(first))) {
    const message = `Calls${of} go to ${show(second.url)} by default, no longer to ${show(first.url)}.`;
    say('server-order-changed', message, `${old.at}/0`, `${next.at}/0`);
  }
}

function compareVariables(old: Server, next: Server, about: (name: string) => Say): void {
  const [before, after] = [objectOf(old.server.variables), objectOf(next.server.variables)];
  for (const name of Object.keys(before).filter((known) => after[known])) {
    const [was, is] = [objectOf(before[name]), objectOf(after[name])];
    const say = (id: ContractRule, message: string) =>
      about(name)(
        id,
        `The server variable ${show(name)} ${message}.`,
        `${old.at}/variables/${name}`,
        `${next.at}/variables/${name}`,
      );
    if (!equal(was.default, is.default))
      say('server-default-changed', `is ${show(is.default)} by default, no longer ${show(was.default)}`);
    const [values, others] = [was.enum, is.enum].map((list) => (Array.isArray(list) ? list : undefined));
    if (others && (!values || values.some((value) => !others.includes(value))))
      say('server-enum-narrowed', `can only be ${others.map(show).join(', ')} now`);
    if (values && (!others || others.some((value) => !values.includes(value))))
      say('server-enum-widened', 'can be other values now');
  }
}
