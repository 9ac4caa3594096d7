import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ApiModel, modelOf } from '@rollcall/codegen/model';
import { listApis } from '@rollcall/openapi/apis';
import type { OpenApiDocument } from '@rollcall/openapi/document';

/** An API with everything that the repository holds about it. */
export interface Api {
  /** The folder's name under `specs/`. */
  readonly name: string;
  /** The folder of its package. */
  readonly folder: string;
  readonly document: OpenApiDocument & { readonly info: Info };
  readonly model: ApiModel;
  /** `@rollcall/conscent` */
  readonly packageName: string;
  readonly version: string;
  /** `SOURCES.md` without its title; empty if there is none. */
  readonly sources: string;
  /** `CHANGELOG.md` without its title. */
  readonly changelog: string;
  readonly waivers: string;
  /** A module of its package, such as `src/testing.ts`. */
  readonly load: (module: string) => Promise<Readonly<Record<string, unknown>>>;
}

interface Info {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
}

/** The APIs of a repository, found by listing `specs/`. */
export function readApis(root: string): Api[] {
  return listApis(join(root, 'specs')).map((name) => readApi(root, name));
}

function readApi(root: string, name: string): Api {
  const own = join(root, 'packages', name);
  const file = join(own, 'src/generated/openapi.json');
  if (!fs.existsSync(file)) throw new Error(`${file} is missing. Run \`pnpm generate ${name}\` first.`);
  const document = JSON.parse(fs.readFileSync(file, 'utf8'));
  const manifest = JSON.parse(fs.readFileSync(join(own, 'package.json'), 'utf8'));
  return {
    name,
    folder: own,
    document,
    model: modelOf(name, document),
    packageName: manifest.name,
    version: manifest.version,
    sources: withoutTitle(textOf(join(root, 'specs', name, 'SOURCES.md'))),
    changelog: withoutTitle(textOf(join(own, 'CHANGELOG.md'))),
    waivers: textOf(join(root, 'specs', name, 'waivers.yaml')),
    load: (module) => import(pathToFileURL(join(own, module)).href),
  };
}

const textOf = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** A Markdown file's text below its first heading. */
export const withoutTitle = (markdown: string): string => markdown.replace(/^# .*\n+/, '').trim();
