import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryWith, repositoryWith } from '../test/library.ts';
import { lintApi } from './index.ts';

const faulty = libraryWith('x-retry: never', 'x-retry: maybe');
const spec = 'specs/library/openapi.yaml';

async function lint(waivers: string, text = faulty) {
  const root = await repositoryWith({ [spec]: text, 'specs/library/waivers.yaml': waivers });
  return lintApi(join(root, spec), { root });
}

const waiver = 'specs/library/waivers.yaml';
const retry = expect.objectContaining({ rule: 'rollcall/retry-declared' });

describe('waivers', () => {
  test('take out what they name', async () => {
    expect(await lint('- {rule: rollcall/retry-declared, reason: The vendor is asked.}')).toEqual([]);
  });

  test.each(['#/paths/~1readers/post/x-retry', '#/paths/~1readers'])('take it out at %s and below', async (pointer) => {
    expect(
      await lint(`- {rule: rollcall/retry-declared, reason: The vendor is asked., pointer: '${pointer}'}`),
    ).toEqual([]);
  });

  test.each(['#/paths/~1read', '#/paths/~1guests'])(
    'take nothing out at %s, and are themselves an error',
    async (pointer) => {
      const findings = await lint(
        `- {rule: rollcall/retry-declared, reason: The vendor is asked., pointer: '${pointer}'}`,
      );
      expect(findings).toEqual([
        retry,
        expect.objectContaining({ rule: 'waiver-unused', file: waiver, line: 1, pointer: '#/0' }),
      ]);
    },
  );

  test('are an error, at their own place, when they suppress nothing', async () => {
    const findings = await lint(
      '- {rule: rollcall/retry-declared, reason: a}\n- {rule: no-path-trailing-slash, reason: b}',
    );
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'waiver-unused',
        severity: 'error',
        message: 'The waiver of `no-path-trailing-slash` suppresses nothing.',
        file: waiver,
        line: 2,
        pointer: '#/1',
      }),
    ]);
  });

  test.each([
    ['without a reason', '- {rule: rollcall/retry-declared}', 'has no `reason`'],
    ['with an empty reason', '- {rule: rollcall/retry-declared, reason: " "}', 'has no `reason`'],
    ['without a rule', '- {reason: a}', 'has no `rule`'],
    ['with another field', '- {rule: rollcall/retry-declared, reason: a, until: 2030}', '`until` is not a field'],
    [
      'with a path for a pointer',
      '- {rule: rollcall/retry-declared, reason: a, pointer: /readers}',
      'does not start with `#/`',
    ],
    ['that is only a name', '- rollcall/retry-declared', 'an entry is not an object'],
    ['in a map', 'rollcall/retry-declared: a', 'it is not a list'],
    ['in an empty file', '', 'it is not a list'],
  ])('do not count %s', async (_, text, message) => {
    expect(await lint(text)).toEqual([
      retry,
      expect.objectContaining({ rule: 'waiver-invalid', file: waiver, message: expect.stringContaining(message) }),
    ]);
  });

  test('do not count when the file is not YAML', async () => {
    expect(await lint('- {rule: a')).toEqual([retry, expect.objectContaining({ rule: 'yaml-syntax', file: waiver })]);
  });

  test('cannot take out what would make generated code differ from the spec', async () => {
    const text = libraryWith('minLength: 1', 'minLength: 1, $anchor: a');
    expect(await lint('- {rule: rollcall/portable-keywords, reason: a}', text)).toEqual([
      expect.objectContaining({ rule: 'rollcall/portable-keywords' }),
      expect.objectContaining({ rule: 'waiver-invalid', message: expect.stringContaining('cannot be waived') }),
    ]);
  });
});
