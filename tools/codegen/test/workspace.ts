import fs from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { processTerminal } from '@rollcall/command';
import { onTestFinished, vi } from 'vitest';
import { command } from '../src/cli/command.ts';

const repository = join(import.meta.dirname, '../../..');
export const clubSpec = fs.readFileSync(join(import.meta.dirname, 'club.openapi.yaml'), 'utf8');

/** A repository of its own in a temporary folder, with the given specs, removed when the test ends. */
export function workspace(specs: Record<string, string> = { club: clubSpec }) {
  const root = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-test-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  fs.copyFileSync(join(repository, 'redocly.yaml'), join(root, 'redocly.yaml'));
  const write = (path: string, text: string) => {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  };
  const config = { scope: '@rollcall', template: join(repository, 'tools/build/template') };
  write('rollcall.config.mjs', `export default ${JSON.stringify(config)};\n`);
  for (const [api, text] of Object.entries(specs)) write(`specs/${api}/openapi.yaml`, text);
  return {
    root,
    write,
    path: (path: string) => join(root, path),
    read: (path: string) => fs.readFileSync(join(root, path), 'utf8'),
    remove: (path: string) => fs.rmSync(join(root, path)),
    list: (path: string) => (fs.existsSync(join(root, path)) ? fs.readdirSync(join(root, path)).sort() : []),
    run: async (...args: string[]) => {
      // A file written in the very moment of a run is not trusted to be what the run has read.
      await setTimeout(15);
      return runCommand([...args, '--root', root]);
    },
  };
}

/** Runs the command in this process and collects what it prints. */
async function runCommand(args: string[]): Promise<{ code: number; out: string; err: string }> {
  const collect = (stream: NodeJS.WriteStream) => {
    const lines: string[] = [];
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return { text: () => lines.join(''), end: () => spy.mockRestore() };
  };
  const [out, err] = [collect(process.stdout), collect(process.stderr)];
  try {
    const code = await command(args, processTerminal());
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.end();
    err.end();
  }
}
