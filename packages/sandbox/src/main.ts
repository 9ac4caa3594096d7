#!/usr/bin/env node
import { apis } from './apis/index.ts';
import { help } from './config/help.ts';
import { readSettings } from './config/read-settings.ts';
import type { Settings } from './config/settings.ts';
import { type Listening, listen } from './listen.ts';
import { createLog } from './log.ts';
import { createSandbox } from './sandbox.ts';
import { databaseName } from './storage/address.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

function announce({ url }: Listening, settings: Settings): void {
  const { apis: names, database, isolate, credentials } = settings;
  const width = Math.max(...names.map((name) => name.length));
  for (const name of names) say(`${name.padEnd(width)}  ${url}${apis[name].prefix}`);
  say(`stored in ${databaseName(database)}${isolate ? ', where nothing that requests write is kept' : ''}`);
  const open = !['127.0.0.1', '::1', 'localhost'].includes(settings.host);
  if (open && JSON.stringify(credentials).includes('"sandbox-key"')) {
    say('Caution: others can reach this address, and the credentials are those that everybody knows.');
  }
}

/** Node prints a stack for an error that nobody handles; whoever runs a command wants to know what to do. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === undefined) return say(help.trimEnd());
  const log = createLog(settings.logLevel);
  const sandbox = await createSandbox(settings, log);
  const listening = await listen(sandbox, settings).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  announce(listening, settings);
  log.info({ url: listening.url, apis: settings.apis }, 'listening');
  let stopping = false;
  const stop = () => {
    // Asked twice, it is in earnest.
    if (stopping) process.exit(1);
    stopping = true;
    log.info('stopping');
    listening.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch(fail);
