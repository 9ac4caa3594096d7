import type { SandboxApi } from './api.ts';
import { cl2c } from './cl2c/index.ts';
import { conscent } from './conscent/index.ts';
import { epixel } from './epixel/index.ts';
import type { ApiName } from './names.ts';
import { pcxpay } from './pcxpay/index.ts';

/** By name. */
export const apis: Readonly<Record<ApiName, SandboxApi>> = { cl2c, conscent, epixel, pcxpay };
