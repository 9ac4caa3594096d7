/** Fakes as handlers of MSW. */
export { handlers } from '@rollcall/runtime/testing/msw';
