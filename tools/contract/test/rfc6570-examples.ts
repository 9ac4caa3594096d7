import type { StyleExample } from './style-examples.ts';

const variables = {
  who: 'fred',
  half: '50%',
  hello: 'Hello World!',
  dub: 'me/too',
  path: '/foo/bar',
  base: 'http://example.com/home/',
  empty: '',
  list: ['red', 'green', 'blue'],
  keys: { semi: ';', dot: '.', comma: ',' },
};

type Expansion = readonly [
  name: keyof typeof variables,
  explode: boolean,
  wire: string,
  more?: Pick<StyleExample, 'ambiguous' | 'only'>,
];

const rfc6570 = (
  section: string,
  place: Pick<StyleExample, 'in' | 'style' | 'allowReserved'>,
  rows: readonly Expansion[],
): StyleExample[] =>
  rows.map(([name, explode, wire, more]) => ({
    clause: `RFC 6570, ${section}`,
    ...place,
    name,
    explode,
    value: variables[name],
    wire,
    ...more,
  }));

/** https://www.rfc-editor.org/rfc/rfc6570#section-3.2 */
export const expansions = [
  ...rfc6570('3.2.2', { in: 'path', style: 'simple' }, [
    ['hello', false, 'Hello%20World%21'],
    ['half', false, '50%25'],
    ['base', false, 'http%3A%2F%2Fexample.com%2Fhome%2F'],
    ['dub', false, 'me%2Ftoo'],
    ['list', false, 'red,green,blue'],
    ['list', true, 'red,green,blue'],
    ['keys', false, 'semi,%3B,dot,.,comma,%2C'],
    ['keys', true, 'semi=%3B,dot=.,comma=%2C'],
  ]),
  ...rfc6570('3.2.5', { in: 'path', style: 'label' }, [
    ['who', false, '.fred'],
    ['half', false, '.50%25'],
    ['list', false, '.red,green,blue'],
    ['list', true, '.red.green.blue'],
    ['keys', false, '.semi,%3B,dot,.,comma,%2C'],
    ['keys', true, '.semi=%3B.dot=..comma=%2C', { ambiguous: true }],
  ]),
  ...rfc6570('3.2.7', { in: 'path', style: 'matrix' }, [
    ['who', false, ';who=fred'],
    ['half', false, ';half=50%25'],
    ['empty', false, ';empty'],
    ['list', false, ';list=red,green,blue'],
    ['list', true, ';list=red;list=green;list=blue'],
    ['keys', false, ';keys=semi,%3B,dot,.,comma,%2C'],
    ['keys', true, ';semi=%3B;dot=.;comma=%2C'],
  ]),
  ...rfc6570('3.2.8', { in: 'query', style: 'form' }, [
    ['who', true, 'who=fred'],
    ['half', true, 'half=50%25'],
    ['empty', true, 'empty='],
    ['list', false, 'list=red,green,blue'],
    ['list', true, 'list=red&list=green&list=blue'],
    ['keys', false, 'keys=semi,%3B,dot,.,comma,%2C'],
    ['keys', true, 'semi=%3B&dot=.&comma=%2C'],
  ]),
  // `{+var}`, after the name of a query parameter as OpenAPI's Appendix C has it.
  ...rfc6570('3.2.3', { in: 'query', style: 'form', allowReserved: true }, [
    ['hello', true, 'hello=Hello%20World!'],
    ['half', true, 'half=50%25'],
    ['base', true, 'base=http://example.com/home/'],
    ['path', true, 'path=/foo/bar'],
    ['list', false, 'list=red,green,blue'],
  ]),
];
