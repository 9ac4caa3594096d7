/** Something in the repository is wrong, and the message says what and how to mend it: no stack is shown. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
