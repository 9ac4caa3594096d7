import { expect, test } from 'vitest';
import { lintWith, operation } from '../../test/lint-with.ts';

const lint = (name: string, place: string) =>
  lintWith(
    'header-parameter-effective',
    operation(`parameters: [{name: ${name}, in: ${place}, schema: {type: string}}]\nresponses: {}`),
  );

test.each(['Authorization', 'content-type', 'Accept'])('header-parameter-effective finds `%s`', async (name) => {
  expect(await lint(name, 'header')).toEqual([expect.stringContaining(`\`${name}\` is a header parameter`)]);
});

test.each(['Origin', 'referer', 'Date', 'Sec-Fetch-Mode', 'Proxy-Authorization', 'Accept-Encoding'])(
  'header-parameter-effective finds `%s`, which browsers leave out',
  async (name) => {
    expect(await lint(name, 'header')).toEqual([
      expect.stringContaining(`\`${name}\` is a header parameter, which browsers do not let scripts set`),
    ]);
  },
);

test('header-parameter-effective passes other headers, and other places', async () => {
  expect([...(await lint('X-A', 'header')), ...(await lint('Accept', 'query'))]).toEqual([]);
});
