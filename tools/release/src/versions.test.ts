import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from './run.ts';
import { announcedVersions, applyChangesets } from './versions.ts';

test('changesets become versions and changelogs, of a project that has none of their packages', async () => {
  const root = mkdtempSync(join(tmpdir(), 'versions-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  write('package.json', '{ "name": "apis", "private": true, "workspaces": ["packages/*"] }');
  write('package-lock.json', '{}');
  write('packages/pets/package.json', '{ "name": "@acme/pets", "version": "1.4.2" }');
  write('packages/shop/package.json', '{ "name": "@acme/shop", "version": "1.0.0" }');
  write('.changeset/config.json', '{ "changelog": "@changesets/changelog-git", "baseBranch": "main" }');
  write('.changeset/owner.md', '---\n"@acme/pets": minor\n---\n\nPets have owners.\n');
  run('git', ['init', '--quiet'], root);

  expect(await announcedVersions(root)).toEqual([
    { name: '@acme/pets', type: 'minor', oldVersion: '1.4.2', newVersion: '1.5.0' },
  ]);
  await applyChangesets(root);
  expect(JSON.parse(read('packages/pets/package.json')).version).toBe('1.5.0');
  expect(JSON.parse(read('packages/shop/package.json')).version).toBe('1.0.0');
  expect(read('packages/pets/CHANGELOG.md')).toMatch(
    /^# @acme\/pets\n\n## 1\.5\.0\n\n### Minor Changes\n\n- Pets have owners\.\n/,
  );
  expect(await announcedVersions(root)).toEqual([]);
});
