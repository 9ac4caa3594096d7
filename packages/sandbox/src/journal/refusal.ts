import { STATUS_CODES } from 'node:http';
import type { Fault as StubFault } from '@rollcall/runtime/server';
import type { components } from '@rollcall/sandbox-control';
import { escapePointer, keysOf, statusKey } from '../description/document.ts';
import type { Target } from '../description/router.ts';
import { locateRule } from '../description/schema.ts';
import { shownName } from './redact.ts';

type Refusal = components['schemas']['Refusal'];
type Issue = components['schemas']['Issue'];

/** What is known of an answer that refuses. */
interface Refused {
  readonly status: number;
  /** Media type of the request's body, as it is declared. */
  readonly bodySchema: string | undefined;
  /** What the stub found, where it says so. */
  readonly found: StubFault | undefined;
  /** The body of the answer, if it is JSON. */
  readonly body: unknown;
  /** Whether a fault was set that made this answer. */
  readonly onPurpose: boolean;
}

interface FoundIssue {
  readonly in: Issue['in'];
  readonly path: readonly PropertyKey[];
  readonly keyword: string;
  readonly message: string;
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly {
    readonly in: Issue['in'];
    readonly pointer: string;
    readonly keyword: string;
    readonly detail: string;
  }[];
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && 'detail' in body && typeof body.detail === 'string';

/** What the stub says in problem details, as it does where a description declares nothing for a status. */
function issuesIn(body: unknown): FoundIssue[] {
  if (!isProblem(body) || !Array.isArray(body.errors)) return [];
  return (body.errors as NonNullable<Problem['errors']>).map((error) => ({
    in: error.in,
    path: keysOf(error.pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    keyword: error.keyword,
    message: error.detail,
  }));
}

/** Where the description has the rule that a part of a request breaks. */
function ruleOf(
  { document, operation }: Target,
  issue: FoundIssue,
  bodySchema: string | undefined,
): string | undefined {
  if (issue.in === 'body') return bodySchema && locateRule(document, bodySchema, issue.path, issue.keyword);
  const [name, ...within] = issue.path;
  const parameter = operation?.parameters.find((each) => each.in === issue.in && each.name === name);
  if (parameter === undefined) return undefined;
  if (issue.keyword === 'required' && within.length === 0) return `${parameter.pointer}/required`;
  return locateRule(document, `${parameter.pointer}/schema`, within, issue.keyword);
}

function described(target: Target, issue: FoundIssue, bodySchema: string | undefined): Issue {
  const pointer = ruleOf(target, issue, bodySchema);
  const path = issue.path
    .map((key) => `/${typeof key === 'number' ? key : escapePointer(shownName(String(key)))}`)
    .join('');
  const { keyword, message } = issue;
  return { in: issue.in, path, keyword, message, ...(pointer !== undefined && { pointer }) };
}

/** All texts of an answer, with what they are about: the reason in the API's own words. */
function textsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return value === '' ? [] : [name === '' ? value : `${shownName(name)}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => textsIn(field, Array.isArray(value) ? name : key));
}

/** Members of an answer that say what kind of answer it is, and not why. */
const FRAME = ['type', 'title', 'status', 'instance', 'status_code', 'data'];

function reasonIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { message, detail, ...others } = body as Readonly<Record<string, unknown>>;
  const rest = Object.entries(others).filter(([name]) => !FRAME.includes(name));
  const texts = [...textsIn(message), ...textsIn(detail), ...rest.flatMap(([, field]) => textsIn(field))];
  return texts.length > 0 ? texts.join('; ') : undefined;
}

/** Says why a request was refused: which part of it breaks which rule, or what the API says. */
export function refusalOf(target: Target | undefined, refused: Refused): Refusal | undefined {
  const { status, found, body, bodySchema, onPurpose } = refused;
  if (status < 400) return undefined;
  const issues: readonly FoundIssue[] = found?.issues ?? issuesIn(body);
  const key = target?.operation && statusKey(target.operation, status);
  const title = found?.title ?? (isProblem(body) ? body.title : undefined) ?? STATUS_CODES[status] ?? 'Refused';
  const detail = found?.detail ?? reasonIn(body) ?? 'The answer says nothing more.';
  return {
    title,
    detail: onPurpose ? `A fault that was set on purpose: ${detail}` : detail,
    issues: target ? issues.map((issue) => described(target, issue, bodySchema)) : [],
    ...(key !== undefined && { pointer: `${target?.operation?.pointer}/responses/${key}` }),
  };
}
