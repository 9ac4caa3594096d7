import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { addition, breaking, warning } from '../compatibility.ts';
import { equal, listOf, objectOf, show } from '../json.ts';
import type { Context } from './report.ts';

const serversOf = (document: JsonObject): JsonObject[] => {
  const servers = listOf(document.servers).filter(isObject);
  return servers.length === 0 ? [{ url: '/' }] : servers;
};
const urlOf = (server: JsonObject): string => String(server.url).replace(/(?<=.)\/$/, '');

/** Where the API is: the addresses and the variables in them. */
export function compareServers(old: JsonObject, next: JsonObject, context: Context): void {
  const [before, after] = [serversOf(old), serversOf(next)];
  const { report } = context;
  for (const [index, server] of before.entries()) {
    const other = after.findIndex((one) => urlOf(one) === urlOf(server));
    if (other < 0)
      report.add(breaking('callers'), {
        id: 'server-removed',
        message: `The server ${show(server.url)} was removed.`,
        old: `#/servers/${index}`,
      });
    else compareVariables(server, after[other] as JsonObject, `#/servers/${index}`, `#/servers/${other}`, context);
  }
  for (const [index, server] of after.entries()) {
    if (!before.some((one) => urlOf(one) === urlOf(server)))
      report.add(addition('callers'), {
        id: 'server-added',
        message: `The server ${show(server.url)} is new.`,
        new: `#/servers/${index}`,
      });
  }
  const [first, second] = [before[0], after[0]];
  if (first && second && urlOf(first) !== urlOf(second) && after.some((one) => urlOf(one) === urlOf(first))) {
    report.add(warning('callers'), {
      id: 'server-order-changed',
      message: `Calls go to ${show(second.url)} by default, no longer to ${show(first.url)}.`,
      old: '#/servers/0',
      new: '#/servers/0',
    });
  }
}

function compareVariables(old: JsonObject, next: JsonObject, at: string, to: string, { report }: Context): void {
  const [before, after] = [objectOf(old.variables), objectOf(next.variables)];
  for (const [name, variable] of Object.entries(before)) {
    const [was, is] = [objectOf(variable), objectOf(after[name])];
    if (!after[name]) continue;
    const places = { old: `${at}/variables/${name}`, new: `${to}/variables/${name}` };
    if (!equal(was.default, is.default)) {
      report.add(breaking('callers'), {
        id: 'server-default-changed',
        message: `The server variable ${show(name)} is ${show(is.default)} by default, no longer ${show(was.default)}.`,
        ...places,
        hint: `Set ${show(name)} to keep the address.`,
      });
    }
    const [values, others] = [was.enum, is.enum].map((list) => (Array.isArray(list) ? list : undefined));
    const gone = others && (values ? values.filter((value) => !others.includes(value)) : [others]);
    const come = values && (others ? others.filter((value) => !values.includes(value)) : [values]);
    if (gone && gone.length > 0)
      report.add(breaking('callers'), {
        id: 'server-enum-narrowed',
        message: `The server variable ${show(name)} can only be ${others.map(show).join(', ')} now.`,
        ...places,
      });
    if (come && come.length > 0)
      report.add(addition('callers'), {
        id: 'server-enum-widened',
        message: `The server variable ${show(name)} can be other values now.`,
        ...places,
      });
  }
}
