import { tokensOf } from '@rollcall/openapi/pointer';
import type { Decision } from '../decision.ts';
import type { Json } from '../json.ts';
import type { LeftOut } from '../staging/leave-out.ts';
import { type Facts, type Kind, routeOf } from './facts.ts';
import { type Keywords, keywordsOf } from './keywords.ts';

/** How much of what a description says the generated code knows, and what is gone without a word. */
export interface Completeness {
  readonly counts: ReadonlyMap<Kind, { readonly said: number; readonly known: number }>;
  readonly lost: readonly string[];
}

interface Recorded {
  readonly leftOut: readonly LeftOut[];
  readonly decisions: readonly Decision[];
}

/** Compares what was said with what is known: everything is either there, or left out by name. */
export function compareFacts(said: Facts, known: Facts, { leftOut, decisions }: Recorded): Completeness {
  const converted = decisions.filter(({ rule }) => rule === 'converted').map(({ message }) => message);
  // Swagger 2.0 names the media types of all answers together.
  const isJsonInstead = (fact: string): boolean => {
    const [type = '', place] = fact.split(/ (?=of )/);
    return known.has(`application/json ${place}`) && converted.some((message) => message.includes(`\`${type}\``));
  };
  const named = new Set(leftOut.map(({ what }) => normal(what)));
  const counts = new Map<Kind, { said: number; known: number }>();
  const lost: string[] = [];
  for (const [fact, kind] of said) {
    // What is said of the content of HEAD is what GET would send: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2
    if (kind === 'body' && / in HEAD /.test(fact)) continue;
    const count = counts.get(kind) ?? { said: 0, known: 0 };
    counts.set(kind, count);
    count.said += 1;
    if (isKnown(fact, known)) count.known += 1;
    else if (!isJsonInstead(fact) && !namesOf(fact).some((name) => named.has(name))) lost.push(fact);
  }
  return { counts, lost };
}

/** A body of any media type may have become JSON, which is told at its place. */
const isKnown = (fact: string, known: Facts): boolean =>
  known.has(fact) || (fact.startsWith('*/* ') && known.has(fact.replace('*/*', 'application/json')));

/** The names under which `LEFT_OUT.md` may have it: its own, or those of what holds it. */
function namesOf(fact: string): string[] {
  const operation = fact.replace(/^.* in (?=[A-Z]+ )/, '');
  const [, status] = / of (\S+) in /.exec(fact) ?? [];
  const [credential = fact] = /^credential .*(?= in [A-Z]+ )/.exec(fact) ?? [];
  return [
    fact,
    credential,
    `${status} in ${operation}`,
    operation,
    operation.replace(/^\S+ /, ''),
    `requestBody in ${operation}`,
    `content of ${status} in ${operation}`,
  ].map(normal);
}

const normal = (text: string): string =>
  text
    .replaceAll(/\{[^{}]*\}/g, '{}')
    .replaceAll(/\s*;\s*/g, ';')
    .toLowerCase();

/** What schemas said as they came and no longer say, where neither list names their component or path. */
export function compareKeywords(original: Json, made: Json, { leftOut, decisions }: Recorded): string[] {
  const [said, known]: Keywords[] = [keywordsOf(original), keywordsOf(made)] as const;
  const changed = new Set([
    ...leftOut.map(({ what }) => routeOf(what.replace(/^.* in /, '').replace(/^[A-Z]+ (?=\/)/, ''))),
    ...decisions.filter(({ rule }) => rule === 'guessed' || rule === 'merged').map(({ pointer }) => ownerOf(pointer)),
  ]);
  return [...(said ?? [])].flatMap(([owner, words]) => {
    const there = known?.get(owner);
    // With what was the last to refer to it, a component goes.
    if (changed.has(owner) || (!there && leftOut.length > 0)) return [];
    return [...words].flatMap(([word, count]) => ((there?.get(word) ?? 0) < count ? [`${word} in ${owner}`] : []));
  });
}

function ownerOf(pointer: string): string {
  const [section = '', name = '', component = ''] = tokensOf(pointer);
  return section === 'components' ? [section, name, component].join('/') : routeOf(name);
}
