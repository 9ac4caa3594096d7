// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import type { Schema } from '@rollcall/runtime/validation';
import type { components, operations } from './types.js';

/** Name of a session. */
declare const SessionName: Schema<components['schemas']['SessionName']>;
/** What is to be known of a new user; the rest is made up. */
declare const NewUser: Schema<components['schemas']['NewUser']>;
/** A user of an API, as far as APIs have it in common. */
declare const User: Schema<components['schemas']['User']>;
/**
 * What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
 * the last may be combined with the others.
 */
declare const Fault: Schema<components['schemas']['Fault']>;
/** A fault that is set. */
declare const ActiveFault: Schema<components['schemas']['ActiveFault']>;
/** The time that the APIs believe it is. */
declare const Clock: Schema<components['schemas']['Clock']>;
/** Texts by name. */
declare const Texts: Schema<components['schemas']['Texts']>;
/** A request, and what became of it. */
declare const Exchange: Schema<components['schemas']['Exchange']>;
/** Why a request was refused. */
declare const Refusal: Schema<components['schemas']['Refusal']>;
/** A part of the request that breaks the description of the API. */
declare const Issue: Schema<components['schemas']['Issue']>;
/** Problem details of RFC 9457. */
declare const Problem: Schema<components['schemas']['Problem']>;

/** What `listUsers` takes and answers. */
export declare const listUsersValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['listUsers']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listUsers']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listUsers']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listUsers']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '404': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listUsers']['responses'][404]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listUsers']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly path: Schema<NonNullable<operations['listUsers']['parameters']['path']>>;
  readonly headers: Schema<NonNullable<operations['listUsers']['parameters']['header']>>;
};

/** What `createUser` takes and answers. */
export declare const createUserValidation: {
  readonly responses: {
    readonly '201': {
      readonly body: {
        readonly 'application/json': Schema<operations['createUser']['responses'][201]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['createUser']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['createUser']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['createUser']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '404': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['createUser']['responses'][404]['content']['application/problem+json']>;
      };
    };
    readonly '409': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['createUser']['responses'][409]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['createUser']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly path: Schema<NonNullable<operations['createUser']['parameters']['path']>>;
  readonly headers: Schema<NonNullable<operations['createUser']['parameters']['header']>>;
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['createUser']['requestBody']>['content']['application/json']>;
  };
};

/** What `deleteUser` takes and answers. */
export declare const deleteUserValidation: {
  readonly responses: {
    readonly '204': {};
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['deleteUser']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['deleteUser']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['deleteUser']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '404': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['deleteUser']['responses'][404]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['deleteUser']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly path: Schema<NonNullable<operations['deleteUser']['parameters']['path']>>;
  readonly headers: Schema<NonNullable<operations['deleteUser']['parameters']['header']>>;
};

/** What `reset` takes and answers. */
export declare const resetValidation: {
  readonly responses: {
    readonly '204': {};
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['reset']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['reset']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['reset']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['reset']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['reset']['parameters']['header']>>;
};

/** What `getJournal` takes and answers. */
export declare const getJournalValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['getJournal']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getJournal']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getJournal']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getJournal']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getJournal']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly query: Schema<NonNullable<operations['getJournal']['parameters']['query']>>;
  readonly headers: Schema<NonNullable<operations['getJournal']['parameters']['header']>>;
};

/** What `listFaults` takes and answers. */
export declare const listFaultsValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['listFaults']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listFaults']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listFaults']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listFaults']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['listFaults']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['listFaults']['parameters']['header']>>;
};

/** What `addFault` takes and answers. */
export declare const addFaultValidation: {
  readonly responses: {
    readonly '201': {
      readonly body: {
        readonly 'application/json': Schema<operations['addFault']['responses'][201]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['addFault']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['addFault']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['addFault']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['addFault']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['addFault']['parameters']['header']>>;
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['addFault']['requestBody']>['content']['application/json']>;
  };
};

/** What `removeFaults` takes and answers. */
export declare const removeFaultsValidation: {
  readonly responses: {
    readonly '204': {};
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['removeFaults']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['removeFaults']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['removeFaults']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['removeFaults']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['removeFaults']['parameters']['header']>>;
};

/** What `getClock` takes and answers. */
export declare const getClockValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['getClock']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getClock']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getClock']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getClock']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['getClock']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['getClock']['parameters']['header']>>;
};

/** What `setClock` takes and answers. */
export declare const setClockValidation: {
  readonly responses: {
    readonly '200': {
      readonly body: {
        readonly 'application/json': Schema<operations['setClock']['responses'][200]['content']['application/json']>;
      };
    };
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['setClock']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['setClock']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['setClock']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['setClock']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['setClock']['parameters']['header']>>;
  readonly body: {
    readonly 'application/json': Schema<NonNullable<operations['setClock']['requestBody']>['content']['application/json']>;
  };
};

/** What `endSession` takes and answers. */
export declare const endSessionValidation: {
  readonly responses: {
    readonly '204': {};
    readonly '400': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['endSession']['responses'][400]['content']['application/problem+json']>;
      };
    };
    readonly '401': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['endSession']['responses'][401]['content']['application/problem+json']>;
      };
    };
    readonly '403': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['endSession']['responses'][403]['content']['application/problem+json']>;
      };
    };
    readonly '503': {
      readonly body: {
        readonly 'application/problem+json': Schema<operations['endSession']['responses'][503]['content']['application/problem+json']>;
      };
    };
  };
  readonly headers: Schema<NonNullable<operations['endSession']['parameters']['header']>>;
};

/** Every request and response, by operation id. */
export declare const sandboxControlValidation: {
  readonly listUsers: typeof listUsersValidation;
  readonly createUser: typeof createUserValidation;
  readonly deleteUser: typeof deleteUserValidation;
  readonly reset: typeof resetValidation;
  readonly getJournal: typeof getJournalValidation;
  readonly listFaults: typeof listFaultsValidation;
  readonly addFault: typeof addFaultValidation;
  readonly removeFaults: typeof removeFaultsValidation;
  readonly getClock: typeof getClockValidation;
  readonly setClock: typeof setClockValidation;
  readonly endSession: typeof endSessionValidation;
};

export {
  SessionName,
  NewUser,
  User,
  Fault,
  ActiveFault,
  Clock,
  Texts,
  Exchange,
  Refusal,
  Issue,
  Problem,
};
