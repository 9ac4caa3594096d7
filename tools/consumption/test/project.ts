import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Registry } from './registry.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

export interface Serving {
  readonly url: string;
  stop(): void;
}

/** A team's project, outside of the repository. */
export interface Project {
  readonly folder: string;
  write(file: string, text: string): void;
  install(...packages: readonly string[]): Promise<void>;
  node(...args: readonly string[]): Promise<Outcome>;
  /** Runs a program that goes on running, and says in its first line where it listens. */
  serve(file: string): Promise<Serving>;
  /** Compiles with the strictest options; `options` says which module resolution. */
  compile(options: Readonly<Record<string, unknown>>, files: readonly string[]): Promise<Outcome>;
}

const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

export function createProject(folder: string, { npmrc }: Pick<Registry, 'npmrc'>): Project {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('package.json', JSON.stringify({ name: 'consumer', private: true, version: '0.0.0' }));
  write('.npmrc', npmrc);
  const node = (...args: readonly string[]) => start(process.execPath, args, folder);
  return {
    folder,
    write,
    node,
    install: async (...packages) => {
      const { code, output } = await start(
        'npm',
        ['install', '--ignore-scripts', '--prefer-offline', ...packages],
        folder,
      );
      if (code !== 0) throw new Error(`npm install ${packages.join(' ')} failed:\n${output}`);
    },
    serve: async (file) => {
      const program = spawn(process.execPath, [file], { cwd: folder, env: environment() });
      let errors = '';
      program.stderr.setEncoding('utf8').on('data', (text: string) => {
        errors += text;
      });
      const ended = once(program, 'close').then(() => Promise.reject(new Error(`${file} ended:\n${errors}`)));
      const [line] = await Promise.race([once(program.stdout.setEncoding('utf8'), 'data'), ended]);
      ended.catch(() => {});
      return { url: String(line).trim(), stop: () => void program.kill() };
    },
    compile: (options, files) => {
      const compilerOptions = {
        target: 'es2023',
        lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
        types: [],
        noEmit: true,
        strict: true,
        ...STRICTER,
        ...options,
      };
      write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
      return node(TSC, '-p', 'tsconfig.json', '--pretty', 'false');
    },
  };
}

const STRICTER = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  resolveJsonModule: true,
};

const TOLD = ['npm_config_registry', 'npm_config_user_agent', 'npm_execpath', 'INIT_CWD', 'NODE_ENV', 'NODE_OPTIONS'];

/** Nothing of what this process was told about registries, package managers and Node. */
export function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !TOLD.includes(name)));
}

export function start(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((done) => {
    execFile(program, args, { cwd, env: { ...environment(), ...env }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      done({ code, output: stdout + stderr });
    });
  });
}
