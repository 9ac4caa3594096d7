import type { SandboxApi } from './api.ts';
import { cl2c } from './cl2c/index.ts';
import { conscent } from './conscent/index.ts';
import { epixel } from './epixel/index.ts';
import { pcxpay } from './pcxpay/index.ts';

/** By name. */
export const apis = { cl2c, conscent, epixel, pcxpay } as const satisfies Readonly<Record<string, SandboxApi>>;

export type ApiName = keyof typeof apis;

export const apiNames = Object.keys(apis) as ApiName[];
