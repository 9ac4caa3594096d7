import { nodeListener } from '@rollcall/runtime/server/node';
import { listen, type Start } from './listen.ts';
import { stubs } from './stub.ts';

const [registration, form, list] = [stubs.registration, stubs.form, stubs.list].map(nodeListener);

/** The generated stubs on `node:http` itself. */
export const start: Start = () =>
  listen((request, response) => {
    const { url = '' } = request;
    const listener = url.startsWith('/client') ? registration : url.startsWith('/user') ? form : list;
    listener?.(request, response);
  });
