import { escapeMarkup } from '@rollcall/command';
import type { Finding } from '../finding.ts';
import { factsOf } from './facts.ts';
import { type Format, footOf, tally } from './report.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1d1f;background:#fff}
h2 small{color:#57606a;font-weight:normal}article{border-left:4px solid;padding:.25rem 1rem;margin:1.5rem 0}article p{margin:.25rem 0 .5rem}
.breaking{border-color:#b3261e}.breaking b{color:#b3261e}.warning{border-color:#a06a00}.warning b{color:#a06a00}.safe{border-color:#2e7d32}.safe b{color:#2e7d32}
dl{display:grid;grid-template-columns:6rem 1fr;gap:.15rem 1rem;margin:0;font-size:.9rem}dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
code{background:#f6f8fa;padding:.1rem .25rem;border-radius:.25rem;white-space:pre-wrap}
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}dt,h2 small{color:#9198a1}code{background:#161b22}.breaking b{color:#ff7b72}.warning b{color:#d29922}.safe b{color:#56d364}}`;

/** A self-contained page without scripts. */
export const html: Format = ({ bump, findings, apis }) => {
  const sections = apis.map((api) => {
    const foot = footOf(api).map((line) => `<p class="foot">${rich(line)}</p>`);
    const title = `<h2>${escapeMarkup(api.api)} <small>${api.bump}</small></h2>`;
    const head = `<p>${escapeMarkup(`Compared with ${api.old}: ${api.findings.length === 0 ? 'nothing changed in meaning' : tally(api.findings)}.`)}</p>`;
    return `<section>${title}${head}${foot.join('')}${api.findings.map(article).join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Spec diff: ${bump}</title><style>${STYLE}</style></head><body><h1>API changes: ${bump}</h1>${findings.map(article).join('')}${sections.join('')}</body></html>\n`;
};

function article(finding: Finding): string {
  const facts = factsOf(finding).map(({ label, text, code }) => {
    const said = [rich(text), code === undefined ? '' : `<code>${escapeMarkup(code)}</code>`].filter(Boolean).join(' ');
    return `<dt>${label}</dt><dd>${said}</dd>`;
  });
  return `<article class="${finding.severity}"><p><b>${finding.severity}</b> ${rich(finding.message)}</p><dl>${facts.join('')}</dl></article>`;
}

/** What stands in backticks is code. */
const rich = (text: string): string => escapeMarkup(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
