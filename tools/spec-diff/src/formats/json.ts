import type { Format } from './report.ts';

/** `{ bump, findings, apis }`, for programs: the findings of all APIs in one list, and each API by itself. */
export const json: Format = ({ bump, apis }) => {
  const findings = apis.flatMap(({ api, findings: own }) => own.map((finding) => ({ api, ...finding })));
  return `${JSON.stringify({ bump, findings, apis }, null, 2)}\n`;
};
