import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { equal, listOf, objectOf, show } from '../json.ts';
import { fieldOf } from '../node.ts';
import type { Operation } from './operations.ts';
import type { Context } from './report.ts';

/** A list of servers and where it stands. */
interface Servers {
  readonly list: readonly JsonObject[];
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

function compareLists(old: Servers, next: Servers, context: Context, operation?: string): void {
  const { report } = context;
  const [before, after] = [old.list, next.list];
  const of = operation === undefined ? '' : ` of ${show(operation)}`;
  const concerned = operation === undefined ? {} : { operation };
  for (const [index, server] of before.entries()) {
    const other = after.findIndex((one) => urlOf(one) === urlOf(server));
    if (other < 0)
      report.add({
        id: 'server-removed',
        message: `The server ${show(server.url)}${of} was removed.`,
        old: `${old.at}/${index}`,
        ...concerned,
      });
    else
      compareVariables(
        server,
        after[other] as JsonObject,
        `${old.at}/${index}`,
        `${next.at}/${other}`,
        context,
        concerned,
      );
  }
  for (const [index, server] of after.entries()) {
    if (!before.some((one) => urlOf(one) === urlOf(server)))
      report.add({
        id: 'server-added',
        message: `The server ${show(server.url)}${of} is new.`,
        new: `${next.at}/${index}`,
        ...concerned,
      });
  }
  const [first, second] = [before[0], after[0]];
  if (first && second && urlOf(first) !== urlOf(second) && after.some((one) => urlOf(one) === urlOf(first))) {
    report.add({
      id: 'server-order-changed',
      message: `Calls${of} go to ${show(second.url)} by default, no longer to ${show(first.url)}.`,
      old: `${old.at}/0`,
      new: `${next.at}/0`,
      ...concerned,
    });
  }
}

function compareVariables(
  old: JsonObject,
  next: JsonObject,
  at: string,
  to: string,
  { report }: Context,
  concerned: { readonly operation?: string },
): void {
  const [before, after] = [objectOf(old.variables), objectOf(next.variables)];
  for (const [name, variable] of Object.entries(before)) {
    const [was, is] = [objectOf(variable), objectOf(after[name])];
    if (!after[name]) continue;
    const places = { old: `${at}/variables/${name}`, new: `${to}/variables/${name}`, ...concerned, name: show(name) };
    if (!equal(was.default, is.default)) {
      report.add({
        id: 'server-default-changed',
        message: `The server variable ${show(name)} is ${show(is.default)} by default, no longer ${show(was.default)}.`,
        ...places,
      });
    }
    const [values, others] = [was.enum, is.enum].map((list) => (Array.isArray(list) ? list : undefined));
    const gone = others && (values ? values.filter((value) => !others.includes(value)) : [others]);
    const come = values && (others ? others.filter((value) => !values.includes(value)) : [values]);
    if (gone && gone.length > 0)
      report.add({
        id: 'server-enum-narrowed',
        message: `The server variable ${show(name)} can only be ${others.map(show).join(', ')} now.`,
        ...places,
      });
    if (come && come.length > 0)
      report.add({
        id: 'server-enum-widened',
        message: `The server variable ${show(name)} can be other values now.`,
        ...places,
      });
  }
}
