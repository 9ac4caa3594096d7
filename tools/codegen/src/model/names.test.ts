import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SUFFIXES, typeNames } from './names.ts';
import { RUNTIME_NAMES } from './runtime-names.ts';

function componentsOf(...names: string[]) {
  const { components } = typeNames('Club', names, []);
  return names.map((name) => components.get(name));
}

function operationsOf(ids: string[], components: string[] = []) {
  const { operations } = typeNames('Club', components, ids);
  return ids.map((id) => operations.get(id));
}

describe('the type of a component', () => {
  it('has its name where that can be the name of a type', () => {
    expect(componentsOf('Member', 'member', '$ref_', 'größe', 'Error', 'Response')).toEqual([
      ...['Member', 'member', '$ref_', 'größe', 'Error', 'Response'],
    ]);
  });

  it('has the name in PascalCase where it can not', () => {
    expect(componentsOf('foo-bar.baz', 'string', 'class', '2fa', '__proto__')).toEqual([
      ...['FooBarBaz', 'String', 'Class', '_2fa', 'Proto'],
    ]);
  });

  it('gives way to the component that has the name already, wherever that stands', () => {
    expect(componentsOf('foo-bar', 'foo.bar', 'FooBar', 'FooBarSchema')).toEqual([
      ...['FooBarSchema2', 'FooBarSchema3', 'FooBar', 'FooBarSchema'],
    ]);
  });

  it.each(['ApiError', 'CallOptions', 'ClubClient', 'ClubClientOptions', 'Record', 'Blob', 'AnyOf'])(
    'gives way to %s, which the package or the module has already',
    (name) => expect(componentsOf(name)).toEqual([`${name}Schema`]),
  );

  it('gives way to what openapi-typescript declares', () => {
    expect(componentsOf('operations', 'paths', '$defs')).toEqual(['Operations', 'Paths', 'Defs']);
  });
});

describe('the types of an operation', () => {
  it('begin with the id in PascalCase', () => {
    expect(operationsOf(['signUp', 'users/get-by-name', '2fa'])).toEqual(['SignUp', 'UsersGetByName', '_2fa']);
  });

  it.each(SUFFIXES)('give way to a component whose name ends in %s', (suffix) => {
    expect(operationsOf(['signUp'], [`SignUp${suffix}`])).toEqual(['SignUpOperation']);
  });

  it('give way to an id that needs no change, wherever that stands, and to ids before', () => {
    expect(operationsOf(['sign-up', 'sign.up', 'signUp'])).toEqual(['SignUpOperation', 'SignUpOperation2', 'SignUp']);
  });

  it('share no name with those of another, whatever they are called', () => {
    const bases = operationsOf(['a', 'a-input', 'aInput', 'A', 'a-', '-', '_', '🙂', 'then', 'constructor']);
    const all = bases.flatMap((base) => SUFFIXES.map((suffix) => base + suffix));
    expect(new Set(all).size).toBe(all.length);
  });
});

it('knows all that the package of an API exports of the runtime', () => {
  const index = join(import.meta.dirname, '../../../../packages/runtime/src/client/index.ts');
  const program = ts.createProgram([index], { noResolve: false, allowImportingTsExtensions: true, noEmit: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index) as ts.SourceFile) as ts.Symbol;
  const exported = checker.getExportsOfModule(module).map(({ name }) => name);
  expect(exported.filter((name) => !RUNTIME_NAMES.includes(name))).toEqual([]);
});
