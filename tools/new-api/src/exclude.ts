import { mapOperations, operationsOf, operationTokens } from '@rollcall/openapi/operations';
import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import type { Finding } from '@rollcall/spec-rules';
import { isObject, type Json } from './json.ts';

/** Something of the description that is left out, and why. */
export interface Excluded {
  /** `GET /users/{id}`, `application/xml in POST /users`, `webhook joined`. */
  readonly what: string;
  readonly reasons: readonly string[];
}

type Path = readonly string[];

/**
 * Takes out the smallest parts by which a description becomes one that can be carried: a media type where others are offered,
 * else the operation. What is wrong with a component takes out the operations that lead to it.
 *
 * @returns the rest; nothing if what is wrong belongs to no operation, or if no operation would be left.
 */
export function exclude(
  document: Json,
  refusals: readonly Finding[],
): { rest: Json; excluded: Excluded[] } | undefined {
  const rest = structuredClone(document);
  const doomed = new Map<string, { path: Path; reasons: Set<string> }>();
  const uses = usesOf(document);
  for (const { pointer, message, isUnknownField = false } of refusals) {
    const path = tokensOfFragment(pointer);
    const targets = isAside(path, isUnknownField) ? [path] : targetsOf(document, uses, path);
    for (const target of targets) {
      if (!target) return undefined;
      const key = target.join('\n');
      const known = doomed.get(key) ?? { path: target, reasons: new Set() };
      doomed.set(key, { path: known.path, reasons: known.reasons.add(message) });
    }
  }
  for (const { path } of doomed.values()) remove(rest, path);
  closeGaps(rest);
  prune(rest);
  if (Object.keys({ ...rest.paths, ...rest.webhooks }).length === 0) return undefined;
  return {
    rest,
    excluded: [...doomed.values()].map(({ path, reasons }) => ({ what: nameOf(path), reasons: [...reasons] })),
  };
}

/** Can it go by itself: an unknown field that is about no operation, or the permission to send an empty value? */
function isAside(path: Path, isUnknownField: boolean): boolean {
  const isAbout = /^(paths|webhooks|components)$/.test(path[0] ?? '') && path.length > 2;
  return (isUnknownField && !isAbout) || (path.at(-1) === 'allowEmptyValue' && path.at(-3) === 'parameters');
}

/** What to take out for a fault at `path`; nothing in the list where that belongs to no operation. */
function targetsOf(document: Json, uses: ReadonlyMap<string, Path[]>, path: Path): (Path | undefined)[] {
  if (isOneOfSeveral(document, path)) return [path];
  const parameter = optionalParameter(document, path);
  if (parameter) return [parameter];
  if (path[0] !== 'components') return [removable(path)];
  // What no operation leads to can go by itself.
  return uses.get(path.slice(0, 3).join('\n')) ?? [path.length > 2 ? path.slice(0, 3) : undefined];
}

/** The part of a path or webhook to take out for a fault at `path`. */
function removable([root = '', name = '', ...below]: Path): Path | undefined {
  if (root !== 'paths' && root !== 'webhooks') return undefined;
  return [root, name, ...(operationTokens(below) ?? [])];
}

/** The parameter that holds the fault, where a call can do without it. */
function optionalParameter(document: Json, path: Path): Path | undefined {
  const index = path.indexOf('parameters');
  const parameter = path.slice(0, index + 2);
  const found = valueAtTokens(document, parameter);
  return index > 0 && isObject(found) && found.in !== 'path' && found.required !== true ? parameter : undefined;
}

/** Is it a media type among others? The only one of a parameter is the parameter. */
function isOneOfSeveral(document: Json, path: Path): boolean {
  if (path.at(-2) !== 'content' || path.includes('parameters')) return false;
  const offered = valueAtTokens(document, path.slice(0, -1));
  return isObject(offered) && Object.keys(offered).length > 1;
}

/** The refusals of media types beside one that is carried: what is without them loses nothing that could be called. */
export function besideCarried(document: Json, refusals: readonly Finding[]): Finding[] {
  const refused = refusals.map(({ pointer }) => tokensOfFragment(pointer).join('\n'));
  const isCarried = (path: Path) => !refused.some((other) => `${other}\n`.startsWith(`${path.join('\n')}\n`));
  return refusals.filter(({ pointer }) => {
    const path = tokensOfFragment(pointer);
    if (!isOneOfSeveral(document, path)) return false;
    const content = path.slice(0, -1);
    return Object.keys(valueAtTokens(document, content) as Json).some((type) => isCarried([...content, type]));
  });
}

