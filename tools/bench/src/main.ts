import fs from 'node:fs';
import { parseArgs } from 'node:util';
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
};

const HELP = `Usage: pnpm bench [name…] [options]

Measures how fast this repository's tools and packages are, against what a normal setup does, in one run on this machine.
Read the ratios: times depend on the machine and on what else it does.

Benchmarks, all of them if none is named:
  generate   pnpm generate against starting Node, command line tools and other generators
  server     the generated server stub against Hono, Fastify, orval's Hono and Prism
  client     bytes and cost of a call: the generated client against openapi-fetch, orval's, hey-api's and Redocly's
  scale      pnpm generate with up to 128 APIs
  size       pnpm generate with descriptions of up to 1,600 operations: time and memory

Options:
  --rounds <n>    how often everything is measured, one after the other (default: 3)
  --json <file>   write the figures to a file too; - for standard output, and nothing else there
  --out <folder>  write a report to a folder: README.md, a chart of each benchmark, <name>.svg, and the figures, from which
                  a benchmark that is not run again keeps what the report has of it
  --help          show this text

Exit code: 0 whatever the figures are, 1 if something could not be measured.
`;

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      json: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: a whole number from 1 is needed.`);
  const known = Object.keys(benches);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  return { ...values, rounds, names: positionals.length > 0 ? [...new Set(positionals)] : known };
}

async function main(args: string[]): Promise<void> {
  const { names, rounds, json, out, help } = readArguments(args);
  if (help) return void process.stdout.write(HELP);
  const reports: Record<string, Report> = {};
  for (const name of names) {
    const bench = (await benches[name]?.()) as Bench;
    const report = await bench({ rounds, progress });
    progress('');
    if (json !== '-') process.stdout.write(`${toText(report)}\n`);
    if (out) publish(out, name, report);
    reports[name] = report;
  }
  const figures = `${JSON.stringify(reports, null, 2)}\n`;
  if (json === '-') process.stdout.write(figures);
  else if (json) fs.writeFileSync(json, figures);
}

/** A line on the terminal that is written over; nothing where no person looks on. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${what}`);
}

// Through the exit hooks, which remove what benchmarks leave behind.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
try {
  await main(process.argv.slice(2));
} catch (error) {
  progress('');
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
