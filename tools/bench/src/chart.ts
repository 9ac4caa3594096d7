import { factor, type Report, type Row } from './report.ts';

const WIDTH = 760;
const LINE = 30;
const LABEL = 280;
/** Room for the figure behind the longest bar. */
const VALUE = 60;

/** The report's wall times as horizontal bars, to scale, with their ratio to the longest; readable on a light page and on a dark one. */
export function toSvg({ title, rows: all, charted = () => true }: Report): string {
  const rows = all.filter(charted).flatMap((row) => (row.wall === undefined ? [] : [{ ...row, wall: row.wall }]));
  const longest = Math.max(...rows.map(({ wall }) => wall));
  const height = LINE * (rows.length + 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>${escaped(title)}</title>
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.bar { fill: #8c959f }
.ours { fill: #0969da }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .bar { fill: #6e7681 }
  .ours { fill: #4493f8 }
}
</style>
<text class="title" x="0" y="20">${escaped(title)}: wall time, shorter is better</text>
${rows.map((row, index) => barOf(row, index, longest)).join('\n')}
</svg>
`;
}

function barOf({ what, wall, ours }: Row & { readonly wall: number }, index: number, longest: number): string {
  const y = LINE * (index + 1) + 8;
  const length = Math.max(2, Math.round((wall / longest) * (WIDTH - LABEL - VALUE)));
  return `<text x="${LABEL - 12}" y="${y + 15}" text-anchor="end">${escaped(what)}</text>
<rect class="${ours ? 'ours' : 'bar'}" x="${LABEL}" y="${y}" width="${length}" height="20" rx="3"/>
<text x="${LABEL + length + 8}" y="${y + 15}">${wall === longest ? '1' : factor(wall / longest)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
