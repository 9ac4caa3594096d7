import type { RawAnswer } from './exchange.ts';
import type { Message } from './message.ts';
import type { MutationName } from './mutations.ts';

/** What the server may say by itself, whatever is asked; the descriptions say nothing of these. */
const OWN = new Set([400, 404, 405, 408, 413, 414, 415, 417, 431, 501]);
/** The API says these where there is no operation to say them. */
const OUTSIDE = new Set([404, 405]);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem({ status, contentType }: RawAnswer, body: unknown): boolean {
  const { type, title, status: told } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return (
    contentType === 'application/problem+json' && type === 'about:blank' && typeof title === 'string' && told === status
  );
}

async function sentBody({ headers, body, contract }: Message): Promise<unknown> {
  if (contract.mediaType === undefined) return undefined;
  if (contract.mediaType === 'application/json')
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  const type = headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  return Object.fromEntries(form);
}

/** Is what was accepted valid, as another library reads and judges it? Chunks were taken apart by Node; bytes of heads are not judged. */
async function mayAccept(message: Message, mutation: MutationName): Promise<boolean> {
  if (message.headers['transfer-encoding'] !== undefined || message.flips) return true;
  if (mutation === 'oddHeaders' && message.headers['content-length'] !== undefined) return true;
  return message.contract.accepts(await sentBody(message).catch(() => undefined));
}

/** What is wrong with an answer, or `undefined`. */
export async function judge(message: Message, mutation: MutationName, answer: RawAnswer): Promise<string | undefined> {
  const { status, contentType, body: text } = answer;
  // An operation may have no handler yet.
  if (status >= 500 && status !== 501) return `answered ${status}: ${text}`;
  const isBare = /^(HEAD|OPTIONS) /.test(message.line);
  if (isBare && text === '') return undefined;
  const body = parse(text);
  if (body === undefined) return `answered ${status} with no JSON: ${text}`;
  const declared = message.contract.answer(status);
  if (declared?.accepts(body) && contentType === 'application/json') {
    return status >= 300 || (await mayAccept(message, mutation)) ? undefined : 'accepted an invalid request';
  }
  if (OWN.has(status) && isProblem(answer, body)) return undefined;
  if (OUTSIDE.has(status) && contentType === 'application/json') return undefined;
  return `answered ${status} outside the contract: ${contentType} ${text}`;
}
