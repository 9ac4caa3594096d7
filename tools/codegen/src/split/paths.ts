import { ROOT } from './module.ts';

const ENDING = /(?:\.d)?\.[jt]s$/;

/** `calls.ts`, or `calls/users.ts`. */
export function pathOf(file: string, chunk: string): string {
  return chunk === ROOT ? file : file.replace(ENDING, (ending) => `/${chunk}${ending}`);
}

/** Declarations name the code that will be there: `types.js` is `types.ts` here. */
export function codePathOf(path: string): string {
  return path.replace(/\.js$/, '.ts');
}

/** How a chunk of one file names a chunk of another, or of the same. */
export function specifier(file: string, chunk: string, target: string, targetChunk: string): string {
  const ending = [file, target].some((path) => /(?:\.js|\.d\.ts)$/.test(path)) ? '.js' : '.ts';
  const to = pathOf(target, targetChunk).replace(ENDING, ending);
  if (chunk === ROOT) return `./${to}`;
  const folder = `${file.replace(ENDING, '')}/`;
  return to.startsWith(folder) ? `./${to.slice(folder.length)}` : `../${to}`;
}
