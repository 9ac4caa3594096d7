import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The commands that tests start, and the workers of Vitest itself, keep what V8 has compiled.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/rollcall/compile');

/** `pnpm test <api>`: the tests that are about these APIs, which have their names in theirs. */
const apis = process.env.ROLLCALL_TEST_APIS?.split(',').filter((api) => api !== '') ?? [];
const isOfApis = process.env.npm_lifecycle_event === 'test:api' && apis.length > 0;

/** Serves every package: each runs `vitest run` in its own folder, so that turbo can skip those that nothing has touched. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['{src,test}/**/*.test.ts', '{packages,tools}/*/{src,test}/**/*.test.ts'],
    reporters: process.env.GITHUB_ACTIONS ? ['default', 'json', 'github-actions'] : ['default', 'json'],
    outputFile: { json: isOfApis ? 'test-results.api.json' : 'test-results.json' },
    ...(isOfApis && { testNamePattern: new RegExp(`(?<![\\w-])(?:${apis.join('|')})(?![\\w-])`) }),
    // One process for all files of a workspace: libraries are loaded once. A test undoes what it does to globals and modules.
    isolate: false,
    // For machines that are busy with other work; a test that hangs has a limit of its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
