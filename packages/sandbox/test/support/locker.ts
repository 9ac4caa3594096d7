import { spawn } from 'node:child_process';

const PROGRAM = `
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(process.argv[1], { timeout: 5000 });
process.stdin.on('data', (statement) => {
  database.exec(String(statement));
  process.stdout.write('done');
});
`;

/** Another process that has a SQLite file open. */
export interface Locker {
  execute(statement: string): Promise<void>;
  stop(): Promise<void>;
}

export function startLocker(file: string): Locker {
  const child = spawn(process.execPath, ['-e', PROGRAM, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    async execute(statement) {
      const done = new Promise((resolve) => child.stdout.once('data', resolve));
      child.stdin.write(statement);
      await done;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
