import path from 'node:path';
import { defineCommand } from '@rollcall/command';
import { type Arguments, options, readArguments } from './arguments.ts';
import { loadSpec } from './load-spec.ts';
import { onAnswered } from './request-log.ts';
import { type Mock, startMock } from './start-mock.ts';
import { watchFolder } from './watch-folder.ts';

type Api = Arguments['apis'][number];

export const command = defineCommand({
  name: 'mock',
  usage: '[api…]',
  description: `
Starts a mock of each API, or of those named, and prints their addresses. A mock responds with the examples of its spec
and refuses invalid requests; the response header sl-violations says why. It accepts any well-formed credential.
A mock follows every change to its spec. Ctrl-C stops them all.`,
  options,
  notes: 'To choose a declared response, send a header: Prefer: code=404, or Prefer: example=created',
  exit: { 0: 'ended by a signal' },
  run: async (input, { cwd, root }) => {
    const chosen = readArguments(input, root, cwd);
    const stop: (() => unknown)[] = [];
    const end = () => Promise.all(stop.map((stopPart) => stopPart()));
    try {
      const mocks = await startAll(chosen, stop);
      say(mocks.map(({ name, mock }) => `${name}  ${mock.url}`).join('\n'));
      await signalled();
      return 0;
    } finally {
      await end();
    }
  },
});

/** Settles when somebody asks this process to end. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.removeAllListeners(signal).once(signal, () => resolve());
  });
}

async function startAll({ apis, host, quiet }: Arguments, stop: (() => unknown)[]) {
  const width = Math.max(...apis.map(({ name }) => name.length));
  const started = [];
  for (const api of apis) {
    const mock = await startApi(api, host);
    const name = api.name.padEnd(width);
    stop.push(() => mock.close());
    stop.push(follow(api, name, mock));
    if (!quiet) stop.push(logRequests(name, mock));
    started.push({ name, mock });
  }
  return started;
}

async function startApi({ name, folder, port }: Api, host: string): Promise<Mock> {
  const spec = await loadSpec(specOf(folder));
  try {
    return await startMock(spec, { port, host, cors: true });
  } catch (error) {
    if (!messageOf(error).includes('EADDRINUSE')) throw error;
    throw new Error(
      `Port ${port} is taken, so ${name} can't have it. Choose another with --port, or --port 0 for any.`,
    );
  }
}

/** Keeps a mock in step with the files of its spec. */
function follow({ folder }: Api, name: string, mock: Mock): () => void {
  return watchFolder(folder, async () => {
    try {
      await mock.reload(await loadSpec(specOf(folder)));
      say(`${name}  serves its changed spec`);
    } catch (error) {
      say(`${name}  still serves its former spec, because the changed one is broken:\n${messageOf(error)}`);
    }
  });
}

function logRequests(name: string, mock: Mock): () => void {
  return onAnswered(Number(new URL(mock.url).port), ({ method, path, status, milliseconds }) =>
    say(`${name}  ${method} ${path}  ${status}  ${milliseconds} ms`),
  );
}

const specOf = (folder: string) => path.join(folder, 'openapi.yaml');
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
