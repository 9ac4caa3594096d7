import path from 'node:path';
import {
  BaseResolver,
  bundle,
  createConfig,
  type Document,
  getLineColLocation,
  lint,
  type NormalizedProblem,
} from '@redocly/openapi-core';
import { knowSelf, openApi32 } from '@rollcall/openapi/redocly';

/**
 * Reads a spec with all files that it refers to.
 *
 * @throws Error with one line per mistake, `file:line:column: message`, if it is not a well-formed OpenAPI description.
 */
export async function loadSpec(file: string): Promise<object> {
  const rules = { struct: 'error', 'no-unresolved-refs': 'error' } as const;
  const config = await createConfig({ plugins: [openApi32], rules });
  const externalRefResolver = new BaseResolver();
  const root = await externalRefResolver.resolveDocument(null, file, true).catch((error) => error);
  if (!(root instanceof Error)) knowSelf(externalRefResolver, root as Document);
  const problems = await lint({ ref: file, config, externalRefResolver }).catch((error: Error) => {
    throw error.message.includes(file) ? error : new Error(`${file}: ${error.message}`);
  });
  if (problems.length > 0) throw new Error(problems.map(describe).join('\n'));
  const { bundle: document } = await bundle({ ref: file, config, externalRefResolver });
  return document.parsed as object;
}

function describe({ message, location }: NormalizedProblem): string {
  const [first] = location;
  if (!first) return message;
  const { start } = getLineColLocation(first);
  const file = path.relative(process.cwd(), first.source.absoluteRef);
  return `${file}:${start.line}:${start.col}: ${message.replaceAll('\n', ' ')}`;
}
