import { posix } from 'node:path';
import type { Api } from '../facts/api.ts';
import type { Page } from '../page.ts';

/** What programs and agents read: the same pages as Markdown, lists of them, and the catalog of the APIs. */
export function agentFiles(apis: readonly Api[], pages: readonly Page[]): Record<string, string> {
  return {
    ...Object.fromEntries(pages.map((page) => [`${page.path}.md`, markdownOf(page)])),
    'llms.txt': overview(pages),
    'llms-full.txt': pages.map(markdownOf).join('\n\n---\n\n'),
    '.well-known/api-catalog': `${JSON.stringify(catalog(apis), null, 2)}\n`,
  };
}

/** The page with links to the Markdown of others, and without what only the site understands. */
function markdownOf({ path, title, body }: Page): string {
  const text = body
    .replaceAll(
      /\]\(\/([^)\s#]*)\/(#[^)\s]*)?\)/g,
      (_, target: string, hash = '') => `](${relative(path, `${target}.md`)}${hash})`,
    )
    .replaceAll(/^:::\w*(?:\[.*\])?$\n?/gm, '')
    .replaceAll(/:(?:method|source|inferred)\[((?:\\.|[^\]\\])*)\]/g, '$1')
    .replaceAll(/^(`{3,}\w*) title=.*$/gm, '$1');
  return `# ${title}\n\n${text}\n`;
}

const relative = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** https://llmstxt.org */
function overview(pages: readonly Page[]): string {
  const groups = new Map<string, Page[]>();
  for (const page of pages) groups.set(page.group[0] ?? '', [...(groups.get(page.group[0] ?? '') ?? []), page]);
  const sections = [...groups].map(
    ([group, own]) =>
      `${group ? `## ${group}\n\n` : ''}${own.map(({ path, title, description }) => `- [${title}](${path}.md): ${description}`).join('\n')}`,
  );
  return `# Rollcall\n\n> Typed clients, servers, validators, mocks and the tests that prove that they agree, generated from OpenAPI descriptions.\n\n${sections.join('\n\n')}\n`;
}

/** https://www.rfc-editor.org/rfc/rfc9727: a linkset with relative references, so that it holds wherever the portal is. */
function catalog(apis: readonly Api[]): object {
  return {
    linkset: apis.map(({ name, document }) => ({
      anchor: `../apis/${name}/`,
      'service-desc': [{ href: `../apis/${name}/openapi.json`, type: 'application/vnd.oai.openapi+json' }],
      'service-doc': [{ href: `../apis/${name}/`, type: 'text/html', title: document.info.title }],
      'service-meta': [{ href: `../apis/${name}/provenance/`, type: 'text/html' }],
    })),
  };
}
