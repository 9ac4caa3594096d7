import type { forms } from './forms.ts';
import type { pages } from './pages.ts';
import type { parameters } from './parameters.ts';
import type { responseHeaders } from './response-headers.ts';

/**
 * What only some APIs need. A generated client names the parts that its table calls for, and a bundle holds no other:
 * `parts satisfies PartsFor<typeof operations>` fails to compile where one is missing.
 */
export interface Parts {
  /** Path, query, header and cookie parameters, in all styles. */
  readonly parameters?: typeof parameters;
  /** `multipart/form-data` and `application/x-www-form-urlencoded` bodies. */
  readonly forms?: typeof forms;
  /** Declared response headers. */
  readonly responseHeaders?: typeof responseHeaders;
  /** The `pages` method of operations that declare pagination. */
  readonly pages?: typeof pages;
}

type Any<Table> = Table[keyof Table];
type FormType = `multipart/${string}` | 'application/x-www-form-urlencoded';

/** True where any operation of the table has a parameter. */
type HasParameters<Table> = Any<Table> extends { readonly parameters: readonly [] } ? false : true;
type MediaTypes<Op> = Op extends { readonly body: { readonly content: infer Content } } ? keyof Content : never;
type HasForms<Table> = Extract<MediaTypes<Any<Table>>, FormType> extends never ? false : true;
type Responses<Op> = Op extends { readonly responses: infer All } ? All[keyof All] : never;
type HasHeaders<Table> = Extract<Responses<Any<Table>>, { readonly headers: object }> extends never ? false : true;
type HasPages<Table> = Extract<Any<Table>, { readonly pagination: object }> extends never ? false : true;

type Needed<Has, Name extends keyof Parts> = Has extends true ? Required<Pick<Parts, Name>> : unknown;

/** The parts that a table (`typeof operations`) calls for. */
export type PartsFor<Table> = Parts &
  Needed<HasParameters<Table>, 'parameters'> &
  Needed<HasForms<Table>, 'forms'> &
  Needed<HasHeaders<Table>, 'responseHeaders'> &
  Needed<HasPages<Table>, 'pages'>;
