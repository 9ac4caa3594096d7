import { expansions } from './rfc6570-examples.ts';

/**
 * What values look like on the wire, copied from the examples that specifications print. Facts, not results: nothing here is made
 * by this repository's code, so that an error which writers and readers share can't pass.
 */
export interface StyleExample {
  /** Where the example stands. */
  readonly clause: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved?: true;
  /** `x-nested: brackets`. */
  readonly nested?: true;
  readonly value: unknown;
  /** The path segment, the query without `?`, the header, or the `Cookie` header. */
  readonly wire: string;
  /** `written` or `read` alone: another way to write the value, or one that stands for another value. */
  readonly only?: 'written' | 'read';
  /** The specification prints it, and nobody could read it back: `written` is refused. */
  readonly ambiguous?: true;
}

const OAS = 'OpenAPI 3.1.1, Style Examples';
const OAS_3_2 = 'OpenAPI 3.2.0, Style Examples';
const COLOR = 'color';
const text = 'blue';
const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

type Row = readonly [style: string, explode: boolean, value: unknown, wire: string];

const oas = (location: StyleExample['in'], rows: readonly Row[], clause = OAS): StyleExample[] =>
  rows.map(([style, explode, value, wire]) => ({
    clause,
    in: location,
    name: COLOR,
    style,
    explode,
    value,
    wire,
  }));

