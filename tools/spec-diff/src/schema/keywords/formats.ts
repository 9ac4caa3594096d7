import { show } from '../../json.ts';
import type { Effect } from '../../rules/breaking-change.ts';
import type { Change, Comparator } from '../change.ts';
import { areTextsWithin, isPatternWithin, type Texts } from '../patterns.ts';
import { keyword, placeOf, type View } from '../view.ts';
import { lengthsOf } from './bounds.ts';
import { isOnly, typesOf } from './types.ts';
import { listed } from './values.ts';

/** They tell people or tools something, and refuse no value. */
const UNCHECKED = new Set(['password', 'binary']);

/** Every value of the first is one of the second. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  email: ['idn-email'],
  hostname: ['idn-hostname'],
  uri: ['uri-reference', 'iri', 'iri-reference'],
  'uri-reference': ['iri-reference'],
  iri: ['iri-reference'],
  int32: ['int64', 'float', 'double'],
  float: ['double'],
};

/** The texts of a keyword that say something, in a fixed order. */
const texts = (view: View, name: string): string[] =>
  [...new Set(keyword(view, name).map(({ value }) => String(value)))]
    .filter((text) => !(name === 'format' && UNCHECKED.has(text)))
    .sort();

/** The texts that patterns, lengths and lists let through together. */
export function textsOf(view: View): Texts {
  const values = isOnly(view, 'string') ? listed(view)?.filter((value) => typeof value === 'string') : undefined;
  return { patterns: texts(view, 'pattern'), ...lengthsOf(view), listed: values };
}

/** What the changes of pattern, length and list do together; `undefined` without patterns, or where that can't be decided. */
export function textEffect(old: View, next: View): Effect | undefined {
  const sides = [old, next];
  if (!sides.some((view) => keyword(view, 'pattern').length > 0)) return undefined;
  if (!sides.every((view) => typesOf(view).includes('string'))) return undefined;
  if (sides.some((view) => listed(view) && !isOnly(view, 'string'))) return undefined;
  const [before, after] = [textsOf(old), textsOf(next)];
  const [widens, narrows] = [areTextsWithin(before, after), areTextsWithin(after, before)];
  if (widens === undefined || narrows === undefined) return undefined;
  if (narrows) return widens ? 'none' : 'narrows';
  return widens ? 'widens' : 'incomparable';
}

/** One of several changes need not be told where they do the opposite together: another one says it. */
export const isToldBy = (own: Effect, together: Effect | undefined): boolean =>
  together === undefined || together === 'incomparable' || own === 'incomparable' || own === together;

function effectOf(name: string, before: readonly string[], after: readonly string[]): Effect {
  const within = (a: string, b: string) =>
    a === b || (name === 'pattern' ? isPatternWithin(a, b) === true : (WITHIN[a] ?? []).includes(b));
  const narrowed = before.every((text) => after.some((other) => within(other, text)));
  const widened = after.every((text) => before.some((other) => within(other, text)));
  if (narrowed && widened) return 'none';
  return narrowed ? 'narrows' : widened ? 'widens' : 'incomparable';
}

const FORMATTED = new Set(['string', 'number', 'integer']);

const RULES = {
  format: { words: 'be in the format', added: 'format-added', removed: 'format-removed', changed: 'format-changed' },
  pattern: { words: 'match', added: 'pattern-added', removed: 'pattern-removed', changed: 'pattern-changed' },
  contentEncoding: {
    words: 'be encoded as',
    added: 'content-encoding-added',
    removed: 'content-encoding-removed',
    changed: 'content-encoding-changed',
  },
  contentMediaType: {
    words: 'hold',
    added: 'content-media-type-added',
    removed: 'content-media-type-removed',
    changed: 'content-media-type-changed',
  },
} as const;

/** `format`, `pattern`, `contentEncoding` and `contentMediaType`: what text must look like. */
export const formats: Comparator = function* (old, next, { instance }): Generator<Change> {
  for (const [name, rules] of Object.entries(RULES)) {
    if (name !== 'format' && [old, next].some((view) => !typesOf(view).includes('string'))) continue;
    if (name === 'format' && [old, next].some((view) => !typesOf(view).some((type) => FORMATTED.has(type)))) continue;
    const [before, after] = [texts(old, name), texts(next, name)];
    const together = name === 'pattern' ? textEffect(old, next) : undefined;
    const own = effectOf(name, before, after);
    if (own === 'none' || together === 'none' || !isToldBy(own, together)) continue;
    const effect = own === 'incomparable' ? (together ?? own) : own;
    const action = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed';
    const [from, to] = [before, after].map((all) => all.map(show).join(' and '));
    const change = { old: placeOf(old, name), new: placeOf(next, name), instance };
    const says =
      action === 'removed'
        ? `no longer has to ${rules.words} ${from}`
        : `must ${rules.words} ${to} now${action === 'changed' ? `, instead of ${from}` : ''}`;
    if (action === 'changed') yield { rule: rules[action], effect, ...change, says };
    else yield { rule: rules[action], ...change, says };
  }
};
