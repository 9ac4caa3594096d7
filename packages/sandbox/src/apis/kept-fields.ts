type Schemas = Readonly<Record<string, object>>;

interface Schema {
  readonly $ref?: string;
  readonly writeOnly?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Is it write-only, by itself or by the component that it stands for? */
function isWriteOnly(schemas: Schemas, { writeOnly, $ref }: Schema): boolean {
  const component: Schema | undefined = schemas[$ref?.split('/').at(-1) ?? ''];
  return writeOnly === true || (component !== undefined && isWriteOnly(schemas, component));
}

/**
 * Prepares to take from a body what may be stored: the fields that the description knows, but for the write-only ones. What it does not
 * know stays out, whatever it may be.
 *
 * @param schemas - `components.schemas` of the description.
 * @param name - of the body's component.
 */
export function keptFields<T extends object>(schemas: Schemas, name: string): (body: T) => Partial<T> {
  const { properties = {} }: Schema = schemas[name] ?? {};
  const kept = new Set(Object.keys(properties).filter((field) => !isWriteOnly(schemas, properties[field] ?? {})));
  return (body) => Object.fromEntries(Object.entries(body).filter(([field]) => kept.has(field))) as Partial<T>;
}
