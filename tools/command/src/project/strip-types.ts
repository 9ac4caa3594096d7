/** Hooks of `node:module`: a Node that does not strip types, and imports as an application's compiler takes them. */
import fs from 'node:fs';
import { createRequire, type LoadHook, type ResolveHook } from 'node:module';
import { fileURLToPath } from 'node:url';
import { stripsTypes } from './strips-types.ts';

/** Of TypeScript 5; later ones have no such interface. */
interface TypeScript {
  readonly transpileModule: (text: string, options: object) => { readonly outputText: string };
  readonly ModuleKind: Readonly<Record<'CommonJS' | 'ESNext', number>>;
  readonly ScriptTarget: { readonly ES2022: number };
}

let compiler: TypeScript | undefined;

export function withoutTypes(file: string, module: 'CommonJS' | 'ESNext'): string {
  compiler ??= createRequire(import.meta.url)('typescript') as TypeScript;
  const { transpileModule, ModuleKind, ScriptTarget } = compiler;
  const compilerOptions = { module: ModuleKind[module], target: ScriptTarget.ES2022, esModuleInterop: true };
  return transpileModule(fs.readFileSync(file, 'utf8'), { compilerOptions }).outputText;
}

/** `./x.js` and `./x` may mean `./x.ts`. */
export const resolve: ResolveHook = (specifier, context, next) => {
  const { parentURL = '' } = context;
  if (!/^\.\.?\//.test(specifier) || !parentURL.startsWith('file:')) return next(specifier, context);
  const exists = (name: string) => fs.statSync(new URL(name, parentURL), { throwIfNoEntry: false })?.isFile();
  const meant = [specifier, specifier.replace(/(\.js)?$/, '.ts'), `${specifier}/index.ts`].find(exists);
  return next(meant ?? specifier, context);
};

export const load: LoadHook = (url, context, next) =>
  !stripsTypes && url.startsWith('file:') && url.endsWith('.ts')
    ? { format: 'module', shortCircuit: true, source: withoutTypes(fileURLToPath(url), 'ESNext') }
    : next(url, context);
