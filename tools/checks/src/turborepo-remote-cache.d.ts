/** It has no types of its own. */
declare module 'turborepo-remote-cache' {
  import type { Server } from 'node:http';

  export function createApp(options: {
    readonly logger: boolean;
    readonly configOverrides: Readonly<Record<string, string>>;
  }): {
    readonly server: Server;
    listen(address: { readonly host: string; readonly port: number }): Promise<string>;
    close(): Promise<void>;
  };
}
