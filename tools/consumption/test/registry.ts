import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { runServer } from 'verdaccio';
import { configuredRegistry, QUIET } from './npmrc.ts';

export interface Registry {
  readonly url: string;
  /** An `.npmrc` for projects that use it. */
  readonly npmrc: string;
  close(): Promise<void>;
}

/** What is published to it: ours, and what a team makes with our commands. */
const OURS = ['@rollcall/*', 'rollcall', 'create-rollcall', '@acme/*'];

/** A registry on loopback: ours are published to it and never asked of another, everything else comes from the configured one. */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const config = {
    storage: join(folder, 'storage'),
    configPath: join(folder, 'config.yaml'),
    self_path: join(folder, 'config.yaml'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
    uplinks: { upstream: { url: configuredRegistry(), cache: true, max_fails: 10, timeout: '60s' } },
    packages: {
      ...Object.fromEntries(OURS.map((name) => [name, { access: '$all', publish: '$all' }])),
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'stdout', format: 'json', level: 'fatal' },
    max_body_size: '50mb',
    server: { keepAliveTimeout: 5 },
  };
  writeFileSync(config.configPath, '');
  const server = (await runServer(config as never)) as Server;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The registry has no port.');
  const host = `127.0.0.1:${address.port}`;
  // Anybody may publish to it; npm asks for a token all the same.
  const npmrc = `registry=http://${host}/\n//${host}/:_authToken=anybody\n${QUIET}`;
  return {
    url: `http://${host}/`,
    npmrc,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
