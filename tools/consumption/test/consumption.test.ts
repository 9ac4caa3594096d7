import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedPackages } from '@rollcall/release/packages';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runInBrowser } from './browser.ts';
import { apiPackages, commonjs, esm, exchangesOf, programOf, root } from './consumer.ts';
import { describeElsewhere } from './elsewhere.ts';
import { pack, pinnedVersion } from './pack.ts';
import { createProject, type Project, start } from './project.ts';
import { platforms, providerOf } from './provider.ts';
import { type Registry, startRegistry } from './registry.ts';
import { installRuntimes, runtimeNames } from './runtimes.ts';
import { publishBreaking } from './upgrade.ts';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'consumption-'));
const apis = apiPackages();
/** What the exports that are tried here need. */
const PEERS = ['@tanstack/query-core@5', 'hono@4', 'zod@4'];
const everyOperation = apis.flatMap((api) => exchangesOf(api).map(({ id }) => id));
let registry: Registry;
let project: Project;
let runtimes: ReturnType<typeof installRuntimes>;

beforeAll(async () => {
  runtimes = installRuntimes(join(folder, 'runtimes'));
  registry = await startRegistry(join(folder, 'registry'));
  const publisher = createProject(join(folder, 'publisher'), registry);
  for (const own of publishedPackages(root)) {
    const published = await start('npm', ['publish', await pack(own), '--ignore-scripts'], publisher.folder);
    expect(published.code, published.output).toBe(0);
  }
  project = createProject(join(folder, 'consumer'), registry);
  await project.install(...apis.map(({ name }) => name), ...PEERS);
}, 8 * MINUTES);

afterAll(async () => {
  await registry?.close();
  rmSync(folder, { recursive: true, force: true });
}, 3 * MINUTES);

const report = `main().then((done) => console.log(JSON.stringify(done)), (error) => { console.error(error); process.exit(1); });\n`;