/** https://spec.openapis.org/oas/v3.1.1#style-examples */
const openapi = [
  ...oas('path', [
    ['matrix', false, '', ';color'],
    ['matrix', false, text, ';color=blue'],
    ['matrix', false, list, ';color=blue,black,brown'],
    ['matrix', false, object, ';color=R,100,G,200,B,150'],
    ['matrix', true, '', ';color'],
    ['matrix', true, text, ';color=blue'],
    ['matrix', true, list, ';color=blue;color=black;color=brown'],
    ['matrix', true, object, ';R=100;G=200;B=150'],
    ['label', false, text, '.blue'],
    ['label', false, list, '.blue,black,brown'],
    ['label', false, object, '.R,100,G,200,B,150'],
    ['label', true, text, '.blue'],
    ['label', true, list, '.blue.black.brown'],
    ['label', true, object, '.R=100.G=200.B=150'],
    ['simple', false, text, 'blue'],
    ['simple', false, list, 'blue,black,brown'],
    ['simple', false, object, 'R,100,G,200,B,150'],
    ['simple', true, text, 'blue'],
    ['simple', true, list, 'blue,black,brown'],
    ['simple', true, object, 'R=100,G=200,B=150'],
  ]),
  ...oas('header', [
    ['simple', false, text, 'blue'],
    ['simple', false, list, 'blue,black,brown'],
    ['simple', false, object, 'R,100,G,200,B,150'],
    ['simple', true, list, 'blue,black,brown'],
    ['simple', true, object, 'R=100,G=200,B=150'],
  ]),
  ...oas('query', [
    ['form', false, '', 'color='],
    ['form', false, text, 'color=blue'],
    ['form', false, list, 'color=blue,black,brown'],
    ['form', false, object, 'color=R,100,G,200,B,150'],
    ['form', true, '', 'color='],
    ['form', true, text, 'color=blue'],
    ['form', true, list, 'color=blue&color=black&color=brown'],
    ['form', true, object, 'R=100&G=200&B=150'],
    ['spaceDelimited', false, list, 'color=blue%20black%20brown'],
    ['spaceDelimited', false, object, 'color=R%20100%20G%20200%20B%20150'],
    ['pipeDelimited', false, list, 'color=blue%7Cblack%7Cbrown'],
    ['pipeDelimited', false, object, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['deepObject', true, object, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ]),
  ...oas('cookie', [
    ['form', false, text, 'color=blue'],
    ['form', false, list, 'color=blue,black,brown'],
    ['form', false, object, 'color=R,100,G,200,B,150'],
  ]),
  // https://spec.openapis.org/oas/v3.2.0#style-examples
  ...oas(
    'cookie',
    [
      ['cookie', false, '', 'color='],
      ['cookie', false, text, 'color=blue'],
      ['cookie', false, list, 'color=blue,black,brown'],
      ['cookie', false, object, 'color=R,100,G,200,B,150'],
      ['cookie', true, '', 'color='],
      ['cookie', true, text, 'color=blue'],
      ['cookie', true, list, 'color=blue; color=black; color=brown'],
      ['cookie', true, object, 'R=100; G=200; B=150'],
      // https://spec.openapis.org/oas/v3.2.0#parameter-object-examples
      ['cookie', true, { greeting: 'Hello%2C world!', code: 42 }, 'greeting=Hello%2C world!; code=42'],
    ],
    OAS_3_2,
  ),
];

const elsewhere: StyleExample[] = [
  // "pct-encoded triplets … are allowed": a lone percent sign is encoded, a triplet is not.
  {
    clause: 'RFC 6570, 3.2.1',
    in: 'query',
    name: 'via',
    style: 'form',
    explode: true,
    allowReserved: true,
    value: '%41%',
    wire: 'via=%41%25',
    only: 'written',
  },
  {
    clause: 'RFC 6570, 3.2.1',
    in: 'query',
    name: 'via',
    style: 'form',
    explode: true,
    allowReserved: true,
    value: 'A%',
    wire: 'via=%41%25',
    only: 'read',
  },
  ...[
    ['foo,bar', ['foo', 'bar']],
    ['foo ,bar,', ['foo', 'bar']],
    ['foo , ,bar,charlie', ['foo', 'bar', 'charlie']],
  ].map(
    ([wire, value]): StyleExample => ({
      clause: 'RFC 9110, 5.6.1.2',
      in: 'header',
      name: 'X-Example-List',
      style: 'simple',
      explode: false,
      value,
      wire: wire as string,
      ...(wire === 'foo,bar' ? {} : { only: 'read' }),
    }),
  ),
  // "Percent-encoding … is not applied to headers": neither to names nor to values.
  ...[false, true].map(
    (explode): StyleExample => ({
      clause: 'OpenAPI 3.1.1, Appendix D',
      in: 'header',
      name: 'X-Rates',
      style: 'simple',
      explode,
      value: { '50%': '10%' },
      wire: explode ? '50%=10%' : '50%,10%',
    }),
  ),
  {
    clause: 'RFC 6265, 3.1',
    in: 'cookie',
    name: 'SID',
    style: 'form',
    explode: true,
    value: '31d4d96e407aad42',
    wire: 'SID=31d4d96e407aad42',
  },
];

const brackets = (clause: string, value: unknown, wire: string, only?: 'read'): StyleExample => ({
  clause,
  in: 'query',
  name: 'a',
  style: 'deepObject',
  explode: true,
  nested: true,
  value,
  wire,
  ...(only ? { only } : {}),
});

/** https://github.com/ljharb/qs#readme, percent-encoded as its `stringify` gives it; https://docs.stripe.com/api */
const nested = [
  brackets('qs, Parsing Objects', { b: 'c' }, 'a%5Bb%5D=c'),
  brackets('qs, Parsing Objects', { b: { c: 'foobarbaz' } }, 'a%5Bb%5D%5Bc%5D=foobarbaz'),
  brackets('qs, Parsing Arrays', ['b', 'c'], 'a[]=b&a[]=c', 'read'),
  brackets('qs, Parsing Arrays', ['b', 'c'], 'a[1]=c&a[0]=b', 'read'),
  brackets('qs, Parsing Arrays', ['b', 'c'], 'a[1]=b&a[15]=c', 'read'),
  brackets('qs, Stringifying', { b: { c: 'd', e: 'f' } }, 'a%5Bb%5D%5Bc%5D=d&a%5Bb%5D%5Be%5D=f'),
  brackets(
    'Stripe API, Expanding Responses',
    ['customer', 'payment_intent.customer'],
    'a[]=customer&a[]=payment_intent.customer',
    'read',
  ),
];

export const styleExamples: readonly StyleExample[] = [...openapi, ...expansions, ...elsewhere, ...nested];

/** Texts and the JSON value that each is, where a number, a boolean or null is asked for; nothing for those that are none. */
export const textExamples: readonly { readonly clause: string; readonly text: string; readonly value?: unknown }[] = [
  // "Leading zeros are not allowed", no plus sign, digits on both sides of a point, no Infinity and no NaN.
  ...['007', '+1', '.5', '1.', 'Infinity', 'NaN', '0x10', ' 1', '1_000'].map((text) => ({
    clause: 'RFC 8259, 6',
    text,
  })),
  ...(
    [
      ['0', 0],
      ['-1.5', -1.5],
      ['1e3', 1000],
      ['1E+2', 100],
      ['1.0', 1],
    ] as const
  ).map(([text, value]) => ({ clause: 'RFC 8259, 6', text, value })),
  // "The literal names MUST be lowercase. No other literal names are allowed."
  ...(
    [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const
  ).map(([text, value]) => ({ clause: 'RFC 8259, 3', text, value })),
  ...['TRUE', 'False', 'NULL', 'nil', 'yes'].map((text) => ({ clause: 'RFC 8259, 3', text })),
];
