import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOf } from '@rollcall/openapi/pointer';
import type { Case, Context, ResponseCase } from '../cases/index.ts';
import { alternativesOf, itemSchemas, propertySchemas } from '../document/alternatives.ts';
import { kindOf } from '../document/media-type.ts';
import { atPointer } from '../document/node.ts';
import { contentOf, requestViolations } from '../document/request-violations.ts';
import { spread } from '../document/sampling.ts';
import type { Violation } from '../document/validator.ts';
import { reach } from '../measure/reach.ts';

/** A value and the type that it has to have, or must not have. */
interface Assignment {
  readonly title: string;
  readonly type: string;
  readonly value: unknown;
  readonly fits: boolean;
}

/** What of a description types can say. Bounds, patterns and formats they can't, nor that a number is whole. */
const SAYABLE = ['type', 'required', 'enum', 'const'];

/**
 * Compiles a file in which every value of the cases is assigned to the generated type of its place, and says where the
 * compiler disagrees with the description.
 *
 * @param types - the package's generated `types.ts`.
 * @param most - values to assign, of all that there are.
 */
export async function checkTypes(
  context: Context,
  types: string,
  cases: readonly Case[],
  responseCases: readonly ResponseCase[],
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly assignments: number; readonly disagreements: readonly string[] }> {
  const possible = [
    ...cases.flatMap((testCase) => assignmentsOfRequest(context, testCase)),
    ...responseCases.flatMap((responseCase) => assignmentsOfResponse(context, responseCase)),
  ].filter(({ value }) => isLiteral(value));
  const all = spread(possible, most);
  // One line, for the lines of the assignments to be counted from it.
  const lines = [
    `import type { operations } from ${JSON.stringify(types)}; declare function take<T>(value: T): void; ${STALE}`,
    ...all.flatMap(linesOf),
  ];
  const errors = await compile(lines.join('\n'));
  const disagreements = errors.map(({ line, says }) => {
    // Two lines each, after the import.
    const assignment = all[Math.floor((line - 2) / 2)];
    if (!assignment) return says;
    return assignment.fits
      ? `the types refuse a value of «${assignment.title}»: ${says}\n  ${JSON.stringify(assignment.value)}`
      : `the types accept a value of «${assignment.title}»\n  ${JSON.stringify(assignment.value)}`;
  });
  return { assignments: all.length, disagreements };
}

function assignmentsOfRequest(context: Context, { operation, title, expect, values, breaks }: Case): Assignment[] {
  if (!values || (expect !== 'accepted' && expect !== 'refused')) return [];
  const named = `operations[${JSON.stringify(operation.id)}]`;
  const { body } = values;
  const { schema } = (body && contentOf(operation.body?.content ?? [], body.mediaType)) ?? {};
  const parts = [...new Set(operation.parameters.map((parameter) => parameter.in))];
  const type = listType(
    body?.mediaType ?? '',
    `NonNullable<${named}['requestBody']>['content'][${JSON.stringify(body?.mediaType)}]`,
  );
  const places = [
    ...(body ? [{ part: 'body', type, value: body.value }] : []),
    ...parts.map((part) => {
      return { part, type: `NonNullable<${named}['parameters']['${part}']>`, value: values[part] as unknown };
    }),
  ];
  return places
    .filter(
      ({ part, value }) =>
        (expect === 'accepted' && !(part === 'body' && meansMore(context, schema, value))) ||
        (part === breaks?.part && isSayable(breaks, value, requestViolations(context.validator, operation, values))),
    )
    .map(({ part, ...place }) => ({
      ...place,
      title: `${operation.id} ${title} (${part})`,
      fits: expect === 'accepted',
    }));
}

function assignmentsOfResponse(
  context: Context,
  { operation, title, expect, declared, reply, breaks }: ResponseCase,
): Assignment[] {
  if (!declared) return [];
  const { status, mediaType } = declared;
  const content = operation.responses.find((response) => response.status === status)?.content;
  const { schema } = content?.find((content) => content.mediaType === mediaType) ?? {};
  const violations = breaks && schema !== undefined ? context.validator.violations(schema, reply.body) : [];
  if (breaks && !isSayable(breaks, reply.body, violations)) return [];
  const key = /^\d{3}$/.test(status) ? status : JSON.stringify(status);
  const type = listType(
    mediaType,
    `operations[${JSON.stringify(operation.id)}]['responses'][${key}]['content'][${JSON.stringify(mediaType)}]`,
  );
  if (expect === 'accepted' && meansMore(context, schema, reply.body)) return [];
  return [{ title: `${operation.id} ${title}`, type, value: reply.body, fits: expect === 'accepted' }];
}

/**
 * Whether a schema takes what types do not, which take for meant what is said beside it: without a type, something that it
 * lists no properties or items for; in a union, what another branch describes. Descriptions of our own say what they mean.
 */
function meansMore(context: Context, schema: string | undefined, value: unknown): boolean {
  if (context.ours || schema === undefined) return false;
  let found = false;
  reach(context.sampler, [schema], value, (pointer, part) => {
    const here = atPointer(context.document, pointer);
    if (!isObject(here)) return;
    found ||= isOfOthers(context, pointer, here, part);
    if (here.type !== undefined) return;
    const [forObjects, forLists] = [OF_OBJECTS, OF_LISTS].map((keywords) => keywords.some((name) => name in here));
    found ||= (forObjects === true && !isObject(part)) || (forLists === true && !Array.isArray(part));
  });
  return found;
}

