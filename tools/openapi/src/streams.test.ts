import { expect, it } from 'vitest';
import { EVENTS, withItems } from './streams.ts';

const text = { type: 'string' };
const note = { type: 'object', properties: { text } };
const fields = { event: text, data: text, id: text, retry: { type: 'integer', minimum: 0 } };
const event = (data: unknown) => ({ type: 'object', required: ['data'], properties: { ...fields, data } });
const json = { contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/Note' } };
const named = (name: string, data: unknown) => ({
  type: 'object',
  required: ['event', 'data'],
  properties: { event: { const: name }, data },
});

const schemas = {
  Note: note,
  Notes: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
  // As in the example of https://spec.openapis.org/oas/v3.2.0#server-sent-event-streams
  Event: { type: 'object', required: ['data'], properties: fields },
};
const Note = { $ref: '#/components/schemas/Note' };

/** The media type object as it is read: what an item is, and which events have data of JSON. */
function read(mediaType: string, media: object) {
  const response = { content: { [mediaType]: media } };
  const document = withItems({ paths: { '/': { get: { responses: { '200': response } } } }, components: { schemas } });
  const {
    schema,
    [EVENTS]: events,
    ...rest
  } = document.paths['/'].get.responses['200'].content[mediaType] as {
    readonly schema?: unknown;
    readonly [EVENTS]?: unknown;
  };
  return { schema, events, rest };
}

it.each<[string, string, object, unknown]>([
  ['itemSchema of 3.2', 'application/jsonl', { itemSchema: Note }, Note],
  ['its forerunner in 3.1', 'application/jsonl', { 'x-oai-itemSchema': Note }, Note],
  ['itemSchema beside the list of its items', 'application/jsonl', { itemSchema: Note, schema: schemas.Notes }, Note],
  ['the items of a list', 'application/x-ndjson', { schema: schemas.Notes }, Note],
  [
    'the items of a list that is referred to',
    'application/json-seq',
    { schema: { $ref: '#/components/schemas/Notes' } },
    Note,
  ],
  ['a schema that is no list', 'application/x-ndjson', { schema: Note }, Note],
  ['nothing', 'application/jsonl', {}, true],
  ['a text, which is the whole stream', 'application/jsonl', { schema: text }, true],
])('an item is what is said by %s', (_, mediaType, media, schema) => {
  expect(read(mediaType, media)).toEqual({ schema, events: undefined, rest: {} });
});

it.each<[string, object, unknown, unknown]>([
  ['nothing is said', {}, event(text), undefined],
  ['the whole is a text', { schema: text }, event(text), undefined],
  [
    'items are texts',
    { itemSchema: { type: 'string', minLength: 1 } },
    event({ type: 'string', minLength: 1 }),
    undefined,
  ],
  ['the value of the data is described', { schema: Note }, event(Note), { json: true }],
  [
    'an object has a member that is called data',
    { schema: { properties: { data: {}, more: {} } } },
    event({ properties: { data: {}, more: {} } }),
    { json: true },
  ],
  [
    'events are described',
    { itemSchema: { $ref: '#/components/schemas/Event' } },
    { $ref: '#/components/schemas/Event' },
    undefined,
  ],
  [
    'events have data that is an object',
    { schema: { oneOf: [named('a', Note), named('b', text)] } },
    { oneOf: [named('a', Note), named('b', text)] },
    { json: true, except: ['b'] },
  ],
  [
    'the text of the data is JSON',
    { itemSchema: { properties: { data: json } } },
    { type: 'object', required: ['data'], properties: { ...fields, data: Note } },
    { json: true },
  ],
])('an event is read where %s', (_, media, schema, events) => {
  expect(read('text/event-stream', media)).toEqual({ schema, events, rest: {} });
});

it('the example of OpenAPI 3.2 has data of JSON for one of its events', () => {
  const example = {
    $ref: '#/components/schemas/Event',
    required: ['event'],
    oneOf: [
      { properties: { event: { const: 'addString' } } },
      { properties: { event: { const: 'addInt64' }, data: { format: 'int64' } } },
      { properties: { event: { const: 'addJson' }, data: json } },
    ],
  };
  const { schema, events } = read('text/event-stream', { itemSchema: example });
  expect(events).toEqual({ json: false, except: ['addJson'] });
  const branch = (name: string, data: unknown) => ({
    type: 'object',
    required: ['event', 'data'],
    properties: { ...fields, event: { ...text, const: name }, data },
  });
  expect(schema).toEqual({
    oneOf: [branch('addString', text), branch('addInt64', { ...text, format: 'int64' }), branch('addJson', Note)],
  });
});

it('other bodies stay as they are', () => {
  expect(read('application/json', { schema: Note })).toEqual({ schema: Note, events: undefined, rest: {} });
});
