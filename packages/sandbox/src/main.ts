#!/usr/bin/env node
import { apis } from './apis/index.ts';
import { credentialsOf } from './apis/overview.ts';
import { cautions } from './cautions.ts';
import { help } from './config/help.ts';
import { readSettings } from './config/read-settings.ts';
import { DEFAULT_DATABASE, type Settings } from './config/settings.ts';
import { CONTROL } from './control/control.ts';
import { isControlOn } from './control/permission.ts';
import { type Listening, listen } from './listen.ts';
import { createLog } from './log.ts';
import { createSandbox } from './sandbox.ts';
import { databaseName } from './storage/address.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

function announce({ url }: Listening, settings: Settings): void {
  const { apis: names, database, isolate } = settings;
  const rows = names.map((name) => [name, `${url}${apis[name].prefix}`, credentialsOf(name, settings).join('; ')]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) say(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  say(`open ${url}/ for a command that calls each operation`);
  if (isControlOn(settings)) say(`open ${url}${CONTROL} to see what is asked, to make requests fail, and to reset`);
  say(`stored in ${databaseName(database)}${isolate ? ', where nothing that requests write is kept' : ''}`);
  for (const caution of cautions(settings)) say(caution);
  if (process.env.DATABASE_URL && database === DEFAULT_DATABASE) {
    say('DATABASE_URL is set and not used. If it is meant for the sandbox, start it with --database env:DATABASE_URL.');
  }
}

/** Node prints a stack for an unhandled error; the user of a command wants to know what to do. Exit code 2 means "could not run", as for every command. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(2);
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
    // A second signal stops it at once.
    if (stopping) process.exit(1);
    stopping = true;
    log.info('stopping');
    listening.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch(fail);
