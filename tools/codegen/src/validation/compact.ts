import { literal, propertyName } from '../targets/print.ts';
import type { FunctionCode } from './functions.ts';

/**
 * ajv's code, said in fewer words. ajv writes every error out in eight lines, keeps their number beside them, hands
 * every function the data's parents and leaves its schemas in the module. Here a function takes a value and its place, and
 * returns the list of its faults, or `null`; the lines that recur become calls of `fault`, `join`, `size` and `cut` of the
 * runtime. The number of errors is the length of their list, always: so the counter goes.
 *
 * Only whole lines are rewritten. ajv writes one statement a line, and text from a description only as JSON strings, which
 * hold no line break: none of it can look like a line of code.
 */

/** A JSON string. */
export const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
/** Code within a line, such as `instancePath+"/a,b/" + i0`: what its strings contain is not code. */
const CODE = `(?:[^"\\n]|${TEXT})*?`;

/** An empty one stands where it only counts, within `not` and `if`. */
const ERROR = new RegExp(
  `^const (err\\d+) = \\{(?:instancePath(?::(${CODE}))?,schemaPath:(${CODE}),keyword:(${TEXT}),params:(\\{(?:[^"]|${TEXT})*?\\})(?:,propertyName:(\\w+))?)?\\};
if\\(vErrors === null\\)\\{
vErrors = \\[\\1\\];
\\}
else \\{
vErrors\\.push\\(\\1\\);
\\}
errors\\+\\+;$`,
  'gm',
);

const CALL = new RegExp(
  `^if\\(!\\(([\\w.]+)\\((${CODE}), \\{instancePath(?::(${CODE}))?,parentData:?[^\\n]*,rootData\\}\\)\\)\\)\\{
vErrors = vErrors === null \\? \\1\\.errors : vErrors\\.concat\\(\\1\\.errors\\);
errors = vErrors\\.length;
\\}(\\nelse \\{)?$`,
  'gm',
);

