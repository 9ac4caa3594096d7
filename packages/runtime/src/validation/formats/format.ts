/** A check of text. Formats say nothing about values of other JSON types. */
export type TextFormat = (value: string) => boolean;

/** A check of numbers, in the shape that ajv takes: a format is one of strings unless it says otherwise. */
export interface NumberFormat {
  readonly type: 'number';
  readonly validate: (value: number) => boolean;
}

/** `true` is a format that only annotates. */
export type Format = TextFormat | NumberFormat | true;
