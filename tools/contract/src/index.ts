export { describeContract } from './describe-contract.ts';
export type { Subject } from './subject.ts';
