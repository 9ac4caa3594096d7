import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { projectCopy } from './copy.ts';

const root = join(import.meta.dirname, '../../..');

/** Where the session of the README stands, as commands and as drawn. */
export const SESSION = join(root, 'docs/see-it-work.yaml');
export const RECORDING = join(root, 'docs/see-it-work.svg');

interface Step {
  readonly run: string;
  readonly show?: readonly (readonly [line: string, more: number])[];
}

/** A line of the terminal, and how long after the one before it appears, in seconds. */
interface Line {
  readonly text: string;
  readonly kind: 'command' | 'output' | 'error';
  readonly wait: number;
}

/**
 * Runs a session in a copy of the specs and the packages, as they are now.
 *
 * @throws Error when a command does not print what the session wants to show.
 */
export function recordSession(session: string): Line[] {
  const folder = projectCopy(root, 'session');
  try {
    prepare(folder);
    return (parse(session) as Step[]).flatMap((step) => linesOf(step, folder));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the copy a `pnpm` that runs the scripts of this repository, and a commit to compare with. */
function prepare(folder: string): void {
  const { scripts } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  fs.mkdirSync(join(folder, '.bin'));
  const cases = Object.entries(scripts).map(
    ([name, script]) => `${name}) exec ${script.replace('node ', `node ${root}/`)} "$@";;`,
  );
  fs.writeFileSync(join(folder, '.bin/pnpm'), `#!/bin/sh\nname=$1; shift\ncase $name in\n${cases.join('\n')}\nesac\n`, {
    mode: 0o755,
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The session begins');
}

function linesOf({ run, show = [] }: Step, folder: string): Line[] {
  const env = { ...process.env, PATH: [join(folder, '.bin'), process.env.PATH].join(delimiter), NO_COLOR: '1' };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', run], { cwd: folder, env, encoding: 'utf8' });
  const printed = `${stdout}${stderr}`.split('\n');
  const shown = show.flatMap(([pattern, more]) => {
    const first = printed.findIndex((line) => new RegExp(pattern).test(line));
    if (first < 0) throw new Error(`\`${run}\` printed nothing like ${pattern}, but:\n${printed.join('\n')}`);
    return printed.slice(first, first + more + 1);
  });
  const kind = status === 0 ? 'output' : 'error';
  return [
    { text: `$ ${run}`, kind: 'command', wait: 1.2 },
    ...shown.map((text, index): Line => ({ text, kind, wait: index === 0 ? 1 : 0.15 })),
  ];
}

const COLUMNS = 112;
const [WIDTH, HEIGHT, MARGIN] = [7.25, 19, 20];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cut = (text: string) => (text.length > COLUMNS ? `${text.slice(0, COLUMNS - 1)}…` : text);

/** A terminal in which the lines appear one after the other; all are there where nothing moves. */
export function drawSession(lines: readonly Line[]): string {
  let time = 0;
  const texts = lines.map(({ text, kind, wait }, index) => {
    time += wait;
    const y = MARGIN + HEIGHT * (index + 1) + 14;
    return `<text class="${kind}" x="${MARGIN}" y="${y}" style="animation-delay:${time.toFixed(2)}s">${escaped(cut(text))}</text>`;
  });
  const [width, height] = [Math.ceil(COLUMNS * WIDTH) + 2 * MARGIN, HEIGHT * (lines.length + 1) + 2 * MARGIN + 8];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A terminal session: a typo in a spec is refused with its repair, the corrected spec is generated from, and spec-diff says whom the change breaks.">
<style>
rect { fill: #0d1117; stroke: #3d444d }
text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre; fill: #9198a1; animation: appear .01s both }
.command { fill: #7ee787 }
.error { fill: #ffa198 }
@keyframes appear { from { opacity: 0 } }
@media (prefers-reduced-motion) { text { animation: none } }
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
<circle cx="22" cy="18" r="5" fill="#ff7b72"/><circle cx="38" cy="18" r="5" fill="#d29922"/><circle cx="54" cy="18" r="5" fill="#3fb950"/>
${texts.join('\n')}
</svg>
`;
}

if (import.meta.main) fs.writeFileSync(RECORDING, drawSession(recordSession(fs.readFileSync(SESSION, 'utf8'))));
