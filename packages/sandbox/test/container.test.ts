import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../src/config/read-settings.ts';

const folder = join(import.meta.dirname, '..');
const root = join(folder, '../..');
const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8');

const dockerfile = textOf(folder, 'Dockerfile');
/** The image that is run: what follows the last FROM. */
const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

interface Service {
  readonly image?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly [key: string]: unknown;
}

const compose: { readonly services: Readonly<Record<string, Service>> } = parse(textOf(folder, 'compose.yaml'));
const services = Object.entries(compose.services);

describe('the Dockerfile', () => {
  test('is one, by a linter’s rules', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  test('uses the Node and the pnpm that the repository pins', () => {
    const { catalog } = parse(textOf(root, 'pnpm-workspace.yaml'));
    const { packageManager } = JSON.parse(textOf(root, 'package.json'));
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set([`node:${catalog.node}-slim`]));
    const managers = dockerfile.match(/pnpm@[\d.]+/g) ?? [];
    expect(new Set(managers)).toEqual(new Set([packageManager]));
  });

  test('runs as somebody who is not root, tells its health, and is steered by nobody', () => {
    expect(image).toMatch(/^USER node$/m);
    expect(image).toMatch(/^HEALTHCHECK [^\n]*\\\n {4}CMD .*\/readyz/m);
    const variables = [...image.matchAll(/(SANDBOX_\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]);
    const settings = readSettings([], Object.fromEntries(variables));
    expect(settings).toMatchObject({ host: '0.0.0.0', port: 4080, database: '/data/sandbox.sqlite' });
    expect(settings).not.toHaveProperty('controlToken');
  });
});

describe('compose.yaml', () => {
  test('is one, by a linter’s rules and the schema of Compose', () => {
    const [result] = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] }).lintFiles(
      [join(folder, 'compose.yaml')],
      false,
    );
    expect(result?.messages ?? []).toEqual([]);
  });

  test.each(services)('lets %s change nothing but its data, and do nothing that needs rights', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service.user ?? 'node').not.toMatch(/^(root|0)/);
  });

  test('gives settings that the sandbox has, holds no secret, and opens ports to this machine only', () => {
    const { sandbox, database } = compose.services;
    expect(readSettings([], { ...sandbox?.environment, SANDBOX_CONTROL_TOKEN: '' })).toMatchObject({
      database: 'postgres://sandbox@database:5432/sandbox',
      seed: { people: 25 },
    });
    for (const [name, value] of services.flatMap(([, { environment }]) => Object.entries(environment))) {
      if (/PASSWORD|TOKEN/.test(name)) expect(value, name).toMatch(/^\$\{\w+:[?-][^}]*\}$/);
    }
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:4080:4080']);
    expect(database?.image).toMatch(/^postgres:\d+/);
  });
});
