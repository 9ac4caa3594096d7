import type { ApiModel, OperationModel } from '../model/model.ts';
import { access } from '../targets/print.ts';
import { clientOf, exampleOf, nameOf, startOf } from './examples.ts';
import type { Surroundings } from './index.ts';
import { code, oneLine, page } from './markdown.ts';

/** How many operations the description of a skill names: it is always in an agent's context. */
const FEW = 6;

/** `SKILL.md` of a package: what an agent that writes code has to know, as https://agentskills.io/specification has it. */
export function skill(model: ApiModel, { packageName }: Surroundings): string {
  const { name, document, operations } = model;
  const named = operations.slice(0, FEW).map(({ id, source }) => oneLine(source.summary ?? id).toLowerCase());
  const what = named.length > 0 ? ` Use it for code that has to: ${named.join('; ')}.` : '';
  const description = `Calls, tests and serves the API “${oneLine(document.info.title)}” in TypeScript with ${packageName}.${what}`;
  const head = `---\nname: ${name}-api\ndescription: ${JSON.stringify(description.slice(0, 1024))}\n---\n\n`;
  return `${head}${page(
    `Using ${packageName}`,
    'Everything is typed from the description of the API: let the compiler say what is missing, and do not cast.',
    {
      Calling: operations.length > 0 ? calling(model, packageName, startOf(model)) : [],
      Rules: [RULES],
      'Where to look': [
        `- \`api.md\` beside this file: every operation, with its input and responses, and every named type.\n- \`README.md\`: credentials, servers, errors, retries, testing, serving.\n- \`${packageName}/openapi.json\`: the description itself.`,
      ],
    },
  )}`;
}

function calling(model: ApiModel, packageName: string, start: OperationModel): string[] {
  const { declaration, imported, call } = exampleOf(model, start);
  return [
    code(
      'ts',
      `import { ${clientOf(model)}${imported} } from '${packageName}';

const ${nameOf(model)} = ${clientOf(model)}();
${declaration}const result = await ${call};
if (!result.ok) throw new Error(\`${start.id}: \${result.status}\`);
console.log(result.body);`,
    ),
    `Each operation is a method named after its id, such as \`${nameOf(model)}${access(start.id)}\`. Input is \`{ body, query, path, headers, cookies }\`.`,
  ];
}

const RULES = `- A declared error is a result, not an exception: look at \`result.ok\` or \`result.status\` before you read \`result.body\`.
- Take credentials from the environment and pass them as \`auth\`; never write them into code, URLs or logs.
- Do not add retries: the client retries what the description allows.
- In tests, use the fake of \`./testing\` instead of mocking \`fetch\`: it refuses what the API would not answer.
- In forms, validate with \`./validation\` or \`./zod\`; do not write the rules again.`;
