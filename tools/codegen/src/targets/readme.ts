import { commandLine } from '@rollcall/command';
import type { ApiModel, OperationModel } from '../model/model.ts';
import { groupsOf } from '../split/groups.ts';
import { oauth2Schemes } from './oauth2.ts';
import { eventsOf } from './webhooks.ts';

const GROUPS = `Because there are many operations, the largest files are split into groups, in a folder beside the file: \`calls/<group>.ts\` and
so on, with \`shared\` for what several groups use. The files themselves export everything; a program that needs only a group or
two can import \`calls/<group>\`, \`validation/<group>\` or \`zod/<group>\` from the package.

`;

/** `README.md` of the generated folder. */
export function readme(model: ApiModel): string {
  const groups = new Map([...groupsOf(model)].flatMap(([group, members]) => members.map(({ id }) => [id, group])));
  const rowsOf = (operations: readonly OperationModel[]) =>
    operations
      .map(
        ({ id, row }) =>
          `| \`${id}\` | \`${row.method} ${row.path}\` |${groups.size > 0 ? ` \`${groups.get(id)}\` |` : ''}`,
      )
      .join('\n');
  const [title, line] = groups.size > 0 ? ['| group |', '---|'] : ['|', ''];
  const webhooks =
    model.webhooks.length > 0
      ? `\n| webhook or callback | ${title}\n|---|---|${line}\n${rowsOf(model.webhooks)}\n`
      : '';
  const optional = [
    oauth2Schemes(model).length > 0 ? '| `oauth2.ts` | what gets and renews tokens |\n' : '',
    eventsOf(model).length > 0 ? '| `webhooks.ts` | what receives and signs webhooks |\n' : '',
  ].join('');
  return `# Generated: do not edit

Everything in this folder is generated from \`${model.specFile}\`. To change it, change that file and run

    ${commandLine('generate')} ${model.name}

\`${commandLine('generate')} --check\` fails when a file here does not match the description.

| file | what |
|---|---|
| \`openapi.json\` | the description as one file |
| \`types.ts\` | TypeScript types of everything in it |
| \`values.ts\` | the values of what lists them, as arrays |
| \`operations.ts\` | the operations as data: method, path, parameters, security, retry safety |
| \`validation.js\`, \`validation.d.ts\` | validators of every component, request and response |
| \`zod.ts\` | the same in zod |
| \`signatures.ts\` | what each operation takes, answers and throws, by name, and its documentation |
| \`client.ts\` | the typed client |
| \`calls.ts\` | the same as one function per operation, for small bundles |
| \`fetch.ts\` | openapi-fetch, written and sent as declared |
| \`query.ts\` | the same as options for TanStack Query |
| \`server.ts\` | the typed server stub |
| \`samples.js\`, \`samples.d.ts\` | schemas and examples as data, for tests and agents |
| \`testing.ts\` | fixtures, factories and a fake, for tests of what calls the API |
| \`mcp.ts\` | an MCP server whose tools are the operations, for agents |
${optional}
${groups.size > 0 ? GROUPS : ''}| operation | ${title}
|---|---|${line}
${rowsOf(model.operations)}
${webhooks}`;
}
