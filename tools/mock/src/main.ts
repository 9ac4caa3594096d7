import path from 'node:path';
import { help, readArguments } from './arguments.ts';
import { loadSpec } from './load-spec.ts';
import { onAnswered } from './request-log.ts';
import { type Mock, startMock } from './start-mock.ts';
import { watchFolder } from './watch-folder.ts';

type Arguments = NonNullable<ReturnType<typeof readArguments>>;
type Api = Arguments['apis'][number];

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2), path.resolve(import.meta.dirname, '../../../specs'));
  if (!asked) return void process.stdout.write(help);
  const stop: (() => unknown)[] = [];
  try {
    const mocks = await startAll(asked, stop);
    say(mocks.map(({ name, mock }) => `${name}  ${mock.url}`).join('\n'));
  } catch (error) {
    await Promise.all(stop.map((end) => end()));
    throw error;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await Promise.all(stop.map((end) => end()));
      process.exit(0);
    });
  }
}

async function startAll({ apis, host, quiet }: Arguments, stop: (() => unknown)[]) {
  const width = Math.max(...apis.map(({ name }) => name.length));
  const started = [];
  for (const api of apis) {
    const mock = await start(api, host);
    const name = api.name.padEnd(width);
    stop.push(() => mock.close());
    stop.push(follow(api, name, mock));
    if (!quiet) stop.push(logRequests(name, mock));
    started.push({ name, mock });
  }
  return started;
}

async function start({ name, folder, port }: Api, host: string): Promise<Mock> {
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
      say(`${name}  has taken up its changed spec`);
    } catch (error) {
      say(`${name}  goes on with its former spec, because the changed one is broken:\n${messageOf(error)}`);
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
const say = (line: string) => void process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
