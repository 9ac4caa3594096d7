/** The build of the published command puts its name here. */
declare const ROLLCALL_PROGRAM: string | undefined;

/** Names that a command has outside of this repository only. */
const RENAMED: Readonly<Record<string, string>> = { 'spec-diff': 'diff' };

/** How people call a command: `pnpm generate` in this repository, `rollcall generate` elsewhere. */
export function commandLine(name: string): string {
  return typeof ROLLCALL_PROGRAM === 'undefined' ? `pnpm ${name}` : `${ROLLCALL_PROGRAM} ${RENAMED[name] ?? name}`;
}
