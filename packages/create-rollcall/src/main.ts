#!/usr/bin/env node
import { runAsProcess } from '@rollcall/command';
import { command } from './command.ts';

// It is no script of a project; what yarn says here is a folder of its own.
delete process.env.INIT_CWD;
await runAsProcess(command);
