import type { StandardSchemaV1 } from '@standard-schema/spec';
import { ruleOf } from '../validation/rule-of.ts';

type Params = Readonly<Record<string, unknown>>;

/** What a check reports: zod's custom issue, with the JSON Schema keyword that failed in `params`. */
export type CustomIssue = {
  code: 'custom';
  message: string;
  input: unknown;
  path: PropertyKey[];
  continue: true;
  params: Params & { readonly keyword: string };
};

interface Payload {
  readonly value: unknown;
  readonly issues: { push(issue: CustomIssue): unknown };
}

/**
 * A check of zod 4, classic and mini: `z.looseObject({…}).check(minProperties(1))`. Written structurally, so that neither the types
 * nor the code of zod are needed to make one.
 */
export interface Check {
  readonly _zod: {
    /** `when` as zod's `refine` has it. */
    readonly def: { readonly check: 'custom'; readonly when?: () => boolean };
    readonly check: (payload: Payload) => void;
    readonly onattach: [];
  };
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says of what a check is about that it fails `keyword`; `about` names the member that is to blame. */
export interface Report {
  (params: Params, about?: string): void;
  /** Says what another schema found at a place within the value. */
  found(issues: readonly FoundIssue[], at: readonly PropertyKey[]): void;
}

/** An issue of any Standard Schema; ours and zod's have more to say. */
type FoundIssue = StandardSchemaV1.Issue & {
  readonly code?: string;
  readonly keyword?: string;
  readonly params?: Params;
};

const keyOf = (segment: PropertyKey | StandardSchemaV1.PathSegment): PropertyKey =>
  typeof segment === 'object' ? segment.key : segment;

export const always = (): boolean => true;

/**
 * A check of one keyword on the values that `is` takes; values of other JSON types pass, as in JSON Schema.
 *
 * @param when - zod skips a check where the schema has found something wrong already, unless this says otherwise. Keywords of objects
 *   and arrays have more to say then: what is wrong with one member hides nothing of the others.
 */
export function check<T>(
  keyword: string,
  is: (value: unknown) => value is T,
  judge: (value: T, report: Report) => void,
  when: (() => boolean) | undefined = is === (isObject as unknown) || is === (Array.isArray as unknown)
    ? always
    : undefined,
): Check {
  const rule = ruleOf(keyword);
  const run = ({ value, issues }: Payload) => {
    if (!is(value)) return;
    const push = (text: string, path: PropertyKey[], params: CustomIssue['params']) =>
      issues.push({ code: 'custom', message: text, input: value, path, continue: true, params });
    const report = (params: Params, about?: string) => {
      push(rule.message(params), about === undefined ? [] : [about], { keyword: rule.keyword, ...params });
    };
    const found: Report['found'] = (list, at) => {
      for (const { message: text, path = [], code, keyword: broken, params } of list)
        push(text, [...at, ...path.map(keyOf)], { keyword: broken ?? code ?? keyword, ...params });
    };
    judge(value, Object.assign(report, { found }));
  };
  return { _zod: { def: { check: 'custom', ...(when && { when }) }, check: run, onattach: [] } };
}
