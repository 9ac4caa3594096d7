/**
 * Thrown where a transaction was told to commit, and neither its answer nor its state afterwards can be learnt in time. The caller must
 * be told neither that it was done nor that it was refused.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(cause: unknown) {
    super('Nobody knows whether the transaction was committed.', { cause });
  }
}
