// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/client/register-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a user
         * @description Creates an account and answers with its id. A first name is always needed, and with it an email
         *     address, a phone number or both, so that the account can be reached.
         */
        post: operations["registerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client/update-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a user's details
         * @description Changes the fields that the body names, at least one, leaves the others as they are, and answers with
         *     the account as it stands afterwards. A field that no account has is refused, not ignored. Each field
         *     is set to an absolute value, so the same call sent twice ends in the same account.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A person to register, reachable by email, by phone or by both. */
        RegisterUserRequest: {
            /** @description First name, or the whole name where the publisher keeps only one. */
            firstName: string;
            /** @description Last name. */
            lastName?: string;
            email?: components["schemas"]["EmailAddress"];
            phone?: components["schemas"]["PhoneNumber"];
            /** @description Calling code of the phone number's country, with a leading plus sign. */
            countryCode?: string;
            /** @description Whether the publisher has already verified the email address. */
            isEmailVerified?: boolean;
            /** @description Whether the publisher has already verified the phone number. */
            isPhoneVerified?: boolean;
            gender?: components["schemas"]["Gender"];
            dateOfBirth?: components["schemas"]["DateOfBirth"];
            /** @description Whether the person wants promotional offers. */
            enableOffers?: boolean;
            /** @description Whether the person wants notifications. */
            enableNotifications?: boolean;
            /** @description Places to deliver to. */
            shippingAddress?: components["schemas"]["AddressInput"][];
            /** @description Places to send invoices to. */
            billingAddress?: components["schemas"]["AddressInput"][];
        } & components["schemas"]["Contact"];
        /** @description The fields of an account to change, at least one. */
        UpdateUserRequest: {
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            email?: components["schemas"]["EmailAddress"];
            phone?: components["schemas"]["PhoneNumber"];
            /** @description Calling code of the phone number's country, with a leading plus sign. */
            countryCode?: string;
            /** @description Whether the email address is verified. */
            isEmailVerified?: boolean;
            /** @description Whether the phone number is verified. */
            isPhoneVerified?: boolean;
            gender?: components["schemas"]["Gender"];
            dateOfBirth?: components["schemas"]["DateOfBirth"];
            /** @description Whether the person wants promotional offers. */
            enableOffers?: boolean;
            /** @description Whether the person wants notifications. */
            enableNotifications?: boolean;
            /** @description Places to deliver to; replaces the stored list. */
            shippingAddress?: components["schemas"]["AddressInput"][];
            /** @description Places to send invoices to; replaces the stored list. */
            billingAddress?: components["schemas"]["AddressInput"][];
        };
        /** @description A way to reach the person, by email, by phone or by both. */
        Contact: {
            email: components["schemas"]["EmailAddress"];
        } | {
            phone: components["schemas"]["PhoneNumber"];
        };
        /**
         * Format: email
         * @description Email address of the person.
         */
        EmailAddress: string;
        /** @description Phone number of the person without the country's calling code; it has at least one digit. */
        PhoneNumber: string;
        /**
         * @description Gender of the person.
         * @enum {string}
         */
        Gender: "MALE" | "FEMALE" | "OTHERS";
        /**
         * Format: date-time
         * @description Date of birth as an RFC 3339 timestamp.
         */
        DateOfBirth: string;
        /** @description An address as the publisher sends it. */
        AddressInput: {
            /** @description House or flat, and street. */
            apartment?: string;
            /** @description City or town. */
            city?: string;
            /** @description State or region. */
            state?: string;
            /** @description Postal code. */
            pincode?: string;
            /** @description Country. */
            country?: string;
        };
        /** @description The answer to a registration. */
        RegisteredUser: {
            /** @description What happened, for people to read. */
            message: string;
            /** @description Id of the new account, to be kept for later updates. */
            userId: string;
        };
        /** @description The answer to an update. */
        UpdatedUser: {
            /** @description What happened, for people to read. */
            message: string;
            userData: components["schemas"]["UserData"];
        };
        /** @description An account as ConsCent stores it. */
        UserData: {
            /** @description State of the account, such as `ACTIVE`. */
            status: string;
            /** @description Id of the account. */
            userId: string;
            /** @description The first and the last name, joined by a space. */
            name: string;
            email?: components["schemas"]["EmailAddress"];
            /** @description Calling code of the phone number's country, with a leading plus sign. */
            countryCode?: string;
            /** @description Phone number without the country's calling code. */
            phone?: string;
            gender?: components["schemas"]["Gender"];
            dateOfBirth?: components["schemas"]["DateOfBirth"];
            address: components["schemas"]["Address"];
            /** @description Coupons that the person has redeemed. */
            usedCoupons: string[];
            /** @description Ids by which publishers know the person. */
            clientSpecificIds: string[];
            /** @description Whether the account was brought over from another system. */
            migrated: boolean;
            /** @description Whether the phone number is verified. */
            isPhoneVerified: boolean;
            /** @description Whether the email address is verified. */
            isEmailVerified: boolean;
            /** @description Places to deliver to. */
            shippingAddress: components["schemas"]["StoredAddress"][];
            /** @description Places to send invoices to. */
            billingAddress: components["schemas"]["StoredAddress"][];
            /**
             * Format: date-time
             * @description When the account was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the account was last changed.
             */
            updatedAt: string;
        };
        /** @description The account's own address; a part that is not known is an empty string. */
        Address: {
            /** @description Name of the recipient. */
            name: string;
            /** @description House or flat, and street. */
            apartment: string;
            /** @description Neighbourhood. */
            area: string;
            /** @description Postal code. */
            pincode: string;
            /** @description A well-known place nearby. */
            landmark: string;
            /** @description City or town. */
            city: string;
            /** @description State or region. */
            state: string;
            /** @description Country. */
            country: string;
        };
        /** @description An entry of an address list; a part that is not known is an empty string. */
        StoredAddress: {
            /** @description Name of the recipient. */
            name: string;
            /** @description House or flat, and street. */
            apartment: string;
            /** @description Neighbourhood. */
            area: string;
            /** @description Postal code. */
            pincode: string;
            /** @description A well-known place nearby. */
            landmark: string;
            /** @description City or town. */
            city: string;
            /** @description State or region. */
            state: string;
            /** @description Country. */
            country: string;
            /** @description Id of the entry. */
            _id: string;
        };
        /** @description Why the request was refused. */
        ErrorMessage: {
            /** @description What went wrong, for people to read. */
            message: string;
        };
    };
    responses: {
        /** @description The API key or secret is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The person to register. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUserRequest"];
            };
        };
        responses: {
            /** @description The account exists now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredUser"];
                };
            };
            /** @description The body is missing something or has a value that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateUser: {
        parameters: {
            query: {
                /** @description Id of the account to change, as registration returned it. */
                userId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            /** @description The account was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatedUser"];
                };
            };
            /** @description The user id is missing, or the body is empty or has a field or a value that is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No account has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
        };
    };
}
