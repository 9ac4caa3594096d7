/**
 * The cases of the web platform's tests of event streams (`eventsource/format-*`), as facts: what is in the stream, and what `data`,
 * `event` and `lastEventId` a browser tells of.
 */
import { describe, expect, it } from 'vitest';
import { EventReader, writeEvent } from './events.ts';
import { ItemError } from './item.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string): unknown => JSON.parse(text);

/** What comes of a text that arrives in pieces of a size; nothing is asked of its end. */
function read(text: string, size = Infinity, events?: { json: boolean; except?: string[] }) {
  const reader = new EventReader(events, { parse });
  const whole = bytes(text);
  const items: unknown[] = [];
  for (let at = 0; at < whole.length; at += size)
    for (const { value } of reader.push(whole.subarray(at, Math.min(whole.length, at + size)))) items.push(value);
  return { items, reader };
}

const long = 'x'.repeat(2048);

describe('an event stream', () => {
  it.each<[string, string, unknown[]]>([
    ['bom', '\uFEFFdata:1\n\n\uFEFFdata:2\n\ndata:3\n\n', [{ data: '1' }, { data: '3' }]],
    ['bom-2', '\uFEFF\uFEFFdata:1\n\ndata:2\n\ndata:3\n\n', [{ data: '2' }, { data: '3' }]],
    [
      'comments',
      `data:1\r:\0\n:\r\ndata:2\n:${long}\rdata:3\n:data:fail\r:${long}\ndata:4\n\n`,
      [{ data: '1\n2\n3\n4' }],
    ],
    ['field-data', 'data:\n\ndata\ndata\n\ndata:test\n\n', [{ data: '' }, { data: '\n' }, { data: 'test' }]],
    ['field-event', 'event:test\ndata:x\n\ndata:x\n\n', [{ event: 'test', data: 'x' }, { data: 'x' }]],
    ['field-event-empty', 'event: \ndata:data\n\n', [{ data: 'data' }]],
    ['field-id', 'id: \u2026\ndata:1\n\ndata:2\n\n', [{ data: '1', id: '\u2026' }, { data: '2' }]],
    ['field-id-null', 'id: 5\0\ndata:test\n\nid: 6\nid: \0\ndata:x\n\n', [{ data: 'test' }, { data: 'x', id: '6' }]],
    [
      'field-parsing',
      'data:\0\n data:2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n',
      [{ data: '\0\n1\n3\n\n4' }],
    ],
    ['field-retry', 'retry:3000\ndata:x\n\n', [{ data: 'x', retry: 3000 }]],
    ['field-retry-bogus', 'retry:3000\nretry:1000x\ndata:x\n\n', [{ data: 'x', retry: 3000 }]],
    ['field-retry-empty', 'retry\ndata:test\n\n', [{ data: 'test' }]],
    ['field-unknown', 'data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\n\n', [{ data: 'test\n' }]],
    ['leading-space', 'data:\ttest\rdata: \ndata:test\n\n', [{ data: '\ttest\n\ntest' }]],
    ['newlines', 'data:test\r\ndata\ndata:test\r\n\r', [{ data: 'test\n\ntest' }]],
    ['null-character', 'data:\0\n\n\n\n', [{ data: '\0' }]],
    ['utf-8', 'data:ok\u2026\n\n', [{ data: 'ok\u2026' }]],
    ['an event without data, of which nobody is told', 'event: ping\nid: 7\n\n', []],
  ])('is read as browsers read it, however it is cut: %s', (_, text, expected) => {
    for (const size of [1, 2, 3, 7, Infinity]) expect(read(text, size).items).toEqual(expected);
  });

  it('has malformed bytes replaced', () => {
    const reader = new EventReader(undefined, { parse });
    const chunk = new Uint8Array([...bytes('data:a'), 0xff, ...bytes('b\n\n')]);
    expect([...reader.push(chunk)].map(({ value }) => value)).toEqual([{ data: 'a\uFFFDb' }]);
  });

  it('says which id was the last, and when to ask again, also by events without data', () => {
    const { reader } = read('id: 1\ndata: a\n\nid: 2\nretry: 50\n\nid\n');
    expect([reader.lastId, reader.retry]).toEqual(['2', 50]);
    expect(read('id: 1\ndata: a\n\nid\ndata: b\n\n').reader.lastId).toBe('');
  });

  it('has data of JSON for the events that are said to', () => {
    const text = 'event: a\ndata: {"b":\ndata: 1}\n\nevent: c\ndata: {"b":1}\n\ndata: 1\n\n';
    const all = [{ event: 'a', data: { b: 1 } }, { event: 'c', data: '{"b":1}' }, { data: 1 }];
    expect(read(text, 5, { json: true, except: ['c'] }).items).toEqual(all);
    expect(read(text, 5, { json: false, except: ['a', 'message'] }).items).toEqual(all);
  });

  it('is over where its data is [DONE] instead of JSON', () => {
    const { items, reader } = read('data: 1\n\ndata: [DONE]\n\ndata: 2\n\n', 4, { json: true });
    expect([items, reader.isOver]).toEqual([[{ data: 1 }], true]);
    expect(read('data: [DONE]\n\n').items).toEqual([{ data: '[DONE]' }]);
  });
});

