import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import { specsFolder } from '@rollcall/openapi/apis';
import { apisToGenerate } from '../cli/apis.ts';
import { takeProfile, timed } from '../cli/profile.ts';
import { generate } from '../writing/generate.ts';
import { renderAll } from '../writing/render.ts';
import { isUnchanged, isUntouched, readState } from '../writing/state.ts';
import { toolStamps } from '../writing/tool-files.ts';
import { TypeCheck } from './type-check.ts';

/** Editors write a file in several steps. A step caught half-done is refused like any broken spec, and the next one mends it. */
const QUIET_MS = 5;
/** Several quick saves cost one run, but nobody waits for long. */
const PATIENCE_MS = 500;
/** What has run several times runs several times faster: before anybody saves, that much is rendered, in that many milliseconds. */
const WARM_UP = { apis: 8, passes: 4, time: 5000 };

interface WatchOptions {
  /** Generate everything at the start. */
  readonly force: boolean;
  /** Say where the time went, after every run. */
  readonly profile: boolean;
}

/**
 * Generates again whenever a spec is saved, in this process: what has been loaded stays warm. Then the packages are
 * type-checked, until the next save. A signal ends it.
 */
export async function watch(root: string, wanted: readonly string[], options: WatchOptions): Promise<never> {
  let saved = Promise.withResolvers<void>();
  const types = new TypeCheck(root);
  fs.watch(specsFolder(root), { recursive: true }, () => saved.resolve());
  const generated = await generateStale(root, wanted, options.force ? () => false : isUnchanged);
  process.stdout.write(`Watching ${projectAt(root).specs}/. Ctrl-C ends it.\n`);
  types.start(generated);
  await warmUp(root, wanted, saved.promise);
  for (;;) {
    await saved.promise;
    types.stop();
    await timed('waiting for more saves', async () => {
      const until = Date.now() + PATIENCE_MS;
      do {
        saved = Promise.withResolvers();
      } while ((await happensSoon(saved.promise)) && Date.now() < until);
    });
    types.start(await generateStale(root, wanted, isUntouched));
    const profile = takeProfile();
    if (options.profile) process.stdout.write(profile);
  }
}

function happensSoon(event: Promise<void>): Promise<boolean> {
  const quiet = new Promise<boolean>((resolve) => setTimeout(resolve, QUIET_MS, false));
  return Promise.race([event.then(() => true), quiet]);
}

/**
 * A half-typed file fails and leaves the good output; the next save tries again.
 *
 * @returns the APIs that have been generated.
 */
async function generateStale(root: string, wanted: readonly string[], isFresh: typeof isUntouched): Promise<string[]> {
  try {
    const stale = await timed('finding what has changed', () => {
      const state = readState(root);
      return apisToGenerate(root, wanted).filter((api) => !isFresh(root, api, state));
    });
    if (stale.length > 0) await generate(root, stale);
    return stale;
  } catch (error) {
    // Also what no run should meet, such as a spec that was moved away: the watch goes on.
    const { message, stack } = error as Error;
    process.stderr.write(`${error instanceof Failure || !process.env.DEBUG ? message : stack}\n`);
    return [];
  }
}

/** Renders for nothing but to be quick at the first save. Ends with that save. */
async function warmUp(root: string, wanted: readonly string[], saved: Promise<void>): Promise<void> {
  let isOver = false;
  saved.then(() => {
    isOver = true;
  });
  toolStamps(root);
  const apis = ((await settled(() => apisToGenerate(root, wanted))) ?? []).slice(0, WARM_UP.apis);
  const until = Date.now() + WARM_UP.time;
  const rehearsals = Array.from({ length: WARM_UP.passes }, () => apis).flat();
  for (const [index, api] of rehearsals.entries()) {
    // Lets an event in that has come meanwhile.
    await setImmediate();
    if (isOver || Date.now() > until) break;
    // The last pass leaves everything remembered.
    const fresh = index < rehearsals.length - apis.length;
    await settled(() => renderAll(root, [api], { isQuiet: true, fresh }));
  }
  takeProfile();
}

/** What fails here fails again, and is reported, when it is saved. */
async function settled<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
