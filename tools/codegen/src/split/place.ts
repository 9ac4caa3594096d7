import { type Module, ROOT, type Unit } from './module.ts';

/** What several groups use. */
export const SHARED = 'shared';

/**
 * Decides which chunk each part of a module goes to: what belongs to a group goes there, with what nothing else uses; what
 * several groups use is shared; what needs groups stays in the module's own file.
 *
 * @param homes - chunk by exported name, or by the local one of what is not exported.
 */
export function place(module: Module, homes: ReadonlyMap<string, string>): Map<Unit, string> {
  const byName = new Map(module.units.map((unit) => [unit.name, unit] as const));
  const exportedAs = new Map([...module.exports].map(([exported, local]) => [local, exported]));
  const used = (unit: Unit): Unit[] => [...unit.uses.keys()].flatMap((name) => byName.get(name) ?? []);
  const chunks = new Map<Unit, string>();
  for (const unit of module.units) {
    const home = unit.chunk ?? homes.get(exportedAs.get(unit.name) ?? unit.name);
    if (home !== undefined) chunks.set(unit, home);
  }
  const grouped = [...chunks].filter(([, chunk]) => chunk !== SHARED).map(([unit]) => unit);
  for (const unit of reached(grouped, usersOf(module.units, used))) if (!chunks.has(unit)) chunks.set(unit, ROOT);
  const users = new Map<Unit, Set<string>>();
  const mark = (from: Unit, chunk: string): void => {
    const inner = (unit: Unit) => used(unit).filter((other) => !chunks.has(other) && !users.get(other)?.has(chunk));
    const open = inner(from);
    for (let unit = open.pop(); unit; unit = open.pop()) {
      users.set(unit, (users.get(unit) ?? new Set()).add(chunk));
      open.push(...inner(unit));
    }
  };
  for (const [unit, chunk] of chunks) mark(unit, chunk);
  const unused = module.units.filter((unit) => !chunks.has(unit) && !users.has(unit));
  for (const unit of unused) chunks.set(unit, SHARED);
  for (const unit of unused) mark(unit, SHARED);
  for (const unit of module.units) {
    if (chunks.has(unit)) continue;
    const [chunk = SHARED, ...others] = users.get(unit) ?? [];
    chunks.set(unit, others.length > 0 ? SHARED : chunk);
  }
  return chunks;
}

function usersOf(units: readonly Unit[], used: (unit: Unit) => Unit[]): Map<Unit, Unit[]> {
  const users = new Map<Unit, Unit[]>(units.map((unit) => [unit, []]));
  for (const unit of units) for (const other of used(unit)) users.get(other)?.push(unit);
  return users;
}

/** What `next` leads to, over any number of others. */
function reached(from: readonly Unit[], next: ReadonlyMap<Unit, readonly Unit[]>): Set<Unit> {
  const found = new Set<Unit>();
  const open = [...from];
  for (let unit = open.pop(); unit; unit = open.pop())
    for (const other of next.get(unit) ?? [])
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return found;
}
