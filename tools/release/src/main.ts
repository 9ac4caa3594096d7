#!/usr/bin/env node
import { join } from 'node:path';
import { runAsProcess } from '@rollcall/command';
import { command } from './release.ts';

await runAsProcess(command, { root: join(import.meta.dirname, '../../..') });
