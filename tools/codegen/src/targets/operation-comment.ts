import type { OperationModel } from '../model/model.ts';
import { GROUPS } from '../model/parts.ts';

/** What an editor shows for an operation: summary, description, parameters, answers, and an example call. */
export function operationComment(operation: OperationModel, example = ''): string {
  const { id, row, source, parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).map(([status, { description }]) => `- \`${status}\`: ${line(description)}`);
  const body = requestBody ? [`@param input.body - ${line(requestBody.description ?? 'The request body.')}`] : [];
  const params = parameters.map(
    ({ name, in: place, description }) => `@param input.${GROUPS[place]}.${name} - ${line(description ?? '')}`,
  );
  return [
    line(source.summary ?? id),
    source.description?.trim(),
    `\`${row.method} ${row.path}\``,
    `Responses:\n${answers.join('\n')}`,
    [...params, ...body].join('\n'),
    source.deprecated ? '@deprecated' : '',
    example,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What stands where another module has the comment: the summary, what is sent, and where the rest is. */
export function operationReference({ id, row, source }: OperationModel, target: string): string {
  const more = `\`${row.method} ${row.path}\`: parameters, responses and an example are at {@link ${target}}.`;
  return [line(source.summary ?? id), more, source.deprecated ? '@deprecated' : ''].filter(Boolean).join('\n\n');
}

/** Prose on one line. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
