import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Concrete,
  charsetOf,
  essenceOf,
  isJson,
  isKnownCharset,
  isMediaType,
  type KindOf,
  kindOf,
  matcher,
  parametersOf,
  type Text,
} from './media-type.ts';

describe('a media type', () => {
  // All four mean the same: https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
  it.each([
    'text/html;charset=utf-8',
    'Text/HTML;Charset="utf-8"',
    'text/html; charset="utf-8"',
    'text/html;charset=UTF-8',
  ])('is read whatever its blanks, capitals and quotes: %s', (text) => {
    expect(essenceOf(text)).toBe('text/html');
    expect(charsetOf(text).toLowerCase()).toBe('utf-8');
  });

  it('has parameters whose values may hold what would end them, and of one name the first counts', () => {
    expect([...parametersOf('a/b; x="1;y=2\\"" ;\tZ=3;z=4;w')]).toEqual([
      ['x', '1;y=2"'],
      ['z', '3'],
    ]);
  });

  it.each(['', 'json', 'a/b/c', 'a /b', 'text/', 'text/csv, text/plain'])('is not «%s»', (text) => {
    expect(isMediaType(text)).toBe(false);
  });

  // https://mimesniff.spec.whatwg.org/#json-mime-type
  it.each([
    ['application/json', true],
    ['text/json', true],
    ['application/problem+json', true],
    ['image/x+json', true],
    ['Application/JSON ; charset=utf-8', true],
    ['application/*+json', true],
    ['application/jsonx', false],
    ['application/x-json', false],
    ['image/json', false],
    ['application/json-seq', false],
    ['text/plain; x="+json"', false],
  ])('of JSON: %s is %s', (text, expected) => {
    expect(isJson(text)).toBe(expected);
    expect(kindOf(text) === 'json').toBe(expected);
  });
});

describe('how a media type is read', () => {
  it('is the same at run time and in types', () => {
    const is = <Type extends string>(type: Type, kind: KindOf<Type>) =>
      expect([type, kindOf(type)]).toEqual([type, kind]);
    is('application/json', 'json');
    is('text/json', 'json');
    is('Application/JSON; charset=utf-8', 'json');
    is('application/json ;version=1', 'json');
    is('application/vnd.api+json', 'json');
    is('application/*+json', 'json');
    is('image/json', 'binary');
    is('application/jsonx', 'binary');
    is('application/x-www-form-urlencoded', 'urlencoded');
    is('application/x-www-form-urlencoded;charset=UTF-8', 'urlencoded');
    is('multipart/form-data; boundary=x', 'multipart');
    is('Multipart/Form-Data', 'multipart');
    is('text/plain', 'text');
    is('text/*', 'text');
    is('TEXT/CSV;header=present', 'text');
    is('application/xml', 'text');
    is('image/svg+xml', 'text');
    is('application/yaml', 'text');
    is('application/vnd.plan+yaml', 'text');
    is('application/jwt', 'text');
    is('text/event-stream', 'stream');
    is('Text/Event-Stream; charset=utf-8', 'stream');
    is('application/x-ndjson', 'stream');
    is('application/ndjson', 'stream');
    is('application/jsonl', 'stream');
    is('application/json-seq', 'stream');
    is('application/geo+json-seq', 'stream');
    is('text/event-streams', 'text');
    is('application/jsonl2', 'binary');
    is('application/pdf', 'binary');
    is('application/octet-stream', 'binary');
    is('image/*', 'binary');
    is('application/*', 'binary');
    is('*/*', 'binary');
  });

  it('has a type for the media types of a range, and for the text of a schema', () => {
    expectTypeOf<Concrete<'image/*'>>().toEqualTypeOf<`image/${string}`>();
    expectTypeOf<Concrete<'*/*'>>().toEqualTypeOf<`${string}/${string}`>();
    expectTypeOf<Concrete<'application/*+json'>>().toEqualTypeOf<`application/${string}+json`>();
    expectTypeOf<Concrete<'text/*;a=1'>>().toEqualTypeOf<`text/${string}`>();
    expectTypeOf<Concrete<'application/json;v=1'>>().toEqualTypeOf<'application/json;v=1'>();
    expectTypeOf<Text<'a' | 1 | null>>().toEqualTypeOf<'a'>();
    expectTypeOf<Text<unknown>>().toEqualTypeOf<string>();
  });
});

describe('what a received media type falls under', () => {
  // With the precedence of the example in https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
  const declared = ['text/*', 'text/plain', 'text/plain;format=flowed', '*/*', 'application/*+json', 'application/*'];
  it.each([
    ['text/plain;format=flowed', 'text/plain;format=flowed'],
    ['text/plain', 'text/plain'],
    ['text/plain; format=fixed', 'text/plain'],
    ['text/plain; charset=x; Format="flowed"', 'text/plain;format=flowed'],
    ['text/html;level=3', 'text/*'],
    ['image/jpeg', '*/*'],
    ['application/problem+json', 'application/*+json'],
    ['application/json', 'application/*'],
    ['text/*', undefined],
    ['nothing', undefined],
  ])('is the most specific: %s under %s', (received, expected) => {
    expect(matcher(declared)(received)).toBe(expected);
    expect(matcher(declared.toReversed())(received)).toBe(expected);
  });

  it('has every declared parameter, but for what is about the message', () => {
    const match = matcher(['application/json;version=1', 'application/json; version=2', 'text/csv; charset=UTF-8']);
    expect(match('application/json;version=2; a=b')).toBe('application/json; version=2');
    expect(match('application/json;version=3')).toBeUndefined();
    expect(match('application/json')).toBeUndefined();
    for (const type of ['text/csv', 'text/csv;charset=utf-8', 'text/csv;charset=latin1'])
      expect(match(type)).toBe('text/csv; charset=UTF-8');
  });
});

it('a charset is known if the platform can decode it', () => {
  expect(['utf-8', 'UTF8', 'iso-8859-1', 'shift_jis', 'utf-16le'].every(isKnownCharset)).toBe(true);
  expect(['x-klingon', '', 'utf-8; q=1'].some(isKnownCharset)).toBe(false);
});
