import { access, Code, exportName, isBindingName, literal, propertyName } from '@rollcall/codegen/print';
import type { Api } from '../facts/api.ts';
import type { Trial } from '../facts/servers.ts';

/** The call with the client of the package. */
export function withClient({ model, packageName }: Api, trial: Trial, id: string, input: object): string {
  const client = isBindingName(model.camelName) ? model.camelName : 'client';
  const create = `create${model.pascalName}Client`;
  return `import { ${create} } from '${packageName}';

const ${client} = ${create}(${options(trial)});

const result = await ${client}${access(id)}(${argument(input)});
${REPORT}`;
}

/** The same with the operation's own function, for a small bundle. */
export function withCalls({ model, packageName }: Api, trial: Trial, id: string, input: object): string {
  const connection = isBindingName(model.camelName) && model.camelName !== id ? model.camelName : 'connection';
  const connect = `connect${model.pascalName}`;
  const call = isBindingName(id) ? id : 'call';
  const imported = call === id ? id : `${exportName(id)} as ${call}`;
  return `import { ${connect}, ${imported} } from '${packageName}/calls';

const ${connection} = ${connect}(${options(trial)});

const result = await ${call}(${[connection, argument(input)].filter(Boolean).join(', ')});
${REPORT}`;
}

/** Characters that a line of a sample may have beside what stands before a literal: pages are narrow. */
const WIDTH = 44;

const REPORT = `console.log(result.status, result.body);
`;

function options({ url, secrets }: Trial): string {
  const auth = Object.keys(secrets).length > 0 ? `  auth: ${literal(secrets, '  ', WIDTH)},\n` : '';
  return `{\n  ${propertyName('apiUrl')}: ${literal(url)},\n${auth}}`;
}

const argument = (input: object): string => (Object.keys(input).length > 0 ? literal(withFiles(input), '', WIDTH) : '');

/** A file's bytes are no text. */
function withFiles(value: unknown): unknown {
  if (value instanceof Blob) return new Code("new Blob(['…'])");
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withFiles(member)]));
}
