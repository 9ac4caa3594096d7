import type { Start } from './listen.ts';

/** A process of its own for a server: says where it listens, and whenever it is asked how much CPU time it has used. */
const { start } = (await import(`./${process.argv[2]}.ts`)) as { start: Start };
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send?.(await start());
