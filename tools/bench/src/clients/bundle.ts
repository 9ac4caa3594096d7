import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface Size {
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes of that as gzip makes it at its best. */
  readonly gzip: number;
}

/** Bundles a module for browsers, without its source map, and minified. */
export async function bundle(source: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('The bundler wrote nothing.');
  return output.contents;
}

export async function sizeOf(source: string): Promise<Size> {
  const code = await bundle(source);
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
