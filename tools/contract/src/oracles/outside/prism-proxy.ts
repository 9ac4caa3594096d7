import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface PrismProxy {
  readonly url: string;
  close(): Promise<void>;
}

interface ProxyOptions {
  /** The file of the description. */
  readonly document: string;
  /** Where requests go. */
  readonly upstream: string;
  /** Prism answers in place of a server that breaks the description, and lets no invalid request through: `--errors`. */
  readonly errors: boolean;
}

const require = createRequire(import.meta.url);
const command = path.join(path.dirname(require.resolve('@stoplight/prism-cli/package.json')), 'dist/index.js');

/** Starts Prism's own command line between callers and a server. @throws Error when it does not start. */
export async function startProxy({ document, upstream, errors }: ProxyOptions): Promise<PrismProxy> {
  const argv = [command, 'proxy', document, upstream, '--port', '0', '--host', '127.0.0.1', '--multiprocess', 'false'];
  const child = spawn(process.execPath, [...argv, ...(errors ? ['--errors'] : [])], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const url = await addressOf(child).catch(async (error: unknown) => {
    await end(child);
    throw error;
  });
  return { url, close: () => end(child) };
}

/** It prints the address among its log, which tells what it is sent, passwords too: nothing of it is shown. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Prism has no output.');
  const lines = createInterface({ input: stdout });
  for await (const line of lines) {
    const [, url] = /Prism is listening on (http:\S+)/.exec(line) ?? [];
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  throw new Error('Prism ended before it listened.');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
