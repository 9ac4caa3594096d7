import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { block, code, plain, prose, table } from '../src/markdown.ts';
import { php } from '../src/samples/php.ts';
import { python } from '../src/samples/python.ts';
import { curl } from '../src/samples/shell.ts';
import type { WireRequest } from '../src/samples/wire.ts';

describe('text of a description', () => {
  test('ends no code span and no block', () => {
    expect(code('a ``b`` c')).toBe('```a ``b`` c```');
    expect(block('ts', '```\nx\n````')).toBe('`````ts\n```\nx\n````\n`````');
  });

  test('says nothing to Markdown', () => {
    expect(plain('[a](javascript:b) <i> | `c` *d* # :e[f]')).toBe(
      '\\[a\\]\\(javascript\\:b\\) \\<i\\> \\| \\`c\\` \\*d\\* \\# \\:e\\[f\\]',
    );
  });

  test('ends no cell', () => {
    expect(table(['a', 'b'], [['x | y', code('p|q')]])).toBe('| a | b |\n| --- | --- |\n| x \\| y | `p\\|q` |');
  });

  test('has its headings below those of the page, and its code as it is', () => {
    expect(prose('# One\n\n```sh\n# no heading\n```\n\n## Two')).toBe(
      '### One\n\n```sh\n# no heading\n```\n\n#### Two',
    );
  });
});

describe('a sample of a request whose text is hostile', () => {
  const hostile = `it's "$(touch x)" \\ $HOME`;
  const request: WireRequest = {
    method: 'POST',
    url: "http://127.0.0.1/a'b?q=%24",
    headers: [['x-text', hostile]],
    body: { kind: 'text', text: JSON.stringify({ text: hostile }), isJson: true },
  };

  test('gives curl what was meant, in a shell', () => {
    const script = `curl() { for word in "$@"; do printf '%s\\n' "$word"; done; }\n${curl(request)}`;
    const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(words).toEqual([
      ...['--request', 'POST', request.url, '--header', `x-text: ${hostile}`],
      ...['--data-raw', JSON.stringify({ text: hostile })],
    ]);
  });

  // https://www.php.net/manual/en/language.types.string.php#language.types.string.syntax.single
  test('escapes in PHP what single quotes leave a meaning', () => {
    expect(php(request)).toContain(String.raw`'x-text: it\'s "$(touch x)" \\ $HOME'`);
  });

  // https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
  test('escapes in Python what double quotes leave a meaning', () => {
    expect(python(request)).toContain(String.raw`"x-text": "it's \"$(touch x)\" \\ $HOME"`);
  });
});
