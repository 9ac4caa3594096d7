import { nodeListener } from '@rollcall/runtime/server/node';
import { listen, type Start } from './listen.ts';
import { stub } from './stub.ts';

/** The generated stub on `node:http` itself. */
export const start: Start = () => listen(nodeListener(stub));
