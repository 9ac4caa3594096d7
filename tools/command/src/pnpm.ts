import { createRequire } from 'node:module';

/** `pnpm@<version>`, as this repository's package.json pins it: the one place where the version stands for our tools. */
export const { packageManager } = createRequire(import.meta.url)('../../../package.json') as { packageManager: string };
