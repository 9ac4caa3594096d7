import { message } from '../validation/messages.ts';

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

/**
 * A check function of zod 4, classic and mini: `z.looseObject({…}).check(minProperties(1))`. Written structurally, so that
 * neither the types nor the code of zod are needed to make one.
 */
export type Check = (payload: {
  readonly value: unknown;
  readonly issues: { push(issue: CustomIssue): unknown };
}) => void;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says of what a check is about that it fails `keyword`; `about` names the member that is to blame. */
export type Report = (params: Params, about?: string) => void;

/** A check of one keyword on the values that `is` takes; values of other JSON types pass, as in JSON Schema. */
export function check<T>(
  keyword: string,
  is: (value: unknown) => value is T,
  judge: (value: T, report: Report) => void,
): Check {
  return ({ value, issues }) => {
    if (!is(value)) return;
    judge(value, (params, about) => {
      issues.push({
        code: 'custom',
        message: message(keyword, params),
        input: value,
        path: about === undefined ? [] : [about],
        continue: true,
        params: { keyword, ...params },
      });
    });
  };
}
