/**
 * Markdown made of text that anybody may have written. What comes from a description is data: it can be prose, but it can end
 * no code block, no table cell and no link, and the site shows HTML in it as text (`site/src/markdown/untrusted.js`).
 */

/** Text in which no character means anything to Markdown. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>()#+\-.!|~:&$^=]/g, '\\$&');
}

/** A code span of any text, in one line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return line === '' ? '' : `${fence}${pad}${line}${pad}${fence}`;
}

/** A code block of any text. */
export function block(language: string, text: string, title?: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  const meta = title === undefined ? '' : ` title=${JSON.stringify(title.replaceAll(/["\\\n]/g, ' '))}`;
  return `${fence}${language}${meta}\n${text.trimEnd()}\n${fence}`;
}

function longestRun(text: string, character: string): number {
  return Math.max(0, ...[...text.matchAll(new RegExp(`${character}+`, 'g'))].map(([run]) => run.length));
}

/** Prose from a description, with headings below those of the page that shows it. */
export function prose(markdown: string | undefined, below = 2): string {
  let isCode = false;
  const lines = (markdown ?? '').trim().split('\n');
  return lines
    .map((line) => {
      if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
      return isCode ? line : line.replace(/^ {0,3}(#{1,6})(?=\s)/, (_, marks: string) => deeper(marks, below));
    })
    .join('\n');
}

const deeper = (marks: string, below: number) => '#'.repeat(Math.min(6, marks.length + below));

/** Prose in one line, for a table or a list. */
export function inline(markdown: string | undefined): string {
  return (markdown ?? '')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<!\\)\|/g, '\\|');
}

/** A table; nothing without rows. Cells are Markdown of one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  // A code span in a cell ends at `|` all the same, unless that is escaped.
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** The parts of a page that have something to say. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part.trim() !== '').join('\n\n');
}

/** A link to a page of the portal, by its path from the root. */
export function link(text: string, path: string): string {
  return `[${text}](${path})`;
}
