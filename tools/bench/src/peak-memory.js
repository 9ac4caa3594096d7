// Loaded into a process that is measured: says at its end how much memory it held at most, in kilobytes.
import fs from 'node:fs';

process.on('exit', () => fs.appendFileSync(process.env.BENCH_PEAK_MEMORY, `${process.resourceUsage().maxRSS}\n`));
