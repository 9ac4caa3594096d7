/** The APIs that the sandbox offers. Settings list them, and handlers read settings: so the names stand alone. */
export const apiNames = ['cl2c', 'conscent', 'epixel', 'pcxpay'] as const;

export type ApiName = (typeof apiNames)[number];
