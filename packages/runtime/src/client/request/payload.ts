/** A body ready to be sent. */
export interface Payload {
  readonly body: BodyInit;
  /** Absent where `fetch` writes it itself, with the boundary of a `FormData`. */
  readonly contentType?: string;
}