/** A branch that is open takes what another branch describes otherwise; types expect it to be what that one says. */
function isOfOthers(context: Context, pointer: string, { oneOf, anyOf }: JsonObject, value: unknown): boolean {
  const branches = Object.entries({ oneOf, anyOf }).flatMap(([keyword, list]) =>
    Array.isArray(list) ? list.map((_, index) => joinPointer(joinPointer(pointer, keyword), String(index))) : [],
  );
  const [taking, others] = partition(branches, (branch) => context.validator.violations(branch, value).length === 0);
  const broken = others.flatMap((branch) =>
    context.validator.violations(branch, value).map(({ instance }) => instance),
  );
  return taking.length > 0 && broken.some((place) => !taking.some((branch) => describes(context, branch, place)));
}

/** Whether a schema says anything of a place in its values. */
function describes({ document }: Context, schema: string, place: string): boolean {
  let schemas: readonly string[] = [schema];
  for (const token of tokensOf(place)) {
    schemas = alternativesOf(document, schemas).flatMap((alternative) => [
      ...propertySchemas(alternative, token),
      ...(/^\d+$/.test(token) ? itemSchemas(alternative, Number(token)) : []),
    ]);
  }
  return schemas.length > 0;
}

function partition<T>(all: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((item) => !test(item))];
}

const OF_OBJECTS = ['properties', 'required', 'additionalProperties', 'patternProperties'];
const OF_LISTS = ['items', 'prefixItems'];

/** A union refuses what all its branches refuse: types have to be able to say that of each. */
function isSayable(breaks: Violation, value: unknown, all: readonly Violation[]): boolean {
  const isUnion = ({ keyword }: Violation) => keyword === 'anyOf' || keyword === 'oneOf';
  const relevant = all.some(isUnion) ? all.filter((violation) => !isUnion(violation)) : [breaks];
  return relevant.every((violation) => isSayableAlone(violation, value));
}

function isSayableAlone({ keyword, instance, schema }: Violation, value: unknown): boolean {
  if (
    !SAYABLE.includes(keyword) ||
    schema.split('/').some((token, index, all) => UNSAYABLE.has(token) && !isName(all, index))
  )
    return false;
  if (keyword !== 'type') return true;
  try {
    return typeof atPointer(value, instance) !== 'number';
  } catch {
    return true;
  }
}

/** Of a stream the type says what its items are. */
function listType(mediaType: string, type: string): string {
  return kindOf(mediaType) === 'stream' ? `(${type} extends AsyncIterable<infer Item> ? Item[] : never)` : type;
}

/** Keywords whose schemas no type can say. */
const UNSAYABLE = new Set([
  ...['not', 'if', 'then', 'else', 'dependentSchemas', 'patternProperties', 'contains', 'propertyNames'],
]);

/** The token of a pointer is the name of a member, not a keyword. */
function isName(tokens: readonly string[], index: number): boolean {
  return (
    index > 0 &&
    ['properties', 'schemas', 'patternProperties'].includes(tokens[index - 1] ?? '') &&
    !isName(tokens, index - 1)
  );
}

/** As a literal, an object may have no property that its type does not declare; and `__proto__` is not a property there. */
function isLiteral(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isLiteral);
  if (value instanceof Blob) return true;
  if (!isObject(value)) return value !== undefined;
  return Object.entries(value).every(([name, member]) => !UNKNOWN.test(name) && isLiteral(member));
}

const UNKNOWN = /^(x-undeclared.*|__proto__|constructor|😀|%)$/;

const linesOf = ({ type, value, fits }: Assignment): string[] => [
  fits ? '' : '// @ts-expect-error',
  `take<${type}>(stale(${literal(value)}));`,
];

/** A literal may have no property that its type does not know, though a value may: it has to come out of something. */
const STALE =
  'type Plain<T> = T extends Blob ? T : T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T; ' +
  'declare function stale<const T>(value: T): Plain<T>;';

/** JSON, and files. */
function literal(value: unknown): string {
  if (value instanceof Blob) return 'new Blob([])';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${literal(member)}`)}}`;
}

interface Complaint {
  readonly line: number;
  readonly says: string;
}

const OPTIONS =
  '--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck --target esnext --module esnext ' +
  '--moduleResolution bundler --allowImportingTsExtensions --pretty false';

async function compile(text: string): Promise<Complaint[]> {
  const require = createRequire(import.meta.url);
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const folder = mkdtempSync(path.join(tmpdir(), 'contract-types-'));
  const file = path.join(folder, 'assignments.ts');
  writeFileSync(file, text);
  try {
    const argv = [tsc, ...OPTIONS.split(' '), '--types', '', file];
    const output = await new Promise<string>((done) => {
      execFile(process.execPath, argv, { cwd: folder, maxBuffer: 2 ** 26 }, (_, stdout, stderr) =>
        done(stdout + stderr),
      );
    });
    return output.split('\n').flatMap(complaintOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Anything else that the compiler says is about the file as a whole. */
function complaintOf(line: string): Complaint[] {
  const [, row, says] = /\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
  if (row !== undefined && says !== undefined) return [{ line: Number(row), says }];
  return /error/.test(line) && !line.startsWith(' ') ? [{ line: 1, says: line }] : [];
}
