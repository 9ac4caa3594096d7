import type { Finding } from '../finding.ts';
import { item } from '../formats/markdown.ts';

/** The changelog entry: what breaks and what to do about it, what is new, and what else changed. */
export function entryOf(api: string, findings: readonly Finding[]): string {
  const breaking = findings.filter(({ severity }) => severity === 'breaking');
  const added = findings.filter(({ severity, bump }) => severity !== 'breaking' && bump === 'minor');
  const other = findings.filter(({ bump }) => bump === 'patch');
  const title =
    breaking.length > 0
      ? `Breaking changes in the ${api} API.`
      : added.length > 0
        ? `Additions to the ${api} API.`
        : `Corrections and documentation of the ${api} API.`;
  return [title, section('Breaking', breaking), section('Added', added), section('Other changes', other)]
    .filter(Boolean)
    .join('\n\n');
}

const LONG = 40;

function section(title: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const more = findings.length > LONG ? [`- … and ${findings.length - LONG} more.`] : [];
  return [`**${title}**`, '', ...findings.slice(0, LONG).map(item), ...more].join('\n');
}
