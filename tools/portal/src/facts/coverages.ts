import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { coverageOfPackage, type PackageCoverage } from '@rollcall/contract/coverage';
import type { Api } from './api.ts';

/** What contract tests try of each API, remembered for as long as a portal is served: to make all cases takes seconds. */
export class Coverages {
  readonly #file: string;
  readonly #known: Record<string, PackageCoverage>;
  readonly #used: Record<string, PackageCoverage> = {};

  constructor(file: string) {
    this.#file = file;
    this.#known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  }

  async of({ name, folder, document }: Api): Promise<PackageCoverage> {
    const key = `${name} ${createHash('sha256').update(JSON.stringify(document)).digest('hex')}`;
    const coverage = this.#known[key] ?? (await coverageOfPackage(join(folder, 'src')));
    this.#used[key] = coverage;
    return coverage;
  }

  save(): void {
    fs.writeFileSync(this.#file, JSON.stringify(this.#used));
  }
}
