import { mapOperations, operationsOf, operationTokens } from '@rollcall/openapi/operations';
import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import { dereference, isReference, lookUp } from '@rollcall/openapi/reference';
import { isWithoutContent } from '@rollcall/openapi/responses';
import { ANNOTATIONS } from '@rollcall/openapi/schema';
import type { Finding } from '@rollcall/spec-rules';
import { isObject, type Json } from '../json.ts';
import { besideCarried } from './beside-carried.ts';

/** Something of the description that is left out, and why. */
export interface LeftOut {
  /** `GET /users/{id}`, `application/xml in POST /users`, `webhook joined`. */
  readonly what: string;
  readonly reasons: readonly string[];
}

type Path = readonly string[];

/**
 * Takes out the smallest parts by which a description becomes one that can be carried: what a client can do without, else the
 * operation. What is wrong with a component takes out the operations that lead to it.
 *
 * @returns the rest: the whole document if no operation would be left. What is wrong beyond operations stays.
 */
export function leaveOut(document: Json, refusals: readonly Finding[]): { rest: Json; leftOut: readonly LeftOut[] } {
  const rest = structuredClone(document);
  const doomed = new Map<string, { path: Path; reasons: Set<string> }>();
  const uses = usesOf(document);
  const partOf = dispensableParts(document, refusals, uses);
  for (const refusal of refusals) {
    const { message, pointer, repair = '' } = refusal;
    const part = partOf(refusal);
    const reason = part && !repair.startsWith('Did you mean') ? message : `${message} ${repair}`.trim();
    for (const target of part ? [part] : targetsOf(document, uses, tokensOfFragment(pointer))) {
      const key = target.join('\n');
      const known = doomed.get(key) ?? { path: target, reasons: new Set() };
      doomed.set(key, { path: known.path, reasons: known.reasons.add(reason) });
    }
  }
  for (const { path } of doomed.values()) remove(rest, path);
  closeGaps(rest);
  prune(rest, uses);
  if (Object.keys({ ...rest.paths, ...rest.webhooks }).length === 0) return { rest: document, leftOut: [] };
  return {
    rest,
    leftOut: [...doomed.values()].map(({ path, reasons }) => ({ what: nameOf(document, path), reasons: [...reasons] })),
  };
}

/**
 * What can go by itself: a media type beside one that is carried, a field that OpenAPI doesn't know, the permission to send an
 * empty value, a parameter that something else sends or that the path has no place for, a credential that is not defined, an
 * empty body of GET, the content of a status that has none, a pattern that is no regular expression of JavaScript, an interim
 * response beside an answer, and a component that no operation leads to.
 */
function dispensableParts(
  document: Json,
  refusals: readonly Finding[],
  uses: ReadonlyMap<string, unknown>,
): (refusal: Finding) => Path | undefined {
  const isBesideCarried = besideCarried(document, refusals);
  return (refusal) => {
    const { pointer, rule, construct, isUnknownField } = refusal;
    const path = tokensOfFragment(pointer);
    const [holder, section, last = ''] = path.slice(-3);
    if (isUnknownField || isBesideCarried(refusal) || rule === 'rollcall/portable-parameters') return path;
    if (construct === 'invalidPattern' && last === 'pattern') return path;
    if (last === 'allowEmptyValue' && holder === 'parameters') return path;
    if (path[0] === 'components' && path.length > 2 && !uses.has(path.slice(0, 3).join('\n'))) return path.slice(0, 3);
    if (rule === 'rollcall/portable-paths' && section === 'parameters') return path;
    if (rule === 'rollcall/portable-security' && holder === 'security') return path.slice(0, -1);
    if (construct === 'interimStatus') return hasOtherResponse(document, path) ? path : undefined;
    if (rule !== 'rollcall/portable-operations') return undefined;
    if (last === 'requestBody') return isEmptyBody(document, path) ? path : undefined;
    return section === 'responses' && isWithoutContent(last) ? [...path, 'content'] : undefined;
  };
}

/** Is there an answer after all, beside what is none? */
const hasOtherResponse = (document: Json, path: Path): boolean =>
  Object.keys(valueAtTokens(document, path.slice(0, -1)) ?? {}).some((status) => !/^1(?:\d\d|XX)$/.test(status));

/** May it be missing, and is there nothing in it? */
function isEmptyBody(document: Json, path: Path): boolean {
  const body = dereference<unknown>(document, valueAtTokens(document, path));
  if (!isObject(body) || body.required === true) return false;
  return Object.values<Json>(body.content ?? {}).every(({ schema = {} }) => {
    const target = dereference<unknown>(document, schema);
    return isObject(target) && Object.entries(target).every(([keyword, value]) => isEmptyKeyword(keyword, value));
  });
}

