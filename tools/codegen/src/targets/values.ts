import type { JsonSchema } from '@rollcall/openapi/document';
import type { ApiModel } from '../model/model.ts';
import { access, banner, docComment, importOf, literal, pascalCase } from './print.ts';

/** A schema that lists its values. */
interface Listed {
  /** What the type of one value is called. */
  readonly type: string;
  /** Whether that is the type of a component, which `types.ts` declares. */
  readonly isComponent: boolean;
  readonly values: readonly (string | number)[];
  readonly description: string;
}

/**
 * `values.ts`: the values of every component that lists them, and of properties of components that do, each as an array, and the
 * servers that have a name. What is not used costs nothing.
 */
export function values(model: ApiModel): string {
  const listed = listedIn(model);
  const servers = namedServers(model);
  const names = arrayNames(listed, new Set([...model.names.taken, ...servers.map(() => 'SERVERS')]));
  const declared = listed.map(({ type, isComponent, values, description }, index) => {
    const name = names[index] as string;
    const proof = isComponent ? ` satisfies readonly ${type}[]` : '';
    const array = `${docComment(`${description.trim()}\n\n@example const [first] = ${name};`)}export const ${name} = ${literal(values)} as const${proof};\n`;
    return isComponent
      ? array
      : `${array}\n${docComment(`One of {@link ${name}}.`)}export type ${type} = (typeof ${name})[number];\n`;
  });
  const components = listed.filter(({ isComponent }) => isComponent).map(({ type }) => `type ${type}`);
  const imports = importOf(components, './types.ts');
  return `${banner(model)}${imports && `${imports}\n`}${[...servers, ...declared].join('\n') || 'export {};\n'}`;
}

/** URLs by the names that OpenAPI 3.2 has for servers, variables filled in. */
function namedServers({ document, pascalName }: ApiModel): string[] {
  const urls = (document.servers ?? []).flatMap(({ name, url, variables = {} }) =>
    name === undefined
      ? []
      : [[name, url.replace(/\{([^{}]*)\}/g, (whole, variable) => variables[variable]?.default ?? whole)] as const],
  );
  const [first] = urls;
  if (!first) return [];
  const example = `@example const client = create${pascalName}Client({ apiUrl: SERVERS${access(first[0])} });`;
  const about = `The servers by name, their variables as usual.\n\n${example}`;
  return [`${docComment(about)}export const SERVERS = ${literal(Object.fromEntries(urls))} as const;\n`];
}

function listedIn({ components, names }: ApiModel): Listed[] {
  const taken = new Set(names.taken);
  return components.flatMap<Listed>(({ name, schema }) => {
    if (typeof schema !== 'object') return [];
    const type = names.components.get(name) ?? '';
    const values = valuesOf(schema);
    if (values)
      return [{ type, isComponent: true, values, description: schema.description ?? `Values of \`${name}\`.` }];
    return Object.entries<JsonSchema>(schema.properties ?? {}).flatMap<Listed>(([property, node]) => {
      const values = valuesOf(node);
      if (!values || typeof node !== 'object') return [];
      let own = `${type}${pascalCase(property)}`;
      while (taken.has(own)) own += 'Value';
      taken.add(own);
      const description = node.description ?? `Values of \`${property}\` in \`${name}\`.`;
      return [{ type: own, isComponent: false, values, description }];
    });
  });
}

/** Two texts or numbers or more, that the type of the schema allows; one alone is a constant. */
function valuesOf(schema: JsonSchema): readonly (string | number)[] | undefined {
  if (typeof schema !== 'object' || !Array.isArray(schema.enum) || 'const' in schema) return undefined;
  const types = schema.type === undefined ? ['string', 'number'] : [schema.type].flat();
  const isOfType = (value: unknown) =>
    typeof value === 'string'
      ? types.includes('string')
      : Number.isSafeInteger(value)
        ? types.includes('number') || types.includes('integer')
        : typeof value === 'number' && types.includes('number');
  const values = schema.enum.filter(isOfType);
  return values.length > 1 && schema.enum.every((value: unknown) => typeof value !== 'object' || value === null)
    ? values
    : undefined;
}

/** Between `Sort` and `Order`, and between `URL` and `Kind`. */
const WORD_STARTS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** `GENDERS` of `Gender`; a name that is taken ends in a number. */
function arrayNames(listed: readonly Listed[], others: ReadonlySet<string>): string[] {
  const taken = new Set([...others, ...listed.map(({ type }) => type)]);
  return listed.map(({ type }) => {
    const base = pluralOf(type.replace(WORD_STARTS, '_').toUpperCase());
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
    taken.add(name);
    return name;
  });
}

function pluralOf(word: string): string {
  if (/[^SUI]S$/.test(word)) return word;
  if (/[^AEIOU]Y$/.test(word)) return `${word.slice(0, -1)}IES`;
  return /(?:S|X|Z|CH|SH)$/.test(word) ? `${word}ES` : `${word}S`;
}
