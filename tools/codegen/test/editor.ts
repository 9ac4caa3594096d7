import { dirname, join } from 'node:path';
import ts from 'typescript';

const packages = join(import.meta.dirname, '../../../packages');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** What an editor shows in a module of somebody who uses a package: `|` in the code is where the cursor is. */
export class Editor {
  readonly #file: string;
  readonly #service: ts.LanguageService;
  #text = '';
  #version = 0;

  /** @param folder - where the module stands. */
  constructor(folder: string) {
    this.#file = join(folder, 'use.ts');
    const snapshots = new Map<string, ts.IScriptSnapshot>();
    const read = (path: string) => ts.sys.readFile(path);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => OPTIONS,
      getScriptFileNames: () => [this.#file],
      getScriptVersion: (path) => (path === this.#file ? String(this.#version) : '0'),
      getScriptSnapshot: (path) => {
        if (path === this.#file) return ts.ScriptSnapshot.fromString(this.#text);
        const text = snapshots.has(path) ? undefined : read(path);
        if (text !== undefined) snapshots.set(path, ts.ScriptSnapshot.fromString(text));
        return snapshots.get(path);
      },
      getCurrentDirectory: () => dirname(this.#file),
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (path) => path === this.#file || ts.sys.fileExists(path),
      readFile: read,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    });
  }

  /** One of a package here. */
  static of(api: string): Editor {
    return new Editor(join(packages, api, 'test'));
  }

  /** The signature or type, and the comment with its tags, of what is under the cursor. */
  hover(code: string): { readonly type: string; readonly comment: string } {
    const info = this.#service.getQuickInfoAtPosition(this.#file, this.#open(code));
    const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
    return {
      type: ts.displayPartsToString(info?.displayParts),
      comment: [ts.displayPartsToString(info?.documentation), ...tags].join('\n'),
    };
  }

  /** The names that are offered at the cursor. */
  completions(code: string): string[] {
    const found = this.#service.getCompletionsAtPosition(this.#file, this.#open(code), {});
    return (found?.entries ?? []).map(({ name }) => name);
  }

  /** The comment that is shown while arguments are typed. */
  help(code: string): string {
    const [item] = this.#service.getSignatureHelpItems(this.#file, this.#open(code), {})?.items ?? [];
    return ts.displayPartsToString(item?.documentation);
  }

  /** How many types checking a module instantiates. */
  instantiations(code: string): number {
    this.#open(code);
    const program = this.#service.getProgram();
    program?.getSemanticDiagnostics(program.getSourceFile(this.#file));
    return program?.getInstantiationCount() ?? 0;
  }

  #open(code: string): number {
    const position = code.indexOf('|');
    const text = code.replace('|', '');
    if (text !== this.#text) this.#version++;
    this.#text = text;
    return position;
  }
}
