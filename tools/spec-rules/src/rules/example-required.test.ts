import { describe, expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const media = (yaml: string) =>
  lintWith('example-required', operation(`requestBody: {content: {application/json: {${yaml}}}}\nresponses: {}`));

describe('example-required', () => {
  test('passes a named example with a value', async () => {
    expect(await media('examples: {one: {value: null}}')).toEqual([]);
  });

  test('passes an example that is referred to', async () => {
    const yaml = operation(
      "requestBody: {content: {application/json: {examples: {one: {$ref: '#/components/examples/One'}}}}}\nresponses: {}",
      'components: {examples: {One: {value: 1}}}',
    );
    expect(await lintWith('example-required', yaml)).toEqual([]);
  });

  test.each(['', 'examples: {}'])('refuses a request body without one: {%s}', async (yaml) => {
    expect(await media(yaml)).toEqual([
      '#/paths/~1things/post/requestBody/content/application~1json  `application/json` has no example. Add `examples` with a named example and its `value`.',
    ]);
  });

  test('refuses an example without a name', async () => {
    expect(await media('example: 1')).toEqual([
      expect.stringContaining('/application~1json/example  The example has no name.'),
    ]);
  });

  test('refuses an example that stands elsewhere, where nothing validates it', async () => {
    expect(await media('examples: {one: {externalValue: one.json}}')).toEqual([
      expect.stringContaining('/examples/one  The example `one` has no `value`.'),
    ]);
  });

  test('refuses a response without one, but not a response without a body', async () => {
    const responses = "responses: {'200': {description: a, content: {text/plain: {}}}, '204': {description: b}}";
    expect(await lintWith('example-required', operation(responses))).toEqual([
      expect.stringContaining('/responses/200/content/text~1plain  `text/plain` has no example.'),
    ]);
  });
});
