/** What a function compiled by ajv's standalone mode looks like. Written down here, because nothing of ajv is imported. */

export interface AjvError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Present on errors about a property's name. */
  readonly propertyName?: string;
}

export interface AjvValidate {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null | undefined;
}
