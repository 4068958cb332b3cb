// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export interface paths {
    "/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assets that the caller may see, with owner, stewards, adoption and health */
        get: operations["listAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** All about one asset, with reasons and provenance */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/series": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** A metric of an asset over time */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Who uses an asset, latest use first */
        get: operations["listConsumers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/downstream": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** What depends on an asset, directly and through others */
        get: operations["getDownstream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /**
         * Which version held which alias when
         * @description Current ones first, by alias; then those that ended, newest first.
         */
        get: operations["listAliases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The definitions (ContributionMetric entities) that the caller may see */
        get: operations["listMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** One definition and the assets that it applies to, worst first */
        get: operations["getMetric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of every source of facts */
        get: operations["listConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectors/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a platform engineer should look at
         * @description Owners that could not be resolved, entities that are tied to something that the source does not have, things that could not be measured. Ordered by kind and subject.
         */
        get: operations["listConnectorProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the sources deliver
         * @description For monitoring, without credentials: how many connectors deliver. The status is 200 even if sources fail, since starting the portal anew would not mend them. Callers who may read connectors also get the state of each.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push measured values
         * @description Up to 10,000 samples. A wrong sample never loses the good ones. A sample is told apart by entity, metric, source, time and its own `id`, so that repeating a batch changes nothing. When nothing of the batch could be taken the answer is 400, with the same fields.
         */
        post: operations["pushSamples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push who used which asset
         * @description Up to 10,000 events, with the same guarantees as for samples.
         */
        post: operations["pushUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
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
        /**
         * @description `unknown` means that it should be measured, and is not or is stale; `not-applicable` that no definition applies.
         * @enum {string}
         */
        HealthState: "healthy" | "warning" | "degraded" | "unknown" | "not-applicable";
        /** @enum {string} */
        MetricRole: "health" | "adoption" | "contribution";
        /** @enum {string} */
        Direction: "higher-is-better" | "lower-is-better";
        /** @enum {string} */
        Aggregation: "last" | "sum" | "mean" | "min" | "max" | "count" | "p50" | "p95" | "p99";
        /** @enum {string} */
        AssetOrder: "health" | "name" | "type" | "owner" | "adoption" | "updated";
        /** @description Values at which the state turns, on the worse side (see `direction`). */
        Limits: {
            warning?: number;
            degraded?: number;
        };
        HealthReason: {
            /** @description Reference of the ContributionMetric. */
            metric: string;
            title: string;
            state: components["schemas"]["HealthState"];
            /** @description One sentence, such as `26 h, limit 6 h`. */
            message: string;
            value?: number;
            unit?: string;
            limit?: number;
            /**
             * Format: date-time
             * @description When the metric entered this state.
             */
            since?: string;
            /** Format: date-time */
            observedAt?: string;
        };
        Health: {
            state: components["schemas"]["HealthState"];
            /** @description What keeps the asset from being healthy, worst first. */
            reasons: components["schemas"]["HealthReason"][];
            counts: {
                healthy: number;
                warning: number;
                degraded: number;
                unknown: number;
            };
        };
        Stewards: {
            documentation: string[];
            testing: string[];
            governance: string[];
        };
        /** @description Who leads the asset by rotation now. */
        Lead: {
            ref: string;
            /** Format: date-time */
            until?: string;
            /** @description Who leads after that. */
            next?: string;
        };
        Adoption: {
            /** @description Distinct teams other than the owner that used the asset in the last 30 days. */
            teams30d: number;
            /** @description Distinct consumers of other teams in the last 30 days. */
            consumers30d: number;
            /** @description Distinct consumers of the owning team in the last 30 days. */
            ownUse30d: number;
            /** @description `teams30d` less the same number 30 days before. */
            trend: number;
            /** @description Entities and external nodes that depend on the asset, directly or through others. */
            downstream: number;
            /** @description Distinct consuming teams in each of the last 12 weeks, oldest first. */
            history: number[];
        };
        Deprecation: {
            /** Format: date */
            on?: string;
            replacedBy?: string;
            reason?: string;
            /**
             * @description `near` in the configured time before the date, `past` from that date on.
             * @enum {string}
             */
            phase: "planned" | "near" | "past";
            /** @description Consumers (own team included) seen in the last 30 days. */
            activeConsumers: number;
        };
        Asset: {
            entityRef: string;
            name: string;
            title?: string;
            type: string;
            /** @description Entity reference of the owner. */
            owner: string | null;
            stewards: components["schemas"]["Stewards"];
            lead: components["schemas"]["Lead"] | null;
            adoption: components["schemas"]["Adoption"];
            health: components["schemas"]["Health"];
            /**
             * Format: date-time
             * @description Time of the newest fact about the asset.
             */
            updatedAt: string | null;
            deprecation: components["schemas"]["Deprecation"] | null;
            /** @description Owners, stewards and leads of this asset that the catalog does not know. */
            unresolved: string[];
            /** @description Some of the numbers are demo data. */
            demo: boolean;
        };
        AssetTotals: {
            assets: number;
            withKnownOwner: number;
            withSteward: number;
            withHealthDefinition: number;
            deprecatedWithConsumers: number;
            byHealth: {
                healthy: number;
                warning: number;
                degraded: number;
                unknown: number;
                "not-applicable": number;
            };
        };
        AssetPage: {
            items: components["schemas"]["Asset"][];
            nextCursor: string | null;
            totals: components["schemas"]["AssetTotals"];
        };
        Commitment: {
            /** @enum {string} */
            kind: "review-response" | "update-cadence";
            /** @description ISO 8601 duration. */
            promised: string;
            promisedSeconds?: number;
            /** @description Median of the last 90 days; for updates at least the time since the last one. */
            observedSeconds?: number;
            observations?: number;
            /** Format: date-time */
            lastAt?: string;
            /** @description null when nothing was observed. */
            kept: boolean | null;
            source?: string;
        };
        Baseline: {
            /** @enum {string} */
            origin: "given" | "median";
            /** @description Left out while the window holds no samples. */
            value?: number;
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
        };
        TargetProgress: {
            value: number;
            /** Format: date */
            by: string;
            description?: string;
            /** @description Share of the way from the baseline to the target; may be below 0 or above 1. */
            progress?: number;
            /**
             * @description `guarded`: reached, but a guard regressed. `behind`: less progress than the share of time that has gone.
             * @enum {string}
             */
            status: "achieved" | "guarded" | "on-track" | "behind" | "missed" | "unknown";
        };
        GuardResult: {
            metric: string;
            title: string;
            /** @enum {string} */
            state: "held" | "regressed" | "unknown";
            tolerance: number;
            baseline?: number;
            value?: number;
        };
        Review: {
            every: string;
            /** Format: date */
            lastReviewed?: string;
            /** Format: date */
            due: string;
            overdue: boolean;
        };
        MetricSource: {
            source: string;
            /** Format: date-time */
            observedAt: string;
            url?: string;
        };
        Evaluation: {
            metric: string;
            title: string;
            description?: string;
            role: components["schemas"]["MetricRole"];
            unit?: string;
            direction: components["schemas"]["Direction"];
            aggregation: components["schemas"]["Aggregation"];
            window?: string;
            state: components["schemas"]["HealthState"];
            message: string;
            value?: number;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            since?: string;
            sampleCount: number;
            staleAfter?: string;
            limits?: components["schemas"]["Limits"];
            baseline?: components["schemas"]["Baseline"];
            /**
             * @description The value beside the baseline; `guarded` when it improved while a guard regressed.
             * @enum {string}
             */
            improvement: "improved" | "guarded" | "unchanged" | "regressed" | "unknown";
            targets: components["schemas"]["TargetProgress"][];
            guards: components["schemas"]["GuardResult"][];
            review?: components["schemas"]["Review"];
            sources: components["schemas"]["MetricSource"][];
        };
        Provenance: {
            /** @description Such as `owner` or `steward-testing`. */
            field: string;
            value: string;
            /** @description Such as `catalog` or `openlineage`. */
            source: string;
            /** @description Such as `tag owner of version 7`. */
            detail?: string;
            /** Format: date-time */
            observedAt?: string;
            /** @description false when another source won. */
            used?: boolean;
        };
        AnnotationProblem: {
            annotation: string;
            value: string;
            message: string;
        };
        Rotation: {
            members: string[];
            rule: string;
            start: string;
            timezone: string;
            upcoming: {
                ref: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to?: string;
            }[];
        };
        AssetDetail: components["schemas"]["Asset"] & {
            description?: string;
            /** @description How to contribute. */
            guide: {
                contact?: string;
                contributing?: string;
                goals?: string;
                modify?: string;
            };
            rotation?: components["schemas"]["Rotation"];
            commitments: components["schemas"]["Commitment"][];
            metrics: components["schemas"]["Evaluation"][];
            /** @description Everything that was collected about the asset, defined as a metric or not. */
            measures: {
                key: string;
                title?: string;
                unit?: string;
                source: string;
                lastValue: number;
                /** Format: date-time */
                lastAt: string;
                url?: string;
            }[];
            provenance: components["schemas"]["Provenance"][];
            problems: components["schemas"]["AnnotationProblem"][];
            /** @description The systems that measure the asset, by annotation. */
            ties: {
                annotation: string;
                value: string;
            }[];
        };
        Series: {
            metric: string;
            title?: string;
            unit?: string;
            direction?: components["schemas"]["Direction"];
            aggregation?: components["schemas"]["Aggregation"];
            /** @enum {string} */
            resolution: "raw" | "day" | "week" | "month";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            points: {
                /**
                 * Format: date-time
                 * @description Start of the day, week or month; the time of the sample for `raw`.
                 */
                at: string;
                value: number;
                count: number;
                min?: number;
                max?: number;
                source?: string;
            }[];
            limits?: components["schemas"]["Limits"];
            baseline?: components["schemas"]["Baseline"];
            targets: components["schemas"]["TargetProgress"][];
            truncated: boolean;
        };
        Consumer: {
            /** @description null for persons, who are shown only as part of a team of at least five. */
            ref: string | null;
            name?: string;
            type?: string;
            team: string | null;
            /** @description Belongs to the team that owns the asset. */
            own: boolean;
            via: ("dependsOn" | "consumesApi" | "usage" | "lineage")[];
            /** @description Number of persons behind this row, given from five on. */
            persons?: number;
            /** @description Left out where it would tell about fewer than five persons. */
            uses30d?: number;
            /** Format: date-time */
            firstUse?: string;
            /** Format: date-time */
            lastUse?: string;
            /** @description Seen in the last 30 days. */
            active: boolean;
            /** @description The catalog has this entity. */
            known: boolean;
        };
        ConsumerPage: {
            items: components["schemas"]["Consumer"][];
            nextCursor: string | null;
            totals: {
                consumers: number;
                active: number;
                teams: number;
                own: number;
            };
        };
        DownstreamGraph: {
            nodes: {
                ref: string;
                name: string;
                kind?: string;
                type?: string;
                owner?: string;
                /** @description 0 for the asset itself. */
                distance: number;
                /** @description Known from lineage only; not in the catalog. */
                external: boolean;
            }[];
            edges: {
                /** @description What is used. */
                from: string;
                /** @description What uses it. */
                to: string;
                /** @enum {string} */
                relation: "dependsOn" | "consumesApi" | "usage" | "lineage";
            }[];
            /** @description Number of nodes downstream without limit of depth or number. */
            reach: number;
            truncated: boolean;
        };
        Metric: {
            entityRef: string;
            name: string;
            title?: string;
            description?: string;
            owner: string | null;
            role: components["schemas"]["MetricRole"];
            unit?: string;
            direction: components["schemas"]["Direction"];
            aggregation: components["schemas"]["Aggregation"];
            window: string;
            /** @description Key of the collected measure, or `push`. */
            collector?: string;
            staleAfter?: string;
            limits?: components["schemas"]["Limits"];
            guards: string[];
            targets: {
                value: number;
                /** Format: date */
                by: string;
                description?: string;
            }[];
            review?: components["schemas"]["Review"];
            /** @description Assets that it applies to, by state. */
            counts: {
                healthy: number;
                warning: number;
                degraded: number;
                unknown: number;
            };
        };
        MetricPage: {
            items: components["schemas"]["Metric"][];
            nextCursor: string | null;
        };
        MetricDetail: {
            metric: components["schemas"]["Metric"];
            items: {
                entityRef: string;
                name: string;
                title?: string;
                type: string;
                owner: string | null;
                evaluation: components["schemas"]["Evaluation"];
            }[];
            nextCursor: string | null;
        };
        Connector: {
            /** @description `collector`, or `collector.instance`. */
            id: string;
            /** @description Prefix of the keys of its measures. */
            collector: string;
            /** @description Which of several systems of the same sort. */
            instance?: string;
            title: string;
            description?: string;
            /** @description Where people look at the system. */
            url?: string;
            /** @description Entity ref of who is told when the source fails. */
            owner?: string;
            /** @enum {string} */
            mode: "scheduled" | "push";
            /**
             * @description `waiting`: has not run or received anything yet.
             * @enum {string}
             */
            state: "ok" | "failing" | "waiting";
            /** Format: date-time */
            lastStarted?: string;
            /** Format: date-time */
            lastSuccess?: string;
            lastError?: {
                /** Format: date-time */
                at: string;
                message: string;
            };
            /** @description Rounds that failed since the last success. */
            failures: number;
            /** @description How long the last finished round took. */
            lastDurationSeconds?: number;
            /** @description Age of the newest fact from this source. */
            lagSeconds?: number;
            /** @description How many problems of each kind there are; kinds without any are left out. */
            problems: {
                kind: components["schemas"]["ConnectorProblemKind"];
                count: number;
            }[];
            /** @description Facts since the connector was first seen. */
            counts: {
                accepted: number;
                duplicates: number;
                rejected: number;
            };
            measures: {
                key: string;
                title: string;
                unit?: string;
                description?: string;
            }[];
        };
        /** @enum {string} */
        ConnectorProblemKind: "unresolved-principal" | "missing-at-source" | "ambiguous" | "not-measured" | "wrong-configuration";
        ConnectorProblem: {
            kind: components["schemas"]["ConnectorProblemKind"];
            /** @description As the source calls it, such as the name of an owner. */
            subject: string;
            /** @description What was found, and the mend. */
            message: string;
            /** @description Entities that it concerns and that the caller may see; at most 10. */
            entityRefs: string[];
            /** @description How many entities it concerns. */
            entities: number;
            url?: string;
            /** Format: date-time */
            firstSeen?: string;
        };
        ConnectorProblemPage: {
            items: components["schemas"]["ConnectorProblem"][];
            nextCursor?: string | null;
        };
        SourcesHealth: {
            /**
             * @description `failing` if any connector fails.
             * @enum {string}
             */
            status: "ok" | "failing";
            ok: number;
            failing: number;
            waiting: number;
            /** @description For callers who may read connectors. */
            connectors?: components["schemas"]["Connector"][];
        };
        AliasPeriod: {
            alias: string;
            version: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Left out while it lasts.
             */
            to?: string;
            /** @description Whether `from` is when the source says it began; otherwise it is when it was first seen. */
            exact: boolean;
            source: string;
            url?: string;
        };
        AliasPage: {
            items: components["schemas"]["AliasPeriod"][];
            nextCursor?: string | null;
        };
        SampleBatch: {
            /** @description Name of the pushing system. `push` if left out. */
            source?: string;
            /** @description Items of the form of `Sample`. Each is checked on its own, so that a wrong one is answered in `rejected`. */
            samples: unknown[];
        };
        Sample: {
            entityRef: string;
            /** @description Reference or name of a ContributionMetric. */
            metric: string;
            value: number;
            /**
             * Format: date-time
             * @description Now if left out.
             */
            observedAt?: string;
            /** @description Own id of the fact at its source, such as a build number. */
            id?: string;
            /** @description Where the number can be looked up. */
            url?: string;
        };
        UsageBatch: {
            source?: string;
            /** @description Items of the form of `UsageEvent`. Each is checked on its own. */
            events: unknown[];
        };
        UsageEvent: {
            /** @description The asset that was used. */
            entityRef: string;
            /** @description Entity reference of who used it: a component, a group, a user. */
            consumer: string;
            /** @description 1 if left out. */
            count?: number;
            /** Format: date-time */
            observedAt?: string;
            id?: string;
        };
        Rejection: {
            /** @description Position in the batch, from 0. */
            index: number;
            field: string;
            reason: string;
        };
        IngestResult: {
            accepted: number;
            duplicates: number;
            rejected: components["schemas"]["Rejection"][];
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
    };
    parameters: {
        Kind: string;
        Namespace: string;
        Name: string;
        /** @description Greatest number of items. 50 if left out. */
        Limit: number;
        /** @description `nextCursor` of the page before. */
        Cursor: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAssets: {
        parameters: {
            query?: {
                /** @description Asset types to keep; repeat the parameter for several. */
                type?: string[];
                /** @description Entity references of owners to keep. */
                owner?: string[];
                /** @description Entity references of stewards (any duty) to keep. */
                steward?: string[];
                health?: components["schemas"]["HealthState"][];
                /** @description Words that the name, title, type or owner must contain. */
                q?: string;
                /** @description Only assets that the caller (or a group of the caller) owns, stewards or leads. */
                mine?: boolean;
                /** @description `health` lists the worst first, `adoption` the most used first, `updated` the stalest first. */
                orderBy?: components["schemas"]["AssetOrder"];
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of assets, and totals over all pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSeries: {
        parameters: {
            query: {
                /** @description Reference or name of a ContributionMetric, or the key of a collected measure (`collector:measure`). */
                metric: string;
                /** @description Start, inclusive. 90 days before `to` if left out. */
                from?: string;
                /** @description End, exclusive. Now if left out. */
                to?: string;
                /** @description `raw` gives at most 5,000 samples, oldest first; the others give one point for each UTC day, ISO week or month. */
                resolution?: "raw" | "day" | "week" | "month";
            };
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listConsumers: {
        parameters: {
            query?: {
                /** @description Only consumers seen in the last 30 days, or only the others. */
                active?: boolean;
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of consumers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDownstream: {
        parameters: {
            query?: {
                /** @description Greatest distance from the asset. 3 if left out. */
                depth?: number;
                /** @description Greatest number of nodes. 200 if left out. */
                limit?: number;
            };
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nodes by distance, and the edges between them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownstreamGraph"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listAliases: {
        parameters: {
            query?: {
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["Kind"];
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of periods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listMetrics: {
        parameters: {
            query?: {
                role?: components["schemas"]["MetricRole"];
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of definitions, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getMetric: {
        parameters: {
            query?: {
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                namespace: components["parameters"]["Namespace"];
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition and one page of assets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connectors, by title. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Connector"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listConnectorProblems: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ConnectorProblemKind"];
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description Id of the connector, such as `mlflow.production`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of problems. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorProblemPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health of the sources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesHealth"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    pushSamples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleBatch"];
            };
        };
        responses: {
            /** @description What became of the batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    pushUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageBatch"];
            };
        };
        responses: {
            /** @description What became of the batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
