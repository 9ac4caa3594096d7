import { essenceOf, isJson, isRange, matcher } from '../../media-type.ts';
import { Unwritable } from '../../styles/text.ts';

/** Media types that more than their names tell apart: ranges, and those with parameters. */
export const mediaTypes = {
  /** The declared media type that a received one falls under; where none is of its name, JSON of another name. */
  declaredFor(received: string, declared: readonly string[]): string | undefined {
    const type = essenceOf(received);
    // One that differs in its parameters only is another version, not another name.
    const isOther = isJson(type) && !declared.some((other) => essenceOf(other) === type);
    return matcher(declared)(received) ?? (isOther ? declared.find(isJson) : undefined);
  },
  /** The declared media type that one named by the caller falls under. */
  chosenFrom(declared: readonly string[], named: string): string {
    return declared.includes(named) ? named : (matcher(declared)(named) ?? named);
  },
  /** What is sent where a range is declared: the media type that a file has by itself. @throws Unwritable */
  sent(type: string, own?: string): string {
    if (!isRange(type)) return type;
    if (own && matcher([type])(own)) return own;
    throw new Unwritable(`${type} is a range: name the contentType`);
  },
  /** `application/*+json` is no range of HTTP, so the one around it is asked for. */
  accept(all: Iterable<string>): string {
    return [...new Set([...all].map((type) => type.replace(/\/\*[^;\s]+/, '/*')))].join(', ');
  },
};
