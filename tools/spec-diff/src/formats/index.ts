import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Format } from './report.ts';
import { text } from './text.ts';

/** The formats by the names that `--format` takes. */
export const formats = { text, json, markdown, html, github } as const satisfies Record<string, Format>;
