import { join } from 'node:path';
import { buildPackage } from '@rollcall/build';
import { chooseNames, defineCommand, Failure } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import { publishedPackages } from '../packages.ts';

/** `rollcall build`. */
export const command = defineCommand({
  name: 'build',
  usage: '[api…]',
  description:
    "Builds packages: JavaScript and declarations in each one's dist/. Default: all packages that are published.",
  options: {},
  exit: { 0: 'built', 1: 'a package does not compile' },
  run: async ({ positionals }, { root, out }) => {
    const { packageFolder } = projectAt(root);
    const packages = publishedPackages(root);
    const names = packages.map(({ folder }) => folder.slice(join(root, packageFolder('')).length));
    const chosen = chooseNames('package', positionals, names);
    for (const [index, { folder, name }] of packages.entries()) {
      if (!chosen.includes(names[index] ?? '')) continue;
      try {
        buildPackage(folder);
      } catch (error) {
        throw new Failure(`${name} can't be built: ${(error as Error).message}`, { cause: error });
      }
      out(`${name}: built\n`);
    }
    return 0;
  },
});
