import fs from 'node:fs';
import { chooseNames, defineCommand, type Terminal, wholeNumber } from '@rollcall/command';
import type { Bench } from './benches/bench.ts';
import { publish } from './publish.ts';
import { type Report, toText } from './report.ts';

/** Each in the file of its name, loaded when asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  generate: async () => (await import('./benches/generate.ts')).generate,
  server: async () => (await import('./benches/server.ts')).server,
  client: async () => (await import('./benches/client.ts')).client,
  scale: async () => (await import('./benches/scale.ts')).scale,
  size: async () => (await import('./benches/size.ts')).size,
  editor: async () => (await import('./benches/editor.ts')).editor,
};

export const command = defineCommand({
  name: 'bench',
  usage: '[name…]',
  description: `
Measures the speed of this repository's tools and packages against a normal setup, in one run on this machine.
Read the ratios: times depend on the machine and its load.

Benchmarks, all of them if none is named:
  generate   pnpm generate, compared with starting Node, command line tools and other generators
  server     the generated server stub, compared with Hono, Fastify, orval's Hono and Prism
  client     size and speed of a call: the generated client, compared with openapi-fetch, orval, hey-api and Redocly
  scale      pnpm generate with up to 128 APIs
  size       pnpm generate with descriptions of up to 1,600 operations: time and memory
  editor     hover and completion on a package of 1,200 operations, and type instantiations`,
  options: {
    rounds: {
      type: 'string',
      default: '3',
      value: '<n>',
      description: 'how many times everything is measured',
    },
    json: {
      type: 'string',
      value: '<file>',
      description: 'also write the figures to a file; - means standard output, and nothing else goes there',
    },
    out: {
      type: 'string',
      value: '<folder>',
      description: `write a report to a folder: README.md, a chart per benchmark (<name>.svg), and the figures,
from which the report keeps benchmarks that this run does not measure`,
    },
  },
  exit: { 0: 'measured, whatever the result' },
  run: async ({ values, positionals }, terminal) => {
    const names = chooseNames('benchmark', positionals, Object.keys(benches));
    const rounds = wholeNumber('--rounds', values.rounds, 1);
    const reports: Record<string, Report> = {};
    try {
      for (const name of names) reports[name] = await measure(name, rounds, values, terminal);
    } finally {
      progress('');
    }
    const figures = `${JSON.stringify(reports, null, 2)}\n`;
    if (values.json === '-') terminal.out(figures);
    else if (values.json) fs.writeFileSync(values.json, figures);
    return 0;
  },
});

async function measure(
  name: string,
  rounds: number,
  { json, out }: { readonly json?: string | undefined; readonly out?: string | undefined },
  terminal: Terminal,
): Promise<Report> {
  const bench = (await benches[name]?.()) as Bench;
  const report = await bench({ rounds, progress });
  progress('');
  if (json !== '-') terminal.out(`${toText(report)}\n`);
  if (out) publish(out, name, report);
  return report;
}

/** A progress line, overwritten in place; nothing without a terminal. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${what}`);
}
