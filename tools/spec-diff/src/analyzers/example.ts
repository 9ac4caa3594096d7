import { NONE, Samples } from '@rollcall/codegen/samples';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOf, tokensOfFragment, valueAt } from '@rollcall/openapi/pointer';
import { dereference } from '@rollcall/openapi/reference';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Raw, Site } from '../contract/report.ts';
import type { Example } from '../finding.ts';
import { equal, objectOf, show, showAll } from '../json.ts';
import type { Trial } from './behaviour.ts';

/** How often the validators are asked for one example. */
const MOST_QUESTIONS = 2_000;
/** How many payloads that the receiver takes are tried in place of what it refuses for another reason. */
const MOST_REPAIRS = 5;
/** In how many messages one example is sought. */
const MOST_TRIALS = 3;
/** How many refused samples are tried in the description's own examples. */
const MOST_SAMPLES = 40;

/** Texts of up to this length stay as the description has them. */
const SHORT = 100;

export interface Documents {
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/** Where a finding shows in the messages of a trial. */
export const siteIn = ({ sites }: Raw, { operation, key }: Trial): Site | undefined =>
  sites.find((site) => site.operation === operation && site.key === key);

/**
 * The smallest payload that shows one finding and no other: an example of the description where it can show it, or else one
 * with the part of a sample that is refused.
 *
 * @param others - all findings that a payload could show
 */
export function exampleFor(
  finding: Raw,
  trials: readonly Trial[],
  others: readonly Raw[],
  documents: Documents,
): Example | undefined {
  for (const trial of trials.slice(0, MOST_TRIALS)) {
    const site = siteIn(finding, trial);
    const rivals = others.filter((other) => other !== finding && siteIn(other, trial));
    const example = site && new Search(finding, trial, rivals).run(documents);
    if (example) return example;
  }
  return undefined;
}

/** The smallest payload that one side may send and the other refuses, for whatever reason. */
export const refusalOf = (trial: Trial, documents: Documents): Example | undefined =>
  new Search(undefined, trial, []).run(documents);

class Search {
  /** Without one, every complaint counts. */
  readonly #finding: Raw | undefined;
  readonly #trial: Trial;
  readonly #rivals: readonly string[];
  readonly #instance: string;
  #questions = 0;
  #received: readonly unknown[] | undefined;

  constructor(finding: Raw | undefined, trial: Trial, rivals: readonly Raw[]) {
    this.#finding = finding;
    this.#trial = trial;
    this.#instance = (finding && siteIn(finding, trial)?.change.instance) ?? '';
    this.#rivals = rivals.flatMap((rival) => siteIn(rival, trial)?.change.instance ?? []);
  }

