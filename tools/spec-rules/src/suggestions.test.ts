import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryWith, repositoryWith } from '../test/library.ts';
import { lintApi } from './lint.ts';

async function repairOf(rule: string, text: string, files: Readonly<Record<string, string>> = {}) {
  const root = await repositoryWith({ ...files, 'specs/library/openapi.yaml': text });
  const findings = await lintApi(join(root, 'specs/library/openapi.yaml'), { root });
  return findings.filter((finding) => finding.rule === rule).map(({ repair }) => repair);
}

const referring = (to: string) => libraryWith("'#/components/schemas/Reader'", `'${to}'`);
const generic = 'Correct the reference, or add what it names.';

describe('a reference that leads nowhere', () => {
  const files = {
    'specs/library/people.yaml': 'Reader: {type: object, maxProperties: 0, additionalProperties: false}\n',
  };

  test.each([
    ['#/components/schemas/Raeder', '#/components/schemas/Reader'],
    ['#/components/schema/Reader', '#/components/schemas/Reader'],
    ['#/component/schemas/Readers', '#/components/schemas/Reader'],
    ['people.yaml#/Raeder', 'people.yaml#/Reader'],
    ['poeple.yaml#/Reader', 'people.yaml#/Reader'],
    ['./people.yml#/Reader', './people.yaml#/Reader'],
  ])('%s may mean %s', async (ref, meant) => {
    expect(await repairOf('no-unresolved-refs', referring(ref), files)).toEqual([`Did you mean \`${meant}\`?`]);
  });

  test.each(['#/components/schemas/Invoice', '#/paths/Reader', 'elsewhere/invoice.yaml', '#/components/schemas/%zz'])(
    '%s is like nothing that is there',
    async (ref) => {
      expect(await repairOf('no-unresolved-refs', referring(ref), files)).toEqual([generic]);
    },
  );
});

describe('a word that OpenAPI does not define', () => {
  const parameter = (place: string) =>
    libraryWith(
      'x-retry: never',
      `x-retry: never\n      parameters: [{name: page, in: ${place}, schema: {type: string}}]`,
    );
  const anything = expect.stringMatching(/^Correct it as OpenAPI 3\.1/);

  test('may mean one that is near', async () => {
    expect(await repairOf('struct', parameter('qeury'))).toEqual(['Did you mean `query`?']);
    expect(await repairOf('rollcall/keyword-known', libraryWith('minLength: 1', 'minLenght: 1'))).toEqual([
      'Did you mean `minLength`?',
    ]);
  });

  test('is not taken for any that is not', async () => {
    expect(await repairOf('struct', parameter('poem'))).toEqual([anything]);
    expect(await repairOf('rollcall/keyword-known', libraryWith('minLength: 1', 'min: 1'))).toEqual([
      'Remove it, or call it `x-min`.',
    ]);
  });
});
