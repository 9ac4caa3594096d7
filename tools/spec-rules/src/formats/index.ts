import { github } from './github.ts';
import { json } from './json.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The formats by the names that `--format` takes. */
export const formats = { text, github, sarif, json } as const satisfies Record<string, Format>;
