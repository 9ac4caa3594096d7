import type { CallToolResult, ContentBlock } from '@modelcontextprotocol/sdk/types.js';
import { withAllDigits } from '../exact-numbers.ts';
import { isStreamed, type Streamed } from '../streams/index.ts';
import { base64Of } from './files.ts';

/** What a call of a tool gives of an answer. */
interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: object;
  readonly body: unknown;
  /** Leads to the next page. */
  readonly next?: string | undefined;
}

/** An answer as the result of a tool: status, declared headers and body, as the API gives them. */
export async function toolResult(operationId: string, answer: Answer): Promise<CallToolResult> {
  const { ok, status, headers, next } = answer;
  const { body, hasMore } = isStreamed(answer.body) ? await itemsOf(answer.body) : { body: answer.body };
  const isFile = body instanceof Blob;
  const shown = {
    status,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(!isFile && body !== undefined && { body }),
    ...(hasMore && { hasMore }),
    ...(next !== undefined && { next }),
  };
  const json = JSON.stringify(shown);
  const text = withAllDigits(json);
  return {
    content: [{ type: 'text', text }, ...(isFile ? [await fileContent(operationId, body)] : [])],
    // Its numbers are written by JSON.stringify, which rounds what has many digits.
    ...(text === json && { structuredContent: shown }),
    ...(!ok && { isError: true }),
  };
}

/** An agent is given so many items of a stream: it may have no end. */
const MOST_ITEMS = 1000;

async function itemsOf(stream: Streamed): Promise<{ body: unknown; hasMore?: true }> {
  if (!(Symbol.asyncIterator in stream)) return { body: stream };
  const body: unknown[] = [];
  for await (const item of stream) {
    // To stop here ends the request.
    if (body.length === MOST_ITEMS) return { body, hasMore: true };
    body.push(item);
  }
  return { body };
}

/** Why there is no answer. */
export function failure(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}

async function fileContent(operationId: string, file: Blob): Promise<ContentBlock> {
  const data = await base64Of(file);
  const mimeType = file.type || 'application/octet-stream';
  const [kind] = mimeType.split('/');
  if (kind === 'image' || kind === 'audio') return { type: kind, data, mimeType };
  return {
    type: 'resource',
    resource: { uri: `urn:rollcall:${encodeURIComponent(operationId)}`, mimeType, blob: data },
  };
}
