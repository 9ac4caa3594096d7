import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { schemeName } from '@rollcall/openapi/lowering';
import { joinPointer } from '@rollcall/openapi/pointer';
import { equal, listOf, objectOf, show } from '../json.ts';
import { children, fieldOf, type Node, nodeAt } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { type Operation, operationsOf } from './operations.ts';
import type { Context, Report } from './report.ts';

/** What a credential is on the wire; everything else about a scheme is words. */
function wireOf(scheme: Node | undefined): JsonObject {
  const { type, scheme: http, in: place, name, flows, openIdConnectUrl } = objectOf(scheme?.value);
  return {
    type,
    ...(type === 'http' && { scheme: String(http).toLowerCase() }),
    ...(type === 'apiKey' && { in: place, name: place === 'header' ? String(name).toLowerCase() : name }),
    ...(type === 'oauth2' && { flows: mapValues(objectOf(flows), urlsOf) }),
    ...(type === 'openIdConnect' && { openIdConnectUrl }),
  };
}

/** Where tokens come from; scopes are compared one by one. */
const urlsOf = (flow: unknown): JsonObject => {
  const { scopes: _, ...urls } = objectOf(flow);
  return Object.fromEntries(Object.entries(urls).filter(([name]) => !name.startsWith('x-')));
};

const schemesOf = (document: JsonObject): Map<string, Node> =>
  children(nodeAt(document, '#/components/securitySchemes'));

/** One way to be let in: what has to be shown, and the scopes of each. */
interface Way {
  readonly names: readonly string[];
  readonly needs: readonly { readonly credential: JsonObject; readonly scopes: readonly unknown[] }[];
}

function waysOf(document: JsonObject, { node }: Operation): Way[] {
  const declared = listOf(fieldOf(node, 'security') ?? document.security).filter(isObject);
  const schemes = schemesOf(document);
  const ways = declared.map((requirement) => ({
    names: Object.keys(requirement).map(schemeName),
    needs: Object.entries(requirement).map(([name, scopes]) => ({
      credential: wireOf(schemes.get(schemeName(name))),
      scopes: listOf(scopes),
    })),
  }));
  return ways.length === 0 ? [{ names: [], needs: [] }] : ways;
}

/** Who satisfies `one` satisfies `other`, too. */
const suffices = (one: Way, other: Way): boolean =>
  other.needs.every(({ credential, scopes }) =>
    one.needs.some((has) => equal(has.credential, credential) && scopes.every((scope) => has.scopes.includes(scope))),
  );

const wayName = ({ names }: Way): string => (names.length === 0 ? 'nothing' : names.map(show).join(' and '));

/** Security of an operation: alternatives of credentials that are needed together. */
export function compareSecurity(old: Operation, next: Operation, { report }: Context): void {
  const [before, after] = [waysOf(old.node.document, old), waysOf(next.node.document, next)];
  const place = ({ node }: Operation) =>
    fieldOf(node, 'security') === undefined ? '#/security' : `${node.pointer}/security`;
  const places = { old: place(old), new: place(next), operation: next.id };
  const ways = after.map(wayName).join(' or ');
  const gone = before.filter((way) => !after.some((other) => suffices(way, other)));
  // Schemes that were changed in themselves are reported where they stand.
  const relevant = gone.filter(
    (way) =>
      !after.some(
        (other) =>
          equal([...way.names].sort(), [...other.names].sort()) &&
          equal(
            way.needs.map(({ scopes }) => scopes),
            other.needs.map(({ scopes }) => scopes),
          ),
      ),
  );
  for (const way of relevant) {
    const first = way.names.length === 0;
    const message = first
      ? `${show(next.id)} needs credentials now: ${ways}.`
      : `${wayName(way)} no longer ${way.names.length > 1 ? 'suffice' : 'suffices'} for ${show(next.id)}: it needs ${ways}.`;
    report.add({
      id: first ? 'security-added' : 'security-tightened',
      message,
      ...places,
    });
  }
  const loosened = gone.length === 0 && after.some((way) => !before.some((other) => suffices(way, other)));
  if (loosened)
    report.add({
      id: 'security-loosened',
      message: `${show(next.id)} can be called with ${ways}.`,
      ...places,
    });
}

const SCHEME: Readonly<Record<string, ContractRule>> = {
  scheme: 'security-scheme-http-changed',
  in: 'security-scheme-in-changed',
  name: 'security-scheme-name-changed',
  openIdConnectUrl: 'security-scheme-url-changed',
};

/** The operations that ask for each scheme. */
function usersOf(document: JsonObject): Map<string, string[]> {
  const uses = operationsOf(document).flatMap(({ id, node }) =>
    listOf(fieldOf(node, 'security') ?? document.security)
      .filter(isObject)
      .flatMap((requirement) => Object.keys(requirement).map((name) => ({ name: schemeName(name), id }))),
  );
  return new Map([...Map.groupBy(uses, ({ name }) => name)].map(([name, all]) => [name, all.map(({ id }) => id)]));
}

