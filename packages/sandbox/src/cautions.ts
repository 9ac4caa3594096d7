import { accessTo } from './apis/access.ts';
import { apis } from './apis/index.ts';
import type { Settings } from './config/settings.ts';

export const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|::1|localhost)$/i.test(host);

/**
 * What the operator of a sandbox should know: who can call it.
 *
 * @param settings - which APIs, with which credentials, at which address.
 */
export function cautions(settings: Settings): string[] {
  if (isLoopback(settings.host)) return [];
  const namesWhere = (access: string) =>
    settings.apis.filter((name) => accessTo(apis[name], settings) === access).join(', ');
  const [known, open] = [namesWhere('known'), namesWhere('anybody')];
  return [
    ...(known ? [`Caution: others can reach this address, and everybody knows the credentials of: ${known}.`] : []),
    ...(open ? [`Caution: others can reach this address, and no credentials are needed for: ${open}.`] : []),
  ];
}
