import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { managerOf, projectAt } from '@rollcall/command/project';
import { compilation } from '../verify/compilation.ts';
import { packageFolder } from '../writing/paths.ts';

/** Saves come one after the other; somebody who goes on typing waits for nothing. */
const PAUSE_MS = 150;

/** Type-checks packages in a process of its own, one after the other, and prints what is wrong with a code frame. */
export class TypeCheck {
  readonly #root: string;
  /** What was generated and has not been checked to the end. */
  readonly #waiting = new Set<string>();
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(root: string) {
    this.#root = root;
    process.on('exit', () => this.stop());
  }

  /** Checks these, and those that an earlier check did not come to. */
  start(apis: readonly string[]): void {
    for (const api of apis) this.#waiting.add(api);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => void this.#run(), PAUSE_MS);
  }

  /** Ends what is under way; {@link start} takes it up again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#child?.kill();
    this.#child = undefined;
  }

  async #run(): Promise<void> {
    for (const api of this.#waiting) {
      const report = await this.#check(api);
      if (report === undefined) return;
      this.#waiting.delete(api);
      process.stdout.write(report);
    }
  }

  /** What was found right before, such as the runtime, is not checked again before it changes. */
  #knowing(api: string): string[] {
    return [
      '--incremental',
      '--tsBuildInfoFile',
      join(this.#root, `node_modules/.cache/rollcall/types/${api}.tsbuildinfo`),
    ];
  }

  /** @returns nothing when it was stopped. */
  async #check(api: string): Promise<string | undefined> {
    const name = projectAt(this.#root).packageFolder(api);
    const folder = packageFolder(this.#root, api);
    const { isApplication } = projectAt(this.#root);
    if (!fs.existsSync(join(isApplication ? this.#root : folder, 'node_modules')))
      return `${name}: not type-checked, its dependencies are not there; run \`${managerOf(this.#root)} install\`.\n`;
    const started = performance.now();
    process.stdout.write(`${name}: checking types …\n`);
    const argv = [...compilation(this.#root, api), '--pretty', ...this.#knowing(api)];
    const child = spawn(process.execPath, argv, { cwd: this.#root });
    this.#child = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const code = await new Promise<number | null>((resolve) =>
      child.on('error', () => resolve(1)).on('close', resolve),
    );
    if (this.#child !== child) return undefined;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (code === 0) return `${name}: types are right (${seconds} s).\n`;
    return `${name}: types are wrong.\n${process.stdout.isTTY ? output : stripVTControlCharacters(output)}`;
  }
}
