import type { Api } from '../../facts/api.ts';
import type { Trial } from '../../facts/servers.ts';
import { mockUrl } from '../../facts/servers.ts';
import { block, code, inline, link, paragraphs, plain, prose, table } from '../../markdown.ts';
import type { Page } from '../../page.ts';
import type { Sample } from '../../samples/index.ts';

/** What an API is, how to call it for the first time, and where everything else about it is. */
export function overviewPage(api: Api, trial: Trial, index: number, samples: readonly Sample[]): Page {
  const { name, document, packageName, version } = api;
  const { title, summary, description } = document.info;
  const [first] = samples;
  return {
    path: `apis/${name}`,
    title,
    label: 'Overview',
    description: summary ?? `The API ${title}.`,
    group: ['APIs', title],
    body: paragraphs(
      prose(summary),
      `:::cards\n${doors(name)}\n:::`,
      prose(description),
      '## Operations',
      operations(api),
      '## A first call',
      `${code(`npm install ${packageName}`)} brings version ${version}. This call works as it stands, against ${whereText(trial)}:`,
      first &&
        `:::samples\n${first.codes.map(({ language, text, label }) => block(language, text, label)).join('\n\n')}\n:::`,
      '## Where to call it',
      table(['server', 'address', 'credentials'], servers(api, trial, index)),
      '## Credentials',
      schemes(api),
    ),
  };
}

const doors = (name: string): string =>
  [
    ['Reference', `/apis/${name}/reference/`, 'Every operation and schema, with a console to try them.'],
    ['Contract', `/apis/${name}/contract/`, 'What is tested, and how the tests are tested.'],
    ['Provenance', `/apis/${name}/provenance/`, 'Which document says what, and what we inferred.'],
    ['Changes', `/apis/${name}/changes/`, 'Versions, and what each of them breaks.'],
    ['openapi.json', `/apis/${name}/openapi.json`, 'The description as one file.'],
  ]
    .map(([label = '', path = '', text = '']) => `- ${link(label, path)}\n\n  ${text}`)
    .join('\n');

const whereText = ({ isSandbox }: Trial): string =>
  isSandbox ? 'the sandbox (`pnpm sandbox --seed`)' : 'the mock (`pnpm mock`)';

function operations({ name, model }: Api): string {
  const rows = model.operations.map(({ id, row, source }) => [
    link(code(id), `/apis/${name}/operations/${id}/`),
    `:method[${row.method}] ${code(row.path)}`,
    inline(source.summary),
    code(row.retry),
  ]);
  return table(['operation', 'request', 'what it does', 'sending it again'], rows);
}

function servers({ document, name }: Api, { url, isSandbox, secrets }: Trial, index: number): string[][] {
  const declared = (document.servers ?? []).map((server) => [
    inline((server as { description?: string }).description ?? 'The server'),
    code(server.url),
    'your own',
  ]);
  const known = Object.entries(secrets).map(([scheme, secret]) =>
    typeof secret === 'string'
      ? `${code(scheme)} ${code(secret)}`
      : `${code(scheme)} ${code(secret.username)}, ${code(secret.password)}`,
  );
  const sandbox = isSandbox ? [['The sandbox, `pnpm sandbox --seed`', code(url), known.join('; ') || 'none']] : [];
  return [
    ...sandbox,
    [`The mock, \`pnpm mock ${name}\``, code(mockUrl(index)), 'any that are well formed'],
    ...declared,
  ];
}

function schemes({ document, model }: Api): string {
  const described = document.components?.securitySchemes ?? {};
  const rows = Object.entries(model.securitySchemes).map(([name, scheme]) => [
    code(name),
    'in' in scheme
      ? `${scheme.in} ${code(scheme.name)}`
      : 'scheme' in scheme
        ? `HTTP ${plain(scheme.scheme)}`
        : scheme.type,
    inline(described[name]?.description),
  ]);
  return rows.length > 0 ? table(['scheme', 'how it is sent', 'what it is'], rows) : 'This API needs no credentials.';
}
