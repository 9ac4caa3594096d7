import type { Terminal } from './terminal.ts';

/** A terminal for tests: nobody looks on, and what is written is kept. */
export function capturedTerminal(given: Partial<Pick<Terminal, 'color' | 'env' | 'cwd' | 'root'>> = {}) {
  const written = { out: '', error: '' };
  const terminal: Terminal = {
    color: false,
    env: {},
    cwd: '/',
    root: given.cwd ?? '/',
    ...given,
    out: (text) => {
      written.out += text;
    },
    error: (text) => {
      written.error += text;
    },
  };
  return { terminal, written };
}
