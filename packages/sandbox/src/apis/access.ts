import { isDeepStrictEqual } from 'node:util';
import { type Settings, settingsSchema } from '../config/settings.ts';
import type { Secrets } from '../description/credentials.ts';
import { schemesOf } from '../description/document.ts';
import type { SandboxApi } from './api.ts';

const { credentials: defaults } = settingsSchema.parse({});

/** The credentials of an API that everybody knows, since they are the defaults, and that are good here. Others are never shown. */
export function publicSecrets({ secrets }: SandboxApi, { credentials }: Pick<Settings, 'credentials'>): Secrets[] {
  const known = secrets(defaults);
  return secrets(credentials).filter((one) => known.some((each) => isDeepStrictEqual(each, one)));
}

/** Who can call an API where others can reach the sandbox: those who know the configured credentials, those who know the defaults, or everybody. */
export function accessTo(api: SandboxApi, settings: Pick<Settings, 'credentials'>): 'configured' | 'known' | 'anybody' {
  if (Object.keys(schemesOf(api.document)).length === 0) return 'anybody';
  return publicSecrets(api, settings).length > 0 ? 'known' : 'configured';
}
