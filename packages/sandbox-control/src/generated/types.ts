// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

/** Name of a session. */
export type SessionName = string;

/** What is to be known of a new user; the rest is made up. */
export interface NewUser {
  /** First name. */
  firstName?: string;
  /** Last name. */
  lastName?: string;
  /** User name, where the API has user names. */
  username?: string;
  /**
   * Email address.
   *
   * Format: email
   */
  email?: string;
  /** Phone number of ten digits, without the calling code, which is +1. */
  phone?: string;
}

/** A user of an API, as far as APIs have it in common. */
export interface User {
  /** Id of the user. */
  id: string;
  /** Name of the API. */
  api: string;
  /** First and last name. */
  name?: string;
  /** User name. */
  username?: string;
  /** Email address. */
  email?: string;
  /** Phone number. */
  phone?: string;
  /**
   * When the user was created, by the sandbox's clock.
   *
   * Format: date-time
   */
  createdAt: string;
}

/**
 * What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
 * the last may be combined with the others.
 */
export interface Fault {
  /** Only requests to this API; to all, if absent. */
  api?: string;
  /** Only requests to operations of this id; to all, if absent. */
  operationId?: string;
  /** Milliseconds to wait before anything else is done. */
  latency?: number;
  /**
   * The status of the answer, which the API does not get to see the request for. One that the operation
   * declares has the body of an example; 429 and 503 are problem details where they are not declared.
   */
  status?: number;
  /** Name of the example to answer with `status`; the first, if absent. */
  example?: string;
  /** Seconds that the `Retry-After` of the answer to `status` says. */
  retryAfter?: number;
  /** Whether the connection is reset instead of an answer. Nothing is stored. */
  reset?: true;
  /** Milliseconds over which the body of the answer is spread. */
  slowBody?: number;
  /** How many requests it is applied to; all, if absent. */
  count?: number;
  /** How likely it is applied to a request that it fits; always, if absent. */
  probability?: number;
}

/** A fault that is set. */
export interface ActiveFault {
  /** Id of the fault. */
  id: string;
  /** How many requests it has been applied to. */
  applied: number;
  /**
   * What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
   * the last may be combined with the others.
   */
  fault: Fault;
}

/** The time that the APIs believe it is. */
export interface Clock {
  /**
   * The time.
   *
   * Format: date-time
   */
  now: string;
  /** Whether it goes on. */
  running: boolean;
}

/** Texts by name. */
export interface Texts {
  [key: string]: string;
}

/** A request, and what became of it. */
export interface Exchange {
  /** The id that the answer has in `X-Request-Id` and lines of the log in `requestId`. */
  id: string;
  /**
   * When the request arrived.
   *
   * Format: date-time
   */
  time: string;
  /** Name of the API; absent if the path belongs to none. */
  api?: string;
  /** The operation; absent if there is none. */
  operationId?: string;
  /** Method. */
  method: string;
  /** Path, without the query. */
  path: string;
  /** Status of the answer; absent if the connection was closed without one. */
  status?: number;
  /** How long it took. */
  milliseconds: number;
  /** The request, without what is or may be a secret. */
  request: {
    /** Texts by name. */
    headers: Texts;
    /** Texts by name. */
    query: Texts;
    /** The body as far as it is declared, or why it is left out. */
    body?: string;
  };
  /** The answer, if it is a refusal or a failure. */
  response?: {
    /** The body as far as it is declared, or why it is left out. */
    body?: string;
  };
  /** Why a request was refused. */
  refusal?: Refusal;
  /**
   * What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
   * the last may be combined with the others.
   */
  fault?: Fault;
}

/** Why a request was refused. */
export interface Refusal {
  /** What kind of refusal it is. */
  title: string;
  /** What is wrong in this case. */
  detail: string;
  /** JSON pointer of the response in the description of the API, if it declares one for the status. */
  pointer?: string;
  /** What breaks the description of the API; empty if another rule refuses the request. */
  issues: Issue[];
}

/** A part of the request that breaks the description of the API. */
export interface Issue {
  /** The part of the request. */
  in: 'body' | 'path' | 'query' | 'header' | 'cookie';
  /** JSON pointer within that part. */
  path: string;
  /** The keyword of JSON Schema that is broken. */
  keyword: string;
  /** What is wrong. */
  message: string;
  /** JSON pointer of the rule in the description of the API. */
  pointer?: string;
}

/** Problem details of RFC 9457. */
export interface Problem {
  /** Kind of problem, as a URI reference. */
  type: string;
  /** What kind of problem it is. */
  title: string;
  /** Status of the answer. */
  status: number;
  /** What is wrong in this case. */
  detail: string;
  /** What breaks this description. */
  errors?: {
    /** The part of the request. */
    in: string;
    /** JSON pointer within that part. */
    pointer: string;
    /** The keyword of JSON Schema that is broken. */
    keyword: string;
    /** What is wrong. */
    detail: string;
  }[];
}

export interface ListUsersOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path: {
      /** Name of the API. */
      api: components['parameters']['Api'];
    };
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The users. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': User[];
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    404: components['responses']['NotFound'];
    503: components['responses']['Unavailable'];
  };
}

