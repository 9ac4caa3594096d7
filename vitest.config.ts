import { defineConfig } from 'vitest/config';

/** Serves every package: each runs `vitest run` in its own folder, so that turbo can skip those that nothing has touched. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['{src,test}/**/*.test.ts', '{packages,tools}/*/{src,test}/**/*.test.ts'],
    reporters: process.env.GITHUB_ACTIONS ? ['default', 'json', 'github-actions'] : ['default', 'json'],
    outputFile: { json: 'test-results.json' },
    // For machines that are busy with other work; a test that hangs has a limit of its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
