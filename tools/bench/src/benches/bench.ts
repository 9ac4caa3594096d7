import type { Report } from '../report.ts';

/** Measures one thing. `progress` is told what is going on, in a few words. */
export type Bench = (options: { readonly rounds: number; progress(what: string): void }) => Promise<Report>;