describe('the end of an event stream', () => {
  const endOf = (text: string, json = false) => [...read(text, 3, { json }).reader.end()];
  it.each(['', 'data: a\n\n', 'data: a\n\n: only a comment', ': a\n\n: b\n', 'data: a\r\r'])(
    'may be after %j',
    (text) => {
      expect(endOf(text)).toEqual([]);
    },
  );

  it('may be within [DONE]', () => expect(endOf('data: 1\n\ndata: [DONE]', true)).toEqual([]));

  it.each([
    ['data: a\n\ndata: b\n', { item: 1, byte: 9 }],
    ['data: a\n\n: c\ndat', { item: 1, byte: 13 }],
    ['data: €\r\n\r\nevent: b', { item: 1, byte: 13 }],
    ['id: 1', { item: 0, byte: 0 }],
  ])('is an error within an event, with its place: %j', (text, position) => {
    const error = (() => {
      try {
        return endOf(text);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ItemError);
    expect(error).toMatchObject({ fault: 'cut', position });
  });
});

describe('an event', () => {
  const json = (value: unknown) => JSON.stringify(value);
  it.each<[unknown, string]>([
    [{ data: 'a\nb' }, 'data: a\ndata: b\n\n'],
    [{ data: '' }, 'data: \n\n'],
    [{ data: ' a', event: 'b', id: '', retry: 10 }, 'event: b\nid: \nretry: 10\ndata:  a\n\n'],
  ])('is written so that it is read again: %j', (item, text) => {
    expect(writeEvent(item, undefined, json)).toBe(text);
    expect(read(text, 1).items).toEqual([item]);
  });

  it('has data of JSON in one line', () => {
    expect(writeEvent({ data: { a: 'b\r\n' } }, { json: true }, json)).toBe('data: {"a":"b\\r\\n"}\n\n');
  });

  it.each([
    ['no event', 1],
    ['no data', {}],
    ['data that is no text', { data: 1 }],
    ['a carriage return, which would come as a line feed', { data: 'a\r\nb' }],
    ['an event of two lines', { data: 'a', event: 'a\nb' }],
    ['an id with a null', { data: 'a', id: '\0' }],
    ['an id that is no text', { data: 'a', id: 1 }],
    ['an empty name, which would come as none', { data: 'a', event: '' }],
    ['a time that is no number', { data: 'a', retry: '10' }],
    ['another field', { data: 'a', other: 1 }],
  ])('is refused with %s', (_, item) => {
    expect(() => writeEvent(item, undefined, json)).toThrow();
  });
});
