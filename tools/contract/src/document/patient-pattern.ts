import { createContext, Script } from 'node:vm';

/** What deciding whether a text matches a pattern may take, in milliseconds; a machine that is busy with other work stalls for less. */
const PATIENCE = 1000;
/** Shorter texts are decided soon enough by any pattern. */
const SHORT = 20;

/** A pattern takes longer on a text than anybody would wait: it tries all ways of dividing the text, of which there are many. */
export class UndecidedPattern extends Error {
  constructor(source: string) {
    super(`The pattern ${source} takes more than ${PATIENCE} ms for some texts.`);
  }
}

/**
 * An expression that gives up where a text takes too long, and on every text that is as long: nothing can be learnt from
 * waiting, and a server that is sent such a text would have to wait as well.
 * https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
 */
export function patientPattern(source: string, flags: string): PatientPattern | RegExp {
  const expression = new RegExp(source, flags);
  // Ways of dividing a text come from what can be repeated in several places.
  return (source.match(/[*+}]/g)?.length ?? 0) < 2 ? expression : new PatientPattern(expression);
}

class PatientPattern {
  readonly #expression: RegExp;
  readonly #context: object;
  readonly #decided = new Map<string, boolean>();
  #tooLong = Number.POSITIVE_INFINITY;

  constructor(expression: RegExp) {
    this.#expression = expression;
    this.#context = createContext({ expression });
  }

  /** @throws UndecidedPattern */
  test(text: string): boolean {
    if (text.length <= SHORT) return this.#expression.test(text);
    const known = this.#decided.get(text);
    if (known !== undefined) return known;
    const result = this.#decide(text);
    this.#decided.set(text, result);
    return result;
  }

  #decide(text: string): boolean {
    // A machine that stood still for a moment will not do so twice.
    for (let tries = 0; tries < 2 && text.length < this.#tooLong; tries++) {
      try {
        return SCRIPT.runInContext(Object.assign(this.#context, { text }), { timeout: PATIENCE }) as boolean;
      } catch {}
    }
    this.#tooLong = Math.min(this.#tooLong, text.length);
    throw new UndecidedPattern(this.#expression.source);
  }

  /** ajv takes patterns that are written alike for one. */
  toString(): string {
    return String(this.#expression);
  }
}

const SCRIPT = new Script('expression.test(text)');
