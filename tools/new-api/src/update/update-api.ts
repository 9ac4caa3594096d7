import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { isAbsoluteUrl, parseYaml, stringifyYaml } from '@redocly/openapi-core';
import { Failure } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import { isOperationName } from '@rollcall/openapi/operation-name';
import type { Waiver } from '@rollcall/spec-rules/waivers';
import { checkRefused, filesOf, prepare, runTests, settle } from '../add-api.ts';
import type { Json } from '../json.ts';
import { report } from '../report.ts';
import type { Import, Request } from '../request.ts';
import { IMPORTED_REASON, SPEC, type Staged, stage } from '../staging/stage.ts';
import type { Names } from '../upgrade/names.ts';
import { mapOperations } from '../upgrade/visit.ts';
import { differenceOf, type Edit } from './difference.ts';
import { conflictText, type Merged, merge } from './merge.ts';
import { applied, OVERLAY, overlayOf, targetOf } from './overlay.ts';
import { IMPORTED, isSame, readUpstream, type Upstream, upstreamFiles } from './upstream.ts';

export interface UpdateRequest extends Pick<Request, 'root' | 'name' | 'test' | 'install' | 'runTests' | 'verify'> {
  /** Where the newer description is; where the last came from, if not given. */
  readonly from?: string | undefined;
  /** Whose side counts where an edit and the newer description contradict each other; without it, that is a failure. */
  readonly prefer?: 'ours' | 'theirs' | undefined;
  /** Only says what there is: nothing is written. */
  readonly check: boolean;
  /** Runs `pnpm spec-diff` with these arguments, and gives the exit code. */
  readonly diff: (root: string, args: readonly string[]) => Promise<number>;
}

/** Takes a newer version of a description that was imported, and keeps the edits that were made to the older one. */
export async function updateApi(request: UpdateRequest): Promise<0 | 1> {
  const { root, name, check } = request;
  const path = projectAt(root).specFolder(name);
  const folder = join(root, path);
  const read = (file: string) => fs.readFileSync(join(folder, file), 'utf8');
  const upstream = readUpstream(folder);
  const imported = parseYaml(read(IMPORTED)) as Json;
  const given = importOf(request, upstream);
  const { staged, description } = await prepare(given, namesIn(imported));
  if (isSame(upstream, description)) {
    process.stdout.write(`${path} is up to date with ${upstream.source} (${upstream.version}).\n`);
    return 0;
  }
  const version = String((description.source.parsed as Json).info?.version ?? '');
  process.stdout.write(`${path}: ${upstream.version} → ${version}, from ${given.from}\n\n`);
  const newer = staged.files.get(SPEC) ?? '';
  const edits = editsOf(request, differenceOf(imported, parseYaml(read(SPEC))), parseYaml(newer) as Json);
  checkRefused(given, staged, 'was not updated');
  const waivers = fs.existsSync(join(folder, 'waivers.yaml')) ? (parseYaml(read('waivers.yaml')) as Waiver[]) : [];
  const own = waivers.filter(({ reason }) => !reason.startsWith(IMPORTED_REASON));
  const edited = await withEdits(given, newer, staged, edits, own);
  process.stdout.write(report({ ...edited, leftOut: staged.leftOut }, description.place, `${path}/IMPORTED.md`));
  checkRefused({ ...given, isStrict: true }, edited, 'was not updated');
  const files = new Map([
    ...filesOf(name, edited, description.place),
    ...upstreamFiles(given, description, newer),
    ...(edits.length > 0
      ? [[OVERLAY, stringifyYaml(overlayOf(name, IMPORTED, edits), { lineWidth: 120 })] as const]
      : []),
  ]);
  return withOld(read(SPEC), async (old) => {
    if (check) return checkDiff(request, old, files.get(SPEC) ?? '');
    await settle(request, files, 'was not updated');
    await request.diff(root, [old, '--api', name, '--write']);
    return request.test ? runTests(request, 'Updated') : 0;
  });
}

function importOf({ root, name, from }: UpdateRequest, { source, options }: Upstream): Import {
  const { isStrict, asText, within } = options;
  return {
    root,
    name,
    from: from ?? (isAbsoluteUrl(source) ? source : join(root, source)),
    within: within === undefined ? undefined : join(root, within),
    isStrict,
    asText,
  };
}

/** What an import has called operations, by their ids. */
function namesIn(document: Json): Names {
  const names = new Map<string, string>();
  mapOperations(document, (operation) => {
    const { operationId: id, 'x-operation-name': name } = operation;
    if (typeof id === 'string' && isOperationName(name) && !names.has(id)) names.set(id, name);
    return operation;
  });
  return names;
}

/**
 * The edits that are to be made to the newer description.
 *
 * @throws Failure for conflicts that nobody has decided.
 */
function editsOf({ root, name, prefer }: UpdateRequest, edits: readonly Edit[], newer: Json): readonly Edit[] {
  const merged: Merged = merge(edits, newer);
  const { conflicts } = merged;
  if (conflicts.length > 0) process.stdout.write(conflictText(conflicts));
  if (conflicts.length > 0 && prefer === undefined)
    throw new Failure(
      `${projectAt(root).specFolder(name)} was not updated. Edit ${SPEC} so that it says what is to hold, or say whose side counts: \`--prefer ours\` or \`--prefer theirs\`.`,
    );
  const ours = prefer === 'ours' ? conflicts.map(({ theirs, ...edit }) => ({ ...edit, was: theirs })) : [];
  const kept = [...merged.edits, ...ours];
  if (edits.length > 0)
    process.stdout.write(
      `Edits of yours: ${kept.length} kept, ${merged.done.length} that the newer version has too.\n\n`,
    );
  return kept;
}

/** The newer description with the edits, linted again: they may need other waivers. */
async function withEdits(
  { root, name }: Import,
  newer: string,
  staged: Staged,
  edits: readonly Edit[],
  waivers: readonly Waiver[],
): Promise<Staged> {
  const document =
    edits.length > 0 ? await applied(newer, overlayOf(name, IMPORTED, edits)) : (parseYaml(newer) as Json);
  const { edits: lost, conflicts } = merge(edits, document);
  if (lost.length + conflicts.length > 0)
    throw new Failure(
      `The newer description has no place for an edit of yours: ${targetOf([...lost, ...conflicts][0]?.path ?? [])}. Take it out of ${SPEC}, or choose \`--prefer theirs\`.`,
    );
  const text = edits.length > 0 ? undefined : newer;
  const made = await stage({ root, name, document, text, isStrict: true, asText: false, waivers });
  const leftOut = staged.files.get('LEFT_OUT.md');
  const files = new Map([...made.files, ...(leftOut === undefined ? [] : [['LEFT_OUT.md', leftOut] as const])]);
  return { ...made, files, decisions: staged.decisions, leftOut: staged.leftOut };
}

/** Keeps the spec as it was in a file, as long as something is done. */
async function withOld(text: string, act: (old: string) => Promise<0 | 1>): Promise<0 | 1> {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-update-'));
  const old = join(folder, SPEC);
  fs.writeFileSync(old, text);
  return act(old).finally(() => fs.rmSync(folder, { recursive: true }));
}

async function checkDiff({ root, name, diff }: UpdateRequest, old: string, newer: string): Promise<0 | 1> {
  return withOld(newer, async (file) => {
    const breaks = (await diff(root, [old, file])) !== 0;
    process.stdout.write(
      `There is a newer version${breaks ? ', and it breaks something' : ', which breaks nothing'}: \`pnpm new-api --update ${name}\` takes it.\n`,
    );
    return breaks ? 1 : 0;
  });
}
