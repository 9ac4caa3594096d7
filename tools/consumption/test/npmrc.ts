import { execFileSync } from 'node:child_process';

export const QUIET = 'audit=false\nfund=false\nupdate-notifier=false\n';

/** The registry that this machine uses. */
export function configuredRegistry(): string {
  const argv = ['config', 'get', 'registry'];
  return execFileSync('npm', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