/** The schemes themselves, which callers configure by name. What no operation asks for is an option of the package alone. */
export function compareSchemes(old: JsonObject, next: JsonObject, { report }: Context): void {
  const [before, after] = [schemesOf(old), schemesOf(next)];
  const [users, newer] = [usersOf(old), usersOf(next)];
  const renamedTo = new Set<string>();
  for (const [name, scheme] of before) {
    const other = after.get(name);
    const operations = [...new Set([...(users.get(name) ?? []), ...(newer.get(name) ?? [])])];
    if (other) compareScheme(name, scheme, other, operations, report);
    else {
      const isSame = ([newName, node]: [string, Node]) =>
        !before.has(newName) && !renamedTo.has(newName) && equal(wireOf(node), wireOf(scheme));
      const renamed = [...after].find(isSame)?.[0];
      if (renamed !== undefined) renamedTo.add(renamed);
      const gone = operations.length > 0 ? 'security-scheme-removed' : 'credential-removed';
      report.add({
        id: renamed ? 'credential-renamed' : gone,
        message: `The security scheme ${show(name)} ${renamed ? `is now called ${show(renamed)}` : 'was removed'}.`,
        old: scheme.pointer,
        operations,
        name: show(`auth.${renamed ?? name}`),
      });
    }
  }
  for (const [name, scheme] of after) {
    if (before.has(name) || renamedTo.has(name)) continue;
    const operations = newer.get(name) ?? [];
    report.add({
      id: operations.length > 0 ? 'security-scheme-added' : 'credential-added',
      message: `The security scheme ${show(name)} is new.`,
      new: scheme.pointer,
      operations,
    });
  }
}

function compareScheme(name: string, old: Node, next: Node, operations: readonly string[], report: Report): void {
  const [was, is] = [wireOf(old), wireOf(next)];
  if (operations.length === 0) {
    if (!equal(scopesOf(was, old), scopesOf(is, next)))
      report.add({
        id: 'export-changed',
        message: `The package takes other credentials for ${show(name)}, which no operation asks for.`,
        old: old.pointer,
        new: next.pointer,
        name: show(`auth.${name}`),
      });
    return;
  }
  if (fieldOf(next, 'deprecated') === true && fieldOf(old, 'deprecated') !== true)
    report.add({
      id: 'security-scheme-deprecated',
      message: `The security scheme ${show(name)} is deprecated.`,
      old: old.pointer,
      new: joinPointer(next.pointer, 'deprecated'),
      operations,
      name: show(`auth.${name}`),
    });
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (field === 'flows' && was.flows && is.flows) {
      compareFlows(name, old, next, { add: (entry) => report.add({ ...entry, operations }) });
      continue;
    }
    if (equal(was[field], is[field])) continue;
    const message = `The security scheme ${show(name)} has the \`${field}\` ${show(is[field] ?? 'none')} instead of ${show(was[field] ?? 'none')}.`;
    const id = SCHEME[field] ?? 'security-scheme-type-changed';
    report.add({ id, message, old: old.pointer, new: next.pointer, operations });
    if (field === 'type') break;
  }
}

/** What a scheme is on the wire, with its scopes. */
const scopesOf = (wire: JsonObject, scheme: Node): unknown => [
  wire,
  mapValues(objectOf(fieldOf(scheme, 'flows')), (flow) => Object.keys(objectOf(objectOf(flow).scopes))),
];

/** The ways to a token: their addresses, and which scopes can be asked for. */
function compareFlows(name: string, old: Node, next: Node, report: Pick<Report, 'add'>): void {
  const [before, after] = [old, next].map((node) => objectOf(fieldOf(node, 'flows'))) as [JsonObject, JsonObject];
  const place = (node: Node, ...steps: string[]) => joinPointer(node.pointer, 'flows', ...steps);
  for (const flow of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (flow.startsWith('x-')) continue;
    const said = `The flow ${show(flow)} of the security scheme ${show(name)}`;
    if (!(flow in after))
      report.add({
        id: 'security-flow-removed',
        message: `${said} was removed.`,
        old: place(old, flow),
      });
    else if (!(flow in before))
      report.add({
        id: 'security-flow-added',
        message: `${said} is new.`,
        new: place(next, flow),
      });
    else compareFlow(said, objectOf(before[flow]), objectOf(after[flow]), place(old, flow), place(next, flow), report);
  }
}

function compareFlow(
  said: string,
  was: JsonObject,
  is: JsonObject,
  old: string,
  next: string,
  report: Pick<Report, 'add'>,
): void {
  const [before, after] = [urlsOf(was), urlsOf(is)];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (equal(before[field], after[field])) continue;
    const message = `${said} has the \`${field}\` ${show(after[field] ?? 'none')} instead of ${show(before[field] ?? 'none')}.`;
    const isNew = before[field] === undefined;
    report.add({
      id: isNew ? 'security-flow-url-added' : 'security-flow-url-changed',
      message,
      old: isNew ? old : joinPointer(old, field),
      new: field in after ? joinPointer(next, field) : next,
    });
  }
  const [scopes, others] = [objectOf(was.scopes), objectOf(is.scopes)];
  for (const scope of Object.keys(scopes).filter((name) => !(name in others)))
    report.add({
      id: 'security-scope-removed',
      message: `${said} no longer has the scope ${show(scope)}.`,
      old: joinPointer(old, 'scopes', scope),
      name: show(scope),
      new: joinPointer(next, 'scopes'),
    });
  for (const scope of Object.keys(others).filter((name) => !(name in scopes)))
    report.add({
      id: 'security-scope-added',
      message: `${said} has the scope ${show(scope)} now.`,
      new: joinPointer(next, 'scopes', scope),
    });
}
