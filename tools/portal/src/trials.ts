import { startMock } from '@rollcall/mock';
import { startSandbox } from '@rollcall/sandbox';
import { readApis } from './facts/api.ts';
import { mockUrl, SANDBOX } from './facts/servers.ts';

/** What the console of the reference sends to. */
export interface Trials {
  /** What runs where, for people. */
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a seeded sandbox in memory and a mock of every API, at the addresses that the pages name. */
export async function startTrials(root: string): Promise<Trials> {
  const closing: (() => Promise<void>)[] = [];
  const line = async (name: string, url: string, start: (port: number) => Promise<{ close: () => Promise<void> }>) => {
    const label = `${name.padEnd(16)} ${url}`;
    try {
      const started = await start(Number(new URL(url).port));
      closing.push(() => started.close());
      return label;
    } catch (error) {
      if (!String(error).match(/EADDRINUSE|taken|in use/)) throw error;
      return `${label} is taken: what runs there is used`;
    }
  };
  const lines = [await line('sandbox', SANDBOX, (port) => startSandbox({ port, seed: {} }))];
  for (const [index, { name, document }] of readApis(root).entries())
    lines.push(await line(`mock of ${name}`, mockUrl(index), (port) => startMock(document, { port, cors: true })));
  return { lines, close: async () => void (await Promise.all(closing.map((close) => close()))) };
}
