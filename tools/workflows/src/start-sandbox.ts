import { type Listening, startSandbox as start } from '@rollcall/sandbox';

export interface RunningSandbox extends Pick<Listening, 'close'> {
  /** The address of each API, by its name. */
  readonly addresses: ReadonlyMap<string, string>;
}

interface Overview {
  readonly apis: readonly { readonly name: string; readonly url: string }[];
}

/** A sandbox with invented people and nothing on the disk. Its own overview says where each API is. */
export async function startSandbox(): Promise<RunningSandbox> {
  const { url, close } = await start({ seed: {} });
  const overview = await fetch(url, { headers: { accept: 'application/json' } });
  const { apis } = (await overview.json()) as Overview;
  return { addresses: new Map(apis.map((api) => [api.name, api.url])), close };
}
