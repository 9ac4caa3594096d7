import { expect, test } from 'vitest';
import { toSvg } from './chart.ts';
import { type Report, row, toMarkdown, toText } from './report.ts';

const baseline = { rounds: [1600, 1600], wall: 1600, cpu: 2000 };
const report: Report = {
  title: 'a & b',
  rows: [
    row('theirs', baseline),
    {
      ...row('ours', { rounds: [200, 200], wall: 200, cpu: 250 }, { against: 'theirs', baseline, aim: 1 / 8 }),
      ours: true,
    },
    row('slow', { rounds: [1800, 1800], wall: 1800 }, { against: 'theirs', baseline, aim: 1 }),
  ],
  notes: ['A note.'],
};

test('the table for a terminal is aligned and says which aims are met', () => {
  expect(toText(report)).toBe(`a & b

          wall     CPU  ratio  by CPU  to       aim
theirs   1.6 s   2.0 s
ours    200 ms  250 ms    1/8     1/8  theirs   1/8  met
slow     1.8 s           1.13          theirs  1.00  not met

- A note.
`);
});

test('the Markdown table has the same cells', () => {
  expect(toMarkdown(report)).toContain('| ours | 200 ms | 250 ms | 1/8 | 1/8 | theirs | 1/8 | met |');
});

test('the chart draws a bar for each row, to scale, with its ratio to the longest', () => {
  const svg = toSvg(report);
  const widths = [...svg.matchAll(/<rect class="(\w+)".* width="(\d+)"/g)].map(([, kind, width]) => [
    kind,
    Number(width),
  ]);
  expect(widths.map(([kind]) => kind)).toEqual(['bar', 'ours', 'bar']);
  expect(Number(widths[1]?.[1]) / Number(widths[2]?.[1])).toBeCloseTo(1 / 9, 2);
  expect(svg).toContain('>1/9</text>');
});

test('text in the chart is text, whatever it holds', () => {
  expect(toSvg(report)).toContain('<title>a &amp; b</title>');
});
