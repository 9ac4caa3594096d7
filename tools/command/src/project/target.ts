/**
 * One API as a target of one's own sees it. Version 1: fields may be added to it; that one goes, or means something else, is a
 * major version of `rollcall`.
 *
 * Everything is in place: there are no `$ref`s but those of schemas to `#/components/schemas/…`, and every operation has an id.
 */
export interface TargetModel {
  readonly version: 1;
  /** The folder's name under `specs/`. */
  readonly api: string;
  readonly title: string;
  readonly description?: string;
  /** Of the API, as its description says. */
  readonly apiVersion: string;
  readonly servers: readonly TargetServer[];
  /** As the description has them: https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
  readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly operations: readonly TargetOperation[];
  /** What the API calls: webhooks and callbacks. */
  readonly webhooks: readonly TargetOperation[];
  readonly schemas: Readonly<Record<string, object>>;
  /** The whole description, for what the rest does not say. */
  readonly document: object;
}

export interface TargetServer {
  readonly url: string;
  readonly description?: string;
  readonly variables: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>;
}

export interface TargetOperation {
  readonly id: string;
  /** Where it is: `#/paths/~1members/post`. */
  readonly pointer: string;
  readonly method: string;
  /** With `{variables}`; of a webhook, its name. */
  readonly path: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly isDeprecated: boolean;
  readonly parameters: readonly TargetParameter[];
  readonly requestBody?: { readonly isRequired: boolean; readonly contents: readonly TargetContent[] };
  readonly responses: readonly TargetResponse[];
  /** Any of these suffices; each is a list of security schemes, all of which are needed. */
  readonly security: readonly (readonly string[])[];
}

export interface TargetParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly isRequired: boolean;
  readonly description?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: object;
  readonly examples: readonly TargetExample[];
}

export interface TargetContent {
  readonly mediaType: string;
  readonly schema?: object;
  readonly examples: readonly TargetExample[];
}

export interface TargetResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly contents: readonly TargetContent[];
}

export interface TargetExample {
  readonly name: string;
  readonly value: unknown;
}

/** Something that a target can't carry to its file. */
export interface Uncarried {
  /** Where it is, from an operation's `pointer` on. */
  readonly pointer: string;
  /** What can't be carried, as a sentence. */
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly repair?: string;
}

/** Makes one file of each API. */
export interface TargetDefinition {
  /** Lower-case words with hyphens: what waivers call it. */
  readonly name: string;
  /** The file in `generated/`. */
  readonly file: string;
  /**
   * What it can't carry. Generation is refused then, unless `specs/<api>/waivers.yaml` has a waiver of `target/<name>` for the place:
   * the operation is left out of what is rendered.
   */
  readonly carries: (model: TargetModel) => Iterable<Uncarried>;
  /** The content of the file: the same for the same model. */
  readonly render: (model: TargetModel) => string | Promise<string>;
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FILE = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/**
 * Defines a target, for `targets` of a configuration.
 *
 * @throws Error if its name or its file can't be one.
 * @example
 * const operations = defineTarget({
 *   name: 'operation-list',
 *   file: 'operations.md',
 *   carries: () => [],
 *   render: ({ title, operations }) => `# ${title}\n\n${operations.map(({ id }) => `- ${id}\n`).join('')}`,
 * });
 */
export function defineTarget(target: TargetDefinition): TargetDefinition {
  if (!NAME.test(target.name))
    throw new Error(`The target '${target.name}' needs a name of lower-case words with hyphens.`);
  if (!FILE.test(target.file))
    throw new Error(`The target ${target.name} needs a path below generated/, not '${target.file}'.`);
  return target;
}
