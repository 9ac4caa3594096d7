/** Mutations that nothing can tell from a package without them, and why. One that is noticed after all fails the run. */
export const survivors = {
  'closed and empty':
    'An object that declares no property and allows no other one has none: `maxProperties: 0` says the same once more.',
} as const;

export type Survivor = keyof typeof survivors;
