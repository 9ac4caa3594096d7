import { runAsProcess } from '@rollcall/command';
import { command } from './command.ts';

await runAsProcess(command);
