import type { ApiModel, OperationModel } from '../model/model.ts';
import { groupsOf } from '../split/groups.ts';
import { signatureNames } from '../targets/signatures.ts';
import type { Surroundings } from './index.ts';
import { cell, oneLine, page, table } from './markdown.ts';

/** `api.md` of a package: every operation, with what it takes and answers, and every named type. */
export function apiReference(model: ApiModel, { packageName }: Surroundings): string {
  const { operations, components, names, webhooks } = model;
  const groups = groupsOf(model);
  const groupOf = new Map([...groups].flatMap(([group, members]) => members.map(({ id }) => [id, group])));
  const types = components.map(({ name, schema }) => [
    `\`${names.components.get(name) ?? name}\``,
    cell(typeof schema === 'object' ? (schema.description ?? '') : ''),
  ]);
  const called = webhooks.map(({ id, row, source }) => [`\`${id}\``, `\`${row.method}\``, cell(source.summary ?? '')]);
  const intro = `Every operation and named type of \`${packageName}\`. [README.md](README.md) says how to call them.`;
  return page(`The API of ${packageName}`, intro, {
    Operations: operations.map((operation) => section(model, operation, groupOf.get(operation.id))),
    'Webhooks and callbacks': [table(['id', 'method', ''], called)],
    Types: [table(['type', ''], types)],
  });
}

const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

function section(model: ApiModel, operation: OperationModel, group: string | undefined): string {
  const { id, row, source, parameters, requestBody, responses } = operation;
  const { input, result, error } = signatureNames(model, id);
  const given = parameters.map(({ name, in: location, required, description }) => [
    `\`${GROUPS[location]}.${cell(name)}\``,
    required ? 'required' : '',
    cell(description ?? ''),
  ]);
  const body = requestBody
    ? [
        [
          '`body`',
          requestBody.required ? 'required' : '',
          cell(`${mediaTypes(requestBody.content)} ${requestBody.description ?? ''}`),
        ],
      ]
    : [];
  const answers = Object.entries(responses).map(([status, { description = '', content }]) => [
    `\`${status}\``,
    cell(mediaTypes(content)),
    cell(description),
  ]);
  return [
    `### ${id}\n`,
    `${[`\`${row.method} ${row.path}\``, oneLine(source.summary ?? ''), source.deprecated && '**Deprecated**'].filter(Boolean).join(' – ')}\n`,
    source.description ? `${source.description.trim()}\n` : '',
    group === undefined ? '' : `Group: \`calls/${group}\`.\n`,
    table(['input', '', ''], [...given, ...body]),
    table(['response', 'media type', ''], answers),
    `Types: \`${input}\`, \`${result}\`, \`${error}\`.`,
  ]
    .filter(Boolean)
    .join('\n');
}

const mediaTypes = (content: object | undefined): string =>
  Object.keys(content ?? {})
    .map((type) => `\`${type}\``)
    .join(', ');
