import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { BaseResolver, bundleDocument, createConfig, getTypes, makeDocumentFromString } from '@redocly/openapi-core';
import type { Json } from '../json.ts';
import { type Edit, END, type Step } from './difference.ts';

/** An OpenAPI Overlay: https://spec.openapis.org/overlay/v1.0.0.html */
interface Overlay {
  readonly overlay: '1.0.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly extends: string;
  readonly actions: readonly Action[];
}

type Action =
  | { readonly target: string; readonly update: unknown }
  | { readonly target: string; readonly remove: true };

/** Where the edits of a spec are kept. */
export const OVERLAY = 'overlay.yaml';

export function overlayOf(name: string, base: string, edits: readonly Edit[]): Overlay {
  const info = { title: `What differs in ${name} from what was imported`, version: '1.0.0' };
  return { overlay: '1.0.0', info, extends: base, actions: edits.flatMap(actionsOf) };
}

/** An update merges objects and appends to lists, so what is replaced goes first. */
function actionsOf({ path, was, is }: Edit): Action[] {
  const last = path.at(-1);
  if (last === END) return [{ target: targetOf(path.slice(0, -1)), update: is }];
  const remove = { target: targetOf(path), remove: true } as const;
  if (is === undefined) return [remove];
  if (typeof last !== 'string') return [{ target: targetOf(path), update: is }];
  const update = { target: targetOf(path.slice(0, -1)), update: { [last]: is } };
  return was === undefined || (isPlain(was) && isPlain(is)) ? [update] : [remove, update];
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** https://www.rfc-editor.org/rfc/rfc9535 */
export function targetOf(path: readonly Step[]): string {
  const steps = path.map((step) => {
    if (step === END) return '[-1]';
    if (typeof step === 'string') return `[${quoted(step)}]`;
    return `[?${Object.entries(step)
      .map(([name, value]) => `@[${quoted(name)}]==${quoted(value)}`)
      .join(' && ')}]`;
  });
  return `$${steps.join('')}`;
}

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** What an overlay makes of a description, by Redocly. */
export async function applied(text: string, overlay: Overlay): Promise<Json> {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-overlay-'));
  try {
    const file = join(folder, 'overlay.yaml');
    fs.writeFileSync(file, JSON.stringify(overlay));
    const document = makeDocumentFromString<Json>(text, join(folder, 'openapi.yaml'));
    const types = getTypes(document.parsed.openapi.startsWith('3.2') ? 'oas3_2' : 'oas3_1');
    const { bundle, problems } = await bundleDocument({
      document,
      types,
      config: await createConfig({}),
      externalRefResolver: new BaseResolver(),
      overlays: [file],
    });
    const [problem] = problems.filter(({ ruleId }) => ruleId === 'overlay');
    if (problem) throw new Error(`The overlay can't be applied: ${problem.message}`);
    return bundle.parsed as Json;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
