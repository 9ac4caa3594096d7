import type { ApiModel } from '../model/model.ts';
import { banner } from '../targets/print.ts';
import { signatureNames } from '../targets/signatures.ts';
import { entryBindings } from '../targets/validation-tables.ts';
import { groupsOf } from './groups.ts';
import { Linker } from './link.ts';
import { type Divided, readModule } from './module.ts';
import { place, SHARED } from './place.ts';

/**
 * Splits what grows with the operations, if the API is large: an editor and a program then load the groups of operations that
 * they use, and a person can read a file. The files themselves stay, and export what they did; beside `calls.ts` there is
 * `calls/users.ts`, and so on.
 *
 * @param files - content by file name.
 */
export function splitFiles(model: ApiModel, files: ReadonlyMap<string, string>): Map<string, string> {
  const chunkOf = new Map(
    [...groupsOf(model)].flatMap(([group, operations]) => operations.map(({ id }) => [id, group] as const)),
  );
  if (chunkOf.size === 0) return new Map(files);
  const linker = new Linker(banner(model));
  for (const [file, { homes, divided }] of Object.entries(rulesOf(model, chunkOf))) {
    const module = readModule((files.get(file) ?? '').slice(banner(model).length), divided);
    // Declarations stand where the code does.
    const places = file === 'validation.d.ts' ? linker.homesOf('validation.js') : homes;
    linker.add(file, module, place(module, places));
  }
  return new Map([...files, ...linker.link()]);
}

interface Rules {
  /** Chunk by exported name, or by the local one of what is not exported. */
  readonly homes: ReadonlyMap<string, string>;
  readonly divided?: Divided;
}

function signatureHomes(model: ApiModel, chunkOf: ReadonlyMap<string, string>): Map<string, string> {
  const names = model.operations.map(({ id }) => [id, Object.values(signatureNames(model, id))] as const);
  return new Map(names.flatMap(([id, all]) => all.map((name) => [name, chunkOf.get(id) ?? SHARED] as const)));
}

function rulesOf(model: ApiModel, chunkOf: ReadonlyMap<string, string>): Record<string, Rules> {
  const byEntry = (suffix: string): Rules => {
    const bindings = entryBindings(model, suffix);
    return {
      homes: new Map(
        bindings.map(({ operation, local, exported = local }) => [exported, chunkOf.get(operation.id) ?? SHARED]),
      ),
    };
  };
  const byMember = (name: string, homes: ReadonlyMap<string, string> = new Map()): Rules => ({
    homes,
    divided: { name, chunkOf },
  });
  return {
    'operations.ts': { homes: chunkOf },
    'types.ts': byMember(
      'operations',
      new Map([
        ['components', SHARED],
        ['paths', 'paths'],
        ['webhooks', 'paths'],
      ]),
    ),
    'signatures.ts': { homes: signatureHomes(model, chunkOf) },
    'calls.ts': { homes: chunkOf },
    'client.ts': byMember(`${model.pascalName}Client`),
    'server.ts': byMember('Handlers'),
    'validation.js': byEntry('Validation'),
    'validation.d.ts': byEntry('Validation'),
    'zod.ts': byEntry('Zod'),
  };
}
