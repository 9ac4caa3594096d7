import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library, repositoryWith } from '../test/library.ts';
import { lintApi } from './lint.ts';

const findingsOf = async (text: string) => {
  const root = await repositoryWith({ 'specs/library/openapi.yaml': text.replace('3.1.0', '3.2.0') });
  const findings = await lintApi(join(root, 'specs/library/openapi.yaml'), { root });
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
};

// https://spec.openapis.org/oas/v3.2.0#security-requirement-object
test('a requirement may name a scheme by its URI, if something is there', async () => {
  const secured = (uri: string) =>
    library
      .replace('security: []', `security: [{'${uri}': []}]`)
      .replace("        '400':", "        '401':\n          description: No.\n        '400':")
      .replace('components:\n', 'components:\n  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}\n');
  expect(await findingsOf(secured('#/components/securitySchemes/key'))).toEqual([]);
  expect(await findingsOf(secured('#/components/securitySchemes/lost'))).toContainEqual(
    expect.stringMatching('rollcall/portable-security: .*lost` is not defined'),
  );
});

// https://spec.openapis.org/oas/v3.2.0#optional-discriminating-property
test('an example may fit the branch that a discriminator has by default', async () => {
  const union = (mapping: string) =>
    `${library.replace("$ref: '#/components/schemas/Reader'", "$ref: '#/components/schemas/Person'")}
    Person: {oneOf: [{$ref: '#/components/schemas/Member'}, {$ref: '#/components/schemas/Reader'}], discriminator: {propertyName: kind${mapping}}}
    Member: {type: object, required: [kind], properties: {kind: {type: string, const: Member}}}
`.replace(
      'name: {type: string, minLength: 1}',
      'name: {type: string, minLength: 1}\n        kind: {type: string, not: {const: Member}}',
    );
  expect(await findingsOf(union(', defaultMapping: Reader'))).toEqual([]);
  expect(await findingsOf(union(''))).toContainEqual(expect.stringMatching('rollcall/discriminator-tells-apart'));
});