/** Says the keyword of an object that it has no members? */
function isEmptyKeyword(keyword: string, value: unknown): boolean {
  if (keyword === 'type') return value === 'object';
  if (keyword === 'properties') return isObject(value) && Object.keys(value).length === 0;
  return keyword === 'additionalProperties' ? typeof value === 'boolean' : ANNOTATIONS.has(keyword);
}

/** What to take out for a fault at `path`; nothing where that belongs to no operation. */
function targetsOf(document: Json, uses: ReadonlyMap<string, Path[]>, path: Path): readonly Path[] {
  const parameter = optionalParameter(document, path);
  if (parameter) return [parameter];
  const [root = '', name = '', ...below] = path;
  if (root === 'components') return uses.get(path.slice(0, 3).join('\n')) ?? [];
  return root === 'paths' || root === 'webhooks' ? [[root, name, ...(operationTokens(below) ?? [])]] : [];
}

/** The parameter that holds the fault, where a call can do without it. */
function optionalParameter(document: Json, path: Path): Path | undefined {
  const index = path.indexOf('parameters');
  const parameter = path.slice(0, index + 2);
  const found = valueAtTokens(document, parameter);
  return index > 0 && isObject(found) && found.in !== 'path' && found.required !== true ? parameter : undefined;
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

/** What stands behind a reference goes from this place alone. */
function remove(document: Json, path: Path): void {
  const owner = path.slice(0, -1);
  const parent = valueAtTokens(document, owner) as Json | undefined;
  if (isReference(parent)) {
    const holder = valueAtTokens(document, owner.slice(0, -1)) as Json;
    holder[owner.at(-1) ?? ''] = structuredClone(dereference<Json>(document, parent));
  }
  delete (valueAtTokens(document, owner) as Json | undefined)?.[path.at(-1) ?? ''];
}

/** Closes the gaps of lists of parameters and credentials, and takes out references to those that are gone. */
function closeGaps(document: Json): void {
  const isThere = (node: Json) => typeof node.$ref !== 'string' || lookUp(document, node.$ref) !== undefined;
  const { paths = {}, webhooks = {}, components = {} } = document;
  const items = [paths, webhooks, components.pathItems ?? {}].flatMap((members) => Object.values<Json>(members));
  for (const item of [document, ...items]) {
    for (const holder of [item, ...operationsOf(item).map(({ operation }) => operation as Json)])
      for (const list of ['parameters', 'security'])
        if (Array.isArray(holder[list])) holder[list] = holder[list].filter(isThere);
  }
}

/** Takes out paths without operations, and components that operations led to and no longer do. */
function prune(document: Json, before: ReadonlyMap<string, unknown>): void {
  for (const root of ['paths', 'webhooks']) {
    for (const [name, item] of Object.entries<Json>(document[root] ?? {}))
      if (operationsOf(item).length === 0 && !('$ref' in item)) delete document[root][name];
  }
  const used = usesOf(document);
  for (const [section, members] of Object.entries<Json>(document.components ?? {})) {
    if (!isObject(members)) continue;
    for (const name of Object.keys(members)) {
      const key = ['components', section, name].join('\n');
      if (before.has(key) && !used.has(key)) delete members[name];
    }
  }
}

function nameOf(document: Json, path: Path): string {
  const [root, name, ...below] = path;
  const part = partName(document, path);
  if (root === 'components' && path.length > 3) return `${part} in ${path.slice(0, 3).join('/')}`;
  if (root === 'security') return part;
  if (root !== 'paths' && root !== 'webhooks') return path.join('/');
  const tokens = operationTokens(below) ?? [];
  const operation =
    root === 'webhooks' ? `webhook ${name}` : [tokens.at(-1)?.toUpperCase(), name].filter(Boolean).join(' ');
  return below.length > tokens.length ? `${part} in ${operation}` : operation;
}

/** `header X-Key`, `content of 204`, `application/xml of 200`. */
function partName(document: Json, path: Path): string {
  const [section, last = ''] = path.slice(-2);
  const node = dereference<unknown>(document, valueAtTokens(document, path));
  if (section === 'parameters' && isObject(node)) return `${node.in} ${node.name}`;
  if (section === 'security' && isObject(node)) return `credential ${Object.keys(node).join(' and ')}`;
  if (last === 'content') return `content of ${section}`;
  return path.at(-4) === 'responses' ? `${last} of ${path.at(-3)}` : last;
}

/** `LEFT_OUT.md` of a spec. */
export function leftOutText(name: string, leftOut: readonly LeftOut[]): string {
  const rows = leftOut.map(
    ({ what, reasons }) => `- \`${what}\`\n${reasons.map((reason) => `  - ${reason}\n`).join('')}`,
  );
  return `# Left out of ${name}\n\nThe imported description has these too. They can't be carried to the generated code.\n\n${rows.join('')}`;
}
