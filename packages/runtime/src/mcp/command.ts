/// <reference types="node" />
/**
 * `npx @rollcall/<api>`: an MCP server as a command. The SDK is loaded only when it serves, so that `--help` needs nothing.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { AnyClientOptions } from '../client/options/client-options.ts';
import type { Api } from '../operation.ts';
import { optionsFrom, variable, variablesOf } from './environment.ts';
import type { McpOptions } from './server.ts';

const SDK = '@modelcontextprotocol/sdk';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/**
 * Runs the command of a package.
 *
 * @param location - `import.meta.url` of the program, whose folder is beside the package's `package.json`.
 * @param load - imports what makes the server.
 */
export async function runMcp(
  location: string,
  api: Api,
  load: () => Promise<(options: AnyClientOptions & McpOptions) => Server>,
): Promise<void> {
  const manifest: Manifest = JSON.parse(readFileSync(new URL('../package.json', location), 'utf8'));
  const args = process.argv.slice(2);
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) return void process.stdout.write(helpOf(manifest, api));
    const port = values.http === undefined ? undefined : portOf(values.http);
    const create = await load();
    const only = values.only?.split(',').map((id) => id.trim());
    const options = { ...optionsFrom(api, process.env), only, readOnly: values['read-only'] };
    await serve(() => create(options), port, process.env[variable(api, 'MCP_TOKEN')]);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' && message.includes(SDK)) withSdk(location, manifest, args);
    else fail(message);
  }
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  http: { type: 'string' },
  only: { type: 'string' },
  'read-only': { type: 'boolean' },
} as const;

function fail(message: string): void {
  process.stderr.write(`${message}\nSee --help.\n`);
  process.exitCode = 2;
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Error(`--http takes a port, which ${JSON.stringify(text)} is not; 0 is any free one.`);
}

async function serve(create: () => Server, port: number | undefined, token: string | undefined): Promise<void> {
  const { serveHttp, serveStdio } = await import('./index.ts');
  if (port === undefined) return serveStdio(create());
  const { url, close } = await serveHttp(create, { port, token });
  process.stdout.write(`${url}\n`);
  process.once('SIGINT', close).once('SIGTERM', close);
}

/**
 * The SDK is an optional peer, which npx does not install. Where npx has fetched the package, it is asked to fetch both; in a project
 * that has the package, the SDK is for the project to install.
 */
function withSdk(location: string, { name, version, bin, peerDependencies }: Manifest, args: readonly string[]): void {
  const sdk = `${SDK}@${peerDependencies[SDK]}`;
  const { npm_execpath: npm = '', ROLLCALL_MCP_SDK: asked } = process.env;
  if (asked || !/[\\/]_npx[\\/]/.test(location) || !/npm-cli\.js$/.test(npm)) {
    fail(`To serve agents, ${name} needs ${sdk}: install it too.`);
    return;
  }
  const packages = [`--package=${name}@${version}`, `--package=${sdk}`];
  const command = [npm, 'exec', '--yes', ...packages, '--', ...Object.keys(bin).slice(0, 1), ...args];
  const env = { ...process.env, ROLLCALL_MCP_SDK: sdk };
  const child = spawn(process.execPath, command, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}

function helpOf({ name }: Manifest, api: Api): string {
  const token = [
    variable(api, 'MCP_TOKEN'),
    'with --http, the bearer token that callers have to send; by default none',
  ];
  const rows = [...variablesOf(api), token];
  const width = Math.max(...rows.map(([variableName = '']) => variableName.length));
  return `Usage: npx ${name} [options]

Serves the ${api.name} API to agents: an MCP server with a tool for each operation, over standard input and output.

  --http <port>     serve over streamable HTTP on 127.0.0.1 instead; 0 is any free port
  --only <id,id>    only these operations
  --read-only       only operations that change nothing
  -h, --help        this text

Environment:

${rows.map(([variableName = '', about]) => `  ${variableName.padEnd(width)}  ${about}`).join('\n')}

Exits with 2 if it could not start.
`;
}
