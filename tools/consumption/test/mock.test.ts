import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { startMock } from '@rollcall/mock';
import { afterAll, expect, test } from 'vitest';
import { runInBrowser } from './browser.ts';

const packages = join(import.meta.dirname, '../../../packages');
const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-browser-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
};
type Parameters = readonly (Parameter | { readonly $ref: string })[];
interface PathItem extends Readonly<Record<string, unknown>> {
  readonly parameters?: Parameters;
}
interface Document {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly securitySchemes?: Readonly<Record<string, { readonly scheme?: string }>>;
  };
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: Parameters;
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

const GROUPS: Readonly<Record<string, string>> = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' };

/** What is required, by the groups that inputs have. */
function inputsOf({ components }: Document, parameters: Parameters): Record<string, Record<string, unknown>> {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const written of parameters) {
    const parameter = '$ref' in written ? components.parameters?.[written.$ref.split('/').at(-1) ?? ''] : written;
    const group = GROUPS[parameter?.in ?? ''];
    if (parameter?.required !== true || group === undefined) continue;
    groups[group] = { ...groups[group], [parameter.name]: parameter.example ?? 'x' };
  }
  return groups;
}

/** Every operation, with the first example of its body. */
function callsOf(document: Document): { id: string; input: object }[] {
  return Object.values(document.paths).flatMap(({ parameters: shared = [], ...item }) =>
    (Object.values(item) as Operation[]).map(({ operationId, parameters = [], requestBody }) => {
      const [content] = Object.values(requestBody?.content ?? {});
      const [example] = Object.values(content?.examples ?? {});
      const inputs = inputsOf(document, [...shared, ...parameters]);
      return { id: operationId, input: { ...inputs, ...(example && { body: example.value }) } };
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
      const pascal = name.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
      const validation = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}Validation`;
      fs.writeFileSync(
        join(folder, `${name}.ts`),
        `import { create${pascal}Client } from ${JSON.stringify(join(packages, name, 'src/generated/client.ts'))};
import { ${validation} } from ${JSON.stringify(join(packages, name, 'src/generated/validation.js'))};
const client: any = create${pascal}Client({
  apiUrl: ${JSON.stringify(mocks[index]?.url)},
  auth: ${JSON.stringify(Object.fromEntries(auth))} as any,
  validate: ${validation},
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
