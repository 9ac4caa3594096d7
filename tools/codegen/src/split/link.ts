import { exportAs, exportName } from '../targets/print.ts';
import { type Import, type Module, ROOT, type Unit, type Use } from './module.ts';
import { codePathOf, pathOf, specifier } from './paths.ts';

interface Placed {
  readonly module: Module;
  readonly chunks: ReadonlyMap<Unit, string>;
  /** By local name. For a divided interface, the whole. */
  readonly byName: ReadonlyMap<string, Unit>;
  /** Chunk by exported name, or by the local one of what is not exported. */
  readonly homes: ReadonlyMap<string, string>;
  /** What each chunk exports to everybody: local by exported name. */
  readonly exports: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What each chunk exports to other chunks besides: local names. */
  readonly lent: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is imported of a module: local name by `name` or `*`, and whether as a type only. */
type Imported = Map<string, { readonly name: string; readonly local: string; isType: boolean }>;

/** Writes modules in chunks that import from each other, each from as few as it can. */
export class Linker {
  readonly #banner: string;
  readonly #modules = new Map<string, Placed>();

  constructor(banner: string) {
    this.#banner = banner;
  }

  add(file: string, module: Module, chunks: ReadonlyMap<Unit, string>): void {
    const byName = new Map(module.units.map((unit) => [unit.name, unit] as const));
    const exportedAs = Map.groupBy(module.exports, ([, local]) => local);
    const exports = new Map([...chunks.values()].map((chunk) => [chunk, new Map<string, string>()]));
    const lent = new Map([...chunks.values()].map((chunk) => [chunk, new Set<string>()]));
    for (const [unit, chunk] of chunks)
      for (const [name, local] of exportedAs.get(unit.name) ?? []) exports.get(chunk)?.set(name, local);
    for (const [unit, chunk] of chunks)
      for (const name of unit.uses.keys()) {
        const home = chunks.get(byName.get(name) as Unit);
        if (home !== undefined && home !== chunk && !exports.get(home)?.has(name)) lent.get(home)?.add(name);
      }
    const homes = new Map([...byName].map(([local, unit]) => [local, chunks.get(unit) ?? ROOT]));
    for (const [name, local] of module.exports) homes.set(name, homes.get(local) ?? ROOT);
    this.#modules.set(file, { module, chunks, byName, homes, exports, lent });
  }

  /** Chunk by exported name, or by the local one of what is not exported. */
  homesOf(file: string): ReadonlyMap<string, string> {
    return this.#placed(file).homes;
  }

