/** Prose on one line, as a cell of a table takes it. */
export function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first paragraph of a description, on one line. */
export function firstParagraph(text = ''): string {
  return oneLine(text.trim().split(/\n\s*\n/, 1)[0] ?? '');
}

/** A table; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}|${'---|'.repeat(head.length)}\n${rows.map(line).join('')}`;
}

export function code(language: string, lines: string): string {
  return `\`\`\`${language}\n${lines.trim()}\n\`\`\`\n`;
}

/** Sections, each of paragraphs; those without any are left out. */
export function page(
  title: string,
  intro: string,
  sections: Readonly<Record<string, readonly (string | false)[]>>,
): string {
  const parts = Object.entries(sections).flatMap(([heading, paragraphs]) => {
    const present = paragraphs.filter((paragraph) => paragraph !== false && paragraph !== '');
    return present.length > 0 ? [`## ${heading}\n`, ...present.map((text) => `${String(text).trim()}\n`)] : [];
  });
  return [`# ${title}\n`, `${intro.trim()}\n`, ...parts].join('\n');
}

/** The anchor that GitHub and npm give to a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}
