/**
 * openapi-typescript's comments in the form that editors show best: the description first, as text and not as a tag, and of the
 * tags those that a type does not say itself.
 *
 * @param text - between `/*` and its end.
 * @returns the same.
 */
export function commentText(text: string): string {
  const items = itemsOf(text);
  const isTag = (item: string) => /^@\w/.test(item);
  const description = items.find((item) => item.startsWith('@description '))?.slice('@description '.length);
  const titles = items.filter((item) => !isTag(item) && !item.startsWith('Format: '));
  const formats = items.filter((item) => item.startsWith('Format: '));
  const tags = items.filter((item) => /^@(?:deprecated|default|example)\b/.test(item));
  const paragraphs = [...titles, ...(description ? [description] : []), ...formats, tags.join('\n')].filter(Boolean);
  const lines = paragraphs.join('\n\n').split('\n');
  if (lines.length === 1) return `* ${lines[0]} `;
  return `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n `;
}

/** What openapi-typescript put into the comment, one by one; it indents the further lines of each. */
function itemsOf(text: string): string[] {
  const lines = text.trim().split('\n');
  const items: string[] = [];
  for (const line of lines.map((line) => line.replace(/^ ?\* ?/, ''))) {
    if (line.startsWith('    ') && items.length > 0) items.push(`${items.pop()}\n${line.slice(4)}`);
    else if (line.trim()) items.push(line.trim());
  }
  return items;
}
