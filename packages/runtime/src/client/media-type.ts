import { essenceOf, isJson, isRange, matcher } from '../media-type.ts';
import type { Operation, RequestBody } from '../operation.ts';
import { Refusal } from './refusal.ts';

/** The declared media type that a received one falls under; where none is of its name, JSON of another name. */
export function declaredFor(received: string, declared: readonly string[]): string | undefined {
  const found = matcher(declared)(received);
  // One that differs in its parameters only is another version, not another name.
  const isOther = isJson(received) && !declared.some((type) => essenceOf(type) === essenceOf(received));
  return found ?? (isOther ? declared.find(isJson) : undefined);
}

/** The media type of a request body: as declared, and as it is sent. */
export interface Chosen {
  readonly declared: string;
  /** Absent where a range is declared and the caller names no media type. */
  readonly sent: string | undefined;
}

/** Where the caller names no media type it is `application/json`, else another of JSON, else the first. @throws Refusal */
export function chosenOf(content: RequestBody['content'], named: string | undefined): Chosen {
  const all = Object.keys(content);
  const usual = all.find((type) => type === 'application/json') ?? all.find(isJson) ?? all[0] ?? '';
  const wanted = named ?? usual;
  const declared = all.includes(wanted) ? wanted : matcher(all)(wanted);
  if (declared === undefined) throw new Refusal(`the API does not take ${wanted}`);
  return { declared, sent: isRange(wanted) ? undefined : wanted };
}

/** Every declared response media type. `application/*+json` is not a range of HTTP, so the one around it is asked for. */
export function acceptOf({ responses }: Operation): string {
  // Integer keys come in order, so successes come before failures.
  const all = Object.values(responses).flatMap(({ content }) => content);
  return [...new Set(all.map((type) => type.replace(/\/\*[^;\s]+/, '/*')))].join(', ');
}
