import { createSandbox } from '@rollcall/sandbox';
import type { Api } from './api.ts';

/** Where an API can be tried, and with which credentials. */
export interface Trial {
  /** The API's own address at the sandbox, or at its mock where the sandbox does not have it. */
  readonly url: string;
  readonly isSandbox: boolean;
  /** The sandbox holds what the examples of its description speak of. */
  readonly isSeeded: boolean;
  /** By security scheme. */
  readonly secrets: Secrets;
}

export type Secrets = Readonly<Record<string, string | { readonly username: string; readonly password: string }>>;

interface Overview {
  readonly apis: readonly { readonly name: string; readonly url: string; readonly secrets?: Secrets }[];
}

/** Where `pnpm sandbox` listens. */
export const SANDBOX = 'http://127.0.0.1:4080';

/** Where each API can be tried. The sandbox itself is asked what it offers. */
export async function trialsOf(apis: readonly Api[]): Promise<ReadonlyMap<string, Trial>> {
  const sandbox = await createSandbox();
  try {
    const answer = await sandbox.app.request(SANDBOX, { headers: { accept: 'application/json' } });
    const overview = (await answer.json()) as Overview;
    return new Map(apis.map((api, index) => [api.name, trialOf(api, overview, index)]));
  } finally {
    await sandbox.close();
  }
}

function trialOf(api: Api, { apis }: Overview, index: number): Trial {
  const offered = apis.find(({ name }) => name === api.name);
  if (offered) return { url: offered.url, isSandbox: true, isSeeded: true, secrets: offered.secrets ?? {} };
  const own = defaultUrl(api);
  const isSandbox = own.startsWith(`${SANDBOX}/`);
  return { url: isSandbox ? own : mockUrl(index), isSandbox, isSeeded: false, secrets: placeholders(api) };
}

/** `pnpm mock` gives the APIs ports in the order of their names. */
export const mockUrl = (index: number): string => `http://127.0.0.1:${4010 + index}`;

/** The first declared server with the defaults of its variables. */
function defaultUrl({ document }: Api): string {
  const [{ url, variables = {} } = { url: '/' }] = document.servers ?? [];
  return url.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => variables[name]?.default ?? '');
}

function placeholders({ model }: Api): Secrets {
  return Object.fromEntries(
    Object.entries(model.securitySchemes).map(([name, scheme]) => [
      name,
      scheme.type === 'http' && scheme.scheme.toLowerCase() === 'basic'
        ? { username: 'username', password: 'password' }
        : 'secret',
    ]),
  );
}
