import { type ErrorBodies, messagesByField, type RequestIssue } from '@rollcall/runtime/server';
import { messages } from './messages.ts';

type Wording = (keyword: string, operationId: string | undefined) => string | undefined;

/** `undefined` for a field that is missing or no text: the page has no words for that. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  first_name: (keyword) => (keyword === 'pattern' ? messages.firstName : undefined),
  last_name: (keyword) => (keyword === 'pattern' ? messages.lastName : undefined),
  // The table of this operation, and only that, repeats the field's name.
  username: (keyword, operationId) => {
    if (!['pattern', 'minLength', 'maxLength'].includes(keyword)) return undefined;
    return operationId === 'signUpWithPackage' ? `username ${messages.username}` : messages.username;
  },
  position: (keyword) => (keyword === 'enum' ? messages.position : undefined),
  subdomain: (keyword) => ({ minLength: messages.subdomainTooShort, maxLength: messages.subdomainTooLong })[keyword],
};

function worded(issue: RequestIssue, operationId: string | undefined): RequestIssue {
  const [field, ...within] = issue.path;
  if (within.length > 0 || !Object.hasOwn(WORDINGS, String(field))) return issue;
  return { ...issue, message: WORDINGS[String(field)]?.(issue.keyword, operationId) ?? issue.message };
}

/** The envelope, with the documented message wherever a rule of the contract stands for a row of an error table. */
export const errors: ErrorBodies = (fault) => {
  const { status, operationId } = fault;
  const issues = fault.issues?.map((issue) => worded(issue, operationId));
  const found = messagesByField(issues ? { ...fault, issues } : fault, 'non_field_errors');
  const once = Object.fromEntries(Object.entries(found).map(([field, list]) => [field, [...new Set(list)]]));
  return { body: { status_code: status, errors: once, data: {} } };
};
