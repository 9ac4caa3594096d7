/** One line of `turbo run --json`. */
interface Line {
  /** `turbo`, or a task: `@rollcall/runtime#test`. */
  readonly source: string;
  readonly text: string;
}

/** What became known of a task while turbo runs. */
export type Event =
  | { readonly task: string; readonly kind: 'started'; readonly hash: string }
  | { readonly task: string; readonly kind: 'cached' }
  | { readonly task: string; readonly kind: 'failed' }
  | { readonly task: string; readonly kind: 'output'; readonly text: string }
  /** What turbo itself has to say. */
  | { readonly kind: 'turbo'; readonly text: string };

const STARTED = /^cache (?:miss|bypass).*?([0-9a-f]{16})$/;

/** Reads a line of turbo's output; what is not JSON is turbo's own. */
export function eventOf(line: string): Event {
  const { source, text } = parsed(line);
  if (source === 'turbo') return { kind: 'turbo', text };
  const [, hash] = STARTED.exec(text) ?? [];
  if (hash) return { task: source, kind: 'started', hash };
  if (/^cache hit\b/.test(text)) return { task: source, kind: 'cached' };
  // The package manager says so last; of a success it says nothing.
  if (/^\s*\[?ELIFECYCLE\]?/.test(text)) return { task: source, kind: 'failed' };
  return { task: source, kind: 'output', text };
}

function parsed(line: string): Line {
  try {
    const { source, text } = JSON.parse(line);
    return { source: String(source), text: String(text) };
  } catch {
    return { source: 'turbo', text: line };
  }
}

/** `@rollcall/runtime#test` as people read it: `@rollcall/runtime test`. */
export const nameOf = (task: string): string => task.replace('//#', '').replace('#', ' ');