  run({ old, new: next }: Documents): Example | undefined {
    const { direction, places, refused } = this.#trial;
    const [sent, received] = [examplesAt(old, places.old), examplesAt(next, places.new)];
    const [given, repairs] = direction === 'request' ? [sent, received] : [received, sent];
    const samples = refused.filter(({ payload }) => this.#shows(payload)).slice(0, MOST_SAMPLES);
    const around = (example: unknown) =>
      samples.flatMap(({ payload, instances }) => instances.map((at) => grafted(example, payload, tokensOf(at))));
    const candidates = [
      ...given.flatMap((example) => [example, ...around(example)]),
      ...samples.map(({ payload }) => payload),
    ];
    for (const payload of candidates) {
      const repaired = this.#repaired(payload, repairs);
      if (repaired === undefined) continue;
      const smallest = shrunk(repaired, (smaller) => this.#complaint(smaller) !== undefined);
      this.#questions = 0;
      const error = this.#complaint(smallest);
      return error && { payload: smallest, reason: sentenceOf(error) };
    }
    return undefined;
  }

  #shows(payload: unknown): boolean {
    return this.#complaints(payload).own.length > 0;
  }

  /** Why the receiver refuses what the sender may send, if it is for this finding alone. */
  #complaint(payload: unknown): ErrorObject | undefined {
    if (this.#questions++ > MOST_QUESTIONS || this.#trial.sends(payload).length > 0) return undefined;
    const { own, others } = this.#complaints(payload);
    return others.length === 0 ? own[0] : undefined;
  }

  /** What the receiver finds wrong: for this finding, and for other reasons. */
  #complaints(payload: unknown): { readonly own: readonly ErrorObject[]; readonly others: readonly ErrorObject[] } {
    const errors = this.#trial.receives(payload);
    const [own, others]: [ErrorObject[], ErrorObject[]] = [[], []];
    for (const root of rootsOf(errors)) {
      // A union is refused for what is wrong in its branches.
      const causes = [root, ...errors.filter((error) => isWithinUnion(error, root))];
      const shown = causes.find((error) => this.#isShownBy(error));
      const isAnother = causes.some((error) => !this.#isShownBy(error) && this.#isOfRival(error));
      if (shown && !isAnother) own.push(shown);
      else others.push(root);
    }
    return { own, others };
  }

  /** With what the receiver takes wherever another finding shows; `undefined` if this one does not show then. */
  #repaired(payload: unknown, repairs: readonly unknown[]): unknown {
    if (this.#complaint(payload)) return payload;
    const { others } = this.#complaints(payload);
    if (others.length === 0) return undefined;
    this.#received ??= this.#trial.received();
    for (const repair of [...repairs, ...this.#received.slice(0, MOST_REPAIRS)]) {
      const repaired = others.reduce((better, error) => grafted(better, repair, tokensOf(instanceOf(error))), payload);
      if (this.#complaint(repaired)) return repaired;
    }
    return undefined;
  }

  #isOfRival(error: ErrorObject): boolean {
    return this.#rivals.some((rival) => isAt(error, tokensOf(rival)));
  }

  /** The validator's complaint is about what the finding says has changed. */
  #isShownBy(error: ErrorObject): boolean {
    if (!this.#finding) return true;
    const template = tokensOf(this.#instance);
    const place = this.#trial.direction === 'request' ? this.#finding.new : this.#finding.old;
    const keyword = tokensOfFragment(place?.pointer ?? '').at(-1) ?? '';
    const isByKeyword = error.keyword === keyword || error.schemaPath.split('/').includes(keyword);
    if (isAt(error, template)) return isByKeyword || !this.#rivals.includes(this.#instance);
    return isByKeyword && isMatch(tokensOf(error.instancePath).slice(0, template.length), template);
  }
}

const UNIONS: readonly string[] = ['anyOf', 'oneOf', 'if', 'contains', 'propertyNames'];

/** Errors in the branches of a union, or of a condition, follow from the error of the union. */
const rootsOf = (errors: readonly ErrorObject[]): readonly ErrorObject[] =>
  errors.filter((error) => !errors.some((union) => isWithinUnion(error, union)));

const isWithinUnion = (error: ErrorObject, union: ErrorObject): boolean =>
  union !== error &&
  UNIONS.includes(union.keyword) &&
  isBelow(error.instancePath, union.instancePath) &&
  !isOutside(error, union);

const isBelow = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
/** A keyword of the same schema as the union. */
const isOutside = (error: ErrorObject, union: ErrorObject): boolean =>
  error.schemaPath === `${union.schemaPath.slice(0, union.schemaPath.lastIndexOf('/'))}/${error.keyword}`;

/** Where a value is refused: of a member that is missing or too many, the member. */
export const instanceOf = ({ instancePath, params }: ErrorObject): string => {
  const name: unknown = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  return typeof name === 'string' ? joinPointer(instancePath, name) : instancePath;
};

/** An error is at a place, or about the member there that is missing or too many. */
const isAt = (error: ErrorObject, template: readonly string[]): boolean =>
  [error.instancePath, instanceOf(error)].some((at) => isMatch(tokensOf(at), template));

/** A place in a payload against one in a schema, where `*` is any member. */
const isMatch = (steps: readonly string[], template: readonly string[]): boolean =>
  steps.length === template.length && template.every((step, index) => step === '*' || step === steps[index]);

/** What the description gives as examples of a message, and what its schema's examples make together. */
function examplesAt(document: JsonObject, pointer: string): unknown[] {
  const owner = objectOf(valueAt(document, pointer.replace(/\/schema$/, '')));
  const named = Object.values(objectOf(owner.examples)).map(
    (example) => objectOf(dereference(document, example)).value,
  );
  const given = [owner.example, ...named].filter((value) => value !== undefined);
  const schema = valueAt(document, pointer) as never;
  const samples = new Samples(document as unknown as OpenApiDocument);
  const made = samples.of(schema);
  return [...given, made].filter((value) => value !== NONE && isData(value));
}

const isData = (value: unknown): boolean => equal(value, JSON.parse(JSON.stringify(value) ?? 'null'));

/** The example with what stands in the sample at a place: the same value, or nothing there. */
function grafted(example: unknown, sample: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return sample;
  if (typeof example !== 'object' || example === null || typeof sample !== 'object' || sample === null) return sample;
  const [from, to] = [sample as Record<string, unknown>, structuredClone(example) as Record<string, unknown>];
  if (!Object.hasOwn(from, step)) {
    delete to[step];
    return to;
  }
  const inner = Object.hasOwn(to, step) ? grafted(to[step], from[step], rest) : from[step];
  if (!Array.isArray(to)) to[step] = inner;
  else to[Math.min(Number(step), to.length)] = inner;
  return to;
}

/** Without all that can be left out, and texts as short as they can be. */
function shrunk(payload: unknown, isShown: (smaller: unknown) => boolean): unknown {
  let smallest = payload;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const smaller of smallerThan(smallest)) {
      if (!isShown(smaller)) continue;
      smallest = smaller;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* smallerThan(value: unknown): Generator<unknown> {
  if (typeof value === 'string') {
    if (value.length <= SHORT) return;
    const plain = 'a'.repeat(value.length);
    yield value.slice(0, value.length / 2);
    yield value.slice(0, -1);
    if (value !== plain) yield plain;
  } else if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, item] of value.entries())
      for (const smaller of smallerThan(item)) yield value.with(index, smaller);
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const { [name]: _, ...others } = value;
      yield others;
    }
    for (const [name, member] of Object.entries(value))
      for (const smaller of smallerThan(member)) yield { ...value, [name]: smaller };
  }
}

/** `/roles/0`: must be equal to one of the allowed values: `owner`, `member` */
function sentenceOf(error: ErrorObject): string {
  const { instancePath, message = 'is refused', params } = error;
  const values: unknown =
    params.allowedValues ?? (params.allowedValue === undefined ? undefined : [params.allowedValue]);
  const name = params.additionalProperty ?? params.unevaluatedProperty;
  const more = Array.isArray(values) ? `: ${showAll(values)}` : typeof name === 'string' ? `: ${show(name)}` : '';
  return `${instancePath === '' ? '' : `${show(instancePath)} `}${message}${more}`;
}
