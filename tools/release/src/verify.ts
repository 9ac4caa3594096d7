import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { rootOf } from '@rollcall/command/project';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from './run.ts';
import { SBOM } from './sbom.ts';
import type { Staged } from './stage.ts';

const NEEDED = ['package.json', 'README.md', 'CHANGELOG.md', SBOM];
/** Where the project has one, so has the package. */
const WANTED = [...NEEDED, 'LICENSE'];

/** What is wrong with a package that is about to be published; nothing, if it is as it should be. */
export async function faultsOf(staged: Staged): Promise<string[]> {
  return [...contentFaults(staged), ...(await exportFaults(staged)), ...(await typeFaults(staged))];
}

/** Scripts that npm would run where the package is installed. */
const INSTALLING = ['preinstall', 'install', 'postinstall', 'prepare'];

function contentFaults({ tarball, content, folder }: Staged): string[] {
  const files = run('tar', ['-tzf', tarball], content)
    .split('\n')
    .filter(Boolean)
    .map((file) => file.replace('package/', ''));
  const { files: listed = [], scripts = {} } = JSON.parse(readFileSync(join(content, 'package.json'), 'utf8')) as {
    readonly files?: readonly string[];
    readonly scripts?: object;
  };
  const isDocument = (file: string) =>
    file.endsWith('.md') && listed.some((entry) => file === entry || file.startsWith(`${entry}/`));
  const needed = existsSync(join(rootOf(folder), 'LICENSE')) ? WANTED : NEEDED;
  const missing = needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`);
  const foreign = files
    .filter((file) => !WANTED.includes(file) && !file.startsWith('dist/') && !isDocument(file))
    .map((file) => `${file} does not belong in it`);
  const tests = files
    .filter((file) => /\.(test|test-d)\.|\.tsbuildinfo$/.test(file))
    .map((file) => `${file} is a test`);
  const installing = INSTALLING.filter((name) => name in scripts).map((name) => `it has the install script ${name}`);
  return [...missing, ...foreign, ...tests, ...installing];
}

async function exportFaults({ content }: Staged): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: content, strict: true, pack: false });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

/** Accepted: ES modules only, which CommonJS reads by `require(esm)`; and resolvers that know no `exports`. */
const ACCEPTED: readonly Problem['kind'][] = ['CJSResolvesToESM'];

async function typeFaults({ tarball }: Staged): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
  if (!analysis.types) return ['are-the-types-wrong: it has no types'];
  const faults = analysis.problems.filter((problem) => {
    const { resolutionKind, entrypoint } = problem as { resolutionKind?: string; entrypoint?: string };
    return !ACCEPTED.includes(problem.kind) && resolutionKind !== 'node10' && !entrypoint?.endsWith('.json');
  });
  return faults.map((problem) => `are-the-types-wrong: ${JSON.stringify(problem)}`);
}
