import { describe, expect, it } from 'vitest';
import { readerOf, writeItem } from './index.ts';
import { ItemError } from './item.ts';

const parse = (text: string): unknown => JSON.parse(text);

function read(mediaType: string, text: string | Uint8Array, { size = Infinity, maxBytes = Infinity } = {}) {
  const reader = readerOf(mediaType, undefined, { parse, maxBytes });
  if (!reader) throw new Error(`${mediaType} is no stream`);
  const whole = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const items: unknown[] = [];
  for (let at = 0; at < whole.length; at += size)
    for (const { value } of reader.push(whole.subarray(at, Math.min(whole.length, at + size)))) items.push(value);
  const before = items.length;
  for (const { value } of reader.end()) items.push(value);
  return { items, before };
}

function faultOf(...given: Parameters<typeof read>): object {
  try {
    return { read: read(...given).items };
  } catch (error) {
    expect(error).toBeInstanceOf(ItemError);
    const { fault, position } = error as ItemError;
    return { fault, ...position };
  }
}

const sizes = [1, 2, 5, Infinity];
const lines = 'application/jsonl';
const sequence = 'application/json-seq';

describe('lines of JSON', () => {
  it.each<[string, unknown[]]>([
    ['', []],
    ['{"a":"é"}\n[1]\n"b"\n', [{ a: 'é' }, [1], 'b']],
    ['1\r\n\r\n\n 2 \n', [1, 2]],
    ['1\nnull', [1, null]],
  ])('are items: %j', (text, items) => {
    for (const size of sizes) expect(read('application/x-ndjson', text, { size }).items).toEqual(items);
  });

  it.each<[string, object]>([
    ['{"a":1}\n{"b"', { fault: 'cut', item: 1, byte: 8 }],
    ['1\n\n{"é":\n2\n', { fault: 'malformed', item: 1, byte: 3 }],
    ['1\n{}{}\n', { fault: 'malformed', item: 1, byte: 2 }],
  ])('are refused with their place: %j', (text, expected) => {
    for (const size of sizes) expect(faultOf(lines, text, { size })).toEqual(expected);
  });

  it('are UTF-8', () => {
    expect(faultOf(lines, new Uint8Array([0x31, 0x0a, 0x22, 0xff, 0x22, 0x0a]))).toEqual({
      fault: 'malformed',
      item: 1,
      byte: 2,
    });
  });

  it('have a limit each, and none together', () => {
    const text = '"1234567"\n'.repeat(100);
    for (const size of [1, 64, Infinity]) {
      expect(read(lines, text, { size, maxBytes: 10 }).items).toHaveLength(100);
      expect(faultOf(lines, `1\n${text}`, { size, maxBytes: 8 })).toEqual({ fault: 'tooLarge', item: 1, byte: 2 });
    }
  });
});

describe('a JSON text sequence', () => {
  it.each<[string, unknown[]]>([
    ['', []],
    ['\x1e{"a":1}\n\x1e[2]\n', [{ a: 1 }, [2]]],
    ['\x1e{\n  "a": [\n    1\n  ]\n}\n\x1e3\n', [{ a: [1] }, 3]],
    ['\x1e\x1e\x1etrue\n', [true]],
    ['\x1e{"a":1}\x1e"b"', [{ a: 1 }, 'b']],
  ])('has items between RS and LF: %j', (text, items) => {
    for (const size of sizes) expect(read(sequence, text, { size }).items).toEqual(items);
  });

  it('gives an item at its line feed, and does not wait for what follows', () => {
    expect(read(sequence, '\x1e{"a":1}\n').before).toBe(1);
  });

  // A number, true, false or null without white space after it may have lost its end: RFC 7464, 2.4.
  it.each<[string, object]>([
    ['\x1e1\n\x1e2', { fault: 'cut', item: 1, byte: 3 }],
    ['\x1etrue', { fault: 'cut', item: 0, byte: 0 }],
    ['\x1e1\x1e2\n', { fault: 'malformed', item: 0, byte: 0 }],
    ['\x1e{"a":1}\n\x1e{"b"', { fault: 'cut', item: 1, byte: 9 }],
    ['\x1e{"a"\x1e{"b":1}\n', { fault: 'malformed', item: 0, byte: 0 }],
    ['\n{"a":1}\n', { fault: 'malformed', item: 0, byte: 1 }],
    ['\x1e1\n2\n\x1e3\n', { fault: 'malformed', item: 1, byte: 3 }],
  ])('is refused with its place: %j', (text, expected) => {
    for (const size of sizes) expect(faultOf(sequence, text, { size })).toEqual(expected);
  });

  it('has a limit for each item, line feeds or not', () => {
    const pretty = `\x1e[${'1,\n'.repeat(100)}1]\n`;
    expect(read(sequence, pretty.repeat(3), { size: 7, maxBytes: 400 }).items).toHaveLength(3);
    expect(faultOf(sequence, pretty, { size: 7, maxBytes: 100 })).toMatchObject({ fault: 'tooLarge', item: 0 });
  });
});

describe('an item', () => {
  it.each([
    [lines, '{"a":"b\\n"}\n'],
    ['application/geo+json-seq', '\x1e{"a":"b\\n"}\n'],
  ])('is written in %s so that it is read again', (mediaType, text) => {
    const item = { a: 'b\n' };
    expect(writeItem(mediaType, item, undefined, JSON.stringify)).toBe(text);
    expect(read(mediaType, text).items).toEqual([item]);
  });
});
