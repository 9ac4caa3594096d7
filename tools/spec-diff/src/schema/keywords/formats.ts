import type { Effect } from '../../compatibility.ts';
import { show } from '../../json.ts';
import type { Change, Comparator } from '../change.ts';
import { isPatternWithin } from '../patterns.ts';
import { keyword, placeOf, type View } from '../view.ts';
import { typesOf } from './types.ts';

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
    const effect = effectOf(name, before, after);
    if (effect === 'none') continue;
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
