/** A real server for all the APIs, to run within a program or a test. */

import { parseSettings } from './config/read-settings.ts';
import type { SettingsInput } from './config/settings.ts';
import { type Listening, listen } from './listen.ts';
import { createLog } from './log.ts';
import { createSandbox as create, type Sandbox } from './sandbox.ts';

export type { ApiName } from './apis/names.ts';
export type { Settings, SettingsInput } from './config/settings.ts';
export type { Listening } from './listen.ts';
export type { Sandbox } from './sandbox.ts';

/**
 * The APIs over one database, without a network.
 *
 * @param settings - as in a configuration file. By default nothing is logged and nothing outlives the process.
 * @throws Error when a setting is wrong or the database can't be opened.
 * @example
 * const sandbox = await createSandbox({ seed: {} });
 * await sandbox.app.request('/conscent/client/register-user', { method: 'POST', … });
 * await sandbox.close();
 */
export function createSandbox(settings: SettingsInput = {}): Promise<Sandbox> {
  const complete = parseSettings({ database: ':memory:', logLevel: 'silent', ...settings });
  return create(complete, createLog(complete.logLevel));
}

/**
 * A sandbox on a port of 127.0.0.1, any free one unless the settings say which.
 *
 * @throws Error as {@link createSandbox}, or when the port is taken.
 * @example
 * const { url, close } = await startSandbox({ apis: ['epixel'], seed: {} });
 */
export async function startSandbox(settings: SettingsInput = {}): Promise<Listening> {
  const complete = parseSettings({ database: ':memory:', logLevel: 'silent', port: 0, ...settings });
  const sandbox = await create(complete, createLog(complete.logLevel));
  try {
    return await listen(sandbox, complete);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}
