import type { Finding } from '@rollcall/spec-rules';

/** Something that the import has settled where the description leaves it open, or says it in another way. */
export type Decision = Required<Pick<Finding, 'rule' | 'message' | 'repair' | 'pointer'>>;

export type Decide = (decision: Decision) => void;
