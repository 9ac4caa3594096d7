import type { Fault, RequestIssue } from './faults.ts';

const SUBJECTS = {
  body: 'The body',
  path: 'The path',
  query: 'The query',
  header: 'The headers',
  cookie: 'The cookies',
} as const satisfies Record<RequestIssue['in'], string>;

/** A message that stands by itself. That of what can't be read is a sentence already; all others lack what they are about. */
function sentence({ keyword, message, in: part }: RequestIssue): string {
  return keyword === 'malformed' ? message : `${SUBJECTS[part]} ${message}`;
}

/**
 * The first thing that is wrong, with the field it is about: for APIs whose errors hold one message.
 *
 * @example const errors: ErrorBodies = (fault) => ({ body: { message: firstMessage(fault) } });
 */
export function firstMessage({ detail, issues: [first] = [] }: Fault): string {
  if (first === undefined) return detail;
  return first.path.length > 0 ? `${first.path.join('.')} ${first.message}` : sentence(first);
}

/**
 * The messages of a fault by the name of the top-level field they are about: for APIs whose errors map fields to messages.
 *
 * @param general - the key of what is about no field; all of it, where the fault has no issues.
 * @example messagesByField(fault, 'non_field_errors') // { email: ['must be a valid email'] }
 */
export function messagesByField({ detail, issues = [] }: Fault, general: string): Record<string, string[]> {
  const messages = new Map<string, string[]>();
  const add = (field: string, message: string) => messages.set(field, [...(messages.get(field) ?? []), message]);
  if (issues.length === 0) add(general, detail);
  for (const issue of issues) {
    const [field, ...within] = issue.path.map(String);
    if (field === undefined) add(general, sentence(issue));
    else add(field, [...(within.length > 0 ? [within.join('.')] : []), issue.message].join(' '));
  }
  return Object.fromEntries(messages);
}
