import fs from 'node:fs';
import { join } from 'node:path';
import { repository } from '@rollcall/openapi/apis';
import { afterAll, expect, test } from 'vitest';
import { Coverages } from '../src/facts/coverages.ts';
import { contentOf } from '../src/pages/index.ts';
import { clubRepository } from './club.ts';

const club = clubRepository({
  paths: {
    '/members': {
      get: {
        operationId: 'listMembers',
        summary: 'List members',
        responses: { 204: { description: 'There are none.' } },
      },
    },
  },
});
afterAll(() => club.dispose());
for (const shared of [
  'docs',
  'tools',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'tsconfig.package.json',
  'tsconfig.base.json',
])
  fs.symlinkSync(join(repository, shared), join(club.root, shared));

async function content() {
  club.generate();
  const { pages, files } = await contentOf(
    club.root,
    new Coverages(join(club.root, 'coverage.json')),
    Promise.resolve({}),
  );
  const own = pages.filter(({ path }) => path.startsWith('apis/club'));
  const home = pages.find(({ path }) => path === 'index');
  return { pages: own, files: Object.keys(files).filter((file) => file.startsWith('apis/club/')), home: home?.body };
}

test('an API has its pages as soon as it has a description, and none when that is gone', async () => {
  const { pages, files, home } = await content();
  expect(pages.map(({ path }) => path.replace(/^apis\/club\/?/, ''))).toEqual([
    ...['', 'reference', 'operations/listMembers', 'package', 'exports', 'contract', 'provenance', 'changes'],
  ]);
  expect(files).toEqual(expect.arrayContaining(['apis/club/openapi.json', 'apis/club/operations/listMembers.md']));
  expect(home).toContain('[Club](/apis/club/)');
  const operation = pages.find(({ title }) => title === 'List members')?.body ?? '';
  for (const sample of ['createClubClient(', "curl 'http", 'curl_init(', 'import requests'])
    expect(operation).toContain(sample);
  expect(pages.find(({ path }) => path === 'apis/club/package')?.body).toContain('club.listMembers()');

  // A repository without any API is an error.
  fs.renameSync(join(club.root, 'specs/club'), join(club.root, 'specs/team'));
  expect(await content()).toEqual({ pages: [], files: [], home: expect.not.stringContaining('/apis/club/') });
  expect(fs.existsSync(join(club.root, 'packages/club'))).toBe(false);
});
