import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { clubSpec, workspace } from './workspace.ts';

const GENERATED = 'packages/club/src/generated';
const EDITED = 'packages/club/.rollcall/edited';
const words = (name: string, copies = EDITED) =>
  `${GENERATED}: undid hand edits of ${name}; copies are in ${copies}.\n`;

test('a generated file that somebody changed is generated again, said and kept', async () => {
  const { run, write, read, list } = workspace();
  await run();
  const good = read(`${GENERATED}/types.ts`);
  write(`${GENERATED}/types.ts`, '// mine');
  const { code, err } = await run();
  expect(code).toBe(0);
  expect(err).toContain(words('types.ts'));
  expect(read(`${GENERATED}/types.ts`)).toBe(good);
  expect(read(`${EDITED}/types.ts`)).toBe('// mine');
  write(`${GENERATED}/types.ts`, '// mine again');
  expect((await run()).err).toContain(words('types.ts', `${EDITED}-2`));
  expect([read(`${EDITED}/types.ts`), read(`${EDITED}-2/types.ts`)]).toEqual(['// mine', '// mine again']);
  expect(list(EDITED)).toEqual(['types.ts']);
});

test('a README that somebody changed is generated again, said and kept, and a check names it', async () => {
  const { run, write, read, list } = workspace();
  await run();
  const good = read('packages/club/README.md');
  write('packages/club/README.md', '# Mine');
  expect((await run('--check')).err).toContain('packages/club/README.md is not what specs/club says');
  expect((await run()).err).toContain(`packages/club: undid hand edits of README.md; copies are in ${EDITED}.\n`);
  expect(read('packages/club/README.md')).toBe(good);
  expect(read(`${EDITED}/README.md`)).toBe('# Mine');
  expect(list('packages')).toEqual(['club']);
});

test('a file that somebody put among the generated ones is kept too', async () => {
  const { run, write, read, list } = workspace();
  await run();
  write(`${GENERATED}/mine/notes.ts`, '// mine');
  expect((await run()).err).toContain(words('mine/notes.ts'));
  expect(read(`${EDITED}/mine/notes.ts`)).toBe('// mine');
  expect(list(GENERATED)).not.toContain('mine');
});

test('nothing is kept of files that were generated, deleted or not there', async () => {
  const { run, write, remove, list } = workspace();
  await run();
  write('specs/club/openapi.yaml', clubSpec.replace('minLength: 2', 'minLength: 3'));
  expect((await run()).err).toBe('');
  remove(`${GENERATED}/types.ts`);
  expect((await run()).err).toBe('');
  expect(list('packages/club/.rollcall')).toEqual([]);
});

test('what git has is not lost, and so not kept; what it does not have is, even if nobody knows what was generated', async () => {
  const { run, write, read, remove, list, path } = workspace();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: path('.') });
  await run();
  git('init', '--quiet');
  write('.gitignore', 'node_modules/\n.rollcall/\n');
  const older = read(`${GENERATED}/types.ts`).replace('export', '// older\nexport');
  write(`${GENERATED}/types.ts`, older);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'What a pull may bring');
  expect((await run()).err).toBe('');
  expect(list('packages/club/.rollcall')).toEqual([]);
  remove('node_modules/.cache/rollcall/generate.json');
  write(`${GENERATED}/client.ts`, '// mine');
  expect((await run()).err).toContain(words('client.ts'));
  expect(read(`${EDITED}/client.ts`)).toBe('// mine');
});
