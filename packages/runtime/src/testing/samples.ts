/**
 * What generated data for tests and agents looks like, and what its members are called: for generated code and the generator.
 *
 * @module
 */
import type { JsonSchema } from './sample/keywords.ts';

export { isOfType, same, typesOf, valuesOf } from './sample/keywords.ts';

/** What a description says beside types and rules: its schemas and examples, as data. Generated code has it. */
export interface Samples {
  /** By a name of its own, which is what `$ref`s name behind `#/$defs/`. */
  readonly schemas: { readonly [name: string]: JsonSchema };
  /** The name of a component's schema, by that of the component. */
  readonly components: { readonly [component: string]: string };
  readonly operations: { readonly [operationId: string]: OperationSamples };
}

export interface OperationSamples {
  readonly summary?: string;
  readonly description?: string;
  /** Of an object of all parameters of one place, where there are any. */
  readonly groups?: { readonly [group in ParameterSamples['in']]?: JsonSchema };
  readonly parameters?: readonly ParameterSamples[];
  /** By media type. */
  readonly body?: { readonly [mediaType: string]: ContentSamples };
  /** By status, as declared. */
  readonly responses: { readonly [status: string]: ResponseSamples };
}

export interface ParameterSamples {
  readonly in: 'path' | 'query' | 'headers' | 'cookies';
  readonly name: string;
  readonly required?: true;
  readonly examples: NamedExamples;
}

export interface ContentSamples {
  readonly schema?: JsonSchema;
  readonly examples: NamedExamples;
}

export interface ResponseSamples {
  readonly body?: { readonly [mediaType: string]: ContentSamples };
  /** Of an object of all headers. */
  readonly headers?: JsonSchema;
}

/** Values by the name of the example; what has no name is called `example`. */
export interface NamedExamples {
  readonly [name: string]: unknown;
}

/** The names of an operation's request examples. */
export function inputNames({ parameters = [], body = {} }: OperationSamples): string[] {
  const all = [...Object.values(body), ...parameters].flatMap(({ examples }) => Object.keys(examples));
  return [...new Set(all)];
}

/** The names of a response's examples. */
export function answerNames({ body = {} }: ResponseSamples): string[] {
  return [...new Set(Object.values(body).flatMap(({ examples }) => Object.keys(examples)))];
}

/** What the maker of each component is called. */
export function makerNames(components: readonly string[]): Map<string, string> {
  const small = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1);
  return new Map(
    components.map((name) => [
      name,
      components.filter((component) => small(component) === small(name)).length > 1 ? name : small(name),
    ]),
  );
}
