import { joinPointer } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import type { Api } from '../../facts/api.ts';
import { mockUrl, type Trial } from '../../facts/servers.ts';
import { code, link, paragraphs, plain } from '../../markdown.ts';
import type { Page } from '../../page.ts';
import type { Sample } from '../../samples/index.ts';

/** The whole description with a console: Scalar, over `reference.json`. */
export function referencePage({ name, document, model }: Api, { secrets, isSandbox }: Trial): Page {
  const { title } = document.info;
  const schemes = Object.keys(secrets);
  const values = Object.entries(secrets).map(([scheme, secret]) => [scheme, filledWith(secret)] as const);
  return {
    path: `apis/${name}/reference`,
    title: `${title}: reference`,
    label: 'Reference and try-it',
    description: `Every operation and schema of ${title}, with a console to try them.`,
    group: ['APIs', title],
    layout: {
      kind: 'reference',
      back: `/apis/${name}/`,
      title,
      ...(isSandbox && schemes.length > 0 && { secrets: { schemes, values: Object.fromEntries(values) } }),
    },
    body: paragraphs(
      `The console needs JavaScript. These pages and ${link('openapi.json', `/apis/${name}/openapi.json`)} say the same:`,
      model.operations
        .map(
          ({ id, source }) => `- ${link(code(id), `/apis/${name}/operations/${id}/`)}: ${plain(source.summary ?? '')}`,
        )
        .join('\n'),
    ),
  };
}

/** Scalar reads the member that is for the scheme's kind. */
function filledWith(secret: Trial['secrets'][string]): object {
  return typeof secret === 'string' ? { value: secret, token: secret } : secret;
}

/** The description as the console shows it: with addresses that answer, and with our samples. */
export function referenceDocument(
  { document }: Api,
  { url, isSandbox }: Trial,
  index: number,
  samples: readonly Sample[],
): object {
  const servers = [
    ...(isSandbox ? [{ url, description: 'The sandbox' }] : []),
    { url: mockUrl(index), description: 'The mock' },
    ...(document.servers ?? []),
  ];
  const shown = structuredClone({ ...document, servers });
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const method of Object.keys(item)) {
      const operation = lookUp<Record<string, unknown>>(shown, joinPointer('#/paths', path, method));
      const own = samples.find((sample) => sample.operation === operation?.operationId);
      if (operation && own)
        operation['x-codeSamples'] = own.codes.map(({ label, language, text }) => ({
          label,
          lang: LANGUAGES[language],
          source: text,
        }));
    }
  return shown;
}

const LANGUAGES = { ts: 'typescript', sh: 'shell', php: 'php', python: 'python' } as const;
