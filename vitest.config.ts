import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The commands that tests start, and the workers of Vitest itself, keep what V8 has compiled.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/rollcall/compile');

/** Serves every package: each runs `vitest run` in its own folder, so that turbo can skip those that nothing has touched. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['{src,test}/**/*.test.ts', '{packages,tools}/*/{src,test}/**/*.test.ts'],
    reporters: process.env.GITHUB_ACTIONS ? ['default', 'json', 'github-actions'] : ['default', 'json'],
    outputFile: { json: 'test-results.json' },
    // One process for all files of a workspace: libraries are loaded once. A test undoes what it does to globals and modules.
    isolate: false,
    // For machines that are busy with other work; a test that hangs has a limit of its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
