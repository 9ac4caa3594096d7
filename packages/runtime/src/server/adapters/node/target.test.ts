import { expect, it } from 'vitest';
import { targetOf } from './target.ts';

it.each([
  ['/books/7', { path: '/books/7', query: '' }],
  ['/books/a%2Fb?x=/../y?z', { path: '/books/a%2Fb', query: 'x=/../y?z' }],
  ['/', { path: '/', query: '' }],
  ['//books', { path: '//books', query: '' }],
  ['/a/../books/./7', { path: '/books/7', query: '' }],
  ['/a/%2E%2e/books', { path: '/books', query: '' }],
  ['/b ü"ks', { path: '/b%20%C3%BC%22ks', query: '' }],
  ['/books#part?x', { path: '/books', query: '' }],
  ['http://elsewhere.example.com/books?x=1', { path: '/books', query: 'x=1' }],
  ['*', undefined],
  ['elsewhere.example.com:443', undefined],
  ['http://[/books', undefined],
  ['ftp://elsewhere.example.com/books', undefined],
  ['/books\\7', undefined],
  ['', undefined],
])('%s is read as on other platforms', (text, target) => {
  expect(targetOf(text)).toEqual(target);
});

it('a backslash in a query is a character', () => {
  expect(targetOf('/books?x=\\')).toEqual({ path: '/books', query: 'x=\\' });
});
