/** `pnpm build` of one package, run in its folder. */
import { buildPackage } from './build-package.ts';

try {
  buildPackage(process.cwd());
} catch (error) {
  process.stderr.write(`Build of ${process.cwd()} failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
