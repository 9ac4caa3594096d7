/** Thrown where text can't be read at all. Its sender gets the message, which must not repeat the text. */
export class Malformed extends Error {}

/** Thrown for numbers whose digits JavaScript can't hold: they would become other numbers. */
export class Inexact extends Malformed {
  /** Where they are in what is read. */
  readonly paths: readonly (readonly PropertyKey[])[];

  constructor(paths: readonly (readonly PropertyKey[])[] = [[]]) {
    super('is a number that cannot be held exactly');
    this.paths = paths;
  }
}
