import { httpFiles } from './packages/cli/src/targets/http.ts';
import { defineConfig } from './tools/command/src/project/config.ts';

export default defineConfig({
  scope: '@rollcall',
  template: 'tools/build/template',
  targets: httpFiles({
    environments: {
      mock: 'http://127.0.0.1:4010',
      sandbox: (api) => `http://127.0.0.1:4080/${api === 'sandbox-control' ? '_sandbox' : api}`,
    },
  }),
});
