import { essenceOf, isJson, kindOf, matcher } from '@rollcall/runtime/media-type';
import { escapePointer, type Operation, type Parameter, schemesOf } from '../description/document.ts';
import type { Target } from '../description/router.ts';
import { MOST_BYTES, type Tapped } from './body-tap.ts';
import { REDACTED, type Redactor } from './redact.ts';

/** Headers that can hold no secret, shown as far as they are what they are to be. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  'content-type': /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/,
  'content-length': /^\d+$/,
  'content-encoding': /^[a-z, -]{1,40}$/i,
  'x-sandbox-fault': /^[\w=,. -]{1,200}$/,
  'x-sandbox-session': /^[\w-]{1,64}$/,
};
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization', 'x-sandbox-token'];

/** What is in `Basic …` and `Bearer …`. */
function keepCredential(redactor: Redactor, value: string): void {
  redactor.keepSecret(value);
  const credential = value.replace(/^\S+\s+/, '');
  redactor.keepSecret(credential);
  if (/^basic\s/i.test(value)) {
    const decoded = Buffer.from(credential, 'base64').toString();
    for (const part of [decoded, ...decoded.split(':')]) redactor.keepSecret(part);
  }
  for (const pair of value.split(/[;,]\s*/)) redactor.keepSecret(pair.slice(pair.indexOf('=') + 1));
}

const parametersIn = (operation: Operation | undefined, place: string): readonly Parameter[] =>
  operation?.parameters.filter((parameter) => parameter.in === place) ?? [];

/** What is to be known of the headers of an operation, or of requests to none. */
interface HeaderRules {
  readonly secret: readonly string[];
  readonly declared: readonly Parameter[];
}

const rulesOf = new WeakMap<object, HeaderRules>();

function headerRules({ document, operation }: Target): HeaderRules {
  const known = rulesOf.get(operation ?? document);
  if (known) return known;
  const ofSchemes = Object.values(schemesOf(document)).filter((scheme) => scheme.in === 'header');
  const secret = [...SECRET_HEADERS, ...ofSchemes.map(({ name = '' }) => name.toLowerCase())];
  const declared = parametersIn(operation, 'header').filter(({ name }) => !secret.includes(name.toLowerCase()));
  const rules = { secret, declared };
  rulesOf.set(operation ?? document, rules);
  return rules;
}

/** Headers are asked for by name: what else there is, nobody needs to know. */
export function shownHeaders(headers: Headers, target: Target, redactor: Redactor): Record<string, string> {
  const { secret, declared } = headerRules(target);
  const shown: Record<string, string> = {};
  for (const name of secret) {
    const value = headers.get(name);
    if (value === null) continue;
    keepCredential(redactor, value);
    shown[name] = REDACTED;
  }
  for (const [name, form] of Object.entries(SHOWN)) {
    const [match] = form.exec(headers.get(name) ?? '') ?? [];
    if (match !== undefined) shown[name] = match;
  }
  for (const { name, pointer } of declared) {
    const value = headers.get(name);
    if (value !== null) shown[name.toLowerCase()] = String(redactor.showNamed(name, value, `${pointer}/schema`));
  }
  return shown;
}

/** @returns the declared parameters, and how many others there are. */
export function shownQuery(query: URLSearchParams, { operation, document }: Target, redactor: Redactor) {
  const shown: Record<string, string> = {};
  const declared = new Map(parametersIn(operation, 'query').map((each) => [each.name, each]));
  const keys = new Set(Object.values(schemesOf(document)).map((scheme) => scheme.in === 'query' && scheme.name));
  let others = 0;
  for (const [name, value] of query) {
    const parameter = declared.get(name);
    if (parameter && !keys.has(name)) {
      shown[name] = String(redactor.showNamed(name, value, `${parameter.pointer}/schema`));
      continue;
    }
    redactor.keepSecret(value);
    others++;
  }
  return others > 0 ? { ...shown, '[undeclared]': String(others) } : shown;
}

/** As a path has no fields, only words of it are shown where it belongs to no operation. */
export function shownPath(path: string, { operation }: Target): string {
  if (operation) return path.slice(0, 500);
  const segments = path.slice(0, 500).split('/');
  return segments
    .map((segment) => (segment === '' || /^[A-Za-z][A-Za-z_-]{0,23}$|^v\d$/.test(segment) ? segment : '…'))
    .join('/');
}

/** A form as an object: a field that comes more than once is a list, a file is its size. */
async function fieldsOf(bytes: Uint8Array, contentType: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }).formData();
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of form) {
    const shown = typeof value === 'string' ? value : `[file of ${value.size} bytes]`;
    fields[name] = name in fields ? [fields[name], shown].flat() : shown;
  }
  return { ...fields };
}

/** @throws Error for a body that is not what it says. */
async function parsedBody(bytes: Uint8Array, contentType: string): Promise<unknown> {
  if (isJson(contentType)) return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const kind = kindOf(contentType);
  if (kind === 'multipart' || kind === 'urlencoded') return fieldsOf(bytes, contentType);
  throw new Error('This has no fields.');
}

/** A body as far as it is declared, or what there is instead. One that can't be read is left out, for a secret may be anywhere in it. */
export async function shownBody(
  { chunks, size }: Tapped,
  contentType: string,
  pointerOf: (mediaType: string) => string | undefined,
  redactor: Redactor,
): Promise<string | undefined> {
  if (size === 0) return undefined;
  if (size > MOST_BYTES) return `[${size} bytes: too large to show]`;
  const pointer = pointerOf(contentType);
  if (pointer === undefined) return `[${size} bytes of a media type that is not declared]`;
  try {
    const value = await parsedBody(Buffer.concat(chunks), contentType);
    return JSON.stringify(redactor.show(value, pointer), null, 2);
  } catch {
    return `[${size} bytes that are not ${essenceOf(contentType)}, or are cut off]`;
  }
}

/** Where the schema of a request's body is, by its media type. */
export function requestSchemas({ operation }: Target): (mediaType: string) => string | undefined {
  const match = matcher(Object.keys(operation?.body ?? {}));
  return (mediaType) => {
    const declared = match(mediaType);
    return declared === undefined ? undefined : `${operation?.bodyPointer}/${escapePointer(declared)}/schema`;
  };
}
