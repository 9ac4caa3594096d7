import { httpFiles } from './packages/cli/src/targets/http.ts';
import { defineConfig } from './tools/command/src/project/config.ts';

/** Where the sandbox has its handlers of an API. */
const handlersOf = (api: string): string =>
  `packages/sandbox/src/${api === 'sandbox-control' ? 'control' : `apis/${api}`}`;

export default defineConfig({
  scope: '@rollcall',
  template: 'tools/build/template',
  needs: [
    { in: handlersOf, at: '...unimplemented', lack: 'no handler, so the sandbox answers 501' },
    { in: (api) => `packages/${api}/test`, lack: 'no test that calls it and shows how' },
    {
      in: () => 'tools/bench/src/clients/budget.json',
      mention: (api, operationId) => JSON.stringify(`${api} ${operationId}`),
      lack: 'no byte budget: run `pnpm bench:budget`',
    },
  ],
  targets: httpFiles({
    environments: {
      mock: 'http://127.0.0.1:4010',
      sandbox: (api) => `http://127.0.0.1:4080/${api === 'sandbox-control' ? '_sandbox' : api}`,
    },
  }),
});
