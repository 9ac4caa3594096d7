import type { StubOptions } from '../apis/api.ts';
import type { Settings } from '../config/settings.ts';
import type { Worlds } from '../world/worlds.ts';
import type { Permission } from './permission.ts';

/** Where the control API begins. */
export const CONTROL = '/_sandbox';

/** What the control API and its page are made for. */
export interface Control {
  readonly worlds: Worlds;
  readonly settings: Settings;
  readonly permission: Permission;
  readonly stub: StubOptions;
  /** Aborted when the sandbox is to stop. */
  readonly stopping: AbortSignal;
  /** Sends a request to the sandbox itself. */
  readonly send: (request: Request) => Response | Promise<Response>;
}
