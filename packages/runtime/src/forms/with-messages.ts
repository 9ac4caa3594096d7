import type { Issue, Schema } from '../validation/schema.ts';

/**
 * By JSON Schema keyword: what is said of a value that breaks it. `params` is what the keyword demands, such as `{ limit: 5 }`.
 *
 * @example const norsk: Messages = { required: () => 'må fylles ut', minLength: ({ limit }) => `minst ${limit} tegn` };
 */
export interface Messages {
  readonly [keyword: string]: (params: Issue['params'], issue: Issue) => string;
}

/**
 * A validator of `./validation` that says what is wrong in other words: in another language, or as a page would. What has no words
 * here keeps its own.
 *
 * @example
 * ```ts
 * const german = withMessages(registerMemberRequest, {
 *   required: () => 'fehlt',
 *   minLength: ({ limit }) => `braucht mindestens ${limit} Zeichen`,
 * });
 * ```
 */
export function withMessages<T>(schema: Schema<T>, messages: Messages): Schema<T> {
  const { validate, ...standard } = schema['~standard'];
  const translated = (issue: Issue): Issue => {
    const message = Object.hasOwn(messages, issue.keyword) ? messages[issue.keyword] : undefined;
    return message ? { ...issue, message: message(issue.params, issue) } : issue;
  };
  return {
    '~standard': {
      ...standard,
      validate: (value) => {
        const result = validate(value);
        return 'issues' in result && result.issues ? { issues: result.issues.map(translated) } : result;
      },
    },
  };
}
