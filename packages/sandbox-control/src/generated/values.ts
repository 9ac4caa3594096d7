// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

/**
 * The part of the request.
 *
 * @example const [first] = ISSUE_INS;
 */
export const ISSUE_INS = ['body', 'path', 'query', 'header', 'cookie'] as const;

/** One of {@link ISSUE_INS}. */
export type IssueIn = (typeof ISSUE_INS)[number];