const RESET =
  /^errors = (_errs\d+);\nif\(vErrors !== null\)\{\nif\(\1\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}$/gm;

/** A member that has to be of one primitive type, and no more. */
const TYPED = new RegExp(
  `^if\\((data\\d*(?:\\.\\w+|\\[${TEXT}\\])) !== undefined\\)\\{
if\\(typeof \\1 !== ("(?:string|boolean)")\\)\\{
vErrors = fault\\(vErrors, typeRule, \\{type: \\2\\}, instancePath\\+(${CODE})\\);
\\}
\\}$`,
  'gm',
);

const REQUIRED = new RegExp(
  `^if\\((data\\d*(?:\\.\\w+|\\[${TEXT}\\])) === undefined\\)\\{
vErrors = fault\\(vErrors, requiredRule, \\{missingProperty: (${TEXT})\\}, (${CODE})\\);
\\}$`,
  'gm',
);

const UNION = /keyword:"(?:anyOf|oneOf)"/;

/**
 * @returns nothing where the code has a form that is not known here: then it is to be used as it is.
 */
export function compact(code: FunctionCode): FunctionCode | undefined {
  const compacted = withoutSchemas({ ...code, text: compactText(code.text) });
  const words = compacted.text.replace(new RegExp(TEXT, 'g'), '""');
  return UNKNOWN.test(words) ? undefined : compacted;
}

const UNKNOWN =
  /(?<![.\w$])(?:err\d+|errors|parentData|dynamicAnchors|rootData)(?![\w$])|size\(vErrors\)(?:\+\+| = )|validate_\w+\.errors|return (?:true|false)/;

/** `typeRule` for `"type"`, `falseSchemaRule` for `"false schema"`. */
function ruleName(keyword: string): string {
  return `${JSON.parse(keyword).replace(/ (.)/g, (_: string, letter: string) => letter.toUpperCase())}Rule`;
}

function compactText(code: string): string {
  // Which errors belong to which branch of a union is told by their schema paths. Nothing else asks for them.
  const isUnion = UNION.test(code);
  let calls = 0;
  return code
    .replace(/^(function validate_\w+\(data), \{.*\}=\{\}\)\{$/gm, '$1, instancePath = ""){')
    .replace(/^let errors = 0;\n/gm, '')
    .replace(
      ERROR,
      (
        _all,
        _name,
        path = 'instancePath',
        schemaPath = '""',
        keyword = '"not"',
        params = '{}',
        propertyName?: string,
      ) => {
        const place = propertyName ? [schemaPath, propertyName] : isUnion ? [schemaPath] : [];
        const given = [ruleName(keyword), params.replace(/\n\s*/g, ' '), path, ...place];
        return `vErrors = fault(vErrors, ${given.join(', ')});`;
      },
    )
    .replace(CALL, (_all, callee: string, value: string, path = 'instancePath', otherwise?: string) => {
      const called = `${callee}(${value}, ${path})`;
      if (!otherwise) return `vErrors = join(vErrors, ${called});`;
      const faults = `faults${calls++}`;
      return `const ${faults} = ${called};\nif(${faults} !== null){\nvErrors = join(vErrors, ${faults});\n}${otherwise}`;
    })
    .replace(isUnion ? /$^/ : TYPED, 'vErrors = typed(vErrors, $1, $2, instancePath, $3);')
    .replace(isUnion ? /$^/ : REQUIRED, 'vErrors = required(vErrors, $1, $2, $3);')
    .replace(RESET, 'vErrors = cut(vErrors, $1);')
    .replace(/^validate_\w+\.errors = vErrors;\n/gm, '')
    .replace(/^return errors === 0;$/gm, 'return vErrors;')
    .replace(/^validate_\w+\.errors = null;\nreturn true;$/gm, 'return null;')
    .replace(
      /^validate_\w+\.errors = \[\{instancePath,.*keyword:"false schema",params:\{\}\}\];\nreturn false;$/gm,
      'return fault(null, falseSchemaRule, {}, instancePath);',
    )
    .replace(new RegExp(`${TEXT}|(?<![.\\w$])errors(?![\\w$])`, 'g'), (word) =>
      word === 'errors' ? 'size(vErrors)' : word,
    );
}

/** A closed object of many properties asks whether it has one of this name, by `Object.prototype.hasOwnProperty`. */
const OWN = /(?<![.\w$])func\d+\.call\($/;

const namesOf = (properties: object): string =>
  `{ ${Object.keys(properties)
    .map((name) => `${propertyName(name)}: 0`)
    .join(', ')} }`;

/** Of the schemas, only what the code refers to stays: each such value once. */
function withoutSchemas({ text, values }: FunctionCode): FunctionCode {
  const rest = new Map([...values].filter(([, { schema }]) => schema === undefined));
  const names = new Map<string, string>();
  const reference = new RegExp(`${TEXT}|(?<![.\\w$])(schema\\d+)((?:\\.\\w+|\\[(?:${TEXT}|\\d+)\\])*)`, 'g');
  const body = text.replace(reference, (all, name: string | undefined, path: string, at: number) => {
    const schema = name === undefined ? undefined : values.get(name)?.schema;
    if (schema === undefined) return all;
    const value = valueAt(schema, path);
    const expression = OWN.test(text.slice(0, at)) ? namesOf(value as object) : literal(value);
    const local = names.get(expression) ?? `value${names.size}`;
    names.set(expression, local);
    rest.set(local, { expression });
    return local;
  });
  return { text: body, values: rest };
}

/** `.properties["first name"].enum` */
function valueAt(schema: unknown, path: string): unknown {
  const steps = path.match(new RegExp(`\\.\\w+|\\[(?:${TEXT}|\\d+)\\]`, 'g')) ?? [];
  return steps.reduce((value: unknown, step) => {
    const key = step.startsWith('.') ? step.slice(1) : String(JSON.parse(step.slice(1, -1)));
    return (value as Record<string, unknown>)[key];
  }, schema);
}