describe('a team that installs the packages from a registry', () => {
  test('gets what they need and nothing of this repository', () => {
    for (const { name } of apis) {
      const manifest = JSON.parse(readFileSync(join(project.folder, 'node_modules', name, 'package.json'), 'utf8'));
      expect(manifest).not.toHaveProperty('devDependencies');
      expect(existsSync(join(project.folder, 'node_modules', name, 'src'))).toBe(false);
    }
  });

  test.each(apis)('calls and serves $name as ES modules', async (api) => {
    project.write('main.mjs', programOf(api, esm) + report);
    const { code, output } = await project.node('main.mjs');
    expect({ code, done: code === 0 ? JSON.parse(output) : output }).toEqual({
      code: 0,
      done: exchangesOf(api).map(({ id }) => id),
    });
  });

  test.each(apis)('calls and serves $name as CommonJS', async (api) => {
    project.write('main.cjs', programOf(api, commonjs) + report);
    const { code, output } = await project.node('main.cjs');
    expect({ code, done: code === 0 ? JSON.parse(output) : output }).toEqual({
      code: 0,
      done: exchangesOf(api).map(({ id }) => id),
    });
  });

  test.each(runtimeNames)(
    'calls, serves and validates on %s',
    async (name) => {
      const [program, ...args] = (await runtimes)[name];
      for (const api of apis) {
        project.write('main.mjs', programOf(api, esm) + report);
        const { code, output } = await start(program, [...args, 'main.mjs'], project.folder);
        expect({ code, done: code === 0 ? JSON.parse(output) : output }).toEqual({
          code: 0,
          done: exchangesOf(api).map(({ id }) => id),
        });
      }
    },
    MINUTES,
  );

  test.each([
    ['nodenext', { module: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])(
    'compiles its calls and its handlers strictly, resolving as %s',
    async (_name, options) => {
      for (const [index, api] of apis.entries())
        project.write(`team${index}.mts`, `${programOf(api, esm, true)}export { main };\n`);
      expect(
        await project.compile(
          options,
          apis.map((_, index) => `team${index}.mts`),
        ),
      ).toEqual({ code: 0, output: '' });
    },
    MINUTES,
  );

  test(
    'bundles them with Vite and uses them in a browser',
    async () => {
      const program = apis.map((api, index) => {
        project.write(`page/team${index}.js`, `${programOf(api, esm)}export { main };\n`);
        return `import { main as main${index} } from './team${index}.js';`;
      });
      const all = apis.map((_, index) => `...(await main${index}())`);
      project.write(
        'page/main.js',
        `${program.join('\n')}\nglobalThis.outcome = (async () => [${all.join(', ')}])();\n`,
      );
      project.write(
        'page/index.html',
        '<!doctype html><title>Consumer</title><script type="module" src="./main.js"></script>\n',
      );
      const { outcome, foreign } = await runInBrowser(join(project.folder, 'page'));
      expect(outcome).toEqual(everyOperation);
      expect(foreign).toEqual([]);
    },
    2 * MINUTES,
  );
});

/** A version that the repository pins. */
function pinned(name: string): string {
  const version = pinnedVersion(name);
  if (version === undefined) throw new Error(`${name} is not in the catalog.`);
  return `${name}@${version}`;
}

describe('a team that serves an API', () => {
  const api = apis.find(({ model }) => 'basicAuth' in model.securitySchemes) as (typeof apis)[number];
  let provider: Project;
  beforeAll(async () => {
    provider = createProject(join(folder, 'provider'), registry);
    const nest = ['@nestjs/common', '@nestjs/core', '@nestjs/platform-express', 'reflect-metadata', 'rxjs'];
    const libraries = ['hono', '@hono/node-server', 'express', 'fastify', ...nest];
    await provider.install(api.name, '@rollcall/runtime', ...libraries.map(pinned));
  }, 3 * MINUTES);

  test.concurrent.each(platforms)(
    'keeps the contract on %s, in less than 30 lines',
    async (platform) => {
      const program = providerOf(api, platform);
      expect(program.split('\n').length).toBeLessThan(30);
      provider.write(`${platform}.mjs`, program);
      const { url, stop } = await provider.serve(`${platform}.mjs`);
      const contract = join(root, 'packages/cli/src/main.js');
      // The package's own tests try all operations on every platform; here it is about what was installed.
      const [first] = api.model.operations;
      const args = [
        contract,
        'contract',
        api.model.name,
        '--base-url',
        url,
        '--auth',
        'basicAuth=key:secret',
        '--only',
        first?.id ?? '',
      ];
      const judged = await start(process.execPath, args, root).finally(stop);
      expect(judged.code, judged.output).toBe(0);
    },
    3 * MINUTES,
  );
});

describe('a team that upgrades across a breaking release', () => {
  test(
    'gets a compile error exactly where the changelog says',
    async () => {
      const [api] = apis;
      if (!api) throw new Error('There is no API.');
      const team = createProject(join(folder, 'upgrader'), registry);
      const { field, operation, status } = exchangesFieldOf(api);
      const program = programOf(api, esm, true).replace(
        'unwrap(result);',
        `unwrap(result);\n  if (result.status === ${status}) console.log(result.body[${JSON.stringify(field)}]);`,
      );
      team.write('main.mts', `${program}export { main };\n`);
      await team.install(`${api.name}@${api.version}`, ...PEERS);
      expect(await team.compile({ module: 'nodenext' }, ['main.mts'])).toEqual({ code: 0, output: '' });

      const { version, changelog } = await publishBreaking(
        api,
        { operation, status, field },
        team,
        join(folder, 'breaking'),
      );
      expect(version).toBe(`${Number(api.version.split('.')[0]) + 1}.0.0`);
      expect(changelog).toMatch(
        new RegExp(`^- .*\`/${field}\` of the \`${status}\` response of \`${operation}\` was removed`, 'm'),
      );
      await team.install(`${api.name}@${version}`);
      const { code, output } = await team.compile({ module: 'nodenext' }, ['main.mts']);
      expect(code).not.toBe(0);
      const lines = [...output.matchAll(/main\.mts\((\d+),/g)].map(([, line]) => Number(line));
      const source = readFileSync(join(team.folder, 'main.mts'), 'utf8').split('\n');
      expect([...new Set(lines)].map((line) => source[line - 1])).toSatisfy(
        (found: string[]) => found.length > 0 && found.every((line) => line.includes(JSON.stringify(field))),
      );
      expect(output).toContain(field);
    },
    2 * MINUTES,
  );
});

/** The first field of the first answer. */
function exchangesFieldOf(api: (typeof apis)[number]) {
  const [exchange] = exchangesOf(api);
  const [field = ''] = Object.keys((exchange?.body ?? {}) as object);
  return { field, operation: exchange?.id ?? '', status: exchange?.status ?? 0 };
}

describeElsewhere(
  folder,
  () => registry,
  () => runtimes,
);

/** What npm has downloaded, without what npx has installed of earlier packages of these names. */
function ownCache(): string {
  const cache = join(folder, 'npm');
  if (existsSync(cache)) return cache;
  mkdirSync(cache);
  const known = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
  symlinkSync(join(known, '_cacache'), join(cache, '_cacache'));
  return cache;
}

/** What npx runs in a project; it ends with the test. */
function npx(cwd: string, ...argv: readonly string[]) {
  const { npm_config_registry: _registry, NODE_OPTIONS: _options, ...rest } = process.env;
  const env = { ...rest, npm_config_cache: ownCache() };
  // A group of its own, so that what npx starts ends with it.
  const child = spawn('npx', ['--yes', '--prefer-offline', ...argv], { cwd, env, detached: true });
  onTestFinished(() => void process.kill(-(child.pid as number), 'SIGTERM'));
  let printed = '';
  /** What the expression captures in what is printed. */
  const finds = (expression: RegExp) =>
    new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
          const [, found] = expression.exec(printed) ?? [];
          if (found) resolve(found);
        });
      }
      child.once('exit', () => reject(new Error(printed)));
    });
  return { child, finds };
}

describe('a tester who has npm and nothing else', () => {
  test('runs the sandbox with npx, and finds its pages', { timeout: 5 * MINUTES }, async () => {
    const { finds } = npx(project.folder, '@rollcall/sandbox', '--database', ':memory:', '--port', '0');
    const url = await finds(/open (\S+)\/_sandbox/);
    for (const path of ['/', '/_sandbox', '/_sandbox/page.js', '/_sandbox/openapi.json', '/readyz']) {
      expect((await fetch(url + path)).status, path).toBe(200);
    }
  });
});

describe('an agent', () => {
  test('gets the tools of an API with npx, though nobody has installed the SDK', { timeout: 5 * MINUTES }, async () => {
    const [api] = apis as [(typeof apis)[number]];
    const elsewhere = createProject(join(folder, 'elsewhere'), registry);
    const { child, finds } = npx(elsewhere.folder, api.name);
    const clientInfo = { name: 'agent', version: '1' };
    const hello = { method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } };
    for (const [id, message] of [hello, { method: 'tools/list' }].entries())
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...message })}\n`);
    const { result } = JSON.parse(await finds(/^(.*"tools":\[.*)$/m));
    expect(result.tools.map(({ name }: { name: string }) => name)).toEqual(api.model.operations.map(({ id }) => id));
  });
});
