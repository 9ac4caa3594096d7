import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { differenceOf } from './difference.ts';
import { applied, overlayOf } from './overlay.ts';

const base: Json = {
  openapi: '3.1.0',
  info: { title: 'It\'s "Pets"', version: '1' },
  servers: [{ url: 'https://a.example' }, { url: 'https://b.example', description: 'b' }],
  paths: {
    '/a/{b}~c': {
      get: {
        tags: ['a', 'b'],
        parameters: [
          { name: "it's", in: 'query', schema: { type: 'string', enum: ['a', 'b'] } },
          { name: 'x', in: 'header', schema: { type: 'string' } },
          { $ref: '#/components/parameters/P' },
        ],
        responses: { 200: { description: 'a' } },
      },
    },
  },
  components: { parameters: { P: { name: 'p', in: 'query', schema: { type: 'string' } } } },
};

const edited = (change: (copy: Json) => void): Json => {
  const copy = structuredClone(base);
  change(copy);
  return copy;
};
const operation = (copy: Json): Json => copy.paths['/a/{b}~c'].get;

// What Redocly makes of the overlay is what was edited: https://spec.openapis.org/overlay/v1.0.0.html
test.each<[what: string, change: (copy: Json) => void, actions: number]>([
  ['nothing', () => {}, 0],
  [
    'a text',
    (copy) => {
      copy.info.title = "Ours, isn't it";
    },
    1,
  ],
  [
    'a new member',
    (copy) => {
      copy.info.summary = 's';
    },
    1,
  ],
  ['a member that goes', (copy) => void delete copy.info.version, 1],
  [
    'an object for a text',
    (copy) => {
      copy.info.title = { a: [1] };
    },
    2,
  ],
  [
    'a text for an object',
    (copy) => {
      copy.info = 'a';
    },
    2,
  ],
  ['an item at the end', (copy) => void operation(copy).tags.push('c'), 1],
  ['a list in another order', (copy) => void operation(copy).tags.reverse(), 2],
  ['a list in a list', (copy) => void operation(copy).parameters[0].schema.enum.shift(), 2],
  [
    'a parameter',
    (copy) => {
      operation(copy).parameters[1].required = true;
    },
    1,
  ],
  [
    'a parameter that goes, and one that comes',
    (copy) => {
      operation(copy).parameters = [...operation(copy).parameters.slice(1), { name: 'n', in: 'query' }];
    },
    2,
  ],
  [
    'a server',
    (copy) => {
      copy.servers[1].description = 'c';
    },
    1,
  ],
  [
    'an operation',
    (copy) => {
      copy.paths['/b'] = { get: { responses: {} } };
    },
    1,
  ],
  [
    'everything',
    (copy) => {
      copy.paths = {};
    },
    1,
  ],
])('an overlay says %s', async (_what, change, actions) => {
  const ours = edited(change);
  const overlay = overlayOf('pets', 'imported.yaml', differenceOf(base, ours));
  expect(overlay.actions).toHaveLength(actions);
  expect(await applied(JSON.stringify(base), overlay)).toEqual(ours);
});
