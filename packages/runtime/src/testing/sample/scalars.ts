import { formats } from '../../validation/formats/index.ts';
import { bound, type Keywords } from './keywords.ts';
import { textLike } from './pattern.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** One text, or several, of every format that is checked. */
const BY_FORMAT: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-01-31', '2025-06-15', '2024-02-29'],
  'date-time': ['2026-01-31T09:30:00Z', '2025-06-15T17:05:00Z', '2024-02-29T12:00:00Z'],
  time: ['09:30:00Z', '17:05:00Z'],
  duration: ['P1D', 'PT2H'],
  hostname: ['example.com', 'shop.example.com'],
  'idn-hostname': ['example.com', 'shop.example.com'],
  ipv4: ['192.0.2.1', '198.51.100.7'],
  ipv6: ['2001:db8::1', '2001:db8::7'],
  uri: ['https://example.com/', 'https://example.com/a'],
  'uri-reference': ['/example'],
  iri: ['https://example.com/', 'https://example.com/a'],
  'iri-reference': ['/example'],
  'uri-template': ['https://example.com/{id}'],
  'json-pointer': ['/example'],
  'relative-json-pointer': ['0/example'],
  regex: ['^example$'],
  byte: ['ZXhhbXBsZQ==', 'cm9sbGNhbGw='],
};

const WORDS = ['amber', 'birch', 'cobalt', 'dune', 'ember', 'fjord', 'grove', 'harbor'];
/** So many texts of a pattern are tried. */
const TRIES = 60;
/** No longer texts are made. */
const LONGEST = 100_000;

/** What is said of a value beside its schema. */
export interface Circumstance {
  /** The property that holds it, or that holds the list it is in. */
  readonly name: string;
  /** What properties of this name hold in the description's examples. */
  readonly seen: readonly unknown[];
  readonly person: Person;
  readonly random: Random;
  /** The examples of the description come before what is invented. */
  readonly prefersExamples: boolean;
}

function examplesOf(parts: readonly Keywords[], seen: readonly unknown[]): unknown[] {
  const own = parts.flatMap(({ examples, example, default: usual }) => [
    ...(Array.isArray(examples) ? examples : []),
    ...(example === undefined ? [] : [example]),
    ...(usual === undefined ? [] : [usual]),
  ]);
  return [...own, ...seen];
}

/** A text that satisfies all of the schemas, as far as it can be found; else the nearest. */
export function textOf(parts: readonly Keywords[], circumstance: Circumstance): string {
  const { random, prefersExamples } = circumstance;
  const examples = examplesOf(parts, circumstance.seen).filter((value) => typeof value === 'string');
  const personal = circumstance.person.valuesFor(circumstance.name);
  const given = prefersExamples ? [...examples, ...personal] : [...personal, ...examples];
  for (const text of given) if (isText(parts, text)) return text;
  return invented(parts, circumstance) ?? fitted(random.pick(WORDS), parts);
}

function invented(parts: readonly Keywords[], { random, person }: Circumstance): string | undefined {
  const format = parts.find((part) => part.format !== undefined)?.format as string | undefined;
  for (const text of ofFormat(format, person, random)) if (isText(parts, text)) return text;
  const patterns = parts.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern as string]));
  for (let tries = 0; tries < TRIES && patterns.length > 0; tries++) {
    const text = textLike(patterns[tries % patterns.length] as string, random);
    if (text === undefined) return undefined;
    for (const candidate of [text, fitted(text, parts)]) if (isText(parts, candidate)) return candidate;
  }
  return undefined;
}

function ofFormat(format: string | undefined, { email }: Person, random: Random): readonly string[] {
  if (format === 'uuid') return [uuid(random)];
  if (format === 'email' || format === 'idn-email') return email;
  const known = format !== undefined && Object.hasOwn(BY_FORMAT, format) ? (BY_FORMAT[format] ?? []) : [];
  const start = random.below(known.length || 1);
  return [...known.slice(start), ...known.slice(0, start)];
}

/** https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
function uuid(random: Random): string {
  return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replaceAll('x', () => random.below(16).toString(16));
}

/** Cut, or filled up, to the length that is asked for. */
function fitted(text: string, parts: readonly Keywords[]): string {
  const least = Math.min(bound(parts, 'minLength', Math.max) ?? 0, LONGEST);
  const most = bound(parts, 'maxLength', Math.min) ?? Infinity;
  const points = [...text];
  return points.length < least
    ? text + (points.at(-1) ?? 'e').repeat(least - points.length)
    : points.slice(0, most).join('');
}

/** Does it satisfy what the schemas say of texts? */
function isText(parts: readonly Keywords[], text: string): boolean {
  const { length } = [...text];
  return parts.every(({ minLength = 0, maxLength = Infinity, pattern, format }) => {
    if (length < minLength || length > maxLength) return false;
    if (pattern !== undefined && !new RegExp(pattern as string, 'u').test(text)) return false;
    const check = Object.hasOwn(formats, format ?? '') ? formats[format as keyof typeof formats] : true;
    return typeof check !== 'function' || check(text);
  });
}

/** A number that satisfies all of the schemas. */
export function numberOf(
  parts: readonly Keywords[],
  type: string,
  { random, seen, prefersExamples }: Circumstance,
): number {
  const [example] = examplesOf(parts, seen).filter((value) => typeof value === 'number');
  if (example !== undefined && (prefersExamples || random.below(2) === 0)) return example;
  const steps = parts.flatMap(({ multipleOf }) => (multipleOf === undefined ? [] : [multipleOf as number]));
  const step = steps.length > 0 ? steps.reduce(leastCommonMultiple) : type === 'integer' || isWide(parts) ? 1 : 0.01;
  const least = Math.max(
    bound(parts, 'minimum', Math.max) ?? -Infinity,
    beyond(bound(parts, 'exclusiveMinimum', Math.max), step),
  );
  const most = Math.min(
    bound(parts, 'maximum', Math.min) ?? Infinity,
    -beyond(negated(bound(parts, 'exclusiveMaximum', Math.min)), step),
  );
  const first = Math.ceil((Number.isFinite(least) ? least : Math.min(1, most)) / step);
  const room = Math.floor(most / step) - first;
  return rounded((first + random.below(Math.max(1, Math.min(room + 1, 100)))) * step);
}

/** Is there a whole number between the bounds? */
function isWide(parts: readonly Keywords[]): boolean {
  const least = bound(parts, 'minimum', Math.max) ?? bound(parts, 'exclusiveMinimum', Math.max) ?? 0;
  const most = bound(parts, 'maximum', Math.min) ?? bound(parts, 'exclusiveMaximum', Math.min) ?? least + 2;
  return most - least >= 2;
}

const negated = (limit: number | undefined) => (limit === undefined ? undefined : -limit);
/** The least multiple above a limit. */
const beyond = (limit: number | undefined, step: number) =>
  limit === undefined ? -Infinity : (Math.floor(limit / step) + 1) * step;
/** Without what binary fractions leave behind the last digit. */
const rounded = (value: number) => Number(value.toPrecision(15));

function leastCommonMultiple(left: number, right: number): number {
  const divisor = (a: number, b: number): number => (b < 1e-9 ? a : divisor(b, a % b));
  return (left * right) / divisor(left, right);
}
