import { keyword, limit, typesOf } from '../document/alternatives.ts';
import { formatSamples } from './formats.ts';
import { matching } from './patterns.ts';
import { type Concern, isValue, type Variation } from './variation.ts';

/** Lengths around their bounds, patterns, formats, and text that programs stumble over. */
export const strings: Concern = function* (site, sampler) {
  if (!typesOf(site.alternative).includes('string')) return;
  if (['enum', 'const'].some((name) => keyword(site.alternative, name).length > 0)) return;
  const plain = ['sample', 'a', 'sample text'].filter((text) => sampler.accepts(site.alternative, text)).slice(0, 1);
  const seeds = typeof site.base === 'string' ? [site.base] : plain;
  yield* lengths(seeds, limit(site.alternative, 'minLength')?.value, 'minLength', -1);
  yield* lengths(seeds, limit(site.alternative, 'maxLength')?.value, 'maxLength', 1);
  for (const { value } of keyword<string>(site.alternative, 'pattern')) {
    yield { among: matching(value), says: isValue, keep: 5 };
    // A pattern that asks for something, rather than forbid something, is broken only by texts that lack it.
    yield { among: [...seeds.flatMap(spoilt), ...trouble], says: isValue, breaks: 'pattern', keep: 12 };
  }
  for (const { value } of keyword<string>(site.alternative, 'format')) {
    yield { among: formatSamples[value] ?? [], says: isValue };
    yield {
      among: [...(formatSamples[value] ?? []), ...seeds.flatMap(spoilt)],
      says: isValue,
      breaks: 'format',
      keep: 8,
    };
  }
  yield { among: trouble.filter((text) => sampler.accepts(site.alternative, text)), says: isValue, spread: true };
};

/** Valid, but easily broken by encodings, escapes and look-ups. */
const trouble = [
  ...['', ' ', ' a ', 'a\nb', 'a\tb', '"\\', "'--", '%41%', 'a&b=c+d;e', '<b>&amp;</b>', '--', 'null', '0', 'true'],
  ...['Zoë', 'Łukasz', '漢字', 'مرحبا', 'e\u0301', '😀👩‍👩‍👧', '𝒜𝓫', '__proto__', 'constructor', 'a'.repeat(2_000)],
];

/** Of texts that are longer than this one more and one less have to do: each is kept several times over until it is validated. */
const LONG = 20_000;

function* lengths(seeds: readonly string[], bound: number | undefined, name: string, outwards: -1 | 1) {
  if (bound === undefined) return;
  if (bound > LONG) return yield* longLengths(bound, name);
  for (const length of [bound, bound - outwards].filter((length) => length >= 0)) {
    yield { among: seeds.flatMap((seed) => [...ofLength(seed, length)]), says: `has ${length} characters`, keep: 1 };
    yield { among: astral(length), says: `has ${length} characters beyond the BMP`, keep: 1 };
  }
  const beyond = bound + outwards;
  if (beyond < 0) return;
  yield {
    among: seeds.flatMap((seed) => [...ofLength(seed, beyond)]),
    says: `has ${beyond} characters`,
    breaks: name,
    keep: 1,
  };
  yield { among: astral(beyond), says: `has ${beyond} characters beyond the BMP`, breaks: name, keep: 1 };
}

function* longLengths(bound: number, name: string): Generator<Variation> {
  const says = (text: unknown) => `has ${(text as string).length} characters`;
  yield { among: ['x'.repeat(bound)], says, keep: 1 };
  const beyond = name === 'maxLength' ? bound + 1 : bound - 1;
  yield { among: ['x'.repeat(beyond)], says, breaks: name, keep: 1 };
}

/** One code point each, two UTF-16 units. */
const astral = (length: number): string[] => (length === 0 ? [] : ['😀'.repeat(length), '𝒜'.repeat(length)]);

/** Texts of so many code points that resemble another one: cut, or with one of its characters repeated. */
function* ofLength(seed: string, length: number): Generator<string> {
  const points = [...seed];
  const missing = length - points.length;
  if (missing === 0) yield seed;
  for (const [index, point] of points.entries()) {
    if (missing > 0) yield [...points.slice(0, index), point.repeat(missing), ...points.slice(index)].join('');
    if (missing < 0) yield [...points.slice(0, index), ...points.slice(index - missing)].slice(0, length).join('');
  }
  if (missing > 0) yield seed + 'x'.repeat(missing);
  if (missing < 0) yield points.slice(0, length).join('');
}

/** A text with something foreign in it: in its middle, at its end, at its start. */
function spoilt(seed: string): string[] {
  const points = [...seed];
  const middle = Math.floor(points.length / 2);
  const foreign = [' ', '!', '\n', '__', '-', '7', '😀', '@'];
  return [
    ...foreign.map((text) => [...points.slice(0, middle), text, ...points.slice(middle)].join('')),
    ...foreign.map((text) => `${points.slice(0, -1).join('')}${text}`),
    ...foreign.map((text) => `${text}${points.slice(1).join('')}`),
  ];
}
