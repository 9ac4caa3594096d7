import type { Finding } from '../finding.ts';

/** The changelog entry: what breaks and what to do, what is new, what else is different; nobody reads the rest. */
export function entryOf(api: string, findings: readonly Finding[]): string {
  const breaking = findings.filter(({ severity }) => severity === 'breaking');
  const added = findings.filter(({ severity, bump }) => severity !== 'breaking' && bump === 'minor');
  const fixed = findings.filter(({ bump }) => bump === 'patch');
  const title =
    breaking.length > 0
      ? `The ${api} API changed in ways that break consumers.`
      : added.length > 0
        ? `The ${api} API can do more.`
        : `The ${api} API is described better.`;
  return [title, section('Breaking', breaking), section('Added and loosened', added), section('Fixed', fixed)]
    .filter(Boolean)
    .join('\n\n');
}

const LONG = 40;

function section(title: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const lines = findings.slice(0, LONG).map(({ message, hint, audience }) => {
    const who = audience.includes('callers') || audience.length === 0 ? '' : ` (For ${audience.join(' and ')}.)`;
    return `- ${message}${hint ? ` ${hint}` : ''}${who}`;
  });
  const more = findings.length > LONG ? [`- … and ${findings.length - LONG} more.`] : [];
  return [`**${title}**`, '', ...lines, ...more].join('\n');
}
