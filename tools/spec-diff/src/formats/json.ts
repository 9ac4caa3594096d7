import type { Format } from './report.ts';

/** `{ bump, findings, apis }`, for programs: the findings of all APIs in one list, and each API by itself. */
export const json: Format = ({ bump, findings: whole, apis }) => {
  const own = apis.flatMap(({ api, findings }) => findings.map((finding) => ({ api, ...finding })));
  const findings = [...whole, ...own];
  return `${JSON.stringify({ bump, findings, apis }, null, 2)}\n`;
};
