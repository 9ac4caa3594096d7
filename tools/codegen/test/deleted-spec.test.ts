import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { clubSpec, workspace } from './workspace.ts';

describe('an API whose spec is deleted', () => {
  const withTwo = () => workspace({ club: clubSpec, guild: clubSpec });

  test('goes without a trace if nobody has written in its package', async () => {
    const { run, list, remove } = withTwo();
    await run();
    remove('specs/guild/openapi.yaml');
    expect(await run('--check')).toMatchObject({
      code: 1,
      err: expect.stringContaining('packages/guild has no specs/guild'),
    });
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('packages/guild: removed') });
    expect(list('packages')).toEqual(['club']);
    expect((await run('--check')).code).toBe(0);
  });

  test('goes from the lock file too', async () => {
    const { run, remove, write, read, path } = withTwo();
    await run();
    write('pnpm-lock.yaml', 'lock');
    write('pnpm.js', "require('node:fs').writeFileSync('pnpm-lock.yaml', process.argv.slice(2).join(' '))");
    vi.stubEnv('npm_execpath', path('pnpm.js'));
    onTestFinished(() => void vi.unstubAllEnvs());
    remove('specs/guild/openapi.yaml');
    expect((await run()).code).toBe(0);
    expect(read('pnpm-lock.yaml')).toBe('install --no-frozen-lockfile');
  });

  test('keeps a package with files of its own, and names them, until it is told to remove those too', async () => {
    const { run, list, remove, write } = withTwo();
    await run();
    write('packages/guild/src/errors.ts', '// ours');
    write('packages/guild/src/server.ts', '// ours');
    remove('specs/guild/openapi.yaml');
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain('files of your own: src/errors.ts, src/server.ts.');
    expect(list('packages')).toEqual(['club', 'guild']);
    expect((await run('--prune')).code).toBe(0);
    expect(list('packages')).toEqual(['club']);
  });

  test('does not count what a release writes, nor what installing and testing leave', async () => {
    const { run, list, remove, write, read } = withTwo();
    await run();
    const manifest = 'packages/guild/package.json';
    write(manifest, read(manifest).replace('"version": "1.0.0"', '"version": "2.1.0"'));
    for (const file of ['CHANGELOG.md', 'test-results.json', 'dist/index.js', 'node_modules/x/index.js'])
      write(`packages/guild/${file}`, '');
    remove('specs/guild/openapi.yaml');
    expect((await run()).code).toBe(0);
    expect(list('packages')).toEqual(['club']);
  });
});
