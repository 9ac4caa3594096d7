import type { ApiModel, OperationModel } from '../model.ts';

/** `README.md` of the generated folder. */
export function readme(model: ApiModel): string {
  const rowsOf = (operations: readonly OperationModel[]) =>
    operations.map(({ id, row }) => `| \`${id}\` | \`${row.method} ${row.path}\` |`).join('\n');
  const webhooks =
    model.webhooks.length > 0 ? `\n| webhook or callback | |\n|---|---|\n${rowsOf(model.webhooks)}\n` : '';
  return `# Generated: do not edit

Everything in this folder is made from \`specs/${model.name}/openapi.yaml\`. To change it, change that file and run

    pnpm generate ${model.name}

\`pnpm generate --check\` fails when a file here is not what the description says.

| file | what |
|---|---|
| \`openapi.json\` | the description as one file |
| \`types.ts\` | TypeScript types of everything in it |
| \`operations.ts\` | the operations as data: method, path, parameters, security, retry safety |
| \`validation.js\`, \`validation.d.ts\` | validators of every component, request and response |
| \`zod.ts\` | the same in zod |
| \`client.ts\` | the typed client |
| \`calls.ts\` | the same as one function an operation, for small bundles |
| \`fetch.ts\` | the same by method and path, as of openapi-fetch |
| \`server.ts\` | the typed server stub |

| operation | |
|---|---|
${rowsOf(model.operations)}
${webhooks}`;
}
