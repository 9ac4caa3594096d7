import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const help = `Usage: pnpm mock [api…] [options]

Starts a mock of each API, or of those named, and prints their addresses. A mock answers with the examples of its spec
and refuses what breaks it; the answer's header sl-violations says why. Any credential of the right form will do.
A mock takes up every change of its spec. Ctrl-C ends them all.

Options:
  --port <n>    The first mock's port; the others follow. 0 takes any free ports.
                Without it every API has its own: 4010 and up, in the order of their names.
  --host <h>    Address to listen on. Default: 127.0.0.1, this machine only.
  --quiet       Print no line per request.
  --specs <dir> Folder with one folder per API. Default: specs.
  --help        Print this.

Ask for one of the declared answers by a header: Prefer: code=404, or Prefer: example=created
`;

export interface Arguments {
  readonly apis: readonly { readonly name: string; readonly folder: string; readonly port: number }[];
  readonly host: string;
  readonly quiet: boolean;
}

const FIRST_PORT = 4010;

/**
 * Reads the command line.
 *
 * @returns `undefined` if help is asked for.
 * @throws Error that says what is wrong with the arguments.
 */
export function readArguments(argv: readonly string[], specsFolder: string): Arguments | undefined {
  const { values, positionals } = parseArgs({
    args: argv.filter((argument) => argument !== '--'),
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      quiet: { type: 'boolean', default: false },
      specs: { type: 'string', default: specsFolder },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const known = listApis(values.specs);
  const names = positionals.length > 0 ? [...new Set(positionals)] : known;
  const ports = assignPorts(names, known, values.port);
  const apis = names.map((name, index) => ({ name, folder: path.join(values.specs, name), port: ports[index] ?? 0 }));
  return { apis, host: values.host, quiet: values.quiet };
}

function listApis(specs: string): string[] {
  const folders = readdirSync(specs, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const apis = folders.map(({ name }) => name).sort();
  if (apis.length === 0) throw new Error(`No API has a folder in ${specs}.`);
  return apis;
}

function assignPorts(names: readonly string[], known: readonly string[], option: string | undefined): number[] {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown API: ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  if (option === undefined) return names.map((name) => FIRST_PORT + known.indexOf(name));
  const first = Number(option);
  if (!/^\d+$/.test(option) || first + names.length - 1 > 65_535) {
    throw new Error(`--port ${option}: a number from 0 to ${65_536 - names.length} is needed.`);
  }
  return names.map((_, index) => (first === 0 ? 0 : first + index));
}
