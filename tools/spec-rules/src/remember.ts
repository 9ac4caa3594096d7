import { hash } from 'node:crypto';
import type { Oas3Rule, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';

/** How many nodes of good content are remembered at least, and half of how many at most. */
const ENOUGH = 20_000;

let recent = new Set<string>();
let older = new Set<string>();

/** Lets every example be looked at again. */
export function forget(): void {
  recent = new Set();
  older = new Set();
}

type Visit = (node: unknown, context: UserContext, ...others: unknown[]) => void;

/**
 * A rule on examples that passes over what it has found good before. Whether an example fits its schema depends on the two
 * and on what they refer to, so that is what is compared; a node that something is wrong with is looked at every time.
 * Compiling the schemas is more than half of a lint, and of two versions of a spec most are the same.
 */
export function remembering(id: string, rule: Oas3Rule): Oas3Rule {
  return (options) => wrapped(rule(options), `${id} ${JSON.stringify(options)}`) as ReturnType<Oas3Rule>;
}

function wrapped(visitor: object, path: string): object {
  const members = Object.entries(visitor).map(([name, member]): [string, unknown] => {
    if (isObject(member)) return [name, wrapped(member, `${path} ${name}`)];
    return [name, name === 'leave' ? rememberGood(member as Visit, `${path} ${name}`) : member];
  });
  return Object.fromEntries(members);
}

function rememberGood(visit: Visit, path: string): Visit {
  return (node, context, ...others) => {
    if (!isObject(node) || !('example' in node || 'examples' in node)) return;
    const content = contentOf(node, context);
    const key = content && hash('sha256', `${path} ${content}`, 'base64');
    if (key && (recent.has(key) || older.has(key))) return remember(key);
    let isGood = true;
    const report: UserContext['report'] = (problem) => {
      isGood = false;
      context.report(problem);
    };
    visit(node, { ...context, report }, ...others);
    if (key && isGood) remember(key);
  };
}

function remember(key: string): void {
  recent.add(key);
  if (recent.size < ENOUGH) return;
  older = recent;
  recent = new Set();
}

/** Text and references of an object; the same object is asked for many times. */
const texts = new WeakMap<object, { readonly text: string; readonly refs: readonly string[] }>();

function textOf(node: object) {
  let found = texts.get(node);
  if (!found) {
    const text = JSON.stringify(node);
    const refs = [...text.matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/g)].map(([, ref = '']) => JSON.parse(ref) as string);
    found = { text, refs: [...new Set(refs)] };
    texts.set(node, found);
  }
  return found;
}

/** Everything that a node says, references followed; nothing where names have other meanings than their places. */
function contentOf(start: object, { resolve, location }: UserContext): string | undefined {
  const seen = new Set<unknown>();
  const parts: string[] = [];
  const add = (node: object, file: string): void => {
    seen.add(node);
    const { text, refs } = textOf(node);
    parts.push(file, text);
    for (const $ref of refs) {
      const { node: target, location: place } = resolve({ $ref }, file);
      if (!seen.has(target) && typeof target === 'object' && target !== null && place)
        add(target, place.source.absoluteRef);
    }
  };
  try {
    add(start, location.source.absoluteRef);
  } catch {
    // An alias of YAML can make an object part of itself.
    return undefined;
  }
  const content = parts.join('\n');
  return /"\$(?:id|anchor|dynamicRef|dynamicAnchor)"/.test(content) ? undefined : content;
}
