// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export interface paths {
    "/hackathons/{namespace}/{name}/formations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Formations of a hackathon, the newest first */
        get: operations["listFormations"];
        put?: never;
        /**
         * Have teams formed of the registered people who have none
         * @description The rules about sizes, home teams and skills are those of the charter. One formation at a time is solved for a hackathon.
         */
        post: operations["createFormation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/formations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A formation */
        get: operations["getFormation"];
        /**
         * Move people, lock, rename, or choose another theme
         * @description Takes all teams as they are to be. People of the formation who are in none of them are without a team. Every rule is applied anew, and what is broken is told in `problems`; nothing is refused because of it.
         */
        put: operations["updateFormation"];
        post?: never;
        /**
         * Discard a formation
         * @description Stops it if it is being solved. What was published stays.
         */
        delete: operations["discardFormation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/formations/{id}/solution": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Solve again, with what is locked and with other settings
         * @description Locked teams and people stay where they are. Settings that are left out stay as they were.
         */
        post: operations["solveFormation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/formations/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the teams of a formation
         * @description All or none. People who joined a team or withdrew meanwhile are left out and named; a team that nobody is left of is not made.
         */
        post: operations["publishFormation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
        /** @description People who share a team. */
        FormationPeople: components["schemas"]["EntityRef"][];
        /** @description Two people who don't share a team. */
        FormationPair: components["schemas"]["EntityRef"][];
        /** @description In no team is exactly one person who chose one of the values about themselves. Who chose them is told to nobody. */
        FormationGroupRule: {
            attribute: string;
            values: string[];
        };
        /** @description A rule that is bent, and how far in all teams together. `skill`: people with the skill that are missing. `home-team`: people above the most that a team may have of it. `isolation`: teams with exactly one of those people. `min-size` and `max-size`: people below and above. `unplaced`: people who stay without a team. `together`, `apart` and `assigned`: a wish of the organiser that is dropped. */
        FormationRelaxation: {
            /** @enum {string} */
            rule: "skill" | "home-team" | "isolation" | "min-size" | "max-size" | "unplaced" | "apart" | "together" | "assigned";
            amount: number;
            skill?: components["schemas"]["Skill"];
            homeTeam?: components["schemas"]["EntityRef"];
            attribute?: string;
            values?: string[];
            people?: components["schemas"]["EntityRef"][];
            person?: components["schemas"]["EntityRef"];
        };
        FormationInput: {
            /** @description Whether people may be added to teams that are there. False if left out. */
            fillTeams?: boolean;
            together?: components["schemas"]["FormationPeople"][];
            apart?: components["schemas"]["FormationPair"][];
            neverIsolate?: components["schemas"]["FormationGroupRule"][];
            relaxations?: components["schemas"]["FormationRelaxation"][];
        };
        FormationSolution: {
            version: components["schemas"]["Version"];
            together?: components["schemas"]["FormationPeople"][];
            apart?: components["schemas"]["FormationPair"][];
            neverIsolate?: components["schemas"]["FormationGroupRule"][];
            relaxations?: components["schemas"]["FormationRelaxation"][];
        };
        FormationPublication: {
            version: components["schemas"]["Version"];
        };
        FormationTeamInput: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Name of a theme or id of an idea. */
            option?: string;
            /** @description The team stays as it is when it is solved again. */
            locked?: boolean;
            members: {
                userRef: components["schemas"]["EntityRef"];
                /** @description The person stays in this team when it is solved again. */
                locked?: boolean;
            }[];
        };
        FormationUpdate: {
            version: components["schemas"]["Version"];
            teams: components["schemas"]["FormationTeamInput"][];
        };
        /** @description A rule that doesn't hold. */
        FormationProblem: {
            rule: string;
            message: string;
        };
        FormationMember: {
            userRef: components["schemas"]["EntityRef"];
            /** @description 1 for the first choice; left out for what the person didn't choose. */
            choiceRank?: number;
            locked: boolean;
            /** @description Whether the person was in the team before, and so stays. */
            existing: boolean;
        };
        FormationTeam: {
            id: components["schemas"]["Id"];
            name: string;
            option?: string;
            optionTitle?: string;
            /** @description Whether the team is there already and was filled. */
            existing: boolean;
            locked: boolean;
            members: components["schemas"]["FormationMember"][];
            problems: components["schemas"]["FormationProblem"][];
        };
        /** @description Figures about all teams together. */
        FormationReport: {
            people: number;
            unplaced: number;
            solo: number;
            /** @description Share, from 0 to 1; left out if nobody chose. */
            firstChoiceRate?: number;
            meanRank?: number;
            worstRank?: number;
            /** @description Teams in which exactly one person chose one of the values of a rule, summed over the rules. */
            isolatedPeople: number;
            teamsWithoutSkill: number;
            peopleWithoutMustHave: number;
            homeTeamExcess: number;
            /** @description How many teams there are of each size. */
            sizes: {
                size: number;
                teams: number;
            }[];
        };
        /** @description Rules that, bent together, let everybody be placed. Give the relaxations back to solve with them. */
        FormationProposal: {
            relaxations: components["schemas"]["FormationRelaxation"][];
            /** @description What each relaxation means. */
            messages: string[];
        };
        FormationSettings: {
            fillTeams: boolean;
            together: components["schemas"]["FormationPeople"][];
            apart: components["schemas"]["FormationPair"][];
            neverIsolate: components["schemas"]["FormationGroupRule"][];
            relaxations: components["schemas"]["FormationRelaxation"][];
        };
        /** @enum {string} */
        FormationState: "solving" | "proposed" | "infeasible" | "published" | "discarded" | "failed";
        FormationSummary: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            state: components["schemas"]["FormationState"];
            /** @description People who were to be placed; 0 until it is solved. */
            people: number;
            version: components["schemas"]["Version"];
            createdBy: components["schemas"]["EntityRef"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            solvedAt?: string;
            /** Format: date-time */
            publishedAt?: string;
        };
        FormationPage: {
            items: components["schemas"]["FormationSummary"][];
            nextCursor: string | null;
        };
        Formation: components["schemas"]["FormationSummary"] & {
            settings: components["schemas"]["FormationSettings"];
            teams: components["schemas"]["FormationTeam"][];
            /** @description People who are in none of the teams. */
            unplaced: components["schemas"]["FormationMember"][];
            /** @description What teams can work on. */
            options: {
                name: string;
                title: string;
            }[];
            /** @description What of the organiser's wishes doesn't hold. */
            problems: components["schemas"]["FormationProblem"][];
            report?: components["schemas"]["FormationReport"];
            /** @description Why the rules can't be kept, if it is infeasible. */
            causes: string[];
            /** @description What could be relaxed if it is infeasible, the cheapest first. */
            proposals: components["schemas"]["FormationProposal"][];
            /** @description If infeasible, whether that is proven, or nothing was found in the time that there was. */
            proven?: boolean;
            /** @description Whether the solver proved that nothing better exists. Left out once teams were changed by hand. */
            optimal?: boolean;
            /** @description How much worse than the best the sum of ranks may be, as a share of it. */
            gap?: number;
            solvedSeconds?: number;
            /** @description Whether teams were changed by hand since they were solved. */
            edited?: boolean;
            /** @description What went wrong, if it failed. */
            failure?: string;
            /** @description People who were left out at the publication, for they had joined a team or withdrawn. */
            leftOut: components["schemas"]["EntityRef"][];
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
export interface operations {
    listFormations: {
        parameters: {
            query?: {
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of formations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormationPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createFormation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormationInput"];
            };
        };
        responses: {
            /** @description The formation, which is being solved. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFormation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The formation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateFormation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormationUpdate"];
            };
        };
        responses: {
            /** @description The formation after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    discardFormation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    solveFormation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormationSolution"];
            };
        };
        responses: {
            /** @description The formation, which is being solved. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    publishFormation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormationPublication"];
            };
        };
        responses: {
            /** @description The formation, published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Formation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
