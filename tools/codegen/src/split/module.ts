import { unquote } from '../targets/print.ts';

/** What a name is used for: as a type only, or as a value too. */
export type Use = 'type' | 'value';

/** An interface whose members go to several chunks, by what they are named. */
export interface Divided {
  readonly name: string;
  readonly chunkOf: ReadonlyMap<string, string>;
}

/** What an `import` binds. */
export interface Import {
  readonly from: string;
  /** The name that the other module exports, or `*` for all of it. */
  readonly name: string;
  readonly isType: boolean;
}

/** A declaration, with what completes it. */
export interface Unit {
  readonly name: string;
  readonly isType: boolean;
  /** Has `export` before it. */
  readonly isExported: boolean;
  /** The chunk that it has to go to; what is left of a divided interface has the others under their names there. */
  readonly chunk?: string;
  readonly extends?: ReadonlyMap<string, string>;
  readonly text: string;
  /** Names that it refers to, of the module's own or imported. */
  readonly uses: Map<string, Use>;
  /** For names that stand for a whole module, the members that it refers to. */
  readonly members: Map<string, Set<string>>;
}

/** A generated module in parts. */
export interface Module {
  readonly imports: ReadonlyMap<string, Import>;
  readonly units: readonly Unit[];
  /** Local name by exported name. */
  readonly exports: ReadonlyMap<string, string>;
  /** What it exports of other packages, as statements. */
  readonly reexports: readonly string[];
}

/** The chunk that stays in the module's own file. */
export const ROOT = '';

/**
 * Reads a generated module by the layout that targets give it: each statement begins at the start of a line, and nothing else does.
 * A compiler's parser would take four times as long.
 *
 * @param divided - an interface that is to be read as one for each chunk.
 */
export function readModule(text: string, divided?: Divided): Module {
  const imports = new Map<string, Import>();
  const exports = new Map<string, string>();
  const reexports: string[] = [];
  const declarations: Declaration[] = [];
  for (const statement of statementsOf(text)) {
    const code = statement.slice(commentLength(statement));
    if (code.startsWith('import ')) readImport(code, imports);
    else if (/^export \{.*\} from '/.test(code)) reexports.push(code);
    else if (/^export (?:type )?\{/.test(code)) for (const [name, local] of pairsOf(code)) exports.set(local, name);
    else declarations.push(declarationOf(statement, code));
  }
  const known = new Set([...imports.keys(), ...declarations.map(({ name }) => name)]);
  const units = declarations.flatMap((declaration) =>
    declaration.name === divided?.name ? divide(declaration, divided, known) : [unitOf(declaration, known)],
  );
  for (const { name, isExported } of units) if (isExported) exports.set(name, name);
  return { imports, units, exports, reexports };
}

/** Comments go with what they stand before, and `validate1.evaluated = …` with what stands before it. */
function statementsOf(text: string): string[] {
  const lines = text.split(/\n(?=(?:import|export|const|declare|function|interface|type)\b|\/[*/])/);
  const statements: string[] = [];
  let comment = '';
  for (const line of lines) {
    if (commentLength(line) === line.length) comment += `${line}\n`;
    else {
      statements.push(`${comment}${line}`.trim());
      comment = '';
    }
  }
  return statements;
}

function commentLength(text: string): number {
  return /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0;
}

function readImport(code: string, imports: Map<string, Import>): void {
  const [, from = ''] = /'([^']*)';$/.exec(code) ?? [];
  const isWholeType = code.startsWith('import type ');
  const whole = /\* as (\S+) from/.exec(code)?.[1];
  if (whole !== undefined) imports.set(whole, { from, name: '*', isType: isWholeType });
  else
    for (const [name, local, isType] of pairsOf(code))
      imports.set(local, { from, name, isType: isWholeType || isType });
}

const NAME = '[\\p{ID_Start}$_][\\p{ID_Continue}$]*';
const STRING = "'(?:[^'\\\\]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`";
const PAIR = new RegExp(`(type )?(${NAME}|${STRING})(?: as (${NAME}|${STRING}))?(?=,|\\s*\\})`, 'gu');

/** `{ a, type b, c as "d" }` */
function pairsOf(code: string): [name: string, local: string, isType: boolean][] {
  const list = code.slice(code.indexOf('{') + 1);
  return [...list.matchAll(PAIR)].map(([, type, name = '', local = name]) => [
    unquoted(name),
    unquoted(local),
    type !== undefined,
  ]);
}

const unquoted = (name: string): string => (name.startsWith("'") ? unquote(name) : name);

