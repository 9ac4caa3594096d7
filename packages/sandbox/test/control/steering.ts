import { createSandboxControlClient } from '@rollcall/sandbox-control';
import { onTestFinished } from 'vitest';
import { createSandbox, type SettingsInput } from '../../src/index.ts';
import { CHEAP, clientsOf } from '../support/world.ts';

export const HERE = 'http://localhost:4080';
export const TOKEN = 'a-token-of-32-characters-1234567';

/** A sandbox without a network, its control client and clients of its APIs, which may send more headers. */
export async function steering(settings: SettingsInput = {}) {
  const { app, close, store } = await createSandbox({ passwords: CHEAP, ...settings });
  onTestFinished(close);
  const fetchWith =
    (more: Record<string, string>) =>
    async (url: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(more)) headers.set(name, value);
      return app.request(url, { ...init, headers });
    };
  const apisWith = (headers: Record<string, string>) => clientsOf(fetchWith(headers), HERE);
  const token = settings.controlToken;
  const control = createSandboxControlClient({
    apiUrl: `${HERE}/_sandbox`,
    auth: { ...(token !== undefined && { token }) },
    fetch: fetchWith({}),
  });
  /** Registers Asha with ConsCent, whatever comes back. */
  const register = (headers: Record<string, string> = {}) =>
    app.request(`${HERE}/conscent/client/register-user`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('sandbox-key:sandbox-secret')}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: '{"firstName":"Asha","email":"asha@example.com"}',
    });
  return { app, store, register, control, apisWith, ...apisWith({}) };
}
