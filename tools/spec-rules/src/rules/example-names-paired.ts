import type { Oas3MediaType, Oas3Operation, Oas3PathItem, UserContext } from '@redocly/openapi-core';
import { mediaTypesIn } from '../contents.ts';
import { parametersOf } from '../operation-parameters.ts';
import type { OperationPlace } from '../operation-places.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import { follow, type Location, type Placed } from '../schema.ts';

/** An error often has no partner: a request without credentials, or one that breaks its schema, is not an example of a valid one. */
export const ExampleNamesPaired: Rule = {
  docs: 'Specmatic, Microcks and others pair a request with a response if their examples have the same name.',
  visitor: () => {
    let item: Placed<Oas3PathItem> | undefined;
    return {
      PathItem(node, { location }) {
        item = { node, location };
      },
      Operation(node, context) {
        const requests = item ? requestParts({ item, operation: { node, location: context.location } }, context) : [];
        const responses = responseParts(node, context);
        for (const part of requests) {
          report(context, part, missing(part, requests, responses));
          report(context, part, unanswered(part, responses));
        }
      },
    };
  },
};

/** A part of the request that has examples, or has to be there in every request. */
interface RequestPart {
  readonly title: string;
  readonly isRequired: boolean;
  readonly names: ReadonlySet<string>;
  readonly location: Location;
}

interface Responses {
  /** The names of all examples. */
  readonly all: ReadonlySet<string>;
  readonly ofSuccess: ReadonlySet<string>;
  /** A success without content has no example, and every request may lead to it. */
  readonly hasSilentSuccess: boolean;
}

function requestParts(owners: Pick<OperationPlace, 'item' | 'operation'>, context: UserContext): RequestPart[] {
  const parameters = parametersOf(owners, context).map(({ node, location }): RequestPart => {
    const { name, required = false, examples = {} } = node;
    return { title: `parameter \`${name}\``, isRequired: required, names: new Set(Object.keys(examples)), location };
  });
  const { node: operation, location } = owners.operation;
  const place = { node: operation.requestBody, location: location.child('requestBody') };
  const body = follow<{ required?: boolean; content?: Contents }>(context, place)?.node;
  if (!body) return parameters;
  const { required: isRequired = false, content } = body;
  return [
    ...parameters,
    { title: 'request body', isRequired, names: namesIn(content, context), location: place.location },
  ];
}

type Contents = Readonly<Record<string, Oas3MediaType>> | undefined;

const namesIn = (content: Contents, context: UserContext): Set<string> =>
  new Set(
    mediaTypesIn(content, context, context.location).flatMap(({ media: { examples = {} } }) => Object.keys(examples)),
  );

function responseParts({ responses = {} }: Oas3Operation, context: UserContext): Responses {
  const all = new Set<string>();
  const ofSuccess = new Set<string>();
  let hasSilentSuccess = false;
  for (const [status, node] of Object.entries(responses)) {
    const content = follow<{ content?: Contents }>(context, { node, location: context.location })?.node.content;
    const isSuccess = status.startsWith('2');
    hasSilentSuccess ||= isSuccess && Object.keys(content ?? {}).length === 0;
    for (const name of namesIn(content, context)) {
      all.add(name);
      if (isSuccess) ofSuccess.add(name);
    }
  }
  return { all, ofSuccess, hasSilentSuccess };
}

/** Names that a part of the exchange lacks, and which part has them. */
interface Lack {
  readonly subject: string;
  readonly names: readonly string[];
  readonly owner: string;
}

/** Without these the request of that name can't be sent. */
function missing({ names, isRequired, title }: RequestPart, parts: readonly RequestPart[], responses: Responses) {
  if (!isRequired) return [];
  const others = [...parts.filter((part) => part.title !== title), { title: 'success', names: responses.ofSuccess }];
  const seen = new Set(names);
  return others.map((other): Lack => {
    const lacks = [...other.names].filter((name) => !seen.has(name));
    for (const name of lacks) seen.add(name);
    return { subject: `The ${title} has no`, names: lacks, owner: other.title };
  });
}

function unanswered({ names, title }: RequestPart, { all, hasSilentSuccess }: Responses): Lack[] {
  if (hasSilentSuccess) return [];
  return [{ subject: 'No response has an', names: [...names].filter((name) => !all.has(name)), owner: title }];
}

function report(context: UserContext, { location }: RequestPart, lacks: readonly Lack[]): void {
  for (const { subject, names, owner } of lacks) {
    if (names.length === 0) continue;
    fault(context, {
      message: `${subject} example ${names.map((name) => `\`${name}\``).join(', nor ')}, as the ${owner} has.`,
      repair: 'Give an example and the response that it leads to the same name.',
      location: location.key(),
    });
  }
}