/** By component (`components`, section and name, on lines): the operations that lead to it. */
function usesOf(document: Json): Map<string, Path[]> {
  const uses = new Map<string, Path[]>();
  const reach = (node: unknown, seen: Set<string>): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, member] of Object.entries(node)) {
      if (name === 'discriminator') Object.values(member?.mapping ?? {}).forEach((ref) => void follow(ref, seen));
      if (name === '$ref' && typeof member === 'string') follow(member, seen);
      else reach(member, seen);
    }
  };
  const follow = (ref: unknown, seen: Set<string>): void => {
    const target = typeof ref === 'string' ? tokensOfFragment(ref) : [];
    const key = target.slice(0, 3).join('\n');
    if (target[0] !== 'components' || seen.has(key)) return;
    seen.add(key);
    reach(valueAtTokens(document, target.slice(0, 3)), seen);
  };
  const add = (path: Path, ...nodes: unknown[]): void => {
    const seen = new Set<string>();
    reach(nodes, seen);
    for (const key of seen) uses.set(key, [...(uses.get(key) ?? []), path]);
  };
  for (const root of ['paths', 'webhooks']) {
    for (const [name, item] of Object.entries<Json>(document[root] ?? {})) {
      const shared = mapOperations(item ?? {}, () => undefined);
      for (const { tokens, operation } of operationsOf(item))
        add([root, name, ...tokens], shared, operation, schemesOf(document, operation));
      // What it refers to is elsewhere: it goes as a whole.
      if (typeof item?.$ref === 'string') add([root, name], item, referredSchemes(document, item.$ref));
    }
  }
  return uses;
}

function referredSchemes(document: Json, ref: string): Json[] {
  return operationsOf(lookUp(document, ref)).flatMap(({ operation }) => schemesOf(document, operation));
}

/** Security schemes, which are referred to by name, as references. */
function schemesOf(document: Json, { security = document.security ?? [] }: Json): Json[] {
  const names = security.flatMap((requirement: Json) => Object.keys(requirement));
  return names.map((name: string) => ({ $ref: `#/components/securitySchemes/${name}` }));
}

function remove(document: Json, path: Path): void {
  const parent = valueAtTokens(document, path.slice(0, -1)) as Json | undefined;
  if (parent) delete parent[path.at(-1) ?? ''];
}

/** Closes the gaps of lists of parameters, and takes out references to those that are gone. */
function closeGaps(document: Json): void {
  const isThere = (node: Json) => typeof node.$ref !== 'string' || lookUp(document, node.$ref) !== undefined;
  for (const item of [...Object.values<Json>(document.paths ?? {}), ...Object.values<Json>(document.webhooks ?? {})]) {
    for (const holder of [item, ...operationsOf(item).map(({ operation }) => operation as Json)])
      if (Array.isArray(holder.parameters)) holder.parameters = holder.parameters.filter(isThere);
  }
}

/** Takes out paths without operations, and components that nothing leads to. */
function prune(document: Json): void {
  for (const root of ['paths', 'webhooks']) {
    for (const [name, item] of Object.entries<Json>(document[root] ?? {}))
      if (operationsOf(item).length === 0 && !('$ref' in item)) delete document[root][name];
  }
  const used = new Set(usesOf(document).keys());
  for (const [section, members] of Object.entries<Json>(document.components ?? {})) {
    if (!isObject(members)) continue;
    for (const name of Object.keys(members))
      if (!used.has(['components', section, name].join('\n'))) delete members[name];
  }
}

function nameOf(path: Path): string {
  const [root, name, ...below] = path;
  if (root === 'components' && path.length > 3) return `${path.at(-1)} in ${path.slice(0, 3).join('/')}`;
  if (root !== 'paths' && root !== 'webhooks') return path.join('/');
  const tokens = operationTokens(below) ?? [];
  const operation =
    root === 'webhooks' ? `webhook ${name}` : [tokens.at(-1)?.toUpperCase(), name].filter(Boolean).join(' ');
  return below.length > Math.max(tokens.length, 1) ? `${path.at(-1)} in ${operation}` : operation;
}

/** `EXCLUDED.md` of a spec. */
export function excludedText(name: string, excluded: readonly Excluded[]): string {
  const rows = excluded.map(
    ({ what, reasons }) => `- \`${what}\`\n${reasons.map((reason) => `  - ${reason}\n`).join('')}`,
  );
  return `# Left out of ${name}\n\nThe imported description has these too. They can't be carried to the generated code.\n\n${rows.join('')}`;
}
