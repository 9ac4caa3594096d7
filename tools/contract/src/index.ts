export { describeContract } from './describe-contract.ts';
export { outsideOpinions } from './outside/opinions.ts';
export type { Subject } from './subject.ts';
