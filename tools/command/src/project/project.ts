import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../usage.ts';
import type { ProjectConfig } from './config.ts';
import { configFile, readConfig } from './read-config.ts';

/** Where everything of a project is, and what it is called: no other place knows the names of its folders or its scope. */
export interface Project {
  readonly config: ProjectConfig;
  /** `specs` */
  readonly specs: string;
  /** `packages`, or the folder of the application that holds the generated code. */
  readonly packages: string;
  /** Whether the generated code is part of an application, and no packages. */
  readonly isApplication: boolean;
  /** `specs/club`, from the root. */
  readonly specFolder: (api: string) => string;
  /** `packages/club`, from the root. */
  readonly packageFolder: (api: string) => string;
  /** `packages/club/src`, from the root: where an API's own code and `generated/` are. */
  readonly sourceFolder: (api: string) => string;
  /** `@acme/club`, or what the `package.json` of the API says. */
  readonly packageName: (api: string) => string;
}

const projects = new Map<string, Project>();

/**
 * The project in a folder, read once.
 *
 * @throws UsageError if its configuration can't be read.
 */
export function projectAt(root: string): Project {
  const known = projects.get(root);
  if (known) return known;
  let config: ProjectConfig;
  try {
    config = readConfig(root);
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
  return configure(root, config);
}

/** Makes a project of a configuration, for all that ask for that folder afterwards. */
export function configure(root: string, config: ProjectConfig): Project {
  const { specs = 'specs', out, packages = out ?? 'packages' } = config;
  const isApplication = out !== undefined;
  const packageFolder = (api: string) => `${packages}/${api}`;
  const project: Project = {
    config,
    specs,
    packages,
    isApplication,
    specFolder: (api) => `${specs}/${api}`,
    packageFolder,
    sourceFolder: (api) => (isApplication ? packageFolder(api) : `${packageFolder(api)}/src`),
    packageName: (api) =>
      readManifest(join(root, packageFolder(api))).name ?? `${config.scope ?? scopeOf(root)}/${api}`,
  };
  projects.set(root, project);
  return project;
}

/** `@acme` of `@acme/apis` and of `acme`; what a folder is called, where no `package.json` says a name. */
function scopeOf(root: string): string {
  const { name = basename(root) } = readManifest(root);
  const [scope = ''] = name.split('/');
  return `@${
    scope
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'apis'
  }`;
}

interface Manifest {
  readonly name?: string;
  readonly packageManager?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What a `package.json` says; nothing where there is none. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

/**
 * The root of the project that a folder is in: the nearest one above it with a configuration or with specs, or else the folder
 * itself.
 */
export function rootOf(folder: string): string {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (configFile(candidate) !== undefined || hasSpecs(candidate)) return candidate;
    if (candidate === dirname(candidate)) return folder;
  }
}

function hasSpecs(folder: string): boolean {
  const specs = join(folder, 'specs');
  if (!fs.statSync(specs, { throwIfNoEntry: false })?.isDirectory()) return false;
  return fs.readdirSync(specs).some((name) => fs.existsSync(join(specs, name, 'openapi.yaml')));
}
