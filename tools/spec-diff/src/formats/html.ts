import type { Finding } from '../finding.ts';
import { exampleOf, type Format, linesOf, packageLine, tally } from './report.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1d1f;background:#fff}
article{border-left:4px solid;padding:.25rem 1rem;margin:1rem 0}.breaking{border-color:#b3261e}.warning{border-color:#a06a00}.safe{border-color:#2e7d32}
small{color:#57606a}pre{white-space:pre-wrap;background:#f6f8fa;padding:.5rem}@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}small{color:#9198a1}pre{background:#161b22}}`;

const markup = (text: string): string =>
  text.replaceAll(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign);

/** A self-contained page without scripts. */
export const html: Format = ({ apis, bump }) => {
  const sections = apis.map((api) => {
    const own = packageLine(api);
    return `<section><h2>${markup(api.api)}: ${api.bump}</h2><p>${markup(`Compared with ${api.old}: ${tally(api.findings)}.`)}${own ? ` <b>${markup(own)}</b>` : ''}</p>${api.findings.map(article).join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Spec diff: ${bump}</title><style>${STYLE}</style></head><body><h1>API changes: ${bump}</h1>${sections.join('')}</body></html>\n`;
};

function article(finding: Finding): string {
  const example = exampleOf(finding, 2_000);
  const place = [finding.new?.pointer ?? finding.old?.pointer ?? '', linesOf(finding)].filter(Boolean).join(', ');
  return `<article class="${finding.severity}"><p>${markup(finding.message)}${finding.hint ? ` <em>${markup(finding.hint)}</em>` : ''}</p>${example ? `<pre>${markup(example)}</pre>` : ''}<small>${finding.severity}, ${finding.bump}, for ${finding.audience.join(', ')}; ${markup(finding.id)}; found by ${finding.analyzers.join(', ')}; ${markup(place)}</small></article>`;
}
