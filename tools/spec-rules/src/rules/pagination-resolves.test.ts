import { describe, expect, test } from 'vitest';
import { lintWith } from '../../test/lint-with.ts';

const base = (pagination: string) => `
openapi: 3.1.0
paths:
  /things:
    parameters: [{ name: page, in: query, schema: { type: integer } }]
    get:
      parameters:
        - { name: offset, in: query, schema: { type: integer } }
        - { name: after, in: query, schema: { $ref: '#/components/schemas/Cursor' } }
        - { name: trace, in: header, schema: { type: string } }
      x-pagination: ${pagination}
      responses:
        '200':
          description: A page.
          headers: { link: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } }
        default: { description: Else. }
  /texts:
    get:
      x-pagination: { style: link, items: '' }
      responses:
        '200': { description: A page., content: { application/json: { schema: { type: array } } } }
  /none:
    get:
      x-pagination: { style: next-url, items: /items, next: /next }
      responses: { '204': { description: None. } }
components:
  schemas:
    Cursor: { type: [string, 'null'] }
    Page:
      allOf:
        - type: object
          properties:
            data:
              type: object
              properties:
                items: { type: array }
                next: { anyOf: [{ type: string }, { type: 'null' }] }
                more: { type: boolean }
                total: { type: integer }
`;
const lint = async (pagination: string) =>
  (await lintWith('pagination-resolves', base(pagination))).filter((line) => line.startsWith('#/paths/~1things'));

describe('pagination-resolves', () => {
  test.each([
    '{ style: next-url, items: /data/items, next: /data/next, count: /data/total, x-note: a }',
    '{ style: cursor, items: /data/items, next: /data/next, parameter: after, more: /data/more }',
    '{ style: offset, items: /data/items, parameter: offset, count: /data/total }',
    '{ style: page, items: /data/items, parameter: page, pages: /data/total, first: 0 }',
    '{ style: link, items: /data/items }',
  ])('passes %s', async (pagination) => expect(await lint(pagination)).toEqual([]));

  test.each([
    ['5', '', 'has no known style'],
    [
      '{ style: guess, items: /data/items }',
      '',
      'Write `style`: one of `next-url`, `link`, `cursor`, `offset`, `page`',
    ],
    ['{ style: cursor, items: /data/items }', '', 'does not say what `next` and `parameter` is'],
    ['{ style: link, items: /data/items, next: /data/next }', '/next', 'of style `link` has no `next`'],
    ['{ style: link, items: /data/others }', '/items', '"/data/others" leads to nothing'],
    ['{ style: link, items: data/items }', '/items', '"data/items" leads to nothing'],
    ['{ style: link, items: /data/next }', '/items', 'is not of type array'],
    ['{ style: next-url, items: /data/items, next: /data/total }', '/next', 'is not of type string'],
    ['{ style: link, items: /data/items, more: /data/total }', '/more', 'is not of type boolean'],
    ['{ style: offset, items: /data/items, parameter: trace }', '/parameter', 'There is no query parameter "trace"'],
    ['{ style: offset, items: /data/items, parameter: after }', '/parameter', 'is not of type integer or number'],
  ])('refuses %s', async (pagination, place, message) => {
    const [found, ...others] = await lint(pagination);
    expect(others).toEqual([]);
    expect(found).toContain(`/x-pagination${place}  `);
    expect(found).toContain(message);
  });

  test('refuses pages without a header to link them, and answers without pages', async () => {
    const found = await lintWith('pagination-resolves', base('{ style: link, items: /data/items }'));
    expect(found).toEqual([
      expect.stringContaining('#/paths/~1texts/get/x-pagination/style  The response declares no header `Link`.'),
      expect.stringContaining('#/paths/~1none/get/x-pagination  No response with JSON has pages.'),
    ]);
  });
});
