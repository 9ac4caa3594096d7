import type { StandardSchemaV1 } from '@standard-schema/spec';
import { own } from '../own.ts';
import type { Issue, Schema } from '../validation/schema.ts';
import { brokenKeyword } from '../zod/broken-keyword.ts';

/**
 * By JSON Schema keyword: what is said of a value that breaks it. `params` is what the keyword demands, such as `{ limit: 5 }`.
 *
 * @example const norsk: Messages = { required: () => 'må fylles ut', minLength: ({ limit }) => `minst ${limit} tegn` };
 */
export interface Messages {
  readonly [keyword: string]: (params: Issue['params'], issue: Issue) => string;
}

/**
 * A validator of `./validation` or `./zod` that says what is wrong in other words: in another language, or as a page would. What has
 * no words here keeps its own.
 *
 * @example
 * ```ts
 * const german = withMessages(registerMemberRequest, {
 *   required: () => 'fehlt',
 *   minLength: ({ limit }) => `braucht mindestens ${limit} Zeichen`,
 * });
 * ```
 */
export function withMessages<T>(schema: StandardSchemaV1<unknown, T>, messages: Messages): Schema<T> {
  const { validate, vendor, version } = schema['~standard'];
  const translated = (given: StandardSchemaV1.Issue, value: unknown): Issue => {
    const issue = knownIssue(given, value);
    const message = own(messages, issue.keyword);
    return message ? { ...issue, message: message(issue.params, issue) } : issue;
  };
  return {
    '~standard': {
      vendor,
      version,
      validate: (value) => {
        const result = validate(value);
        if (result instanceof Promise) throw new TypeError('withMessages takes schemas that answer synchronously.');
        return result.issues ? { issues: result.issues.map((issue) => translated(issue, value)) } : result;
      },
    },
  };
}

/** An issue of ours as it is, one of zod in the same form. */
function knownIssue(issue: StandardSchemaV1.Issue, value: unknown): Issue {
  if ('keyword' in issue) return issue as Issue;
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  const input = path.reduce<unknown>((found, step) => own(Object(found), String(step)), value);
  return { keyword: '', params: {}, ...brokenKeyword({ ...issue }, input), message: issue.message, path };
}