export interface CreateUserOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path: {
      /** Name of the API. */
      api: components['parameters']['Api'];
    };
    cookie?: never;
  };
  /** What is to be known of the user. */
  requestBody: {
    content: {
      'application/json': NewUser;
    };
  };
  responses: {
    /** The user was created. */
    201: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': User;
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    404: components['responses']['NotFound'];
    /** The API has a user of this name, email address or phone number. */
    409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
    503: components['responses']['Unavailable'];
  };
}

export interface DeleteUserOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path: {
      /** Name of the API. */
      api: components['parameters']['Api'];
      /** Id of the user. */
      id: string;
    };
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The user is gone. */
    204: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    404: components['responses']['NotFound'];
    503: components['responses']['Unavailable'];
  };
}

export interface ResetOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The state is that of the start. */
    204: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface GetJournalOperation {
  parameters: {
    query?: {
      /** How many exchanges, at most. */
      limit?: number;
    };
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The exchanges. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Exchange[];
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface ListFaultsOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The faults. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ActiveFault[];
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface AddFaultOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  /** The fault. */
  requestBody: {
    content: {
      'application/json': Fault;
    };
  };
  responses: {
    /** The fault is set. */
    201: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': ActiveFault;
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface RemoveFaultsOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** No fault is set. */
    204: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface GetClockOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The time. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Clock;
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface SetClockOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  /** The time. */
  requestBody: {
    content: {
      'application/json': Clock;
    };
  };
  responses: {
    /** The clock was moved. */
    200: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': Clock;
      };
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface EndSessionOperation {
  parameters: {
    query?: never;
    header?: {
      /**
       * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
       * first request that names it.
       *
       * @example checkout-tests-3
       */
      'X-Sandbox-Session'?: components['parameters']['Session'];
    };
    path?: never;
    cookie?: never;
  };
  requestBody?: never;
  responses: {
    /** The session is over. */
    204: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    400: components['responses']['Invalid'];
    401: components['responses']['Unauthorized'];
    403: components['responses']['Forbidden'];
    503: components['responses']['Unavailable'];
  };
}

export interface paths {
  '/users/{api}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path: {
        /** Name of the API. */
        api: components['parameters']['Api'];
      };
      cookie?: never;
    };
    /**
     * List the users of an API
     *
     * Lists the users of an API, the oldest first, and at most 1000.
     */
    get: operations['listUsers'];
    put?: never;
    /**
     * Create a user of an API
     *
     * Creates a user without the API's own registration, as the seed does. What the body leaves out is made up.
     */
    post: operations['createUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{api}/{id}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path: {
        /** Name of the API. */
        api: components['parameters']['Api'];
        /** Id of the user. */
        id: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a user of an API
     *
     * Deletes a user, and what only exists because of the user.
     */
    delete: operations['deleteUser'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reset': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset to the seed
     *
     * Deletes all users, fills in the seed again, removes all faults and lets the clock run as it did at the
     * start. The journal stays.
     */
    post: operations['reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/journal': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Get the latest exchanges
     *
     * Gets the latest exchanges, the newest first. Credentials, cookies, passwords and everything that no
     * description declares are left out; a body that can't be read is left out whole.
     */
    get: operations['getJournal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/faults': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * List the faults that are set
     *
     * Lists the faults that are set, in the order in which they are tried.
     */
    get: operations['listFaults'];
    put?: never;
    /**
     * Set a fault
     *
     * Lets requests fail. The first fault that fits a request is applied to it, until its `count` is used up;
     * `X-Sandbox-Fault` on a request comes before all of them.
     */
    post: operations['addFault'];
    /**
     * Remove all faults
     *
     * Removes all faults that are set.
     */
    delete: operations['removeFaults'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clock': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Get the time
     *
     * Gets the time that the APIs believe it is.
     */
    get: operations['getClock'];
    /**
     * Move the clock
     *
     * Sets the time that the APIs believe it is, and whether it goes on from there.
     */
    put: operations['setClock'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session': {
    parameters: {
      query?: never;
      header?: {
        /**
         * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         * first request that names it.
         *
         * @example checkout-tests-3
         */
        'X-Sandbox-Session'?: components['parameters']['Session'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End the session
     *
     * Forgets all users, faults and exchanges of the session. Without a session, nothing happens.
     */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    SessionName: SessionName;
    NewUser: NewUser;
    User: User;
    Fault: Fault;
    ActiveFault: ActiveFault;
    Clock: Clock;
    Texts: Texts;
    Exchange: Exchange;
    Refusal: Refusal;
    Issue: Issue;
    Problem: Problem;
  };
  responses: {
    /** The request is not as described. */
    Invalid: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
    /** The token is missing or wrong. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
    /** A web page of another origin asks, or another machine without a token. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
    /** The database does not answer in time, or there are too many sessions. */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
    /** The sandbox runs no such API, or has no such user. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': Problem;
      };
    };
  };
  parameters: {
    /**
     * The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
     * first request that names it.
     *
     * @example checkout-tests-3
     */
    Session: SessionName;
    /** Name of the API. */
    Api: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  listUsers: ListUsersOperation;
  createUser: CreateUserOperation;
  deleteUser: DeleteUserOperation;
  reset: ResetOperation;
  getJournal: GetJournalOperation;
  listFaults: ListFaultsOperation;
  addFault: AddFaultOperation;
  removeFaults: RemoveFaultsOperation;
  getClock: GetClockOperation;
  setClock: SetClockOperation;
  endSession: EndSessionOperation;
}
