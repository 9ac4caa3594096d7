import type { OperationModel } from '@rollcall/codegen/model';
import type { MediaTypeObject, ResponseObject } from '@rollcall/openapi/document';
import type { Api } from '../../facts/api.ts';
import { provenanceOf } from '../../facts/provenance.ts';
import { schemaRows } from '../../facts/schema-rows.ts';
import { block, code, inline, paragraphs, plain, prose, table } from '../../markdown.ts';
import type { Page } from '../../page.ts';
import type { Sample } from '../../samples/index.ts';
import { retryText } from './retry.ts';

/** The page of an operation: what it takes, how to call it, what it answers, and which document says so. */
export function operationPage(api: Api, operation: OperationModel, samples: readonly Sample[]): Page {
  const { id, row, source, responses } = operation;
  const summary = source.summary ?? id;
  return {
    path: `apis/${api.name}/operations/${id}`,
    title: summary,
    label: id,
    description: `${row.method} ${row.path}: ${summary} (${api.document.info.title}).`,
    group: ['APIs', api.document.info.title, 'Operations'],
    body: paragraphs(
      `:method[${row.method}] ${code(row.path)}`,
      source.deprecated && ':::caution[Deprecated]\nThis operation is deprecated.\n:::',
      prose(source.description),
      provenanceOf(source),
      '## Call it',
      ...samples.map((sample) => sampleText(operation, sample)),
      '## What it takes',
      credentials(operation),
      parameters(operation),
      ...bodies(api, operation),
      '## What it answers',
      ...Object.entries(responses).map(([status, response]) => answer(api, status, response)),
      '## Sending it again',
      retryText(row.retry),
    ),
  };
}

function sampleText({ requestBody, parameters }: OperationModel, { name, codes }: Sample): string {
  const media = [...Object.values(requestBody?.content ?? {}), ...(parameters as readonly MediaTypeObject[])];
  const summary = media.map(({ examples }) => examples?.[name]).find((example) => example !== undefined);
  const title = summary && 'summary' in summary ? summary.summary : undefined;
  return paragraphs(
    title === undefined ? '' : `### ${plain(title)}`,
    `:::samples\n${codes.map(({ language, text, label }) => block(language, text, label)).join('\n\n')}\n:::`,
  );
}

function credentials({ row }: OperationModel): string {
  if (row.security.length === 0) return '**Credentials**: none.';
  const alternatives = row.security.map((schemes) => Object.keys(schemes).map(code).join(' and ') || 'none');
  return `**Credentials**: ${alternatives.join(', or ')}.`;
}

function parameters({ parameters }: OperationModel): string {
  const rows = parameters.map((parameter) => [
    code(parameter.name),
    parameter.in,
    parameter.required ? 'yes' : '',
    paragraphs(inline(parameter.description), provenanceOf(parameter)).replaceAll('\n\n', ' '),
  ]);
  return rows.length > 0 ? `### Parameters\n\n${table(['name', 'in', 'required', 'meaning'], rows)}` : '';
}

function bodies(api: Api, { requestBody }: OperationModel): string[] {
  if (!requestBody) return [];
  return Object.entries(requestBody.content).map(([type, media]) =>
    paragraphs(
      `### Body, ${code(type)}`,
      [prose(requestBody.description), requestBody.required ? 'It is required.' : 'It may be left out.'].join(' '),
      provenanceOf(requestBody),
      fieldsTable(api, media),
    ),
  );
}

function fieldsTable(api: Api, { schema }: MediaTypeObject): string {
  const rows = schemaRows(api.document, schema).map(({ path, type, required, text, node }) => [
    code(path),
    plain(type),
    required,
    paragraphs(inline(text), provenanceOf(node)).replaceAll('\n\n', ' '),
  ]);
  return table(['field', 'type', 'required', 'meaning'], rows);
}

function answer(api: Api, status: string, response: ResponseObject): string {
  const content = Object.entries(response.content ?? {});
  return paragraphs(
    `### ${status}: ${plain(response.description)}`,
    provenanceOf(response),
    ...content.map(([type, media]) => answerContent(api, type, media)),
  );
}

function answerContent(api: Api, type: string, media: MediaTypeObject): string {
  const examples = Object.entries(media.examples ?? {}).flatMap(([name, example]) =>
    'value' in example ? [{ name, summary: example.summary ?? name, value: example.value }] : [],
  );
  return paragraphs(
    code(type),
    fieldsTable(api, media),
    ...examples.map(({ summary, value }) =>
      block('json', typeof value === 'string' ? value : JSON.stringify(value, null, 2), summary),
    ),
  );
}
