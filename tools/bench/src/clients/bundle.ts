import { basename, join } from 'node:path';
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
  return (await built(source)).code;
}

/** What parts of a bundle take, in bytes of minified code, the largest first. A part is a folder of the runtime, or a file outside it. */
export async function bytesByPart(source: string): Promise<[part: string, bytes: number][]> {
  const { inputs } = await built(source);
  const sums = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const part = /runtime\/src\/(.*?)\/[^/]*$/.exec(file)?.[1] ?? basename(file);
    sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
  }
  return [...sums].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
}

async function built(source: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  const [contents] = Object.values(metafile.outputs);
  if (!output || !contents) throw new Error('The bundler wrote nothing.');
  return { code: output.contents, inputs: contents.inputs };
}

export async function sizeOf(source: string): Promise<Size> {
  const code = await bundle(source);
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
