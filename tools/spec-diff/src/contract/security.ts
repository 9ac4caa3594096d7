import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { schemeName } from '@rollcall/openapi/lowering';
import { joinPointer } from '@rollcall/openapi/pointer';
import { equal, listOf, namesOf, objectOf, show } from '../json.ts';
import { changeOfFlag, child, children, fieldOf, type Node, nodeAt } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { compareMembers } from './members.ts';
import { type Operation, operationsOf } from './operations.ts';
import type { Context, Report, Say } from './report.ts';

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

/** One way to be let in: the credentials that it takes, with their scopes. */
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

/** A caller who satisfies `one` also satisfies `other`. */
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
  const say = (id: ContractRule, message: string) =>
    report.about({ operation: next.id })(id, message, place(old), place(next));
  const ways = after.map(wayName).join(' or ');
  const gone = before.filter((way) => !after.some((other) => suffices(way, other)));
  // Schemes that were changed in themselves are reported where they stand.
  for (const way of gone.filter((lost) => !after.some((other) => haveSameNames(lost, other)))) {
    const suffice = way.names.length > 1 ? 'suffice' : 'suffices';
    if (way.names.length === 0) say('security-added', `${show(next.id)} needs credentials now: ${ways}.`);
    else say('security-tightened', `${wayName(way)} no longer ${suffice} for ${show(next.id)}: it needs ${ways}.`);
  }
  if (gone.length === 0 && after.some((way) => !before.some((other) => suffices(way, other))))
    say('security-loosened', `${show(next.id)} can be called with ${ways}.`);
}

/** The names of the credentials are the same, and the scopes of each. */
const haveSameNames = (one: Way, other: Way): boolean =>
  equal([...one.names].sort(), [...other.names].sort()) &&
  equal(
    one.needs.map(({ scopes }) => scopes),
    other.needs.map(({ scopes }) => scopes),
  );

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
  const askedFor = (name: string) => [...new Set([...(users.get(name) ?? []), ...(newer.get(name) ?? [])])];
  const renamedTo = new Set<string>();
  compareMembers(before, after, {
    both: (name, scheme, other) => compareScheme(name, scheme, other, askedFor(name), report),
    removed: (name, scheme) => {
      const isSame = ([newName, node]: [string, Node]) =>
        !before.has(newName) && !renamedTo.has(newName) && equal(wireOf(node), wireOf(scheme));
      const renamed = [...after].find(isSame)?.[0];
      if (renamed !== undefined) renamedTo.add(renamed);
      const operations = askedFor(name);
      const gone = operations.length > 0 ? 'security-scheme-removed' : 'credential-removed';
      report.about({ operations, name: show(`auth.${renamed ?? name}`) })(
        renamed ? 'credential-renamed' : gone,
        `The security scheme ${show(name)} ${renamed ? `is now called ${show(renamed)}` : 'was removed'}.`,
        scheme,
      );
    },
    added: (name, scheme) => {
      if (renamedTo.has(name)) return;
      const operations = newer.get(name) ?? [];
      const id = operations.length > 0 ? 'security-scheme-added' : 'credential-added';
      report.about({ operations })(id, `The security scheme ${show(name)} is new.`, undefined, scheme);
    },
  });
}

function compareScheme(name: string, old: Node, next: Node, operations: readonly string[], report: Report): void {
  const [was, is] = [wireOf(old), wireOf(next)];
  const sayOfOption = report.about({ operations, name: show(`auth.${name}`) });
  if (operations.length === 0) {
    const message = `The package takes other credentials for ${show(name)}, which no operation asks for.`;
    if (!equal(scopesOf(was, old), scopesOf(is, next))) sayOfOption('export-changed', message, old, next);
    return;
  }
  if (changeOfFlag('deprecated', old, next) === true) {
    const message = `The security scheme ${show(name)} is deprecated.`;
    sayOfOption('security-scheme-deprecated', message, old, joinPointer(next.pointer, 'deprecated'));
  }
  for (const field of namesOf(was, is)) {
    if (field === 'flows' && was.flows && is.flows) compareFlows(name, old, next, operations, report);
    else if (!equal(was[field], is[field])) {
      const message = `The security scheme ${show(name)} has the \`${field}\` ${show(is[field] ?? 'none')} instead of ${show(was[field] ?? 'none')}.`;
      report.about({ operations })(SCHEME[field] ?? 'security-scheme-type-changed', message, old, next);
      if (field === 'type') break;
    }
  }
}

/** What a scheme is on the wire, with its scopes. */
const scopesOf = (wire: JsonObject, scheme: Node): unknown => [
  wire,
  mapValues(objectOf(fieldOf(scheme, 'flows')), (flow) => Object.keys(objectOf(objectOf(flow).scopes))),
];

/** The ways to a token: their addresses, and which scopes can be asked for. */
function compareFlows(name: string, old: Node, next: Node, operations: readonly string[], report: Report): void {
  const flowsOf = (node: Node) =>
    new Map([...children(child(node, 'flows'))].filter(([flow]) => !flow.startsWith('x-')));
  const say = report.about({ operations });
  const nameOf = (flow: string) => `The flow ${show(flow)} of the security scheme ${show(name)}`;
  compareMembers(flowsOf(old), flowsOf(next), {
    removed: (flow, node) => say('security-flow-removed', `${nameOf(flow)} was removed.`, node),
    added: (flow, node) => say('security-flow-added', `${nameOf(flow)} is new.`, undefined, node),
    both: (flow, before, after) => {
      compareUrls(nameOf(flow), before, after, say);
      compareMembers(scopesIn(before), scopesIn(after), {
        removed: (scope, place) =>
          report.about({ operations, name: show(scope) })(
            'security-scope-removed',
            `${nameOf(flow)} no longer has the scope ${show(scope)}.`,
            place,
            joinPointer(after.pointer, 'scopes'),
          ),
        added: (scope, place) =>
          say('security-scope-added', `${nameOf(flow)} has the scope ${show(scope)} now.`, undefined, place),
      });
    },
  });
}

/** The scopes that can be asked for, each with its place. */
const scopesIn = (flow: Node): Map<string, string> =>
  new Map(
    Object.keys(objectOf(fieldOf(flow, 'scopes'))).map((scope) => [scope, joinPointer(flow.pointer, 'scopes', scope)]),
  );

function compareUrls(name: string, old: Node, next: Node, say: Say): void {
  const [before, after] = [urlsOf(old.value), urlsOf(next.value)];
  for (const field of namesOf(before, after)) {
    if (equal(before[field], after[field])) continue;
    const message = `${name} has the \`${field}\` ${show(after[field] ?? 'none')} instead of ${show(before[field] ?? 'none')}.`;
    const isNew = before[field] === undefined;
    const place = (node: Node) => (fieldOf(node, field) === undefined ? node : joinPointer(node.pointer, field));
    say(isNew ? 'security-flow-url-added' : 'security-flow-url-changed', message, place(old), place(next));
  }
}
