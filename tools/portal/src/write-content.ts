/** `node write-content.ts <root> <folder>`: writes the pages as Markdown, the navigation, and what stands beside the pages. */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { Coverages } from './facts/coverages.ts';
import { navigationOf } from './navigation.ts';
import type { Page } from './page.ts';
import { contentOf } from './pages/index.ts';
import { readTsdoc } from './tsdoc/pages.ts';

const [, , root = '.', folder = '.'] = process.argv;
const coverages = new Coverages(`${folder}-coverage.json`);
const { pages, files } = await contentOf(root, coverages, readTsdoc(root, `${folder}-tsdoc.json`));
coverages.save();
const written = new Set<string>();

for (const page of pages) write(`pages/${page.path}.md`, withFrontmatter(page));
for (const [path, text] of Object.entries(files)) write(`public/${path}`, text);
write('navigation.json', JSON.stringify(navigationOf(pages)));
removeOthers();

/** Only what has changed, so that a watching site renders nothing else. */
function write(path: string, text: string): void {
  const file = join(folder, path);
  written.add(file);
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function removeOthers(): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(file)) fs.rmSync(file);
  }
}

/** JSON is YAML. */
function withFrontmatter({ title, description, body, layout }: Page): string {
  const front = { title, description, ...(layout && { template: 'splash' }), ...(layout && { layout }) };
  return `---\n${JSON.stringify(front, null, 1)}\n---\n\n${body}\n`;
}
