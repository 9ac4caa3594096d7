/** Hooks of `node:module` for a Node that does not strip types. */
import fs from 'node:fs';
import { createRequire, type LoadHook } from 'node:module';
import { fileURLToPath } from 'node:url';

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

export const load: LoadHook = (url, context, next) =>
  url.startsWith('file:') && url.endsWith('.ts')
    ? { format: 'module', shortCircuit: true, source: withoutTypes(fileURLToPath(url), 'ESNext') }
    : next(url, context);
