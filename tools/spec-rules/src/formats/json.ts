import type { Format } from './report.ts';

/** `{apis, findings}`, for other programs. */
export const json: Format = ({ apis, findings }) => `${JSON.stringify({ apis, findings }, null, 2)}\n`;
