import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Document } from '@redocly/openapi-core';
import { type Core, loadCore } from './core.ts';
import { notYaml } from './unreadable.ts';
import { isOfTarget, parseWaivers, type Waiver, type Waivers } from './waivers.ts';

const none: Waivers = { waivers: [], problems: [] };

/** Reads `waivers.yaml`; no file means no waivers. */
export async function readWaivers(core: Core, path: string): Promise<Waivers> {
  if (!existsSync(path)) return none;
  let document: Document;
  try {
    document = core.makeDocumentFromString(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof core.YamlParseError) return { waivers: [], problems: [notYaml(error)] };
    throw error;
  }
  return parseWaivers(document);
}

/** The waivers of what targets of the project can't carry. */
export async function targetWaivers(path: string): Promise<readonly Waiver[]> {
  if (!existsSync(path)) return [];
  const { waivers } = await readWaivers(await loadCore(), path);
  return waivers.map(({ waiver }) => waiver).filter(isOfTarget);
}
