import { faultOf, type ProjectConfig } from '@rollcall/command/project/config';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import schema from './config.schema.json' with { type: 'json' };

const validate = new Ajv().compile(schema);
const FULL: Required<Omit<ProjectConfig, 'targets' | 'needs' | 'packages'>> = {
  scope: '@acme',
  specs: 'apis',
  out: 'src/api',
  template: 'template',
  lint: { extends: ['rollcall/all'], rules: { 'info-license': 'off' } },
};

test.each<[boolean, unknown]>([
  [true, {}],
  [true, FULL],
  [true, { packages: 'libs' }],
  [false, []],
  [false, { ...FULL, packages: 'libs' }],
  [false, { scope: 'acme' }],
  [false, { specs: 1 }],
  [false, { spec: 'apis' }],
  [false, { lint: 'all' }],
])('editors say of a configuration what the command says: %s, %j', (expected, config) => {
  expect({ editor: validate(config), command: faultOf(config) === undefined }).toEqual({
    editor: expected,
    command: expected,
  });
});
