import type { AnySchema } from '../validation/schema.ts';
import { canonical, isObject, type JsonObject, type JsonSchema } from './sample/keywords.ts';
import { NONE, Sampler, type Wishes } from './sample/sampler.ts';
import { makerNames, type Samples } from './samples.ts';

/**
 * How values are made up.
 *
 * @example const ada = make.member({}, { seed: 'ada', optional: false });
 */
export interface MakeOptions {
  /** The same seed gives the same value; another one gives another person. Default: 0. */
  readonly seed?: number | string;
  /** Whether properties that may be absent are there too. Default: true. */
  readonly optional?: boolean;
}

/**
 * Values to use instead of those that are made up, at any depth. `undefined` leaves a property out; a list is taken as it is.
 *
 * @example const grace = make.member({ name: 'Grace', phone: undefined } satisfies Overrides<Member>);
 */
export type Overrides<T> = T extends Blob | readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Name in keyof T]?: Overrides<T[Name]> | undefined }
    : T;

/**
 * Makes a value of one component, always a valid one.
 *
 * @throws {TypeError} where what is overridden breaks the contract; the message names the place and the rule.
 * @example
 * ```ts
 * const body = make.signUpRequest({ country_code: 'GB' }, { seed: 7 });
 * ```
 */
export type Make<T> = (overrides?: Overrides<T>, options?: MakeOptions) => T;

type Attempt = Pick<Wishes, 'optional' | 'branches' | 'prefersExamples'>;

/** What is tried, in this order: first what reads best, and then what is more likely to be valid. */
const ATTEMPTS: readonly Attempt[] = [
  { optional: true, branches: 'first', prefersExamples: false },
  { optional: true, branches: 'first', prefersExamples: true },
  ...Array.from({ length: 20 }, (): Attempt => ({ optional: true, branches: 'any', prefersExamples: false })),
  { optional: false, branches: 'first', prefersExamples: false },
  { optional: false, branches: 'first', prefersExamples: true },
  ...Array.from({ length: 40 }, (): Attempt => ({ optional: false, branches: 'any', prefersExamples: true })),
];

/** Makes values of the schemas of one description. */
export class Maker {
  readonly #sampler: Sampler;
  readonly #examples = new Map<string, unknown[]>();

  constructor({ schemas, operations }: Samples) {
    const seen = new Map<string, unknown[]>();
    for (const { body = {}, responses } of Object.values(operations)) {
      const contents = [body, ...Object.values(responses).map((response) => response.body ?? {})];
      for (const { schema, examples } of contents.flatMap((content) => Object.values(content))) {
        const key = canonical(schema);
        for (const example of Object.values(examples)) {
          add(this.#examples, key, example);
          collect(example, seen);
        }
      }
    }
    this.#sampler = new Sampler(schemas, seen);
  }

  /**
   * @param name - for messages.
   * @param validator - who says what is valid; without it, everything is.
   * @throws TypeError where nothing valid is found.
   */
  make(
    name: string,
    schema: JsonSchema,
    validator: AnySchema | undefined,
    given: unknown,
    { seed = 0, optional = true }: MakeOptions = {},
  ): unknown {
    let first: string | undefined;
    for (const [index, attempt] of ATTEMPTS.entries()) {
      if (attempt.optional && !optional) continue;
      const value = this.#sampler.sample(schema, { ...attempt, given, seed, attempt: index });
      if (value === NONE) continue;
      const broken = firstIssue(validator, value);
      if (broken === undefined) return value;
      first ??= broken;
    }
    for (const example of this.#examples.get(canonical(schema)) ?? []) {
      const value = merged(example, given);
      if (firstIssue(validator, value) === undefined) return value;
    }
    const why =
      given === undefined ? 'no valid value is found; give the schema an example' : 'nothing valid has what is given';
    throw new TypeError(`${name}: ${why}${first === undefined ? '' : `: ${first}`}`);
  }
}

/** So many examples of one kind are enough. */
const ENOUGH = 20;

function add(values: Map<string, unknown[]>, key: string, value: unknown): void {
  const known = values.get(key);
  if (!known) values.set(key, [value]);
  else if (known.length < ENOUGH) known.push(value);
}

/** Notes what each property holds, at any depth. */
function collect(value: unknown, seen: Map<string, unknown[]>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value)) add(seen, name, member);
    collect(member, seen);
  }
}

function merged(example: unknown, given: unknown): unknown {
  if (given === undefined) return structuredClone(example);
  if (!isObject(given) || !isObject(example)) return given;
  const names = [...new Set([...Object.keys(example), ...Object.keys(given)])];
  const kept = names.filter((name) => !Object.hasOwn(given, name) || given[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, merged(example[name], given[name])]));
}

/** `/user_type must be one of the known values (enum)`. */
function firstIssue(validator: AnySchema | undefined, value: unknown): string | undefined {
  const result = validator?.['~standard'].validate(value);
  const [issue] =
    (result as { issues?: readonly { path?: readonly unknown[]; message: string; keyword?: string }[] })?.issues ?? [];
  if (!issue) return undefined;
  const place = (issue.path ?? []).map((step) => `/${String(step)}`).join('');
  return `${place || 'it'} ${issue.message}${issue.keyword === undefined ? '' : ` (${issue.keyword})`}`;
}

/**
 * One function per component, named after it with a small first letter, unless another component is called so.
 *
 * @param validation - the module of validators.
 */
export function makersOf<Makers>(samples: Samples, validation: object): Makers {
  const names = makerNames(Object.keys(samples.components));
  let maker: Maker | undefined;
  const makers = Object.entries(samples.components).map(([component, schema]) => {
    const name = names.get(component) as string;
    const validator = (validation as Readonly<Record<string, AnySchema>>)[component];
    const make = (overrides?: JsonObject, options?: MakeOptions) => {
      maker ??= new Maker(samples);
      return maker.make(`make.${name}`, { $ref: `#/$defs/${schema}` }, validator, overrides, options);
    };
    return [name, make];
  });
  return Object.fromEntries(makers) as Makers;
}
