import fs from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '@rollcall/command/project';
import type { ApiModel } from '../model/model.ts';
import { apiReference } from './api-reference.ts';
import { packageReadme } from './package-readme.ts';
import { skill } from './skill.ts';

/** What documents have to know of the project beside the description. */
export interface Surroundings {
  /** `@acme/club` */
  readonly packageName: string;
  /** `specs/club` */
  readonly specFolder: string;
  /** Whether the specification has a page that says where its facts come from. */
  readonly hasSources: boolean;
  /** Whether the sandbox of this repository serves the API. */
  readonly isInSandbox: boolean;
}

/** What a package has beside its `package.json`, by name; an application has no package. */
export function documentsOf(root: string, model: ApiModel): Map<string, string> {
  const { isApplication, packageName, packages, specFolder } = projectAt(root);
  if (isApplication) return new Map();
  const folder = specFolder(model.name);
  const surroundings = {
    packageName: packageName(model.name),
    specFolder: folder,
    hasSources: fs.existsSync(join(root, folder, 'SOURCES.md')),
    isInSandbox: fs.existsSync(join(root, packages, 'sandbox/src/apis', model.name)),
  };
  return new Map([
    ['README.md', packageReadme(model, surroundings)],
    ['SKILL.md', skill(model, surroundings)],
    ['api.md', apiReference(model, surroundings)],
  ]);
}
