/**
 * What generated code for tests is made of, and only it imports: names may change with any release of the generator.
 *
 * @module
 */
export { createFake } from './fake/fake.ts';
export type { FakeDefinition } from './fake/fake-server.ts';
export type { Fake, FakeHandlers, FakeOptions } from './fake/types.ts';
export { fixturesOf, responsesOf } from './fixtures.ts';
export { type Make, makersOf } from './make.ts';
export type { Fixtures, Responses } from './types.ts';
