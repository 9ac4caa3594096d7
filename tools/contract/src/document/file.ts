/** A file of the kit's own: its text says what it is wherever a value is shown or compared. */
export class SampleFile extends File {
  readonly #text: string;

  constructor(text: string, type = 'application/octet-stream', name = 'sample.bin') {
    // Each character is one byte, so that every byte can be said.
    super([Buffer.from(text, 'latin1')], name, { type });
    this.#text = text;
  }

  /** The same bytes as another media type. */
  as(type: string): SampleFile {
    return new SampleFile(this.#text, type, this.name);
  }

  toJSON(): string {
    return `a file: ${this.#text}`;
  }
}

/** The value with its files as texts, so that two can be compared; prototypes are not part of a value. */
export async function comparable(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { bytes: Buffer.from(await value.arrayBuffer()).toString('latin1') };
  if (Array.isArray(value)) return Promise.all(value.map(comparable));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null);
  for (const [key, member] of Object.entries(value)) copy[key] = await comparable(member);
  return copy;
}
