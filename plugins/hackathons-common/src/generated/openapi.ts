// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
            };
        };
        /** Format: uuid */
        Id: string;
        /** @description Full entity reference, lower case. */
        EntityRef: string;
        /** @description An address that begins with http:// or https://. */
        WebAddress: string;
        /** @description Grows with every change. Give back the version that was read. */
        Version: number;
        Skill: string;
        Skills: components["schemas"]["Skill"][];
        /** @description IANA time zone, such as Europe/Berlin. */
        Timezone: string;
        /** @description Why, in words that the people concerned will read. */
        Reason: string;
        /** @description Text in Markdown. */
        Text: string;
        /** @description A user or group of the catalog. */
        PersonName: {
            entityRef: components["schemas"]["EntityRef"];
        };
    };
    responses: {
        /** @description An error in the form that Backstage gives all errors. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description It is done; there is nothing to tell. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** @description Namespace of the hackathon's entity. */
        Namespace: string;
        /** @description Name of the hackathon's entity. */
        Name: string;
        Id: components["schemas"]["Id"];
        /** @description Greatest number of items. 50 if left out. */
        Limit: number;
        /** @description `nextCursor` of the page before. */
        Cursor: string;
        /** @description Text to look for. */
        Search: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
