/** The number formats of https://spec.openapis.org/oas/v3.1.1#data-type-format */
import type { NumberFormat } from './format.ts';

export const int32: NumberFormat = {
  type: 'number',
  validate: (value) => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
};

/** Numbers beyond 2^53 lost digits when they were parsed; the range still holds. */
export const int64: NumberFormat = {
  type: 'number',
  validate: (value) => Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63,
};

/** Within the range of single precision; digits beyond it are rounded, not refused. */
export const float: NumberFormat = { type: 'number', validate: (value) => Number.isFinite(Math.fround(value)) };

export const double: NumberFormat = { type: 'number', validate: Number.isFinite };
