export { describeContract } from './cli/describe-contract.ts';
export type { Subject } from './oracles/subject.ts';
export { outsideOpinions } from './run/outside-opinions.ts';
