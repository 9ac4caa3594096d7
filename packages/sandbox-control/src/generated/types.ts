// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/users/{api}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** @description Name of the API. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        /**
         * List the users of an API
         * @description Lists the users of an API, the oldest first, and at most 1000.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user of an API
         * @description Creates a user without the API's own registration, as the seed does. What the body leaves out is made up.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{api}/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** @description Name of the API. */
                api: components["parameters"]["Api"];
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a user of an API
         * @description Deletes a user, and what only exists because of the user.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset to the seed
         * @description Deletes all users, fills in the seed again, removes all faults and lets the clock run as it did at the
         *     start. The journal stays.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the latest exchanges
         * @description Gets the latest exchanges, the newest first. Credentials, cookies, passwords and everything that no
         *     description declares are left out; a body that can't be read is left out whole.
         */
        get: operations["getJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults that are set
         * @description Lists the faults that are set, in the order in which they are tried.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Set a fault
         * @description Lets requests fail. The first fault that fits a request is applied to it, until its `count` is used up;
         *     `X-Sandbox-Fault` on a request comes before all of them.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * @description Removes all faults that are set.
         */
        delete: operations["removeFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the time
         * @description Gets the time that the APIs believe it is.
         */
        get: operations["getClock"];
        /**
         * Move the clock
         * @description Sets the time that the APIs believe it is, and whether it goes on from there.
         */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the session
         * @description Forgets all users, faults and exchanges of the session. Without a session, nothing happens.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Name of a session. */
        SessionName: string;
        /** @description What is to be known of a new user; the rest is made up. */
        NewUser: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description User name, where the API has user names. */
            username?: string;
            /**
             * Format: email
             * @description Email address.
             */
            email?: string;
            /** @description Phone number of ten digits, without the calling code, which is +1. */
            phone?: string;
        };
        /** @description A user of an API, as far as APIs have it in common. */
        User: {
            /** @description Id of the user. */
            id: string;
            /** @description Name of the API. */
            api: string;
            /** @description First and last name. */
            name?: string;
            /** @description User name. */
            username?: string;
            /** @description Email address. */
            email?: string;
            /** @description Phone number. */
            phone?: string;
            /**
             * Format: date-time
             * @description When the user was created, by the sandbox's clock.
             */
            createdAt: string;
        };
        /**
         * @description What goes wrong, and how often: one at least of `latency`, `status`, `reset` and `slowBody`. The first and
         *     the last may be combined with the others.
         */
        Fault: {
            /** @description Only requests to this API; to all, if absent. */
            api?: string;
            /** @description Only requests to operations of this id; to all, if absent. */
            operationId?: string;
            /** @description Milliseconds to wait before anything else is done. */
            latency?: number;
            /**
             * @description The status of the answer, which the API does not get to see the request for. One that the operation
             *     declares has the body of an example; 429 and 503 are problem details where they are not declared.
             */
            status?: number;
            /** @description Name of the example to answer with `status`; the first, if absent. */
            example?: string;
            /** @description Seconds that the `Retry-After` of the answer to `status` says. */
            retryAfter?: number;
            /**
             * @description Whether the connection is reset instead of an answer. Nothing is stored.
             * @constant
             */
            reset?: true;
            /** @description Milliseconds over which the body of the answer is spread. */
            slowBody?: number;
            /** @description How many requests it is applied to; all, if absent. */
            count?: number;
            /** @description How likely it is applied to a request that it fits; always, if absent. */
            probability?: number;
        };
        /** @description A fault that is set. */
        ActiveFault: {
            /** @description Id of the fault. */
            id: string;
            /** @description How many requests it has been applied to. */
            applied: number;
            fault: components["schemas"]["Fault"];
        };
        /** @description The time that the APIs believe it is. */
        Clock: {
            /**
             * Format: date-time
             * @description The time.
             */
            now: string;
            /** @description Whether it goes on. */
            running: boolean;
        };
        /** @description Texts by name. */
        Texts: {
            [key: string]: string;
        };
        /** @description A request, and what became of it. */
        Exchange: {
            /** @description The id that the answer has in `X-Request-Id` and lines of the log in `requestId`. */
            id: string;
            /**
             * Format: date-time
             * @description When the request arrived.
             */
            time: string;
            /** @description Name of the API; absent if the path belongs to none. */
            api?: string;
            /** @description The operation; absent if there is none. */
            operationId?: string;
            /** @description Method. */
            method: string;
            /** @description Path, without the query. */
            path: string;
            /** @description Status of the answer; absent if the connection was closed without one. */
            status?: number;
            /** @description How long it took. */
            milliseconds: number;
            /** @description The request, without what is or may be a secret. */
            request: {
                headers: components["schemas"]["Texts"];
                query: components["schemas"]["Texts"];
                /** @description The body as far as it is declared, or why it is left out. */
                body?: string;
            };
            /** @description The answer, if it is a refusal or a failure. */
            response?: {
                /** @description The body as far as it is declared, or why it is left out. */
                body?: string;
            };
            refusal?: components["schemas"]["Refusal"];
            fault?: components["schemas"]["Fault"];
        };
        /** @description Why a request was refused. */
        Refusal: {
            /** @description What kind of refusal it is. */
            title: string;
            /** @description What is wrong in this case. */
            detail: string;
            /** @description JSON pointer of the response in the description of the API, if it declares one for the status. */
            pointer?: string;
            /** @description What breaks the description of the API; empty if another rule refuses the request. */
            issues: components["schemas"]["Issue"][];
        };
        /** @description A part of the request that breaks the description of the API. */
        Issue: {
            /**
             * @description The part of the request.
             * @enum {string}
             */
            in: "body" | "path" | "query" | "header" | "cookie";
            /** @description JSON pointer within that part. */
            path: string;
            /** @description The keyword of JSON Schema that is broken. */
            keyword: string;
            /** @description What is wrong. */
            message: string;
            /** @description JSON pointer of the rule in the description of the API. */
            pointer?: string;
        };
        /** @description Problem details of RFC 9457. */
        Problem: {
            /** @description Kind of problem, as a URI reference. */
            type: string;
            /** @description What kind of problem it is. */
            title: string;
            /** @description Status of the answer. */
            status: number;
            /** @description What is wrong in this case. */
            detail: string;
            /** @description What breaks this description. */
            errors?: {
                /** @description The part of the request. */
                in: string;
                /** @description JSON pointer within that part. */
                pointer: string;
                /** @description The keyword of JSON Schema that is broken. */
                keyword: string;
                /** @description What is wrong. */
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description The request is not as described. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The sandbox runs no such API, or has no such user. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
         *     first request that names it.
         * @example checkout-tests-3
         */
        Session: components["schemas"]["SessionName"];
        /** @description Name of the API. */
        Api: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listUsers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** @description Name of the API. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"][];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** @description Name of the API. */
                api: components["parameters"]["Api"];
            };
            cookie?: never;
        };
        /** @description What is to be known of the user. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The user was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description The API has a user of this name, email address or phone number. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** @description Name of the API. */
                api: components["parameters"]["Api"];
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state is that of the start. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    getJournal: {
        parameters: {
            query?: {
                /** @description How many exchanges, at most. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchange"][];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveFault"][];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The fault. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        responses: {
            /** @description The fault is set. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveFault"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    removeFaults: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No fault is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The time. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Clock"];
            };
        };
        responses: {
            /** @description The clock was moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The session that the request is about: a sandbox of its own, in memory, which begins with the seed at the
                 *     first request that names it.
                 * @example checkout-tests-3
                 */
                "X-Sandbox-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
        };
    };
}
