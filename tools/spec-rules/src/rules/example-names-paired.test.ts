import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (yaml: string, root?: string) => lintWith('example-names-paired', operation(yaml, root));
const json = (...names: string[]) =>
  `{application/json: {examples: {${names.map((name) => `${name}: {value: 1}`).join(', ')}}}}`;
const body = (...names: string[]) => `requestBody: {required: true, content: ${json(...names)}}`;
const parameter = (name: string, required: boolean, ...names: string[]) =>
  `{name: ${name}, in: query, required: ${required}, examples: {${names.map((each) => `${each}: {value: 1}`).join(', ')}}}`;
const responses = (parts: Readonly<Record<string, readonly string[]>>) =>
  `responses: {${Object.entries(parts)
    .map(([status, names]) => `'${status}': {description: a, content: ${json(...names)}}`)
    .join(', ')}}`;

describe('example-names-paired passes', () => {
  test.each([
    ['a body whose examples are those of the success', `${body('a', 'b')}\n${responses({ 200: ['a', 'b'] })}`],
    ['examples that several successes share out', `${body('a', 'b')}\n${responses({ 200: ['a'], '2XX': ['b'] })}`],
    [
      'an error that no valid request leads to',
      `${body('a')}\n${responses({ 200: ['a'], 400: ['bad'], default: ['x'] })}`,
    ],
    ['a request that leads to an error', `${body('a', 'taken')}\n${responses({ 200: ['a'], 409: ['taken', 'bad'] })}`],
    ['an operation that needs no input', responses({ 200: ['one', 'other'] })],
    ['optional parameters without examples', `parameters: [{name: a, in: query}]\n${responses({ 200: ['a'] })}`],
    [
      'an optional parameter that some requests lack',
      `parameters: [${parameter('p', false, 'b')}]\n${body('a', 'b')}\n${responses({ 200: ['a', 'b'] })}`,
    ],
    [
      'required parameters that have the names of the body',
      `parameters: [${parameter('p', true, 'a', 'b')}]\n${body('a', 'b')}\n${responses({ 200: ['a', 'b'] })}`,
    ],
    ['a success without content', `${body('a')}\nresponses: {'204': {description: b}}`],
    [
      'names that are split between media types',
      `requestBody: {required: true, content: {a/a: {examples: {x: {value: 1}}}, b/b: {examples: {y: {value: 1}}}}}\n${responses({ 200: ['x', 'y'] })}`,
    ],
  ])('%s', async (_, yaml) => expect(await lint(yaml)).toEqual([]));
});

describe('example-names-paired finds', () => {
  test('a request example that leads to no response', async () => {
    expect(await lint(`${body('a', 'b')}\n${responses({ 200: ['a'] })}`)).toEqual([
      '#/paths/~1things/post/requestBody  No response has an example `b`, as the request body has. Give an example and the response that it leads to the same name.',
    ]);
  });

  test('a success that no request example leads to', async () => {
    expect(await lint(`${body('a')}\n${responses({ 200: ['a', 'created'] })}`)).toEqual([
      '#/paths/~1things/post/requestBody  The request body has no example `created`, as the success has. Give an example and the response that it leads to the same name.',
    ]);
  });

  test('a required parameter without the names of the others', async () => {
    const yaml = `parameters: [${parameter('userId', true, 'a')}]\n${body('a', 'b', 'c')}\n${responses({ 200: ['a', 'b', 'c'] })}`;
    expect(await lint(yaml)).toEqual([
      '#/paths/~1things/post/parameters/0  The parameter `userId` has no example `b`, nor `c`, as the request body has. Give an example and the response that it leads to the same name.',
    ]);
  });

  test('a path parameter without any example, whose request nobody can send', async () => {
    const yaml = `
openapi: 3.1.0
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      ${responses({ 200: ['found'], 404: ['unknown'] })}`;
    expect(await lintWith('example-names-paired', yaml)).toEqual([
      expect.stringMatching(/^#\/paths\/~1things~1\{id\}\/parameters\/0 {2}The parameter `id` has no example `found`/),
    ]);
  });

  test('what is behind references', async () => {
    const components = `
components:
  parameters: {P: ${parameter('p', true, 'a')}}
  requestBodies: {B: {required: true, content: ${json('a', 'b')}}}
  responses: {R: {description: a, content: ${json('a')}}}`;
    const yaml = `
parameters: [{$ref: '#/components/parameters/P'}]
requestBody: {$ref: '#/components/requestBodies/B'}
responses: {'200': {$ref: '#/components/responses/R'}}`;
    expect((await lint(yaml, components)).map((found) => found.split('. ')[0])).toEqual([
      expect.stringContaining('The parameter `p` has no example `b`, as the request body has'),
      expect.stringContaining('No response has an example `b`, as the request body has'),
    ]);
  });
});