  /** Content by file name. */
  link(): Map<string, string> {
    return new Map(
      [...this.#modules].flatMap(([file, { chunks }]) =>
        [...new Set([ROOT, ...chunks.values()])].map((chunk) => [pathOf(file, chunk), this.#write(file, chunk)]),
      ),
    );
  }

  #placed(file: string): Placed {
    const placed = this.#modules.get(file);
    if (!placed) throw new Error(`${file} was not added`);
    return placed;
  }

  #write(file: string, chunk: string): string {
    const { module, chunks } = this.#placed(file);
    const units = module.units.filter((unit) => chunks.get(unit) === chunk);
    const parts = [
      importLines(this.#imports(file, chunk, units)),
      ...units.map(({ text }) => text),
      this.#exportLines(file, chunk, units),
      ...(chunk === ROOT ? [module.reexports.join('\n'), this.#reexportLines(file)] : []),
    ];
    return `${this.#banner}${parts.filter(Boolean).join('\n\n')}\n`;
  }

  #imports(file: string, chunk: string, units: readonly Unit[]): Map<string, Imported> {
    const imports = new Map<string, Imported>();
    const add = (from: string, name: string, local: string, isType: boolean) => {
      const imported: Imported = imports.get(from) ?? new Map();
      imports.set(from, imported);
      const known = imported.get(local);
      imported.set(local, { name, local, isType: isType && (known?.isType ?? true) });
    };
    const own = new Set(units.map(({ name }) => name));
    for (const unit of units) {
      for (const [base, local] of unit.extends ?? []) add(specifier(file, chunk, file, base), unit.name, local, true);
      for (const [name, use] of unit.uses) {
        const source = own.has(name) ? undefined : this.#sourceOf(file, chunk, name, unit, use);
        if (source) add(source.from, source.name, name, source.isType);
      }
    }
    return imports;
  }

  /** Where a chunk gets what it refers to; nothing for what no module declares, such as `Map`. */
  #sourceOf(file: string, chunk: string, name: string, unit: Unit, use: Use): Import | undefined {
    const { module, chunks, byName } = this.#placed(file);
    const declared = byName.get(name);
    if (declared) {
      const from = specifier(file, chunk, file, chunks.get(declared) ?? ROOT);
      return { from, name, isType: declared.isType || use === 'type' };
    }
    const imported = module.imports.get(name);
    if (!imported) return undefined;
    const isType = imported.isType || use === 'type';
    return { from: this.#redirect(file, chunk, imported, unit.members.get(name)), name: imported.name, isType };
  }

  /** Of a module that is split as well, the group's own chunk if that has all that is asked for, else the one that has it. */
  #redirect(file: string, chunk: string, { from, name }: Import, members: ReadonlySet<string> = new Set()): string {
    if (!from.startsWith('./')) return from;
    const target = [from.slice(2), codePathOf(from.slice(2))].find((path) => this.#modules.has(path));
    if (target === undefined) return chunk === ROOT ? from : `.${from}`;
    const own = this.#placed(target).exports.get(chunk);
    const asked = name === '*' ? [...members] : [name];
    const hasAll = own !== undefined && asked.length > 0 && asked.every((member) => own.has(member));
    const elsewhere = name === '*' ? ROOT : (this.#placed(target).homes.get(name) ?? ROOT);
    return specifier(file, chunk, target, hasAll ? chunk : elsewhere);
  }

  #exportLines(file: string, chunk: string, units: readonly Unit[]): string {
    const { byName, exports, lent } = this.#placed(file);
    const marked = new Set(units.filter(({ isExported }) => isExported).map(({ name }) => name));
    const named = [...(exports.get(chunk) ?? [])].filter(([name, local]) => name !== local || !marked.has(local));
    const all = [...named, ...[...(lent.get(chunk) ?? [])].map((local) => [local, local] as const)];
    return exportLines(all, byName, ([name, local]) => exportAs(local, name));
  }

  /** The module's own file has what it had. */
  #reexportLines(file: string): string {
    const { chunks, byName, exports } = this.#placed(file);
    const isRoot = (local: string) => chunks.get(byName.get(local) as Unit) === ROOT;
    const lines = [...exports].map(([chunk, names]) => {
      const moved = chunk === ROOT ? [] : [...names].filter(([, local]) => !isRoot(local));
      return exportLines(moved, byName, ([name]) => exportName(name), specifier(file, ROOT, file, chunk));
    });
    return lines.filter(Boolean).join('\n');
  }
}

type Pair = readonly [name: string, local: string];

/** Types apart from values, as a compiler that sees one file at a time wants it. */
function exportLines(
  pairs: readonly Pair[],
  byName: ReadonlyMap<string, Unit>,
  print: (pair: Pair) => string,
  from?: string,
): string {
  const isType = ([, local]: Pair) => byName.get(local)?.isType === true;
  const end = from === undefined ? '' : ` from '${from}'`;
  const lines = [
    braces('export type', pairs.filter(isType).map(print).sort(), end),
    braces(
      'export',
      pairs
        .filter((pair) => !isType(pair))
        .map(print)
        .sort(),
      end,
    ),
  ];
  return lines.filter(Boolean).join('\n');
}

function importLines(imports: ReadonlyMap<string, Imported>): string {
  const order = (from: string) => `${from.startsWith('.') ? 1 : 0}${from}`;
  const lines = [...imports]
    .toSorted(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .flatMap(([from, imported]) => {
      const all = [...imported.values()];
      const wholes = all
        .filter(({ name }) => name === '*')
        .map(({ local, isType }) => `import ${isType ? 'type ' : ''}* as ${local} from '${from}';`);
      const members = all.filter(({ name }) => name !== '*');
      const areTypes = members.every(({ isType }) => isType);
      const names = members.map(
        ({ name, local, isType }) => `${isType && !areTypes ? 'type ' : ''}${importAs(name, local)}`,
      );
      return [...wholes, braces(areTypes ? 'import type' : 'import', names.sort(), ` from '${from}'`)].filter(Boolean);
    });
  return lines.join('\n');
}

function importAs(name: string, local: string): string {
  return name === local ? local : `${exportName(name)} as ${local}`;
}

function braces(keyword: string, names: readonly string[], from = ''): string {
  if (names.length === 0) return '';
  const line = `${keyword} { ${names.join(', ')} }${from};`;
  return line.length <= 120 ? line : `${keyword} {\n${names.map((name) => `  ${name},\n`).join('')}}${from};`;
}
