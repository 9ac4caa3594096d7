import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

/** A sandbox in a process of its own, as a user starts it. */
export interface SandboxProcess {
  readonly url: string;
  /** What it has logged so far. */
  log(): string;
  /** Bytes of memory that it holds; `undefined` where the system does not tell. */
  memory(): number | undefined;
  /** @returns its exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

function memoryOf({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** @param argv - options beside a free port. */
export async function startProcess(argv: readonly string[]): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [MAIN, '--port', '0', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
      if (found && text.includes('stored in')) resolve(found);
    });
    void ended.then((how) => reject(new Error(`The sandbox ended (${how}): ${log}`)));
  });
  return {
    url,
    log: () => log,
    memory: () => memoryOf(child),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
