import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { startMock } from '@rollcall/mock';
import { afterAll, expect, test } from 'vitest';
import { runInBrowser } from './browser.ts';

const packages = join(import.meta.dirname, '../../../packages');
const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-browser-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes?: Readonly<Record<string, { readonly scheme?: string }>> };
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly example?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples: Record<string, Example> }>> };
}
interface Example {
  readonly value: unknown;
}

const apis = fs
  .readdirSync(packages)
  .filter((name) => fs.existsSync(join(packages, name, 'src/generated/openapi.json')))
  .map((name) => {
    const text = fs.readFileSync(join(packages, name, 'src/generated/openapi.json'), 'utf8');
    return { name, document: JSON.parse(text) as Document };
  });

/** Every operation, with the first example of its body. */
function callsOf({ paths }: Document): { id: string; input: object }[] {
  return Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId, parameters = [], requestBody }) => {
      const [content] = Object.values(requestBody?.content ?? {});
      const [example] = Object.values(content?.examples ?? {});
      const query = Object.fromEntries(parameters.map(({ name, example = 'x' }) => [name, example]));
      return {
        id: operationId,
        input: { ...(parameters.length > 0 && { query }), ...(example && { body: example.value }) },
      };
    }),
  );
}

test('every client calls a mock on another origin from a browser', { timeout: 180_000 }, async () => {
  const mocks = await Promise.all(apis.map(({ document }) => startMock(document as never, { cors: true })));
  try {
    const programs = apis.map(({ name, document }, index) => {
      const schemes = Object.entries(document.components.securitySchemes ?? {});
      const auth = schemes.map(([key, { scheme }]) => [
        key,
        scheme === 'basic' ? { username: 'u', password: 'p' } : 'k',
      ]);
      const pascal = name.charAt(0).toUpperCase() + name.slice(1);
      fs.writeFileSync(
        join(folder, `${name}.ts`),
        `import { create${pascal}Client } from ${JSON.stringify(join(packages, name, 'src/generated/client.ts'))};
import { ${name}Validation } from ${JSON.stringify(join(packages, name, 'src/generated/validation.js'))};
const client: any = create${pascal}Client({
  apiUrl: ${JSON.stringify(mocks[index]?.url)},
  auth: ${JSON.stringify(Object.fromEntries(auth))} as any,
  validate: ${name}Validation,
  invalidResponse: 'throw',
});
export const outcomes = async () => {
  const done: string[] = [];
  for (const { id, input } of ${JSON.stringify(callsOf(document))}) {
    const said = await client[id](input).then(({ ok, status }: any) => ok || status, (error: Error) => error.message);
    done.push(id + ': ' + said);
  }
  return done;
};
`,
      );
      return `import { outcomes as of${index} } from './${name}.ts';`;
    });
    const all = apis.map((_, index) => `...(await of${index}())`);
    fs.writeFileSync(
      join(folder, 'main.ts'),
      `${programs.join('\n')}\n(async () => { globalThis.outcome = [${all.join(', ')}]; })();\n`,
    );
    fs.writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./main.ts"></script>\n');
    const { outcome } = await runInBrowser(
      folder,
      mocks.map(({ url }) => url),
    );
    expect(outcome).toEqual(apis.flatMap(({ document }) => callsOf(document).map(({ id }) => `${id}: true`)));
  } finally {
    await Promise.all(mocks.map((mock) => mock.close()));
  }
});
