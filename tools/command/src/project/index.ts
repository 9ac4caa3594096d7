export type {
  Need,
  ProjectConfig,
  TargetContent,
  TargetDefinition,
  TargetExample,
  TargetModel,
  TargetOperation,
  Uncarried,
} from './config.ts';
export { install, lockFiles, type Manager, managerOf, managerProgram, runManager, runProgram } from './manager.ts';
export { configure, type Project, projectAt, readManifest, rootOf } from './project.ts';
export { configFiles } from './read-config.ts';
export { allowTypes, compilerOf } from './typescript.ts';
