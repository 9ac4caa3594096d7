import type { JsonSchema } from '@rollcall/openapi/document';
import { PATTERN_MESSAGE } from '@rollcall/openapi/pattern-message';
import { formats } from '@rollcall/runtime/internal/validation';
import { _, type Code, type CodeKeywordDefinition, type KeywordErrorDefinition } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Rule } from 'ajv/dist/compile/rules.js';
import { mapSubschemas, says } from '../schemas/annotations.ts';
import { Memory } from '../watching/remember.ts';
import { compact } from './compact.ts';
import { callByName, type FunctionCode, functionOf } from './functions.ts';

/** Schemas in the words of ajv, by name; they refer to each other by their names. */
export type Root = Readonly<Record<string, JsonSchema>>;

/** The functions of an API's schemas. */
interface Compiled {
  readonly functions: readonly FunctionCode[];
  /** Whether they are compact: all are or none is, as functions call each other. */
  readonly isCompact: boolean;
}

/** Compiles with the meaning that the specification gives to every keyword; strict, so that an unknown one throws. */
export function compile(root: Root, text = JSON.stringify(root)): Compiled {
  const written = Object.keys(root).map(compiler(root, text));
  const isCompact = written.every(({ compacted }) => compacted);
  return { functions: written.map(({ plain, compacted }) => (isCompact && compacted) || plain), isCompact };
}

interface Written {
  readonly plain: FunctionCode;
  /** Absent where the code has a form that can't be made compact. */
  readonly compacted: FunctionCode | undefined;
}

const functions = new Memory<Written>(20_000);

/** Compiles what has changed since it was asked for the last time. */
function compiler(root: Root, text: string): (local: string) => Written {
  const used = { ownProperties: namesPrototypeMembers(text), ...withoutUnusedTracking(text) };
  let ajv: Ajv2020 | undefined;
  return (local) => {
    const schema = root[local] as JsonSchema;
    const seen = says(schema, 'discriminator') ? referred(schema, root) : {};
    const key = JSON.stringify([used, local, schema, seen]);
    const known = functions.get(key);
    if (known) return known;
    ajv ??= makeAjv(used);
    const plain = functionOf(ajv, local, schema, seen);
    return functions.set(key, { plain, compacted: compact(plain) });
  };
}

function referred(schema: JsonSchema, root: Root): Root {
  const found: Record<string, JsonSchema> = {};
  const visit = (sub: JsonSchema): JsonSchema => {
    const { $ref } = sub as { $ref?: string };
    if ($ref !== undefined) found[$ref] = root[$ref] as JsonSchema;
    return mapSubschemas(sub, visit);
  };
  visit(schema);
  return found;
}

interface Used {
  readonly ownProperties: boolean;
  readonly unevaluated: boolean;
  readonly dynamicRef: boolean;
}

function makeAjv({ ownProperties, ...tracking }: Used): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strictSchema: true,
    strictNumbers: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    // Linting has checked the schemas against the dialect; ajv still checks the type of every keyword's value.
    validateSchema: false,
    meta: false,
    unicodeRegExp: true,
    allowMatchingProperties: true,
    ownProperties,
    discriminator: true,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats`, process: uncalled },
  });
  Object.assign(ajv.opts, tracking);
  ajv.addVocabulary([PATTERN_MESSAGE]).removeKeyword('multipleOf').addKeyword(multipleOf);
  for (const [keyword, params] of Object.entries(TOLD)) {
    const rule = ajv.RULES.all[keyword] as Rule;
    rule.definition = { ...rule.definition, error: { message: '', params } };
  }
  for (const keyword of ofFiles) ajv.addKeyword(keyword);
  return callByName(ajv);
}

/** The functions are written down, and never called here: to evaluate them takes a sixth of the time. */
const uncalled = (): string => 'return () => {}';

/** What the faults of a keyword tell, where ajv tells less. */
const TOLD: Readonly<Record<string, NonNullable<KeywordErrorDefinition['params']>>> = {
  pattern: ({ schemaCode, parentSchema: { [PATTERN_MESSAGE]: explanation } = {} }) =>
    explanation === undefined ? _`{pattern: ${schemaCode}}` : _`{pattern: ${schemaCode}, explanation: ${explanation}}`,
  discriminator: ({ schemaCode, params: { tagName } }) => _`{tag: ${tagName}, allowedValues: ${schemaCode}.values}`,
};

/** 19.99 is a multiple of 0.01, though its quotient is not whole; and no quotient that overflows is. */
const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: '', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  code(context) {
    const quotient = context.gen.const('quotient', _`${context.data} / ${context.schemaCode}`);
    context.fail(_`!(Math.abs(Math.round(${quotient}) - ${quotient}) <= 1e-9)`);
  },
};

/** What is said of files, which are bytes: their number is asked of the runtime. */
const ofFiles: readonly CodeKeywordDefinition[] = [
  fileKeyword(
    'file',
    (bytes) => _`${bytes} === undefined`,
    () => _`{type: "file"}`,
  ),
  fileKeyword(
    'minBytes',
    (bytes, limit) => _`${bytes} < ${limit}`,
    (limit) => _`{limit: ${limit}}`,
  ),
  fileKeyword(
    'maxBytes',
    (bytes, limit) => _`${bytes} > ${limit}`,
    (limit) => _`{limit: ${limit}}`,
  ),
];

function fileKeyword(
  keyword: string,
  fails: (bytes: Code, limit: Code) => Code,
  params: (limit: Code) => Code,
): CodeKeywordDefinition {
  return {
    keyword,
    error: { message: '', params: ({ schemaCode }) => params(_`${schemaCode}`) },
    code(context) {
      const bytesOf = context.gen.scopeValue('func', { ref: keyword, code: _`require("rollcall").bytesOf` });
      context.fail(fails(_`${bytesOf}(${context.data})`, _`${context.schemaCode}`));
    },
  };
}

/** Without own-property checks `required: ["toString"]` passes; with them validation is slower, so only where it matters. */
function namesPrototypeMembers(text: string): boolean {
  return Object.getOwnPropertyNames(Object.prototype).some((name) => text.includes(JSON.stringify(name)));
}

/** Tracking what is evaluated, and dynamic scope, cost code in every function: only for schemas that use them. */
function withoutUnusedTracking(text: string): { unevaluated: boolean; dynamicRef: boolean } {
  return { unevaluated: text.includes('"unevaluated'), dynamicRef: text.includes('"$dynamic') };
}
