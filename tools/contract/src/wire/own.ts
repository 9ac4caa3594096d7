/** Sets a member whose name a caller chose: `__proto__` is a name like any other. */
export function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
