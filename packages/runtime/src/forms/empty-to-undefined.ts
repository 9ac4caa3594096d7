type Emptied<T> = T extends string | number | boolean | bigint | symbol | null | undefined | Blob | Date
  ? T
  : T extends readonly unknown[]
    ? T
    : { [Name in keyof T]: Emptied<T[Name]> };

/**
 * The values of a form without those that were left empty: an empty text, or a file input without a file. A form can't leave an
 * optional field out by itself, and an empty text is rarely a valid value. Objects within are treated alike; lists stay as they are.
 *
 * @example
 * ```ts
 * emptyToUndefined({ name: 'Ada', phone: '' }); // { name: 'Ada' }
 * ```
 */
export function emptyToUndefined<T extends object>(values: T): Emptied<T> {
  const members = Object.entries(values).flatMap(([name, value]) => (isEmpty(value) ? [] : [[name, within(value)]]));
  return Object.fromEntries(members) as Emptied<T>;
}

/** Browsers give a file without a name and without bytes for an input that has none. */
function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || (value instanceof File && value.size === 0 && value.name === '');
}

function within(value: unknown): unknown {
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? emptyToUndefined(value) : value;
}
