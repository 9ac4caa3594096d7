import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends JSON over one of so many connections, which are kept open. */
export function traffic(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (url: string, headers: Record<string, string>, body: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      const text = JSON.stringify(body);
      const length = String(Buffer.byteLength(text));
      const all = { 'content-type': 'application/json', 'content-length': length, ...headers };
      const sent = request(url, { method: 'POST', agent, headers: all }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      });
      sent.on('error', reject).end(text);
    });
  return { send, end: () => agent.destroy() };
}

/** Does so many things, so many at a time. */
export async function inParallel(count: number, lanes: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