interface Declaration extends Pick<Unit, 'name' | 'isType' | 'isExported' | 'text'> {
  /** No value is in it, as in `declare const`. */
  readonly isAllTypes: boolean;
}

const HEAD = new RegExp(`^(export )?(declare )?(?:const|function|interface|type) (${NAME})`, 'u');

function declarationOf(text: string, code: string): Declaration {
  const [head = '', exported, declared, name = ''] = HEAD.exec(code) ?? [];
  if (!name) throw new Error(`can't split a module with ${code.slice(0, 40)}`);
  const isType = /\b(?:interface|type) \S+$/.test(head);
  return { name, isType, isExported: exported !== undefined, isAllTypes: isType || declared !== undefined, text };
}

function unitOf(declaration: Declaration, known: ReadonlySet<string>, rest: Partial<Unit> = {}): Unit {
  const { isAllTypes, ...unit } = declaration;
  return { ...unit, ...usesIn(declaration, known), ...rest };
}

/** An interface for each chunk, with the members that go there; and the whole, which extends them. */
function divide(declaration: Declaration, { name, chunkOf }: Divided, known: ReadonlySet<string>): Unit[] {
  const { text } = declaration;
  const open = text.indexOf('{', commentLength(text)) + 1;
  const head = text.slice(0, open);
  const chunks = Map.groupBy(membersOf(text.slice(open)), (member) => chunkOf.get(memberName(member)) ?? ROOT);
  const parts = [...chunks].filter(([chunk]) => chunk !== ROOT);
  const parameters = [...head.slice(commentLength(text)).matchAll(new RegExp(`[<,] ?(${NAME})`, 'gu'))];
  const names = parts.map(([chunk], index): [string, string] => [chunk, `${name}${index + 1}`]);
  const given = parameters.length > 0 ? `<${parameters.map(([, parameter]) => parameter).join(', ')}>` : '';
  const bases = names.map(([, alias]) => `${alias}${given}`).join(', ');
  const others = (chunks.get(ROOT) ?? []).join('');
  const whole = `${head.replace(/\s*\{$/, '')} extends ${bases} {${others}${others ? '\n' : ''}}`;
  return [
    ...parts.map(([chunk, members]) =>
      unitOf({ ...declaration, text: `${head}${members.join('')}\n}` }, known, { chunk }),
    ),
    unitOf({ ...declaration, text: whole }, known, { chunk: ROOT, extends: new Map(names) }),
  ];
}

/** Comments, strings, names, and the signs that tell what a name is. */
const TOKEN = new RegExp(`//[^\\n]*|/\\*[\\s\\S]*?\\*/|${STRING}|${NAME}|\\.{3}|[^\\s\\p{ID_Continue}]`, 'gu');

/** The members of an interface, each with the comment and the white space before it. */
function membersOf(body: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of body.matchAll(TOKEN)) {
    if ('{(['.includes(token)) depth++;
    else if ('})]'.includes(token)) depth--;
    else if (token === ';' && depth === 0) {
      members.push(body.slice(start, index + 1));
      start = index + 1;
    }
  }
  return members;
}

function memberName(member: string): string {
  const [, name = ''] =
    new RegExp(`^(?:readonly )?(${NAME}|${STRING})`, 'u').exec(member.slice(commentLength(member))) ?? [];
  return unquoted(name);
}

/** What a declaration refers to of the names that the module declares or imports. */
function usesIn({ name, text, isAllTypes }: Declaration, known: ReadonlySet<string>): Pick<Unit, 'uses' | 'members'> {
  const uses = new Map<string, Use>();
  const members = new Map<string, Set<string>>();
  const tokens = [...text.matchAll(TOKEN)].flatMap(([token]) => (/^\/[/*]/.test(token) ? [] : token));
  for (const [index, token] of tokens.entries()) {
    const [before = '', after = '', next = ''] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    if (!known.has(token) || token === name || !isReference(before, after)) continue;
    const isType = isAllTypes || (before === 'typeof' && after !== '=');
    if (uses.get(token) !== 'value') uses.set(token, isType ? 'type' : 'value');
    const member = after === '.' ? next : after === '[' && next.startsWith("'") ? unquoted(next) : undefined;
    if (member !== undefined) members.set(token, (members.get(token) ?? new Set()).add(member));
  }
  return { uses, members };
}

/** Not the name of a member or of a variable, which says nothing of what is bound under that name. */
function isReference(before: string, after: string): boolean {
  if (before === '.' || /^(?:const|let)$/.test(before)) return false;
  return !(after === ':' || after === '?') || !/^(?:[{(,;[]|readonly)$/.test(before);
}
