import fs from 'node:fs';
import os from 'node:os';
import { basename, join } from 'node:path';
import { lockFiles, projectAt } from '@rollcall/command/project';

/** What installing and building leave in a package: large, and made again by both. */
const MADE = new Set(['node_modules', 'dist', '.turbo']);

/** The spec and the package of an API as they are, or are not, before something is tried. */
export class Snapshot {
  readonly #kept = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-snapshot-'));
  readonly #folders: readonly { readonly folder: string; readonly copy: string | undefined }[];
  readonly #locks: readonly (readonly [file: string, content: Buffer])[];

  constructor(root: string, name: string) {
    const { specFolder, packageFolder } = projectAt(root);
    this.#locks = lockFiles(root).map((file) => [file, fs.readFileSync(file)] as const);
    this.#folders = [specFolder(name), packageFolder(name)].map((path, index) => {
      const folder = join(root, path);
      if (!fs.existsSync(folder)) return { folder, copy: undefined };
      const copy = join(this.#kept, String(index));
      fs.cpSync(folder, copy, { recursive: true, filter: (file) => !MADE.has(basename(file)) });
      return { folder, copy };
    });
  }

  restore(): void {
    for (const { folder, copy } of this.#folders) {
      const now = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
      for (const entry of now)
        if (copy === undefined || !MADE.has(entry)) fs.rmSync(join(folder, entry), { recursive: true });
      if (copy === undefined) fs.rmSync(folder, { recursive: true, force: true });
      else fs.cpSync(copy, folder, { recursive: true });
    }
    for (const [file, content] of this.#locks) fs.writeFileSync(file, content);
  }

  remove(): void {
    fs.rmSync(this.#kept, { recursive: true, force: true });
  }
}
