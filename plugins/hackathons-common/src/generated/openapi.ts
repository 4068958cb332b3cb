// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export interface paths {
    "/hackathons/{namespace}/{name}/agreements": {
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
        /** The agreements of a hackathon, with the caller's signatures */
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/agreements/{agreement}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                /** @description Name of the agreement in the charter. */
                agreement: components["parameters"]["AgreementName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Sign an agreement
         * @description Takes the version that was read; 409 when the charter has another one by now. Access is granted at once, or once one of the approvers agrees when the charter names some. Signing what is signed changes nothing.
         */
        put: operations["signAgreement"];
        post?: never;
        /**
         * Withdraw one's signature
         * @description Access ends at once. Nothing happens when there is none.
         */
        delete: operations["withdrawSignature"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/signatures": {
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
        /**
         * Who signed what, the newest first
         * @description For organisers, and for approvers of what they approve.
         */
        get: operations["listSignatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signatures/{id}/decision": {
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
         * Grant, decline or revoke access
         * @description Approvers grant and decline, approvers and organisers revoke; nobody decides on an own signature. Declining and revoking take a reason. Approving what was revoked grants it again.
         */
        post: operations["decideSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether somebody may use an entity now, by what was agreed to
         * @description For gateways in front of data: what is protected is for those alone to whom it is granted. What an event that is over, or that the catalog has no more, protected stays protected. Services ask about anybody, people about themselves.
         */
        get: operations["getDataAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/checkpoints": {
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
        /** Where all projects stand, checkpoint by checkpoint */
        get: operations["getCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/checkpoints/{checkpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description Name of the checkpoint. */
                checkpoint: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Report to a checkpoint, or change the report
         * @description For members of the team and organisers, from the checkpoint before until the next one (the last: until the submissions close). A first report after the checkpoint is late and needs `lateReason`. A change needs the `version` that was read.
         */
        put: operations["reportCheckpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Feedback to a project that the caller may see, the newest first
         * @description That for the team: its members, organisers and mentors. That for organisers: organisers. Everybody sees their own.
         */
        get: operations["listProjectFeedback"];
        put?: never;
        /**
         * Give a project feedback
         * @description For mentors, judges and organisers with the permission `hackathons.feedback.create`; not to the own team.
         */
        post: operations["giveProjectFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/feedback/reading": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Note that the caller, a member of the team, has read the feedback */
        put: operations["markProjectFeedbackRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/debrief": {
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
        /** How the debrief stands */
        get: operations["getDebrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/debrief/points": {
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
        /** Points of a debrief */
        get: operations["listDebriefPoints"];
        put?: never;
        /**
         * Say what worked, what did not, or what to change
         * @description For everybody who has a role in the hackathon, while the debrief is open; 30 points a person. An anonymous point is kept without its author: nobody, not even the author, can change it or take it back. With an `Idempotency-Key`, which must then not tell who sent it, a repeated request adds no second one.
         */
        post: operations["addDebriefPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debrief-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A point of a debrief */
        get: operations["getDebriefPoint"];
        /**
         * Change a point that one wrote with one's name
         * @description While it is open and the debrief is.
         */
        put: operations["updateDebriefPoint"];
        post?: never;
        /**
         * Take back a point that one wrote with one's name, or remove one as an organiser
         * @description Authors while it is open and the debrief is. Organisers remove what must not be read, at any time, from open points and those that were set aside.
         */
        delete: operations["removeDebriefPoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debrief-points/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Vote for a point
         * @description One vote a person and point, while the debrief is open. Others see the number of votes, never whose they are.
         */
        put: operations["voteForDebriefPoint"];
        post?: never;
        /** Take one's vote back */
        delete: operations["withdrawDebriefVote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debrief-points/{id}/decision": {
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
         * Make an action or a theme of a point, or set it aside, for organisers
         * @description Takes an open point. `reopen` undoes a decision: an action that is not done and a theme that was not taken are dropped.
         */
        post: operations["decideOnDebriefPoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/debrief/answer": {
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
        get?: never;
        /**
         * Say how one liked the event, as a participant
         * @description Takes the place of what one answered before. Others see sums only, from five answers on.
         */
        put: operations["answerDebrief"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/debrief/answer-texts": {
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
        /**
         * What participants wrote about the event, for organisers
         * @description Without names, in an order that means nothing, and only from five answers on.
         */
        get: operations["listDebriefAnswerTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/debrief/actions": {
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
        /** What is to be done after a hackathon, the first due first */
        get: operations["listDebriefActions"];
        put?: never;
        /** Add an action that comes from no point, for organisers */
        post: operations["addDebriefAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debrief-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be done after all hackathons that one sees, the first due first */
        get: operations["listAllDebriefActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debrief-actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** An action */
        get: operations["getDebriefAction"];
        /**
         * Say how far an action is, or change it, as its owner or an organiser
         * @description What is left out stays as it is. Who owns it is told when it is handed on, and who gave it when it is done or dropped, which takes an outcome.
         */
        put: operations["updateDebriefAction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Themes that earlier debriefs propose, of all hackathons that one sees, the newest first */
        get: operations["listThemeProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/theme-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Take a theme for a hackathon, drop it, or offer it again
         * @description For organisers of the hackathon that it comes from, and of the one that takes it.
         */
        put: operations["updateThemeProposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/follow-ups": {
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
        /** Meetings after the event, in the order of their times */
        get: operations["listFollowUps"];
        put?: never;
        /**
         * Call a meeting, for organisers
         * @description Everybody who is registered is told, and finds it in their calendar. At most 50 a hackathon.
         */
        post: operations["addFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change a meeting, for organisers
         * @description Takes the whole meeting. When its time or place changes, everybody who is registered is told.
         */
        put: operations["updateFollowUp"];
        post?: never;
        /**
         * Cancel a meeting, for organisers
         * @description Everybody who is registered is told, unless it is over.
         */
        delete: operations["cancelFollowUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/endings": {
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
        /** What became of the projects that were submitted, by title */
        get: operations["listEndings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/endings/reminders": {
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
        get?: never;
        put?: never;
        /**
         * Remind of all projects of a state that still need an ending or an answer, for organisers
         * @description Addresses who has to act next: the teams of projects without an ending, or whose owner declined; for `waiting`, the proposed owners. Projects that somebody was reminded of less than a day ago are left out. 409 when none is left, with when it is possible again.
         */
        post: operations["remindOfEndings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects of all hackathons that somebody proposed the caller, or a group of the caller, as the owner of
         * @description The latest proposal first.
         */
        get: operations["listProposedEndings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * How a project ended, and its milestones
         * @description For everybody who sees the project. `ending` is left out while nobody said.
         */
        get: operations["getEnding"];
        /**
         * Say how a project ends, or say it anew
         * @description For members of the team and organisers, from the end of submissions on, also when the event is over. Every ending is kept; the last one counts. A new proposal asks the proposed owner anew. 409 before submissions end, and when somebody else was faster.
         */
        put: operations["putEnding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/ending/answer": {
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
         * Accept or decline to own a project
         * @description For the proposed owner, or members of the proposed group, who are not in the team. 403 for everybody else; 409 when the ending is not a transition, or was answered already.
         */
        post: operations["answerEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/ending/reminder": {
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
         * Remind who has to act next about what becomes of a project, for organisers
         * @description The team while nobody said an ending and when the proposed owner declined, or the proposed owner who has not answered. At most once a day for a project: 409 before that, with when it is possible again, and when nobody has to act.
         */
        post: operations["remindOfEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/milestones/production": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * State since when a project is in production
         * @description For the owner who accepted it and organisers, but not for members of the team. What the catalog says by itself needs no statement; a statement stands above it.
         */
        put: operations["putProductionMilestone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hackathons that the caller sees, the latest start first */
        get: operations["listHackathons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}": {
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
        /** A hackathon with its charter and what the caller may do now */
        get: operations["getHackathon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/agenda": {
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
        /** What the caller can or has to do in a hackathon, the most urgent first */
        get: operations["getHackathonAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller has to do in all hackathons that they are part of, the most urgent first */
        get: operations["getAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/windows/{window}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                window: components["schemas"]["WindowName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold, resume, extend or reopen a window
         * @description For organisers. What is not closed can be held and extended, what is held can be resumed, and what is closed can be reopened. Participants are notified with the reason.
         */
        post: operations["changeWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/calendar.ics": {
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
        /** The schedule of a hackathon as a calendar to import */
        get: operations["getHackathonCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's links for calendar programs, without their secret addresses */
        get: operations["listCalendarLinks"];
        put?: never;
        /**
         * Make a secret address that calendar programs can read
         * @description Whoever has the address can read the calendar. It is told once, here; a repetition with the same Idempotency-Key is answered with 409.
         */
        post: operations["createCalendarLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-links/{id}": {
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
        post?: never;
        /** Make an address useless */
        delete: operations["revokeCalendarLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret of a calendar link. */
                token: string;
            };
            cookie?: never;
        };
        /**
         * The calendar of a link
         * @description Takes no session. The address is the secret.
         */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charters/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is wrong with a charter, without storing it */
        post: operations["checkCharter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Charters that are stored here
         * @description All for services; for people those that they stored.
         */
        get: operations["listCharters"];
        put?: never;
        /**
         * Store the charter of a new hackathon
         * @description It comes into the catalog within a minute. If it names no organisers, the caller becomes the organiser. A name that the catalog has already is answered with 409.
         */
        post: operations["createCharter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charters/{namespace}/{name}": {
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
        /** A charter that is stored here */
        get: operations["getCharter"];
        /**
         * Change a charter
         * @description For its organisers. Namespace and name stay.
         */
        put: operations["updateCharter"];
        post?: never;
        /** Delete a charter for which nobody has registered */
        delete: operations["deleteCharter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/exports/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                what: components["schemas"]["ExportKind"];
            };
            cookie?: never;
        };
        /**
         * A list of a hackathon as a file
         * @description For organisers. Scores are given to organisers who don't take part in the event; results, once they are published, to everybody who sees the hackathon, without projects that they may not read.
         */
        get: operations["exportHackathon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the events as a file */
        get: operations["exportProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description The rules are the `teamRules` of the charter. One formation at a time is solved for a hackathon.
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
    "/hackathons/{namespace}/{name}/ideas": {
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
        /** Ideas of a hackathon, the newest first */
        get: operations["listIdeas"];
        put?: never;
        /** Post an idea */
        post: operations["createIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** An idea */
        get: operations["getIdea"];
        /**
         * Change an idea, as its author or an organiser
         * @description Takes the whole idea. Followers are told.
         */
        put: operations["updateIdea"];
        post?: never;
        /**
         * Withdraw an idea, as its author or an organiser
         * @description What a team has claimed stays until the team lets go of it.
         */
        delete: operations["withdrawIdea"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Follow an idea */
        put: operations["followIdea"];
        post?: never;
        /** Follow an idea no more */
        delete: operations["unfollowIdea"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Claim an idea for one's team
         * @description One team gets it, and a team has one idea.
         */
        put: operations["claimIdea"];
        post?: never;
        /** Let go of an idea that one's team has claimed */
        delete: operations["unclaimIdea"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/imports": {
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
        get?: never;
        put?: never;
        /**
         * Take over what another tool kept of a hackathon, with its times
         * @description For organisers and services that may manage the hackathon; organisers who take part can't bring in scores, votes, results and answers of owners. What was taken over once is recognised by its key, user or time, so that repeating an import changes nothing; nobody is notified. What is wrong is told item by item, and everything else is taken. What came of an event that was over for long is deleted and counted like everything else. Once what was personal of a hackathon is deleted, nothing is taken over any more, which is 409: bring in all of it at once.
         */
        post: operations["importHackathon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging": {
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
        /** How projects are judged, and where the caller stands in it */
        get: operations["getJudging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/queue": {
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
        /**
         * The caller's own looks in the order in which they are to be scored, for judges
         * @description Without those that were released. The calibration project comes first.
         */
        get: operations["getJudgeQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/looks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * What is to be scored, for its judge and for organisers who don't take part
         * @description Organisers on the panel see no score and no comment of others until judges are done.
         */
        get: operations["getJudgeLook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/looks/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Score a project, or change the scores, while the judging is open
         * @description Takes a score for each criterion. What was scored before stays in the log. Conflicts of interest are worked out anew: in one, nothing is kept, and the look goes to another judge.
         */
        put: operations["putJudgeScores"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/looks/{id}/acts": {
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
         * Skip, return or undo while the judging is open, or recuse at any time
         * @description `skip` takes a reason; a team that is absent comes back later in the queue. `return` puts what was skipped back into the queue. `undo` restores what was there before the last scores or act, and can be repeated. `recuse` takes a text; the look goes to another judge, and scores that were given don't count.
         */
        post: operations["actOnJudgeLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/looks/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** All that happened to a look, the newest first, for its judge and for organisers who don't take part */
        get: operations["getJudgeLookLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/availability": {
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
        get?: never;
        /**
         * Say that one cannot judge, or can again
         * @description What was not scored yet goes to others at once.
         */
        put: operations["putJudgeAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/leaving": {
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
        get?: never;
        put?: never;
        /**
         * Leave the panel for good, for organisers who judge and want to see what others scored
         * @description What others scored is hidden from organisers on the panel until judges are done: the judging is closed, and so is the final round, if there is one. Whoever leaves sees it, and can't judge in this event any more: neither by the charter nor by coming back. What was not scored yet goes to others at once; scores that were given count. Left twice, it is the same as once.
         */
        post: operations["leaveJudgingPanel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/judges": {
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
        /**
         * The panel and how far everybody is, for organisers who don't take part
         * @description All users whom the charter names, and the members of groups that it names.
         */
        get: operations["listJudges"];
        /**
         * Say that a judge is absent, limit the work, or let scores not count, for organisers who don't take part
         * @description What is left out stays as it is. The judge is told, with the reason.
         */
        put: operations["putJudge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/conflicts": {
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
        /**
         * Conflicts of interest, the newest first
         * @description Organisers who don't take part see all, others their own and those that they declared.
         */
        get: operations["listJudgeConflicts"];
        put?: never;
        /**
         * Declare a conflict of interest
         * @description Judges declare their own, members of a team that a judge has an interest in their project, organisers who don't take part any. Give exactly one of `projectId`, `teamId` and `userRef`. The judge gets the project no more; a look goes to another judge at once, and scores that were given don't count. What a team declared stands beside what others declared, until each is lifted.
         */
        post: operations["declareJudgeConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/judging-conflicts/{id}/lifting": {
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
         * Lift a conflict that was declared, or a recusal, for organisers who don't take part; withdraw one, for the team that declared it
         * @description Until the judging is closed. Those that follow from teams, groups and mentoring cannot be lifted. Organisers are told what a team withdrew.
         */
        post: operations["liftJudgeConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/judges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Who judges the event, and the interests that the team declared, for members of the team */
        get: operations["getProjectJudges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/assignment": {
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
        get?: never;
        put?: never;
        /**
         * Give the projects to the judges, for organisers who don't take part
         * @description From the end of the submissions on. Balanced, linked so that all judges can be compared, within their limits, and never in a conflict. What was assigned before is kept where it may be. A preview keeps nothing.
         */
        post: operations["assignJudgeLooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/extra-looks": {
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
        get?: never;
        put?: never;
        /** Have one more judge look at a project, for organisers who don't take part */
        post: operations["addExtraLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/needs": {
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
        /**
         * Which projects need one more look, for organisers who don't take part
         * @description First those with fewer scored looks than the charter wants, then those where one more look would tell most about the first places, by the scores so far. Organisers on the panel get no more than the counts until judges are done: those with the fewest scored looks first.
         */
        get: operations["listJudgingNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/calibration": {
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
        get?: never;
        /**
         * Choose the project that all judges score first, for organisers who don't take part
         * @description It is out of the competition: its scores count for nothing, and judges who scored it see how the panel did. `null` for none.
         */
        put: operations["putJudgingCalibration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/looks": {
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
        /**
         * Who looks at what, with the scores, for organisers who don't take part
         * @description Organisers on the panel see who looks at what; scores, comments and notes only of their own looks until judges are done.
         */
        get: operations["listJudgingLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/judging/log": {
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
        /**
         * All that happened in the judging, the newest first, for organisers who don't take part
         * @description Organisers on the panel see no scores of others until judges are done.
         */
        get: operations["getJudgingLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/mentors": {
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
        /** Who mentors, with skills and teams */
        get: operations["listMentors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/mentoring": {
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
        get?: never;
        /** Offer to mentor, or change one's offer */
        put: operations["offerMentoring"];
        post?: never;
        /**
         * Mentor no more
         * @description The teams that the mentor has are told. What the mentor claimed in the help queue is open again.
         */
        delete: operations["withdrawMentoring"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/mentor-matches": {
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
        /** Which mentor helps which team */
        get: operations["listMentorMatches"];
        /**
         * Publish matches, for organisers
         * @description Takes all matches as they are to be. Teams and mentors are told of what is new and what ends.
         */
        put: operations["publishMentorMatches"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/mentor-matches/proposal": {
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
        get?: never;
        put?: never;
        /**
         * Work out which mentor fits which team, for organisers
         * @description The best assignment by skills, theme, common working hours and load. Nothing is kept; the organiser changes it and publishes it.
         */
        post: operations["proposeMentorMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/help-requests": {
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
        /**
         * The help queue, the oldest first
         * @description Mentors and organisers see all, participants their own and those of their team.
         */
        get: operations["listHelpRequests"];
        put?: never;
        /**
         * Ask for help
         * @description The team's mentors are told, or else those who have the skills.
         */
        post: operations["askForHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/help-requests/{id}/acts": {
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
         * Claim, release, resolve, withdraw or reopen
         * @description Mentors claim; a claim holds for 30 minutes, and claiming again renews it. Mentors release and resolve what they claimed. Who asked, and their team, resolve, withdraw and reopen.
         */
        post: operations["actOnHelpRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/office-hours": {
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
        /** Office hours, the next first */
        get: operations["listOfficeHours"];
        put?: never;
        /**
         * Offer office hours, for mentors
         * @description The time is cut into slots, and repeated by a rule in the mentor's time zone: nine o'clock stays nine o'clock when the clock changes. 200 slots at most, none after the end of the event.
         */
        post: operations["addOfficeHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/office-hours/{id}": {
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
        post?: never;
        /**
         * Cancel a slot, for its mentor and organisers
         * @description Who booked it is told.
         */
        delete: operations["cancelOfficeSlot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/office-hours/{id}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Book a slot, for oneself or for one's team */
        put: operations["bookOfficeSlot"];
        post?: never;
        /**
         * Cancel a booking
         * @description For who booked it and their team, the mentor, and organisers. The other side is told.
         */
        delete: operations["cancelBooking"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/office-hours/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A slot for calendar programs */
        get: operations["getOfficeSlotCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of hackathons that began, the newest first, and of all of them together */
        get: operations["getProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** Decisions, experiments, outcomes and artefacts of a project, the newest first */
        get: operations["listProjectRecords"];
        put?: never;
        /**
         * Add a record
         * @description For members of the team and organisers, until the event is over. A project has at most 500.
         */
        post: operations["createProjectRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                recordId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Edit a record
         * @description What is left out is emptied.
         */
        put: operations["updateProjectRecord"];
        post?: never;
        /** Delete a record */
        delete: operations["deleteProjectRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/projects": {
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
        /** Projects of a hackathon, the newest first */
        get: operations["listProjects"];
        put?: never;
        /**
         * Make the project of a team
         * @description For members of the team and organisers, until the event is over. A team has one project; 409 when it has it already.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/repositories": {
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
        get?: never;
        put?: never;
        /**
         * Tie a repository to the project of the caller's team
         * @description Makes the project if the team has none, and else sets repository, entity and starter kit of the one that is there; its title and description stay. Doing it again with the same repository changes nothing. The entity need not be in the catalog yet. 409 when the caller has no team: join or found one first, or name one that you belong to or organise in `teamId`.
         */
        post: operations["registerRepository"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects of all hackathons that the caller sees, the newest first */
        get: operations["listAllProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A project with its records, and with the feedback and submissions that the caller may see */
        get: operations["getProject"];
        /**
         * Edit a project
         * @description For members of the team and organisers, until the event is over. What is left out is emptied. Assets and entities that the catalog hides from the caller stay.
         */
        put: operations["updateProject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/registration": {
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
        /** The caller's own registration */
        get: operations["getRegistration"];
        /**
         * Register, or change one's registration
         * @description Takes the whole registration: what is left out is empty from then on. A free place is taken at once; without one, the person waits in line if the charter has a waiting list. Who withdrew can register again, at the end of the line.
         */
        put: operations["putRegistration"];
        post?: never;
        /**
         * Withdraw
         * @description Ends the membership in a team too; a team that nobody is left in is dissolved. Who waits longest takes the place.
         */
        delete: operations["withdrawRegistration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/participants": {
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
        /**
         * Who takes part, and who looks for what
         * @description By name; people who wait or are to be decided on stand in the order in which they came. For participants, mentors, judges and organisers.
         */
        get: operations["listParticipants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/decision": {
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
         * Approve, decline or remove somebody, as an organiser
         * @description Who is approved while all places are taken waits in line. Whoever waits moves up without a decision as soon as a place is free. Declining and removing take a reason, which the person reads.
         */
        post: operations["decideRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/results": {
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
        /**
         * Who stands where
         * @description What was published last. Before that there is nothing yet (`state` is `none`), unless organisers who don't take part ask for what the scores say so far, with `draft`; until judges are done, only those who are not on the panel. Who asks can't be a judge of the event any more. Not in pages: it is one ranking of all projects with a submission.
         */
        get: operations["getResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/results/judges": {
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
        /**
         * How strict and how consistent judges are
         * @description Private. All of them for organisers who don't take part; a judge gets the own row once the results are published. One row a judge of the panel, not in pages.
         */
        get: operations["listJudgeDiagnostics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/results/awards": {
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
        get?: never;
        /**
         * Say who gets which award, for organisers who don't take part
         * @description All awards as they are to be. Nobody else sees them before the next publication. 400 for an award that the charter doesn't have, for more projects or a place further down than its `places`, and for a project without a submission.
         */
        put: operations["putAwards"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/results/publication": {
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
        get?: never;
        put?: never;
        /**
         * Publish the results, for organisers who don't take part
         * @description Places, awards, and what the teams get back, as they are at this moment; everybody who takes part is told. 409 while judging or the final round is open. When there is a publication already, this is a correction and needs a `reason`; the earlier one is kept.
         */
        post: operations["publishResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/results/read": {
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
        get?: never;
        /**
         * Note that the caller has read what was published last
         * @description It is no longer in the agenda then.
         */
        put: operations["markResultsRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/final-round": {
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
        /**
         * The round in which judges rank the finalists
         * @description Judges see the finalists they have no conflict with, and their own ranking; organisers who don't take part see all of it. Before the publication everybody else sees the state only.
         */
        get: operations["getFinalRound"];
        put?: never;
        /**
         * Open the final round, for organisers who don't take part
         * @description The first ones by the scores so far, or those that are named. 409 while judges still score. A round that was closed is opened again, as long as no results are published; rankings are kept if the finalists stay the same. The judges are told.
         */
        post: operations["openFinalRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/final-round/ranking": {
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
        get?: never;
        /**
         * Rank the finalists, for judges
         * @description Can be changed until the round is closed; all of it is kept in a log.
         */
        put: operations["rankFinalists"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/final-round/closing": {
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
        get?: never;
        put?: never;
        /**
         * Close the final round, for organisers who don't take part
         * @description 409 when no judge has ranked.
         */
        post: operations["closeFinalRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/votes": {
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
        /**
         * What the caller can vote for, and has
         * @description All projects with a submission, in an order of the caller's own, so that none is first for everybody.
         */
        get: operations["getVotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/votes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                /** @description Of the project. */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Vote for a project
         * @description 409 when no vote is left or voting is not open; 403 for the project of one's own team.
         */
        put: operations["voteForProject"];
        post?: never;
        /** Take a vote back, while voting is open */
        delete: operations["takeBackVote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/judging-result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * What a team gets back from judging
         * @description For the team and for organisers who don't take part. No number and no comment before the publication (organisers see what the scores say so far); never who gave which score or wrote which comment.
         */
        get: operations["getProjectResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * The certificate of a team, for the team and organisers
         * @description 409 before the results are published.
         */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/sandboxes": {
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
        /**
         * Requests for sandboxes, the newest first
         * @description Organisers see all, participants their own and those of their team.
         */
        get: operations["listSandboxes"];
        put?: never;
        /**
         * Ask for a sandbox, for oneself or for one's team
         * @description 409 when somebody of the team has not signed an agreement that the sandbox takes, or when the quota is used up; the message names both.
         */
        post: operations["requestSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A request for a sandbox */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        /** Withdraw a request, or give a sandbox back before its end */
        delete: operations["returnSandbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{id}/decision": {
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
         * Grant, decline, revoke, or try again what failed
         * @description For organisers. When the charter names a provisioner, it is asked in the background; else the organiser makes the sandbox by hand, and says where it is. Declining and revoking take a reason.
         */
        post: operations["decideSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * All versions, the newest first
         * @description For the team, organisers and judges.
         */
        get: operations["listSubmissions"];
        put?: never;
        /**
         * Submit a project
         * @description For members of the team. Two who submit at once make two versions. 409 before the event begins and after the deadline; it says when, and how it can be reopened.
         */
        post: operations["submitProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/submissions/current": {
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
        post?: never;
        /**
         * Withdraw the submission that counts, before the deadline
         * @description For members of the team, unless results are published. Its versions are kept; the project counts as not submitted.
         */
        delete: operations["withdrawSubmission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/reopening": {
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
         * Let one project submit after the deadline
         * @description For organisers who are not in the team. The team is told, with the reason.
         */
        post: operations["reopenSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/teams": {
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
        /** Teams of a hackathon, by name */
        get: operations["listTeams"];
        put?: never;
        /**
         * Found a team
         * @description The founder is its first member and its contact.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hackathons/{namespace}/{name}/team-requests": {
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
        /**
         * Invitations and applications of the caller and the caller's team
         * @description Open ones first, then the latest; 200 at most.
         */
        get: operations["listTeamRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** A team */
        get: operations["getTeam"];
        /**
         * Change a team, as one of its members or an organiser
         * @description Takes the whole team but its members. Only the contact and organisers name another contact; only organisers lock.
         */
        put: operations["updateTeam"];
        post?: never;
        /**
         * Dissolve a team
         * @description For organisers, and for the last member. Open requests are answered, and a claimed idea is free again. A team with a project stays.
         */
        delete: operations["dissolveTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/membership": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /** Join a team that is open */
        put: operations["joinTeam"];
        post?: never;
        /**
         * Leave one's team
         * @description A team that nobody is left in is dissolved, unless it has a project.
         */
        delete: operations["leaveTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/members": {
        parameters: {
            query: {
                user: components["schemas"]["EntityRef"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Move a registered person into a team, as an organiser
         * @description Out of another team if the person is in one.
         */
        put: operations["placeMember"];
        post?: never;
        /** Remove somebody from a team, as its contact or an organiser */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/invitations": {
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
        /** Invite a registered person, as a member */
        post: operations["inviteToTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}/applications": {
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
        /** Ask to join a team */
        post: operations["applyToTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team-requests/{id}/answer": {
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
         * Accept, decline or withdraw a request
         * @description Invitations are answered by whom they invite and withdrawn by members; applications are answered by members and withdrawn by whom they are of. Accepting makes the person a member, and ends the person's other requests.
         */
        post: operations["answerTeamRequest"];
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
        /**
         * @description `waiting` for an approver. `expired` when the agreement's time, or the event, is over.
         * @enum {string}
         */
        SignatureState: "granted" | "waiting" | "declined" | "revoked" | "expired" | "withdrawn";
        SignatureInput: {
            /** @description Version of the agreement that was read. */
            version: string;
            /** @description `digest` of the agreement that was read; 409 when the terms have changed since. */
            digest?: string;
        };
        SignatureDecision: {
            /** @enum {string} */
            decision: "approve" | "decline" | "revoke";
            reason?: components["schemas"]["Reason"];
        };
        Signature: {
            id: components["schemas"]["Id"];
            agreement: string;
            /** @description Version that was signed. */
            version: string;
            /** @description SHA-256 of the terms that were signed, or of their web address. */
            digest: string;
            userRef: components["schemas"]["EntityRef"];
            state: components["schemas"]["SignatureState"];
            /** @description The charter has another version or other terms by now, so that it has to be signed again. */
            stale: boolean;
            /** @description No newer signature of the same person followed. */
            current: boolean;
            /** Format: date-time */
            signedAt: string;
            /** Format: date-time */
            expiresAt: string;
            decidedBy?: components["schemas"]["EntityRef"];
            /** Format: date-time */
            decidedAt?: string;
            reason?: string;
            /** @description What the caller can decide about it. */
            mayDecide: ("approve" | "decline" | "revoke")[];
        };
        SignaturePage: {
            items: components["schemas"]["Signature"][];
            nextCursor: string | null;
        };
        /** @description People by the state of their signature. `stale` ones are not among the granted. */
        AgreementCounts: {
            granted: number;
            waiting: number;
            stale: number;
            declined: number;
            revoked: number;
            expired: number;
            withdrawn: number;
        };
        Agreement: {
            name: string;
            title: string;
            version: string;
            /** @description SHA-256 of the terms, or of their web address. Give it back when signing. */
            digest: string;
            url?: components["schemas"]["WebAddress"];
            /** @description The terms in Markdown. */
            text?: string;
            /** @description Entities that only those may use who signed. */
            protects: components["schemas"]["EntityRef"][];
            /** @description Who grants access after the signature; the signature is enough when there is nobody. */
            approvers: components["schemas"]["EntityRef"][];
            /** @description Names of the sandboxes that ask for it. */
            sandboxes: string[];
            /** Format: date-time */
            expiresAt: string;
            /** @description Whether the caller holds it now. */
            granted: boolean;
            maySign: boolean;
            mayApprove: boolean;
            my?: components["schemas"]["Signature"];
            counts?: components["schemas"]["AgreementCounts"];
        };
        AgreementList: {
            items: components["schemas"]["Agreement"][];
        };
        DataAccess: {
            entityRef: components["schemas"]["EntityRef"];
            userRef: components["schemas"]["EntityRef"];
            /** @description Whether an agreement of any hackathon protects the entity. */
            protected: boolean;
            /** @description Whether the user holds, now, all agreements by which one hackathon protects the entity. False when nothing protects it. */
            granted: boolean;
            /**
             * Format: date-time
             * @description When that ends unless something changes.
             */
            grantedUntil?: string;
            /** Format: date-time */
            checkedAt: string;
            /** @description The agreements, of hackathons that the caller may see. */
            agreements: components["schemas"]["DataAccessAgreement"][];
        };
        DataAccessAgreement: {
            hackathonRef: components["schemas"]["EntityRef"];
            agreement: string;
            title: string;
            version: string;
            /**
             * @description Of the user. `stale` when other terms were signed; `left` when the user takes no part in the hackathon any more.
             * @enum {string}
             */
            state: "unsigned" | "granted" | "waiting" | "declined" | "revoked" | "expired" | "withdrawn" | "stale" | "left";
            /** Format: date-time */
            expiresAt?: string;
            /** @description Where in the portal it is signed. */
            path: string;
        };
        /** @enum {string} */
        ProjectWindowState: "upcoming" | "open" | "held" | "closed";
        CheckpointReportInput: {
            status: components["schemas"]["ProjectStatus"];
            text?: components["schemas"]["ProjectRecordText"];
            demoUrl?: components["schemas"]["WebAddress"];
            lateReason?: components["schemas"]["Reason"];
            version?: components["schemas"]["Version"];
        };
        CheckpointReport: {
            checkpoint: string;
            status: components["schemas"]["ProjectStatus"];
            text?: string;
            demoUrl?: string;
            /**
             * Format: date-time
             * @description When it was first reported; says whether it was late.
             */
            reportedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Who wrote this version. */
            by?: string;
            late: boolean;
            /** @description Shown to the team, organisers and mentors. */
            lateReason?: string;
            version: number;
        };
        ProjectCheckpoint: {
            name: string;
            title?: string;
            /**
             * Format: date-time
             * @description When it is due, with what organisers changed.
             */
            at: string;
            windowState: components["schemas"]["ProjectWindowState"];
            report?: components["schemas"]["CheckpointReport"];
        };
        CheckpointCounts: {
            /** @description Late ones included. */
            reported: number;
            late: number;
            missing: number;
            byStatus: {
                "on-track": number;
                "at-risk": number;
                blocked: number;
                done: number;
                unknown: number;
            };
        };
        CheckpointSummary: {
            name: string;
            title?: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            opensAt: string;
            /** @description What is due. */
            due?: string;
            demonstration: boolean;
            windowState: components["schemas"]["ProjectWindowState"];
            counts: components["schemas"]["CheckpointCounts"];
        };
        CheckpointItem: {
            project: {
                id: components["schemas"]["Id"];
                title: string;
                /** @description Empty, as the name, while the caller must not know it. */
                teamId: string;
                teamName: string;
                theme?: string;
                status: components["schemas"]["ProjectStatus"];
                wantsHelp: boolean;
                submission?: components["schemas"]["ProjectSubmissionState"];
            };
            reports: components["schemas"]["CheckpointReport"][];
        };
        CheckpointOverview: {
            checkpoints: components["schemas"]["CheckpointSummary"][];
            items: components["schemas"]["CheckpointItem"][];
            nextCursor: string | null;
            /** @description Projects that the caller sees. */
            projects: number;
            teamsWithoutProject: number;
        };
        ProjectFeedbackInput: {
            text: string;
            visibility: components["schemas"]["FeedbackVisibility"];
            mood?: components["schemas"]["FeedbackMood"];
            /** @description Name of the checkpoint that it is about. */
            checkpoint?: string;
        };
        /** @enum {string} */
        FeedbackVisibility: "team" | "organisers";
        /**
         * @description Keep this, change this, or a question.
         * @enum {string}
         */
        FeedbackMood: "keep" | "change" | "question";
        ProjectFeedback: {
            id: components["schemas"]["Id"];
            text: string;
            visibility: components["schemas"]["FeedbackVisibility"];
            mood?: components["schemas"]["FeedbackMood"];
            checkpoint?: string;
            /** @description Left out for judges of a blind event, but for what they wrote themselves. */
            by?: string;
            /** Format: date-time */
            at: string;
        };
        ProjectFeedbackPage: {
            items: components["schemas"]["ProjectFeedback"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        DebriefPointKind: "worked" | "did-not-work" | "change";
        /**
         * @description `open` until organisers decided what comes of it.
         * @enum {string}
         */
        DebriefPointState: "open" | "action" | "theme" | "set-aside";
        /** @enum {string} */
        DebriefActionState: "open" | "done" | "dropped";
        /** @enum {string} */
        ThemeProposalState: "open" | "taken" | "dropped";
        /** @description Plain text. */
        DebriefPointText: string;
        DebriefTitle: string;
        /** Format: date-time */
        DebriefMoment: string;
        /** @description From 1, not at all, to 5, very much. */
        DebriefSatisfactionScore: number;
        /**
         * @description Whether one would take part again.
         * @enum {string}
         */
        DebriefAgain: "yes" | "no" | "maybe";
        Debrief: {
            hackathonRef: components["schemas"]["EntityRef"];
            /** @description Whether points, votes and answers are taken now. */
            open: boolean;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description Whether organisers hold it, so that it is not open although it is time. */
            held?: boolean;
            counts: components["schemas"]["DebriefCounts"];
            satisfaction?: components["schemas"]["DebriefSatisfaction"];
            myAnswer?: components["schemas"]["DebriefAnswer"];
            /** @description How many points the caller can still write; left out for those who have no role. */
            pointsLeft?: number;
            may: {
                /** @description Write points. */
                say: boolean;
                vote: boolean;
                /** @description Say how one liked the event. */
                answer: boolean;
                /** @description Decide on points, add actions and meetings. */
                decide: boolean;
            };
        };
        DebriefCounts: {
            points: number;
            votes: number;
            /** @description Without those that were dropped. */
            actions: number;
            actionsDone: number;
            /** @description Without those that were dropped. */
            themes: number;
            answers: number;
        };
        /** @description How participants liked the event. Left out while fewer than five answered. */
        DebriefSatisfaction: {
            answers: number;
            mean: number;
            /** @description How many gave 1, 2, 3, 4 and 5. */
            distribution: number[];
            /** @description How many would take part again. */
            again: {
                yes: number;
                no: number;
                maybe: number;
            };
        };
        DebriefAnswer: {
            satisfaction: components["schemas"]["DebriefSatisfactionScore"];
            again: components["schemas"]["DebriefAgain"];
            /** @description Plain text; organisers read it without a name. */
            text?: string;
        };
        DebriefAnswerTextPage: {
            /** @description Empty while fewer than five answered. */
            items: {
                text: string;
            }[];
            nextCursor: string | null;
            /** @description How many answered, with or without a text. */
            answers: number;
        };
        DebriefPointInput: {
            kind: components["schemas"]["DebriefPointKind"];
            text: components["schemas"]["DebriefPointText"];
            /** @description Whether it is kept without its author. With the author's name if left out. */
            anonymous?: boolean;
        };
        DebriefPointUpdate: {
            kind: components["schemas"]["DebriefPointKind"];
            text: components["schemas"]["DebriefPointText"];
            version: components["schemas"]["Version"];
        };
        DebriefPoint: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            kind: components["schemas"]["DebriefPointKind"];
            text: components["schemas"]["DebriefPointText"];
            /** @description For those who have a role in the hackathon. Left out when it is anonymous, and when names were erased. */
            author?: components["schemas"]["EntityRef"];
            anonymous: boolean;
            votes: number;
            /** @description Whether the caller voted for it. */
            voted: boolean;
            /** @description Whether the caller wrote it with their name. Never true for an anonymous one. */
            mine: boolean;
            mayEdit: boolean;
            mayRemove: boolean;
            state: components["schemas"]["DebriefPointState"];
            /** @description Why it was set aside. */
            stateReason?: string;
            action?: components["schemas"]["DebriefPointAction"];
            theme?: components["schemas"]["DebriefPointTheme"];
            version: components["schemas"]["Version"];
            /**
             * Format: date-time
             * @description The hour alone of an anonymous one.
             */
            createdAt: string;
        };
        /** @description The action that came of a point. */
        DebriefPointAction: {
            id: components["schemas"]["Id"];
            title: components["schemas"]["DebriefTitle"];
            owner: components["schemas"]["EntityRef"];
            /** Format: date-time */
            dueAt: string;
            state: components["schemas"]["DebriefActionState"];
            outcome?: string;
        };
        /** @description The theme for another event that came of a point. */
        DebriefPointTheme: {
            id: components["schemas"]["Id"];
            title: components["schemas"]["DebriefTitle"];
            state: components["schemas"]["ThemeProposalState"];
        };
        DebriefPointPage: {
            items: components["schemas"]["DebriefPoint"][];
            nextCursor: string | null;
            /** @description Points that the filters leave, on all pages. */
            total: number;
        };
        /** @description `action` takes a title, an owner and a date; `theme` a title, and maybe a description and assets; `set-aside` a reason. */
        DebriefDecision: {
            /** @enum {string} */
            decision: "action" | "theme" | "set-aside" | "reopen";
            title?: components["schemas"]["DebriefTitle"];
            /** @description A user or group of the catalog. */
            owner?: components["schemas"]["EntityRef"];
            dueAt?: components["schemas"]["DebriefMoment"];
            description?: components["schemas"]["Text"];
            assets?: components["schemas"]["ThemeProposalAssets"];
            reason?: components["schemas"]["Reason"];
            version: components["schemas"]["Version"];
        };
        DebriefActionInput: {
            title: components["schemas"]["DebriefTitle"];
            /** @description A user or group of the catalog. */
            owner: components["schemas"]["EntityRef"];
            dueAt: components["schemas"]["DebriefMoment"];
        };
        DebriefActionUpdate: {
            state?: components["schemas"]["DebriefActionState"];
            /** @description What was achieved, or why it was dropped, which takes a reason. */
            outcome?: string;
            title?: components["schemas"]["DebriefTitle"];
            owner?: components["schemas"]["EntityRef"];
            dueAt?: components["schemas"]["DebriefMoment"];
            version: components["schemas"]["Version"];
        };
        DebriefAction: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            hackathonTitle: string;
            /** @description The point that it comes from. */
            point?: {
                id: components["schemas"]["Id"];
                kind: components["schemas"]["DebriefPointKind"];
                text: components["schemas"]["DebriefPointText"];
            };
            title: components["schemas"]["DebriefTitle"];
            owner: components["schemas"]["EntityRef"];
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            state: components["schemas"]["DebriefActionState"];
            outcome?: string;
            /** @description Whether the caller, or a group of the caller, owns it. */
            mine: boolean;
            /** @description Whether the caller owns it or organises the hackathon. */
            mayEdit: boolean;
            by: components["schemas"]["EntityRef"];
            version: components["schemas"]["Version"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DebriefActionPage: {
            items: components["schemas"]["DebriefAction"][];
            nextCursor: string | null;
            total: number;
        };
        /** @description Assets that the theme would improve. */
        ThemeProposalAssets: components["schemas"]["EntityRef"][];
        ThemeProposal: {
            id: components["schemas"]["Id"];
            /** @description The hackathon in whose debrief it was proposed. */
            hackathonRef: components["schemas"]["EntityRef"];
            hackathonTitle: string;
            pointId?: components["schemas"]["Id"];
            /** @description A name that a theme of a charter can have, made of the title. */
            name: string;
            title: components["schemas"]["DebriefTitle"];
            /** @description Text in Markdown. */
            description?: string;
            assets: components["schemas"]["ThemeProposalAssets"];
            state: components["schemas"]["ThemeProposalState"];
            /** @description The hackathon that took it, for those who see it. */
            takenBy?: components["schemas"]["EntityRef"];
            /** @description Whether the caller organises the hackathon that it comes from, or the one that took it. */
            mayEdit: boolean;
            version: components["schemas"]["Version"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ThemeProposalPage: {
            items: components["schemas"]["ThemeProposal"][];
            nextCursor: string | null;
            total: number;
        };
        ThemeProposalUpdate: {
            state: components["schemas"]["ThemeProposalState"];
            /** @description The hackathon that takes it, when it is taken. */
            takenBy?: components["schemas"]["EntityRef"];
            version: components["schemas"]["Version"];
        };
        FollowUpInput: {
            title: components["schemas"]["DebriefTitle"];
            startsAt: components["schemas"]["DebriefMoment"];
            endsAt: components["schemas"]["DebriefMoment"];
            /** @description A room or a web address. */
            place?: string;
            text?: components["schemas"]["Text"];
        };
        FollowUpUpdate: {
            title: components["schemas"]["DebriefTitle"];
            startsAt: components["schemas"]["DebriefMoment"];
            endsAt: components["schemas"]["DebriefMoment"];
            place?: string;
            text?: components["schemas"]["Text"];
            version: components["schemas"]["Version"];
        };
        FollowUp: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            title: components["schemas"]["DebriefTitle"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            /** @description Text in Markdown. */
            text?: string;
            by: components["schemas"]["EntityRef"];
            mayEdit: boolean;
            version: components["schemas"]["Version"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FollowUpPage: {
            items: components["schemas"]["FollowUp"][];
            nextCursor: string | null;
            total: number;
        };
        /** @enum {string} */
        EndingKind: "transition" | "parked" | "stopped";
        /** @enum {string} */
        EndingState: "none" | "transition" | "parked" | "stopped" | "waiting" | "accepted" | "declined";
        /**
         * @description What the proposed owner of a transition said; `waiting` until then.
         * @enum {string}
         */
        EndingAnswer: "waiting" | "accepted" | "declined";
        EndingInput: {
            ending: components["schemas"]["EndingKind"];
            /** @description Why; needed for `stopped`. */
            reason?: string;
            /** @description What was learnt, so that nobody begins anew; needed for `parked`. */
            learnt?: string;
            /** @description User or group of the catalog who should own it; needed for `transition`, and only for that. */
            to?: string;
            /** @description Entity ref of the PrototypeTransition, if there is one. */
            transitionRef?: string;
            /** @description The version that was read; 0 or left out when nobody said an ending before. */
            version?: number;
        };
        EndingAnswerInput: {
            /** @enum {string} */
            answer: "accept" | "decline";
            /** @description Why; needed for `decline`. */
            reason?: string;
            version: components["schemas"]["Version"];
        };
        ProductionInput: {
            /**
             * Format: date-time
             * @description Not before the event began, and not in the future.
             */
            at: string;
            evidenceUrl?: components["schemas"]["WebAddress"];
        };
        ProjectMilestone: {
            /**
             * @description `decided`: the first answer of a proposed owner, the ending as parked or stopped, or the start of a transition in the catalog. `owned`: somebody other than the team owns it. `production`: it is in production.
             * @enum {string}
             */
            milestone: "decided" | "owned" | "production";
            /** Format: date-time */
            at: string;
            /**
             * @description Read from the catalog, stated by people, or taken over from another tool.
             * @enum {string}
             */
            source: "catalog" | "stated" | "imported";
            evidenceUrl?: string;
            /** @description The entity of the catalog that says so. */
            entityRef?: string;
            /** @description Who stated it; left out once erased. */
            by?: string;
        };
        /** @description What the caller may do now. */
        EndingMay: {
            say: boolean;
            answer: boolean;
            stateProduction: boolean;
            /** @description Whether the caller may remind who has to act next; not before `againAt` of the last reminder. */
            remind: boolean;
        };
        /**
         * @description Who has to act next, and was reminded of it.
         * @enum {string}
         */
        EndingRecipient: "team" | "owner";
        /** @description When somebody was reminded last by an organiser. For organisers. */
        EndingReminder: {
            to: components["schemas"]["EndingRecipient"];
            /** @description Entity ref. */
            by?: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description From when on it is possible again.
             */
            againAt: string;
        };
        EndingRemindersInput: {
            /**
             * @description Of the projects that are reminded of; `none` if left out.
             * @enum {string}
             */
            state?: "none" | "declined" | "waiting";
        };
        EndingReminders: {
            /** @description Projects. */
            reminded: number;
            /** @description Projects left out because somebody was reminded less than a day ago. */
            recent: number;
            /** @description Projects left out because nobody is in the team any more. */
            unreachable: number;
            /**
             * Format: date-time
             * @description When the first of those that were left out as recent can be reminded of again.
             */
            againAt?: string;
        };
        ProjectEnding: {
            projectId: components["schemas"]["Id"];
            /** @description Grows with every change; 0 while nobody said an ending. */
            version: number;
            ending?: components["schemas"]["EndingKind"];
            reason?: string;
            learnt?: string;
            /** @description Entity ref of the proposed owner. */
            to?: string;
            /** @description Name of the proposed owner. */
            toTitle?: string;
            /** @description Entity ref of the PrototypeTransition. */
            transitionRef?: string;
            answer?: components["schemas"]["EndingAnswer"];
            answeredBy?: string;
            answerReason?: string;
            /** Format: date-time */
            answeredAt?: string;
            /** @description Who said it; left out once erased. */
            by?: string;
            /** Format: date-time */
            at?: string;
            /** @description In order of time. */
            milestones: components["schemas"]["ProjectMilestone"][];
            reminder?: components["schemas"]["EndingReminder"];
            /** @description Left out of lists. */
            may?: components["schemas"]["EndingMay"];
        };
        EndingItem: {
            projectId: components["schemas"]["Id"];
            title: string;
            teamId?: components["schemas"]["Id"];
            teamName: string;
            /** @description Entity refs of the members of the team. */
            members: string[];
            theme?: string;
            /** @description The entity that the project builds. */
            entityRef?: string;
            ending?: components["schemas"]["ProjectEnding"];
        };
        EndingCounts: {
            /** @description Those that were submitted. */
            projects: number;
            none: number;
            transition: number;
            parked: number;
            stopped: number;
            waiting: number;
            accepted: number;
            declined: number;
            owned: number;
            production: number;
        };
        EndingPage: {
            items: components["schemas"]["EndingItem"][];
            counts: components["schemas"]["EndingCounts"];
            /** @description Whether endings can be said; from the end of submissions on. */
            open: boolean;
            /** Format: date-time */
            opensAt?: string;
            /** @description Of the projects without an ending, how many can be reminded of now. For organisers. */
            remindable?: components["schemas"]["EndingsRemindable"];
            nextCursor: string | null;
        };
        EndingsRemindable: {
            now: number;
            /** @description Those of which somebody was reminded less than a day ago. */
            recent: number;
            /**
             * Format: date-time
             * @description When the first of these can be reminded of again.
             */
            againAt?: string;
        };
        ProposedEnding: components["schemas"]["EndingItem"] & {
            hackathonRef: string;
            hackathonTitle: string;
        };
        ProposedEndingPage: {
            items: components["schemas"]["ProposedEnding"][];
            nextCursor: string | null;
        };
        /**
         * Format: date-time
         * @description ISO 8601 in UTC.
         */
        Time: string;
        /** @enum {string} */
        HackathonPhase: "announced" | "registration" | "preparation" | "running" | "judging" | "results" | "ended";
        /** @enum {string} */
        HackathonRole: "organiser" | "sponsor" | "judge" | "mentor" | "participant";
        /** @description `registration`, `teams`, `submission`, `judging`, `debrief`, or `checkpoint:` and the name of a checkpoint. */
        WindowName: string;
        /**
         * @description `close` ends what is open, or on hold, at that moment; it can be reopened.
         * @enum {string}
         */
        WindowAction: "hold" | "resume" | "extend" | "reopen" | "close";
        WindowChangeInput: {
            action: components["schemas"]["WindowAction"];
            /**
             * Format: date-time
             * @description When it closes after `extend` and `reopen`; when a `hold` ends by itself, if it shall. ISO 8601 with an offset.
             */
            until?: string;
            reason: components["schemas"]["Reason"];
        };
        WindowChange: {
            window: components["schemas"]["WindowName"];
            action: components["schemas"]["WindowAction"];
            until?: components["schemas"]["Time"];
            reason: components["schemas"]["Reason"];
            by: components["schemas"]["EntityRef"];
            at: components["schemas"]["Time"];
        };
        /** @description Open from `opensAt` (inclusive) to `closesAt` (exclusive), unless it is held. */
        Window: {
            name: components["schemas"]["WindowName"];
            title: string;
            /** @enum {string} */
            state: "upcoming" | "open" | "held" | "closed";
            opensAt: components["schemas"]["Time"];
            closesAt: components["schemas"]["Time"];
            scheduledClosesAt: components["schemas"]["Time"];
            heldUntil?: components["schemas"]["Time"];
            change?: components["schemas"]["WindowChange"];
        };
        Moment: {
            /** @enum {string} */
            kind: "registration-opens" | "registration-closes" | "start" | "checkpoint" | "submission-deadline" | "judging-from" | "judging-to" | "results" | "debrief" | "end";
            /** @description Of the checkpoint. */
            name?: string;
            title: string;
            at: components["schemas"]["Time"];
        };
        HackathonTheme: {
            name: string;
            title: string;
            description?: string;
            assets: components["schemas"]["EntityRef"][];
            metrics: components["schemas"]["EntityRef"][];
        };
        HackathonCounts: {
            participants: number;
            teams: number;
            projects: number;
            submissions: number;
        } & {
            [key: string]: number;
        };
        /** @description What the caller is in it. */
        HackathonMine: {
            /** @enum {string} */
            registrationState?: "pending" | "registered" | "waiting-list" | "declined" | "withdrawn";
            teamId?: components["schemas"]["Id"];
            teamName?: string;
            projectId?: components["schemas"]["Id"];
        };
        HackathonSummary: {
            entityRef: components["schemas"]["EntityRef"];
            title: string;
            description?: string;
            location?: string;
            phase: components["schemas"]["HackathonPhase"];
            start: components["schemas"]["Time"];
            end: components["schemas"]["Time"];
            timezone: components["schemas"]["Timezone"];
            registration: components["schemas"]["Window"];
            next?: components["schemas"]["Moment"];
            themes: components["schemas"]["HackathonTheme"][];
            counts: components["schemas"]["HackathonCounts"];
            capacity?: number;
            roles: components["schemas"]["HackathonRole"][];
            my: components["schemas"]["HackathonMine"];
        };
        HackathonPage: {
            items: components["schemas"]["HackathonSummary"][];
            nextCursor: string | null;
        };
        HackathonCheckpoint: {
            name: string;
            title: string;
            at: components["schemas"]["Time"];
            due?: string;
            demonstration: boolean;
            window: components["schemas"]["Window"];
        };
        HackathonConstraint: {
            name: string;
            title: string;
            /** @enum {string} */
            type: "compute" | "data" | "security" | "time" | "other";
            description: string;
        };
        HackathonStarterKit: {
            template: components["schemas"]["EntityRef"];
            title?: string;
            description?: string;
            /** @description Names of the themes it suits; all if empty. */
            themes: string[];
        };
        HackathonTeamRules: {
            minSize: number;
            maxSize: number;
            maxPerHomeTeam?: number;
            /** @description Hours of the working day that every two people of a team have in common. Left out if none are asked for. */
            minSharedHours?: number;
            mustHaveSkills: {
                skill: string;
                people: number;
            }[];
            allowSolo: boolean;
            /** @enum {string} */
            formation: "self" | "automatic" | "both";
        };
        HackathonAgreementName: {
            name: string;
            title: string;
            version: string;
        };
        HackathonSandboxName: {
            name: string;
            title: string;
            description?: string;
            total?: number;
            perTeam?: number;
            resources?: {
                [key: string]: number | string;
            };
            agreements: string[];
        };
        HackathonCriterion: {
            name: string;
            title: string;
            description?: string;
            weight: number;
            scale: {
                min: number;
                max: number;
            };
            anchors: {
                score: number;
                text: string;
            }[];
        };
        HackathonJudging: {
            judges: components["schemas"]["EntityRef"][];
            looksPerProject: number;
            blind: boolean;
            /** @description Whether judges see repositories; true unless it is `blind` and the charter doesn't say so. */
            showRepositories: boolean;
            /** @enum {string} */
            feedback: "never" | "judges-choose" | "always";
        };
        HackathonAward: {
            name: string;
            title: string;
            description?: string;
            places: number;
        };
        HackathonQuestion: {
            name: string;
            question: string;
            /** @enum {string} */
            type: "text" | "choice" | "yes-no";
            choices?: string[];
            required: boolean;
        };
        HackathonRegistrationForm: {
            questions: components["schemas"]["HackathonQuestion"][];
            codeOfConduct?: components["schemas"]["WebAddress"];
            capacity?: number;
            waitingList: boolean;
            approval: boolean;
            /** @description Attributes that people may tell of themselves; automatic formation leaves nobody alone with one of the values. */
            neverIsolate?: {
                attribute: string;
                question: string;
                values: string[];
            }[];
        };
        HackathonMentorName: {
            mentor: components["schemas"]["EntityRef"];
            skills: string[];
            timezone?: components["schemas"]["Timezone"];
            maxTeams?: number;
        };
        /** @description What the caller can do at this moment, by permission, role and window. The server decides anew when it is done. */
        HackathonMay: {
            /** @description Run the event. */
            manage: boolean;
            register: boolean;
            /** @description Sign agreements, ask for sandboxes and help, follow ideas. */
            participate: boolean;
            postIdea: boolean;
            createTeam: boolean;
            joinTeam: boolean;
            createProject: boolean;
            submit: boolean;
            offerMentoring: boolean;
            /** @description Take requests for help, hold office hours. */
            mentor: boolean;
            giveFeedback: boolean;
        };
        HackathonCharterState: {
            /** @description Whether the charter is stored here; it is in a file elsewhere if not. */
            stored: boolean;
            /** @description Whether the caller can change it here. */
            editable: boolean;
            version?: components["schemas"]["Version"];
        };
        HackathonDetail: components["schemas"]["HackathonSummary"] & {
            owner: components["schemas"]["EntityRef"];
            sponsors: components["schemas"]["EntityRef"][];
            organisers: components["schemas"]["EntityRef"][];
            moments: components["schemas"]["Moment"][];
            windows: components["schemas"]["Window"][];
            /** @description What organisers changed about windows, the newest first. */
            changes: components["schemas"]["WindowChange"][];
            constraints: components["schemas"]["HackathonConstraint"][];
            starterKits: components["schemas"]["HackathonStarterKit"][];
            teamRules: components["schemas"]["HackathonTeamRules"];
            agreements: components["schemas"]["HackathonAgreementName"][];
            sandboxes: components["schemas"]["HackathonSandboxName"][];
            checkpoints: components["schemas"]["HackathonCheckpoint"][];
            criteria: components["schemas"]["HackathonCriterion"][];
            judging?: components["schemas"]["HackathonJudging"];
            awards: components["schemas"]["HackathonAward"][];
            registrationForm: components["schemas"]["HackathonRegistrationForm"];
            mentorsOfCharter: components["schemas"]["HackathonMentorName"][];
            tags: string[];
            links: {
                url: components["schemas"]["WebAddress"];
                title?: string;
            }[];
            charter: components["schemas"]["HackathonCharterState"];
            may: components["schemas"]["HackathonMay"];
        };
        AgendaItem: {
            hackathonRef: components["schemas"]["EntityRef"];
            hackathonTitle: string;
            /** @description Stable within the hackathon. */
            key: string;
            kind: string;
            title: string;
            dueAt?: components["schemas"]["Time"];
            /** @description Below the page of the hackathon. */
            path: string;
            overdue: boolean;
        };
        Agenda: {
            items: components["schemas"]["AgendaItem"][];
        };
        CalendarLinkInput: {
            /** @description Only this one; all that the caller is part of if left out. */
            hackathonRef?: components["schemas"]["EntityRef"];
        };
        CalendarLink: {
            id: components["schemas"]["Id"];
            hackathonRef?: components["schemas"]["EntityRef"];
            createdAt: components["schemas"]["Time"];
            lastUsedAt?: components["schemas"]["Time"];
        };
        NewCalendarLink: components["schemas"]["CalendarLink"] & {
            url: components["schemas"]["WebAddress"];
        };
        CalendarLinks: {
            items: components["schemas"]["CalendarLink"][];
        };
        /** @description An entity of kind Hackathon, as in catalog-info.yaml. */
        CharterEntity: {
            [key: string]: unknown;
        };
        CharterInput: {
            entity: components["schemas"]["CharterEntity"];
        };
        CharterUpdate: {
            entity: components["schemas"]["CharterEntity"];
            version: components["schemas"]["Version"];
        };
        CharterProblem: {
            /** @description Such as `spec.schedule.start`; empty when it is the whole. */
            field: string;
            message: string;
        };
        CharterProblems: {
            problems: components["schemas"]["CharterProblem"][];
        };
        Charter: {
            entityRef: components["schemas"]["EntityRef"];
            version: components["schemas"]["Version"];
            entity: components["schemas"]["CharterEntity"];
            createdBy: components["schemas"]["EntityRef"];
            updatedBy: components["schemas"]["EntityRef"];
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
        };
        CharterPage: {
            items: components["schemas"]["Charter"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ExportKind: "participants" | "teams" | "projects" | "scores" | "results" | "debrief" | "endings";
        /** @enum {string} */
        ExportFormat: "csv" | "json";
        ExportRows: {
            [key: string]: unknown;
        }[];
        /** @description People who share a team. */
        FormationPeople: components["schemas"]["EntityRef"][];
        /** @description Two people who don't share a team. */
        FormationPair: components["schemas"]["EntityRef"][];
        /** @description A rule that is bent, and how far in all teams together. `skill`: people with the skill that are missing. `home-team`: people above the most that a team may have of it. `shared-hours`: people who share fewer working hours with their team. `isolation`: teams with exactly one of those people. `min-size` and `max-size`: people below and above. `unplaced`: people who stay without a team. `together`, `apart` and `assigned`: a wish of the organiser that is dropped. */
        FormationRelaxation: {
            /** @enum {string} */
            rule: "skill" | "home-team" | "isolation" | "min-size" | "max-size" | "shared-hours" | "unplaced" | "apart" | "together" | "assigned";
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
            relaxations?: components["schemas"]["FormationRelaxation"][];
        };
        FormationSolution: {
            version: components["schemas"]["Version"];
            together?: components["schemas"]["FormationPeople"][];
            apart?: components["schemas"]["FormationPair"][];
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
            /** @description Hours of the working day, nine to five, that all members have in common on the day of the event on which these are fewest. Left out if less than two time zones are known. */
            sharedHours?: number;
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
            /** @description People who would have to leave so that the others of their team share the hours of `minSharedHours`. Left out if the charter doesn't ask for any. */
            outsideSharedHours?: number;
            /** @description People whose time zone is not known, who go together with everybody. Left out if the charter doesn't ask for shared hours. */
            withoutTimezone?: number;
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
        /** @enum {string} */
        IdeaState: "open" | "claimed" | "withdrawn";
        IdeaTitle: string;
        /** @description Assets that the idea is about. */
        IdeaAssets: components["schemas"]["EntityRef"][];
        IdeaInput: {
            title: components["schemas"]["IdeaTitle"];
            text?: components["schemas"]["Text"];
            /** @description Name of a theme of the charter. */
            theme?: string;
            assets?: components["schemas"]["IdeaAssets"];
            wantedSkills?: components["schemas"]["Skills"];
        };
        IdeaUpdate: {
            title: components["schemas"]["IdeaTitle"];
            text?: components["schemas"]["Text"];
            theme?: string;
            assets?: components["schemas"]["IdeaAssets"];
            wantedSkills?: components["schemas"]["Skills"];
            version: components["schemas"]["Version"];
        };
        IdeaClaim: {
            teamId: components["schemas"]["Id"];
        };
        Idea: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            title: components["schemas"]["IdeaTitle"];
            text?: components["schemas"]["Text"];
            theme?: string;
            assets: components["schemas"]["IdeaAssets"];
            wantedSkills: components["schemas"]["Skills"];
            /** @description Left out, as `claimedBy` is, of ideas that a team has, while the caller, a judge of a blind event, must not know which. */
            author?: components["schemas"]["EntityRef"];
            state: components["schemas"]["IdeaState"];
            claimedBy?: {
                teamId: components["schemas"]["Id"];
                teamName: string;
            };
            /** @description How many people follow it. */
            followers: number;
            /** @description Whether the caller does. */
            following: boolean;
            /** @description Whether the caller is the author or an organiser. */
            mayEdit: boolean;
            version: components["schemas"]["Version"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        IdeaPage: {
            items: components["schemas"]["Idea"][];
            nextCursor: string | null;
            /** @description Ideas that the filters leave, on all pages. */
            total: number;
        };
        /** @description A project that a judge was given, and what the judge said of it. */
        ImportedJudgement: {
            judge: components["schemas"]["EntityRef"];
            team: components["schemas"]["ImportKey"];
            /**
             * Format: date-time
             * @description When it was scored; when it was assigned if there are no scores.
             */
            at: string;
            /** @description Whether it was scored to get used to the criteria, and counts for nothing. */
            calibration?: boolean;
            /** @description One for each criterion of the charter; left out while the judge has not scored. */
            scores?: {
                criterion: string;
                score: number;
            }[];
            commentToTeam?: string;
            shareWithTeam?: boolean;
        };
        ImportedVote: {
            user: components["schemas"]["EntityRef"];
            team: components["schemas"]["ImportKey"];
            /** Format: date-time */
            at: string;
        };
        /** @description That the results were published. They are worked out from the judgements. */
        ImportedResults: {
            publishedBy: components["schemas"]["EntityRef"];
            announcement?: components["schemas"]["Text"];
            awards?: {
                award: string;
                team: components["schemas"]["ImportKey"];
                place?: number;
                reason?: string;
            }[];
            /** Format: date-time */
            at: string;
        };
        ImportedEnding: {
            /** @enum {string} */
            ending: "transition" | "parked" | "stopped";
            reason?: string;
            learnt?: string;
            /** @description Who was asked to own it, for `transition`. */
            to?: components["schemas"]["EntityRef"];
            answer?: {
                /** @enum {string} */
                answer: "accepted" | "declined";
                reason?: string;
                by: components["schemas"]["EntityRef"];
                /** Format: date-time */
                at: string;
            };
            /**
             * Format: date-time
             * @description Since when it is in production.
             */
            productionAt?: string;
            by: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
        };
        ImportedDebriefPoint: {
            key: components["schemas"]["ImportKey"];
            /** @enum {string} */
            kind: "worked" | "did-not-work" | "change";
            text: string;
            /** @description Anonymous if left out. */
            author?: components["schemas"]["EntityRef"];
            votes?: components["schemas"]["EntityRef"][];
            action?: {
                title: string;
                owner: components["schemas"]["EntityRef"];
                /** Format: date-time */
                dueAt: string;
                outcome?: string;
                /** Format: date-time */
                doneAt?: string;
                by: components["schemas"]["EntityRef"];
                /** Format: date-time */
                at: string;
            };
            theme?: {
                title: string;
                description?: components["schemas"]["Text"];
                assets?: components["schemas"]["EntityRef"][];
                by: components["schemas"]["EntityRef"];
                /** Format: date-time */
                at: string;
            };
            /** Format: date-time */
            at: string;
        };
        ImportedDebriefAnswer: {
            user: components["schemas"]["EntityRef"];
            satisfaction: number;
            /** @enum {string} */
            again?: "yes" | "no" | "maybe";
            text?: string;
            /** Format: date-time */
            at: string;
        };
        ImportedFollowUp: {
            key: components["schemas"]["ImportKey"];
            title: string;
            text?: string;
            place?: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            by: components["schemas"]["EntityRef"];
        };
        /** @description A key of the other tool, unique among items of its sort. */
        ImportKey: string;
        ImportedRegistration: {
            user: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
            displayName?: string;
            /** @description Whether the person accepted the code of conduct that the charter names. */
            acceptedCodeOfConduct?: boolean;
            skills?: components["schemas"]["Skills"];
            choices?: string[];
            lookingFor?: string;
            lookingForTeam?: boolean;
            timezone?: components["schemas"]["Timezone"];
            homeTeams?: components["schemas"]["EntityRef"][];
            shown?: ("skills" | "timezone" | "choices" | "lookingFor" | "homeTeams")[];
        };
        ImportedIdea: {
            key: components["schemas"]["ImportKey"];
            title: string;
            text?: components["schemas"]["Text"];
            theme?: string;
            assets?: components["schemas"]["EntityRef"][];
            wantedSkills?: components["schemas"]["Skills"];
            author: components["schemas"]["EntityRef"];
            claimedBy?: components["schemas"]["ImportKey"];
            /** Format: date-time */
            at: string;
        };
        ImportedTeam: {
            key: components["schemas"]["ImportKey"];
            name: string;
            headline?: string;
            theme?: string;
            wantedSkills?: components["schemas"]["Skills"];
            wanted?: string;
            /** @enum {string} */
            joining?: "open" | "ask" | "closed";
            /** @description The first founded it. */
            members: components["schemas"]["EntityRef"][];
            /** Format: date-time */
            at: string;
        };
        ImportedRecord: {
            /** @enum {string} */
            kind: "decision" | "experiment" | "outcome" | "artefact";
            title: string;
            text?: components["schemas"]["Text"];
            /** @enum {string} */
            result?: "worked" | "did-not-work" | "open";
            url?: components["schemas"]["WebAddress"];
            by: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
        };
        ImportedReport: {
            checkpoint: string;
            /** @enum {string} */
            status: "on-track" | "at-risk" | "blocked" | "done";
            text?: components["schemas"]["Text"];
            demoUrl?: components["schemas"]["WebAddress"];
            by: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
        };
        ImportedFeedback: {
            checkpoint?: string;
            text: string;
            /** @enum {string} */
            mood?: "keep" | "change" | "question";
            /** @enum {string} */
            visibility?: "team" | "organisers";
            by: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
        };
        ImportedSubmission: {
            title: string;
            pitch: string;
            description?: components["schemas"]["Text"];
            repositoryUrl?: components["schemas"]["WebAddress"];
            demoUrl?: components["schemas"]["WebAddress"];
            videoUrl?: components["schemas"]["WebAddress"];
            by: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
        };
        ImportedProject: {
            team: components["schemas"]["ImportKey"];
            title: string;
            pitch?: string;
            description?: components["schemas"]["Text"];
            theme?: string;
            repositoryUrl?: components["schemas"]["WebAddress"];
            demoUrl?: components["schemas"]["WebAddress"];
            entityRef?: components["schemas"]["EntityRef"];
            assets?: components["schemas"]["EntityRef"][];
            tags?: string[];
            /** @enum {string} */
            status?: "on-track" | "at-risk" | "blocked" | "done";
            statusText?: string;
            wantsHelp?: boolean;
            helpText?: string;
            wantedSkills?: components["schemas"]["Skills"];
            records?: components["schemas"]["ImportedRecord"][];
            reports?: components["schemas"]["ImportedReport"][];
            feedback?: components["schemas"]["ImportedFeedback"][];
            submissions?: components["schemas"]["ImportedSubmission"][];
            ending?: components["schemas"]["ImportedEnding"];
            /** Format: date-time */
            at: string;
        };
        ImportedMentor: {
            user: components["schemas"]["EntityRef"];
            skills?: components["schemas"]["Skills"];
            themes?: string[];
            timezone?: components["schemas"]["Timezone"];
            maxTeams?: number;
            note?: string;
            /** Format: date-time */
            at: string;
        };
        ImportedHelpRequest: {
            team: components["schemas"]["ImportKey"];
            by: components["schemas"]["EntityRef"];
            topic: string;
            text?: string;
            skills?: components["schemas"]["Skills"];
            claimedBy?: components["schemas"]["EntityRef"];
            /** Format: date-time */
            claimedAt?: string;
            /** Format: date-time */
            resolvedAt?: string;
            /** Format: date-time */
            at: string;
        };
        ImportedOfficeHour: {
            mentor: components["schemas"]["EntityRef"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            team?: components["schemas"]["ImportKey"];
            bookedBy?: components["schemas"]["EntityRef"];
            topic?: string;
        };
        HackathonImport: {
            /** @description Name of the tool that it comes from. */
            source: string;
            registrations?: components["schemas"]["ImportedRegistration"][];
            ideas?: components["schemas"]["ImportedIdea"][];
            teams?: components["schemas"]["ImportedTeam"][];
            mentors?: components["schemas"]["ImportedMentor"][];
            projects?: components["schemas"]["ImportedProject"][];
            helpRequests?: components["schemas"]["ImportedHelpRequest"][];
            officeHours?: components["schemas"]["ImportedOfficeHour"][];
            judgements?: components["schemas"]["ImportedJudgement"][];
            votes?: components["schemas"]["ImportedVote"][];
            results?: components["schemas"]["ImportedResults"];
            debriefPoints?: components["schemas"]["ImportedDebriefPoint"][];
            debriefAnswers?: components["schemas"]["ImportedDebriefAnswer"][];
            followUps?: components["schemas"]["ImportedFollowUp"][];
        };
        ImportResult: {
            /** @description Items that are new. */
            added: number;
            /** @description Items that were there already. */
            present: number;
            rejected: {
                /** @description Such as `teams[3].members[0]`. */
                field: string;
                reason: string;
            }[];
        };
        CriterionScore: {
            /** @description Name of a criterion. */
            criterion: string;
            /** @description A whole number of points within the criterion's scale. */
            score: number;
        };
        /**
         * @description Whether teams see what judges wrote to them, once results are published.
         * @enum {string}
         */
        JudgingFeedbackPolicy: "never" | "judges-choose" | "always";
        /** @enum {string} */
        JudgeLookState: "assigned" | "scored" | "skipped" | "released";
        /** @enum {string} */
        JudgeSkipReason: "team-absent" | "cannot-demonstrate" | "not-what-was-submitted" | "no-expertise" | "other";
        /** @description Where a judge stands. Counts are of looks that were not released. */
        JudgeState: {
            state: components["schemas"]["JudgePanelState"];
            stateReason?: string;
            /** @description Whether the judge's scores count. */
            counts: boolean;
            /** @description All looks. */
            assigned: number;
            scored: number;
            skipped: number;
            /** @description Neither scored nor skipped. */
            open: number;
            nextLookId?: components["schemas"]["Id"];
        };
        /**
         * @description `removed`: the charter names the judge no more, or the judge has seen, as an organiser, what others scored.
         * @enum {string}
         */
        JudgePanelState: "active" | "absent" | "removed";
        /** @description How the panel scored the calibration project. */
        CalibrationCriterion: {
            criterion: string;
            mean: number;
            /** @description Judges by score; scores that nobody gave are left out. */
            counts: {
                score: number;
                judges: number;
            }[];
        };
        JudgingCalibration: {
            projectId: components["schemas"]["Id"];
            title: string;
            /** @description Whether the caller has scored it. */
            done: boolean;
            /** @description The caller's own look at it. */
            lookId?: components["schemas"]["Id"];
            /** @description The caller's own scores. */
            mine?: components["schemas"]["CriterionScore"][];
            /** @description For judges who have scored it, and organisers who don't take part. */
            panel?: components["schemas"]["CalibrationCriterion"][];
        };
        /** @description For organisers who don't take part. Without the calibration. */
        JudgingProgress: {
            /** @description Of the panel, without those removed. */
            judges: number;
            /** @description Those who are not absent. */
            active: number;
            /** @description Without those released. */
            looks: number;
            scored: number;
            skipped: number;
            open: number;
            /** @description Projects that are judged. */
            projects: number;
            /** @description Projects with fewer scored looks that count than the charter wants. */
            short: number;
        };
        /** @description What the caller may do now. */
        JudgingMay: {
            /** @description Score, skip, undo, recuse. */
            score: boolean;
            /** @description Declare own conflicts as a judge, and be absent. */
            declare: boolean;
            /** @description Organise the judging; false for organisers who take part. */
            organise: boolean;
            /** @description See what others scored, and what follows from it, before it is published: organisers, while the judging is not closed only those who are not on the panel. */
            seeScores: boolean;
            /** @description Leave the panel for good, and see it; for organisers who are on the panel. */
            leave: boolean;
        };
        Judging: {
            /** @description Whether the charter has a panel and a time for the judging. */
            enabled: boolean;
            window?: components["schemas"]["Window"];
            /** @description Of the charter; impact, novelty and feasibility if it has none. */
            criteria: components["schemas"]["HackathonCriterion"][];
            blind: boolean;
            /** @description Whether judges see repositories; true unless it is `blind` and the charter doesn't say so. */
            showRepositories: boolean;
            feedback: components["schemas"]["JudgingFeedbackPolicy"];
            looksPerProject: number;
            maxProjectsPerJudge?: number;
            finalRound?: {
                finalists: number;
            };
            peoplesChoice?: {
                votesPerPerson: number;
            };
            /** Format: date-time */
            assignedAt?: string;
            calibration?: components["schemas"]["JudgingCalibration"];
            my?: components["schemas"]["JudgeState"];
            progress?: components["schemas"]["JudgingProgress"];
            may: components["schemas"]["JudgingMay"];
        };
        JudgeLook: {
            id: components["schemas"]["Id"];
            projectId: components["schemas"]["Id"];
            title: string;
            pitch?: string;
            theme?: string;
            state: components["schemas"]["JudgeLookState"];
            /** @description Place in the queue. */
            position: number;
            /** @description Whether it is there to practise and counts for nothing. */
            calibration: boolean;
            scores: components["schemas"]["CriterionScore"][];
            commentToTeam?: string;
            shareWithTeam: boolean;
            noteToOrganisers?: string;
            /** @description Why it was skipped last; of a team that was absent also while it waits again. */
            skipReason?: components["schemas"]["JudgeSkipReason"];
            skipText?: string;
            /** @description Why it was taken from the judge. */
            releasedReason?: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            canUndo: boolean;
        };
        /** @description What was submitted. */
        JudgeLookProject: {
            title: string;
            pitch?: string;
            /** @description Markdown. */
            description?: string;
            repositoryUrl?: string;
            demoUrl?: string;
            videoUrl?: string;
            answers?: {
                [key: string]: string;
            };
            theme?: string;
            assets: string[];
            /** @description What the team recorded, the newest first, 100 at most. Without who added it. */
            records: components["schemas"]["ProjectRecord"][];
            late: boolean;
            /** Format: date-time */
            submittedAt: string;
            /** @description Missing when it is `blinded`, with the name and the members. */
            teamId?: components["schemas"]["Id"];
            teamName?: string;
            members?: {
                userRef: string;
                displayName: string;
            }[];
            /** @description True while the caller, a judge of a blind event, must not know whose it is. */
            blinded?: boolean;
            /** @description True while the caller must not see the repository either: its address, and links into it, are left out. */
            repositoryHidden?: boolean;
        };
        JudgeLookDetail: components["schemas"]["JudgeLook"] & {
            hackathonRef: string;
            /** @description Entity ref. */
            judge: string;
            project: components["schemas"]["JudgeLookProject"];
            criteria: components["schemas"]["HackathonCriterion"][];
            feedback: components["schemas"]["JudgingFeedbackPolicy"];
            /** @description The one before it in the queue. */
            previousLookId?: components["schemas"]["Id"];
            /** @description The next one that is open. */
            nextLookId?: components["schemas"]["Id"];
        };
        JudgeQueue: {
            items: components["schemas"]["JudgeLook"][];
            /** @description The first that is open. */
            nextLookId?: components["schemas"]["Id"];
        };
        JudgeScoresInput: {
            /** @description One for each criterion. */
            scores: components["schemas"]["CriterionScore"][];
            commentToTeam?: string;
            /** @description Whether the team may read the comment. Decides only under the policy `judges-choose`; false if left out. */
            shareWithTeam?: boolean;
            noteToOrganisers?: string;
            version: components["schemas"]["Version"];
        };
        JudgeActInput: {
            /** @enum {string} */
            act: "skip" | "return" | "undo" | "recuse";
            reason?: components["schemas"]["JudgeSkipReason"];
            text?: string;
            version: components["schemas"]["Version"];
        };
        JudgingLogEntry: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @description Entity ref; left out for what happened by itself, once what is personal was deleted, and for judges where it was somebody else. */
            by?: string;
            /** @description Such as `score`, `skip`, `return`, `undo`, `recuse`, `assign`, `release`. */
            act: string;
            judge?: string;
            projectId?: components["schemas"]["Id"];
            title?: string;
            lookId?: components["schemas"]["Id"];
            scores?: components["schemas"]["CriterionScore"][];
            reason?: string;
            text?: string;
        };
        JudgingLogPage: {
            items: components["schemas"]["JudgingLogEntry"][];
            nextCursor: string | null;
        };
        JudgeAvailabilityInput: {
            absent: boolean;
            reason?: components["schemas"]["Reason"];
        };
        JudgeLeavingInput: {
            reason?: components["schemas"]["Reason"];
        };
        JudgeInput: {
            judge: components["schemas"]["EntityRef"];
            absent?: boolean;
            /** @description The most projects; `null` for what the charter says. */
            maxProjects?: number | null;
            /** @description Whether the judge's scores count. */
            counts?: boolean;
            reason: components["schemas"]["Reason"];
            version: components["schemas"]["Version"];
        };
        JudgeProgress: {
            userRef: string;
            displayName: string;
            state: components["schemas"]["JudgePanelState"];
            stateReason?: string;
            /** @description What an organiser set for this judge alone. */
            maxProjects?: number;
            counts: boolean;
            countsReason?: string;
            /** @description Looks that were not released. */
            assigned: number;
            scored: number;
            skipped: number;
            open: number;
            /** @description Projects. */
            conflicts: number;
            /** Format: date-time */
            lastActAt?: string;
            version: number;
        };
        JudgeList: {
            items: components["schemas"]["JudgeProgress"][];
        };
        /** @enum {string} */
        JudgeConflictKind: "own-team" | "same-group" | "mentor" | "declared" | "recused";
        JudgeConflict: {
            id: components["schemas"]["Id"];
            /** @description Entity ref. */
            judge: string;
            projectId: components["schemas"]["Id"];
            title: string;
            /** @description Missing while the event is blind. */
            teamName?: string;
            kind: components["schemas"]["JudgeConflictKind"];
            reason?: string;
            /** @description The groups in common, for organisers. */
            groups?: string[];
            /** @description Who declared it; left out, as the reason is, for what follows from the catalog, and for who must not know: judges of a blind event, and teams where it was not they. */
            by?: string;
            /** Format: date-time */
            at: string;
            /** @description Whether the team of the project declared it; told together with `by`. */
            byTeam?: boolean;
            /** Format: date-time */
            liftedAt?: string;
            /** @description Left out, as the reason is, for who must not know who declared it. */
            liftedBy?: string;
            liftedReason?: string;
        };
        ProjectJudge: {
            userRef: string;
            displayName: string;
        };
        ProjectJudges: {
            projectId: components["schemas"]["Id"];
            /** @description Users whom the charter names, and those members of groups that it names whom the catalog shows the caller. Empty when the event is not judged. */
            judges: components["schemas"]["ProjectJudge"][];
            /** @description What the team declared, 100 at most; those that stand first, the newest first. */
            conflicts: components["schemas"]["JudgeConflict"][];
            /** @description The judging. When it is closed, nothing can be declared or withdrawn any more. */
            window?: components["schemas"]["Window"];
            may: {
                /** @description Whether the caller can declare, and withdraw, now. */
                declare: boolean;
            };
        };
        JudgeConflictPage: {
            items: components["schemas"]["JudgeConflict"][];
            nextCursor: string | null;
        };
        JudgeConflictInput: {
            /** @description The caller if left out. */
            judge?: components["schemas"]["EntityRef"];
            projectId?: components["schemas"]["Id"];
            teamId?: components["schemas"]["Id"];
            /** @description Somebody of the team. */
            userRef?: components["schemas"]["EntityRef"];
            reason: components["schemas"]["Reason"];
        };
        JudgeConflictLiftingInput: {
            reason: components["schemas"]["Reason"];
        };
        JudgingAssignmentInput: {
            /** @description Whether nothing is to be kept. */
            preview?: boolean;
            /** @description The same seed gives the same assignment. That of the last assignment if left out. */
            seed?: number;
        };
        AssignmentProblemReport: {
            /** @enum {string} */
            kind: "too-few-looks" | "over-limit" | "not-connected";
            message: string;
            projectId?: components["schemas"]["Id"];
            judge?: string;
        };
        AssignmentReport: {
            applied: boolean;
            seed?: number;
            /** @description All that are assigned now. */
            looks: number;
            added: number;
            released: {
                judge: string;
                projectId: components["schemas"]["Id"];
                title: string;
                /** @enum {string} */
                reason: "conflict" | "absent" | "removed";
                scored: boolean;
            }[];
            /** @description What could not be met, and why. Empty is good. */
            problems: components["schemas"]["AssignmentProblemReport"][];
            /** @description Groups of judges that share no project. 1 is good. */
            parts: number;
            judges: {
                judge: string;
                displayName: string;
                looks: number;
            }[];
            projects: {
                projectId: components["schemas"]["Id"];
                title: string;
                looks: number;
            }[];
        };
        ExtraLookInput: {
            projectId: components["schemas"]["Id"];
            /** @description Also above the judge's limit. If left out, the one with the least work among those who are below theirs. */
            judge?: components["schemas"]["EntityRef"];
        };
        ProjectNeed: {
            projectId: components["schemas"]["Id"];
            title: string;
            /** @description Scored looks that count. */
            looks: number;
            wanted: number;
            /** @description Looks that are assigned and not scored yet. */
            open: number;
            /** @description How likely it is that the project belongs on the other side of the last place that matters, from 0 to 0.5. Missing for organisers on the panel. */
            chance?: number;
            /** @description Missing for organisers on the panel. */
            priority?: number;
        };
        ProjectNeedPage: {
            items: components["schemas"]["ProjectNeed"][];
            nextCursor: string | null;
        };
        JudgingCalibrationInput: {
            /** Format: uuid */
            projectId: string | null;
        };
        /** @description A look as organisers see it. */
        JudgingLook: {
            id: components["schemas"]["Id"];
            judge: string;
            displayName: string;
            projectId: components["schemas"]["Id"];
            title: string;
            state: components["schemas"]["JudgeLookState"];
            /**
             * @description Why the judge has it.
             * @enum {string}
             */
            reason: "new" | "linking" | "calibration" | "extra";
            position: number;
            scores: components["schemas"]["CriterionScore"][];
            commentToTeam?: string;
            shareWithTeam: boolean;
            noteToOrganisers?: string;
            skipReason?: components["schemas"]["JudgeSkipReason"];
            skipText?: string;
            releasedReason?: string;
            version: number;
            /** Format: date-time */
            assignedAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        JudgingLookPage: {
            items: components["schemas"]["JudgingLook"][];
            nextCursor: string | null;
        };
        /** @description Names of themes of the charter. */
        MentorThemes: string[];
        MentoringInput: {
            skills: components["schemas"]["Skills"];
            themes?: components["schemas"]["MentorThemes"];
            timezone?: components["schemas"]["Timezone"];
            /** @description Teams at the same time. 2 if left out. */
            maxTeams?: number;
            note?: string;
            version?: components["schemas"]["Version"];
        };
        MentorTeam: {
            id: components["schemas"]["Id"];
            name: string;
        };
        Mentor: {
            /** @description A user, or a group that the charter names. */
            userRef: components["schemas"]["EntityRef"];
            skills: components["schemas"]["Skills"];
            themes: components["schemas"]["MentorThemes"];
            timezone?: components["schemas"]["Timezone"];
            maxTeams: number;
            note?: string;
            /** @enum {string} */
            source: "charter" | "offer";
            teams: components["schemas"]["MentorTeam"][];
            /** @description Requests for help that the mentor works on. */
            claimed: number;
            /** @description Office hours that can be booked. */
            freeSlots: number;
            me: boolean;
            version?: components["schemas"]["Version"];
        };
        MentorList: {
            items: components["schemas"]["Mentor"][];
            mayOffer: boolean;
            /** @description Whether an own offer of the caller stands. */
            offers: boolean;
        };
        MentorMatch: {
            teamId: components["schemas"]["Id"];
            teamName: string;
            mentorRef: components["schemas"]["EntityRef"];
            by: components["schemas"]["EntityRef"];
            /** Format: date-time */
            at: string;
        };
        MentorMatchList: {
            items: components["schemas"]["MentorMatch"][];
            /** @description Grows with every publication; 0 before the first. */
            version: number;
        };
        MentorMatchesInput: {
            matches: {
                teamId: components["schemas"]["Id"];
                mentorRef: components["schemas"]["EntityRef"];
            }[];
            /** @description The version that was read; 0 before the first publication. */
            version: number;
        };
        MentorProposalInput: {
            /** @description Avoid mentors who had people, or home teams, of the team in an earlier event, and prefer those who had fewer teams. */
            rotate?: boolean;
            /** @description Leave published matches as they are, and match the teams without a mentor only. */
            keep?: boolean;
        };
        MentorProposal: {
            matches: {
                teamId: components["schemas"]["Id"];
                teamName: string;
                mentorRef: components["schemas"]["EntityRef"];
                /** @description Fit of skills, theme and hours, from 0 to 100. */
                score: number;
                reasons: string[];
                /** @description What would have been avoided if somebody else had been free. */
                concerns: string[];
                /** @description Is published already. */
                kept: boolean;
            }[];
            unmatched: {
                teamId: components["schemas"]["Id"];
                teamName: string;
                reason: string;
            }[];
            /** @description Of the published matches, to publish with. */
            version: number;
        };
        /**
         * @description `expired` when nobody claimed it before the end of the event.
         * @enum {string}
         */
        HelpState: "open" | "claimed" | "resolved" | "expired" | "withdrawn";
        HelpInput: {
            topic: string;
            text?: string;
            skills?: components["schemas"]["Skills"];
        };
        HelpAct: {
            /** @enum {string} */
            act: "claim" | "release" | "resolve" | "withdraw" | "reopen";
            /** @description What was found, or why, for the other side. */
            note?: string;
            version: components["schemas"]["Version"];
        };
        HelpRequest: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            teamId?: components["schemas"]["Id"];
            teamName?: string;
            by: components["schemas"]["EntityRef"];
            topic: string;
            text?: string;
            skills: components["schemas"]["Skills"];
            state: components["schemas"]["HelpState"];
            claimedBy?: components["schemas"]["EntityRef"];
            /** Format: date-time */
            claimedAt?: string;
            /** Format: date-time */
            claimExpiresAt?: string;
            note?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            closedAt?: string;
            /** @description From the request, or its reopening, to the claim, or to now. */
            waitedSeconds: number;
            /** @description Place among the open ones, from 1. */
            position?: number;
            /** @description How long it is likely to wait still; left out when nobody can tell. */
            estimateSeconds?: number;
            /** @description The caller, or the caller's team, asked. */
            mine: boolean;
            /** @description What the caller can do with it. */
            may: ("claim" | "release" | "resolve" | "withdraw" | "reopen")[];
            version: components["schemas"]["Version"];
        };
        HelpPage: {
            items: components["schemas"]["HelpRequest"][];
            nextCursor: string | null;
            /** @description Length of the whole queue. */
            open: number;
            /** @description Mentors who took requests in the last two hours. */
            activeMentors: number;
            /** @description How long a new request is likely to wait; left out when nobody can tell. */
            estimateSeconds?: number;
            mayAsk: boolean;
        };
        OfficeHoursInput: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            slotMinutes: number;
            /** @description Room, or web address of a call. */
            place?: string;
            /** @description In which it is repeated. The mentor's if left out, or else the event's. */
            timezone?: components["schemas"]["Timezone"];
            repeat?: {
                /** @description A rule of RFC 5545, such as `FREQ=WEEKLY;BYDAY=MO,WE`. */
                rrule: string;
            };
        };
        BookingInput: {
            teamId?: components["schemas"]["Id"];
            topic?: string;
            version?: components["schemas"]["Version"];
        };
        OfficeSlot: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            mentorRef: components["schemas"]["EntityRef"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            booked: boolean;
            /** @description For those concerned, and organisers. */
            booking?: {
                userRef: components["schemas"]["EntityRef"];
                teamId?: components["schemas"]["Id"];
                teamName?: string;
                topic?: string;
                /** Format: date-time */
                at: string;
            };
            /**
             * @description What the slot is to the caller.
             * @enum {string}
             */
            mine: "mentor" | "booking" | "no";
            /** @description What the caller can do with it. */
            may: ("book" | "cancel-booking" | "cancel")[];
            version: components["schemas"]["Version"];
        };
        OfficeSlotPage: {
            items: components["schemas"]["OfficeSlot"][];
            nextCursor: string | null;
        };
        /** @description `n` of `of` prototypes. The share is left out when there is none to count. */
        ProgrammeShare: {
            n: number;
            of: number;
            /** @description n / of. */
            share?: number;
        };
        /** @description How the submitted projects ended; `none` counts those of which nobody said. */
        ProgrammeEndings: {
            transition: number;
            parked: number;
            stopped: number;
            none: number;
        };
        ProgrammeEvent: {
            hackathonRef: string;
            title: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
            /** @description People who registered and have a place. */
            participants: number;
            teams: number;
            projects: number;
            /** @description Prototypes - projects with a submission that counts. */
            submitted: number;
            /** @description Prototypes that somebody decided about. */
            decided: number;
            /** @description Prototypes with an owner other than the team. */
            owned: number;
            /** @description Prototypes in production within 90 days after the end of the event; left out until then. */
            production90?: number;
            /** @description The same within 180 days. */
            production180?: number;
            /** @description From the end of submissions to the first decision, of the prototypes that have one. */
            medianDaysToDecision?: number;
            /** @description Pairs of people of different groups who worked in one team, and in none of an earlier event. */
            newConnections: number;
            /** @description What participants answered in the debrief, if at least five did. */
            satisfaction?: {
                /** @description From 1 to 5. */
                mean: number;
                answers: number;
            };
            /** @description What the debrief made of its points. */
            debriefActions?: {
                /** @description Actions that are done. */
                n: number;
                /** @description Actions. */
                of: number;
            };
            endings: components["schemas"]["ProgrammeEndings"];
            /** Format: date-time */
            computedAt: string;
            /** @description Whether the figures are computed no more. */
            final: boolean;
        };
        ProgrammeTotals: {
            events: number;
            /** @description Added up; who took part in two events counts twice. */
            participants: number;
            teams: number;
            submitted: number;
            decided: components["schemas"]["ProgrammeShare"];
            owned: components["schemas"]["ProgrammeShare"];
            production90: components["schemas"]["ProgrammeShare"];
            production180: components["schemas"]["ProgrammeShare"];
            /** @description Over all prototypes that have a decision. */
            medianDaysToDecision?: number;
            newConnections: number;
            endings: components["schemas"]["ProgrammeEndings"];
        };
        /** @description Participations of a group. Within each event, groups with fewer than five people are added up without their names; they are the item without `group`. */
        ProgrammeParticipation: {
            /** @description Entity ref; left out for all small groups together. */
            group?: string;
            title?: string;
            /** @description Added up over the events. Left out when fewer than five people are left for the small groups. */
            people?: number;
            /** @description people / participants of all events. */
            share?: number;
            /** @description In how many events. */
            events: number;
        };
        ProgrammeReading: {
            value: number;
            /** Format: date-time */
            at: string;
        };
        /** @description A metric of an asset that a theme of the event aims at, measured before and after. */
        ProgrammeAsset: {
            hackathonRef: string;
            theme?: string;
            assetRef: string;
            title?: string;
            metricRef: string;
            metricTitle?: string;
            unit?: string;
            /**
             * @description Which way is better.
             * @enum {string}
             */
            direction?: "higher-is-better" | "lower-is-better";
            /** @description The last value before the event began. */
            before?: components["schemas"]["ProgrammeReading"];
            /** @description The last value since the event ended, until 180 days after it. */
            after?: components["schemas"]["ProgrammeReading"];
        };
        Programme: {
            events: components["schemas"]["ProgrammeEvent"][];
            totals: components["schemas"]["ProgrammeTotals"];
            /** @description The largest first; the small ones last. */
            groups: components["schemas"]["ProgrammeParticipation"][];
            /** @description Those that the caller sees in the catalog. */
            assets: components["schemas"]["ProgrammeAsset"][];
            /** @description Whether the metrics of the assets could be read when it was last tried. */
            readings: {
                available: boolean;
                /** Format: date-time */
                triedAt?: string;
            };
        };
        /** @enum {string} */
        ProjectRecordKind: "decision" | "experiment" | "outcome" | "artefact";
        /**
         * @description Of an experiment.
         * @enum {string}
         */
        ProjectRecordResult: "worked" | "did-not-work" | "open";
        /** @description Markdown. */
        ProjectRecordText: string;
        /** @description What was measured. */
        ProjectMetric: {
            name: string;
            before?: number;
            after?: number;
            unit?: string;
        };
        ProjectRecordInput: {
            kind: components["schemas"]["ProjectRecordKind"];
            title: components["schemas"]["ProjectTitle"];
            text?: components["schemas"]["ProjectRecordText"];
            result?: components["schemas"]["ProjectRecordResult"];
            url?: components["schemas"]["WebAddress"];
            metric?: components["schemas"]["ProjectMetric"];
        };
        ProjectRecordUpdate: {
            version: components["schemas"]["Version"];
            kind: components["schemas"]["ProjectRecordKind"];
            title: components["schemas"]["ProjectTitle"];
            text?: components["schemas"]["ProjectRecordText"];
            result?: components["schemas"]["ProjectRecordResult"];
            url?: components["schemas"]["WebAddress"];
            metric?: components["schemas"]["ProjectMetric"];
        };
        ProjectRecord: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ProjectRecordKind"];
            title: string;
            text?: string;
            result?: components["schemas"]["ProjectRecordResult"];
            url?: string;
            metric?: components["schemas"]["ProjectMetric"];
            /** @description Who added it. Left out once what is personal was deleted. */
            by?: string;
            /** Format: date-time */
            at: string;
            updatedBy?: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ProjectRecordPage: {
            items: components["schemas"]["ProjectRecord"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ProjectStatus: "on-track" | "at-risk" | "blocked" | "done" | "unknown";
        ProjectTitle: string;
        ProjectTags: string[];
        /** @description Entities that the project wants to improve. */
        ProjectAssets: components["schemas"]["EntityRef"][];
        ProjectShortText: string;
        ProjectInput: {
            /**
             * Format: uuid
             * @description The caller's own team if left out.
             */
            teamId?: string;
            title: components["schemas"]["ProjectTitle"];
            pitch?: components["schemas"]["ProjectShortText"];
            description?: components["schemas"]["Text"];
            theme?: string;
            repositoryUrl?: components["schemas"]["WebAddress"];
            demoUrl?: components["schemas"]["WebAddress"];
            entityRef?: components["schemas"]["EntityRef"];
            assets?: components["schemas"]["ProjectAssets"];
            starterKit?: components["schemas"]["EntityRef"];
            tags?: components["schemas"]["ProjectTags"];
            status?: components["schemas"]["ProjectStatus"];
            statusText?: components["schemas"]["ProjectShortText"];
            wantsHelp?: boolean;
            helpText?: components["schemas"]["ProjectShortText"];
            wantedSkills?: components["schemas"]["Skills"];
        };
        ProjectUpdate: {
            version: components["schemas"]["Version"];
            title: components["schemas"]["ProjectTitle"];
            pitch?: components["schemas"]["ProjectShortText"];
            description?: components["schemas"]["Text"];
            theme?: string;
            repositoryUrl?: components["schemas"]["WebAddress"];
            demoUrl?: components["schemas"]["WebAddress"];
            entityRef?: components["schemas"]["EntityRef"];
            assets?: components["schemas"]["ProjectAssets"];
            starterKit?: components["schemas"]["EntityRef"];
            tags?: components["schemas"]["ProjectTags"];
            status?: components["schemas"]["ProjectStatus"];
            statusText?: components["schemas"]["ProjectShortText"];
            wantsHelp?: boolean;
            helpText?: components["schemas"]["ProjectShortText"];
            wantedSkills?: components["schemas"]["Skills"];
        };
        RepositoryInput: {
            repositoryUrl: components["schemas"]["WebAddress"];
            entityRef?: components["schemas"]["EntityRef"];
            title: components["schemas"]["ProjectTitle"];
            description?: components["schemas"]["Text"];
            starterKit?: components["schemas"]["EntityRef"];
            /**
             * Format: uuid
             * @description The caller's own team if left out.
             */
            teamId?: string;
        };
        RepositoryRegistration: {
            project: components["schemas"]["Project"];
            created: boolean;
        };
        ProjectPage: {
            items: components["schemas"]["Project"][];
            nextCursor: string | null;
            /** @description Projects on all pages. */
            total: number;
        };
        /** @description That a submission stands; what it holds, the team, organisers and judges see. */
        ProjectSubmissionState: {
            version: number;
            /** Format: date-time */
            submittedAt: string;
            late: boolean;
        };
        Project: {
            id: components["schemas"]["Id"];
            hackathonRef: string;
            hackathonTitle: string;
            /** @description Empty when it is `blinded`, as the name and the members are. */
            teamId: string;
            teamName: string;
            /** @description Entity refs of the members of the team. */
            members: string[];
            /** @description True while the caller, a judge of a blind event, must not know whose it is. */
            blinded?: boolean;
            /** @description True while the caller must not see the repository either: its address, the entity, and links into the repository are left out. */
            repositoryHidden?: boolean;
            title: string;
            pitch?: string;
            /** @description Markdown. Left out of lists, unless records were asked for. */
            description?: string;
            /** @description Name of a theme of the charter. */
            theme?: string;
            repositoryUrl?: string;
            demoUrl?: string;
            /** @description The entity that the project builds. */
            entityRef?: string;
            /** @description Entities that the project wants to improve. */
            assets: string[];
            /** @description Entity ref of the template. */
            starterKit?: string;
            tags: string[];
            status: components["schemas"]["ProjectStatus"];
            statusText?: string;
            wantsHelp: boolean;
            helpText?: string;
            wantedSkills: string[];
            /** @description All checkpoints of the charter, in order of time. */
            checkpoints: components["schemas"]["ProjectCheckpoint"][];
            submission?: components["schemas"]["ProjectSubmissionState"];
            /** @description Where they were asked for; the newest first. */
            records?: components["schemas"]["ProjectRecord"][];
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description What the caller may do now. */
        ProjectMay: {
            /** @description Edit it and its records, and report to checkpoints. */
            update: boolean;
            submit: boolean;
            withdraw: boolean;
            giveFeedback: boolean;
            reopen: boolean;
        };
        ProjectDetail: components["schemas"]["Project"] & {
            /** @description The newest first. */
            records: components["schemas"]["ProjectRecord"][];
            /** @description What the caller may see of it, the newest first; at most 200. */
            feedback: components["schemas"]["ProjectFeedback"][];
            /** @description For members of the team; what came since they last read it. */
            unreadFeedback?: number;
            /** @description All versions, the newest first. Empty for those who don't see what is submitted. */
            submissions: components["schemas"]["Submission"][];
            submissionWindow?: components["schemas"]["ProjectWindow"];
            /** @description Whether the caller is in the team. */
            isMember: boolean;
            may: components["schemas"]["ProjectMay"];
        };
        /** @enum {string} */
        RegistrationState: "pending" | "registered" | "waiting-list" | "declined" | "withdrawn";
        /** @enum {string} */
        ShownField: "skills" | "timezone" | "choices" | "lookingFor" | "homeTeams";
        /** @description What the person wants to work on, best first. Names of themes, or ids of ideas or teams. */
        RegistrationChoices: string[];
        /** @description Answers to the charter's questions, by name. One of the choices for a question of type `choice`; `yes` or `no` for one of type `yes-no`. */
        RegistrationAnswers: {
            [key: string]: string;
        };
        /** @description What the person says about themselves, by attribute of `teamRules.neverIsolate`: one of its values. Voluntary; used by the formation of teams alone, and shown to nobody. */
        RegistrationAttributes: {
            [key: string]: string;
        };
        /** @description What the person looks for, in own words. */
        LookingFor: string;
        RegistrationInput: {
            skills?: components["schemas"]["Skills"];
            choices?: components["schemas"]["RegistrationChoices"];
            lookingFor?: components["schemas"]["LookingFor"];
            /** @description Whether teams are welcome to invite the person. False if left out. */
            lookingForTeam?: boolean;
            timezone?: components["schemas"]["Timezone"];
            answers?: components["schemas"]["RegistrationAnswers"];
            attributes?: components["schemas"]["RegistrationAttributes"];
            /** @description What other participants may see. Nothing of it if left out. */
            shown?: components["schemas"]["ShownField"][];
            /** @description Accepts the code of conduct at the address that the charter has now. Not needed again for the same address. */
            acceptCodeOfConduct?: boolean;
            version?: components["schemas"]["Version"];
        };
        Registration: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            userRef: components["schemas"]["EntityRef"];
            state: components["schemas"]["RegistrationState"];
            /** @description Place in the line, from 1, for who waits. */
            position?: number;
            /** @description Why an organiser decided so. */
            reason?: string;
            skills: components["schemas"]["Skills"];
            choices: components["schemas"]["RegistrationChoices"];
            lookingFor?: components["schemas"]["LookingFor"];
            lookingForTeam: boolean;
            timezone?: components["schemas"]["Timezone"];
            answers: components["schemas"]["RegistrationAnswers"];
            attributes: components["schemas"]["RegistrationAttributes"];
            shown: components["schemas"]["ShownField"][];
            /** @description Groups of the person when they registered. */
            homeTeams: components["schemas"]["EntityRef"][];
            /** Format: date-time */
            codeOfConductAcceptedAt?: string;
            /** @description Address of what was accepted. */
            codeOfConductUrl?: string;
            /** @description What the charter asks for now and the registration lacks. */
            missing: {
                field: string;
                message: string;
            }[];
            version: components["schemas"]["Version"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RegistrationDecision: {
            /**
             * @description `decline` is for who is not registered yet, `remove` for who is.
             * @enum {string}
             */
            decision: "approve" | "decline" | "remove";
            reason?: components["schemas"]["Reason"];
            version: components["schemas"]["Version"];
        };
        Participant: {
            registrationId: components["schemas"]["Id"];
            userRef: components["schemas"]["EntityRef"];
            displayName: string;
            teamId?: components["schemas"]["Id"];
            teamName?: string;
            lookingForTeam: boolean;
            skills?: components["schemas"]["Skills"];
            timezone?: components["schemas"]["Timezone"];
            choices?: components["schemas"]["RegistrationChoices"];
            lookingFor?: components["schemas"]["LookingFor"];
            homeTeams?: components["schemas"]["EntityRef"][];
            /** @description For organisers alone, as everything below. */
            state?: components["schemas"]["RegistrationState"];
            answers?: components["schemas"]["RegistrationAnswers"];
            /** Format: date-time */
            queuedAt?: string;
            decidedBy?: components["schemas"]["EntityRef"];
            reason?: string;
            version?: components["schemas"]["Version"];
        };
        ParticipantPage: {
            items: components["schemas"]["Participant"][];
            nextCursor: string | null;
            /** @description People whom the filters leave, on all pages. */
            total: number;
        };
        /**
         * @description `none` is what people see before the publication.
         * @enum {string}
         */
        ResultState: "none" | "draft" | "published";
        /** @description Name of an award of the charter. */
        AwardName: string;
        ResultCount: number;
        /** @description The version that was read; 0 before the first change. */
        ResultVersion: number;
        /** @description Where a project stands. A project that nobody has scored has no place, no rank and no score, and comes last. */
        ResultRow: {
            projectId: components["schemas"]["Id"];
            title: string;
            pitch?: string;
            teamId?: components["schemas"]["Id"];
            teamName?: string;
            members?: components["schemas"]["EntityRef"][];
            /** @description From 1, the final round included: finalists in the order of the final round, then the others by their scores. Equals share one. */
            place?: number;
            /** @description From 1, by the scores alone. Equals share one. */
            rank?: number;
            /** @description From 1. Projects of one band are too close to call by their scores. */
            band?: number;
            /** @description In points, freed from how strict the judges were. */
            score?: number;
            /** @description Of `score`, in points. Missing when it can't be told, because all scores are equal. */
            standardError?: number;
            /** @description Weighted mean of the scores as they were given, for who wants to check. */
            plainMean?: number;
            /** @description Judges whose scores count. */
            looks: components["schemas"]["ResultCount"];
            /** @description Of a finalist, by the final round. From 1. */
            finalRank?: number;
            /** @description From 1. Finalists of one band are too close to call by the final round. */
            finalBand?: number;
            /** @description Share of the judges without whom it is still among the first; only for the first, and for who would come in. See `stability`. */
            kept?: number;
            /** @description Names of the awards it gets. */
            awards: components["schemas"]["AwardName"][];
            /** @description Of the people's choice. */
            votes?: components["schemas"]["ResultCount"];
        };
        AwardPlace: {
            projectId: components["schemas"]["Id"];
            /** @description Of the project. */
            title: string;
            teamName?: string;
            place: number;
            reason?: components["schemas"]["Reason"];
        };
        GivenAward: {
            award: components["schemas"]["AwardName"];
            title: string;
            description?: string;
            /** @description How many projects can get it. */
            size: number;
            /** @description Who gets it, the first place first. */
            places: components["schemas"]["AwardPlace"][];
        };
        /** @description Who would be among the first places had a single judge been missing, each left out in turn. */
        ResultStability: {
            /** @description How many places it is told for. */
            top: components["schemas"]["ResultCount"];
            /** @description The same projects would be among the first whichever judge is left out. */
            stable: boolean;
            /** @description Judges who were left out, one at a time. */
            judges: components["schemas"]["ResultCount"];
            /** @description How many of them, left out, would bring another project among the first. */
            changing: components["schemas"]["ResultCount"];
            /** @description The first by the scores, and whoever would come in. */
            places: {
                projectId: components["schemas"]["Id"];
                rank: number;
                /** @description Share of the judges without whom it is among the first. */
                kept: number;
                /** @description The same as a number of judges. */
                keptCount: components["schemas"]["ResultCount"];
                bestRank: number;
                worstRank: number;
            }[];
            /** @description For organisers who don't take part, and never published. */
            decisive?: {
                judge: components["schemas"]["EntityRef"];
                enters: components["schemas"]["Id"][];
                leaves: components["schemas"]["Id"][];
            }[];
        };
        ResultBand: {
            band: number;
            projectIds: components["schemas"]["Id"][];
        };
        /** @description What the ranking is made of. */
        ResultMethod: {
            criteria: {
                name: string;
                title?: string;
                /** @description Its part of the whole, from 0 to 1. */
                weight: number;
            }[];
            /** @description Groups of judges and projects that no chain of looks links. 1 is good; with more, the groups are compared only by the assumption that their judges are alike. */
            parts: components["schemas"]["ResultCount"];
            /** @description Whether the first places come from a final round. */
            finalRound: boolean;
        };
        /** @description Something to see to before the publication. */
        ResultProblem: {
            /** @enum {string} */
            kind: "judging-open" | "final-round-open" | "no-final-round" | "too-few-rankings" | "finalists-unranked" | "rankings-left-out" | "no-scores" | "projects-without-looks" | "few-looks" | "panels-apart" | "policy-kept" | "awards-beyond" | "no-awards" | "awards-left";
            message: string;
            /** @description It can't be published like this. */
            blocking: boolean;
            projectIds?: components["schemas"]["Id"][];
        };
        ResultPublication: {
            number: number;
            at: components["schemas"]["Time"];
            by?: components["schemas"]["EntityRef"];
            /** @description Why the one before was corrected. */
            reason?: components["schemas"]["Reason"];
        };
        PeoplesChoice: {
            /** @description Projects with at least one vote, most votes first. */
            items: {
                projectId: components["schemas"]["Id"];
                votes: components["schemas"]["ResultCount"];
            }[];
        };
        Results: {
            hackathonRef: components["schemas"]["EntityRef"];
            state: components["schemas"]["ResultState"];
            /** @description To give awards and to publish with. 0 before the first change. */
            version: components["schemas"]["ResultVersion"];
            /** @description Number of the publication that this is. */
            publication?: number;
            publishedAt?: components["schemas"]["Time"];
            publishedBy?: components["schemas"]["EntityRef"];
            announcement?: components["schemas"]["Text"];
            /** @description Why this publication corrects the one before. */
            reason?: components["schemas"]["Reason"];
            /** @description All of them, the newest first. */
            publications: components["schemas"]["ResultPublication"][];
            /** @description When the charter says that results come, while there are none. */
            expectedAt?: components["schemas"]["Time"];
            /** @description Judges wanted per project, by the charter. */
            looksPerProject?: components["schemas"]["ResultCount"];
            /** @description Judges whose scores count. */
            judges?: components["schemas"]["ResultCount"];
            /** @description Looks whose scores count. */
            looks?: components["schemas"]["ResultCount"];
            /** @description Best first. */
            items: components["schemas"]["ResultRow"][];
            /** @description All awards of the charter, also those that nobody gets. */
            awards: components["schemas"]["GivenAward"][];
            stability?: components["schemas"]["ResultStability"];
            /** @description Best first. */
            bands: components["schemas"]["ResultBand"][];
            peoplesChoice?: components["schemas"]["PeoplesChoice"];
            method?: components["schemas"]["ResultMethod"];
            /** @description Of a draft. */
            problems?: components["schemas"]["ResultProblem"][];
            /** @description What the caller can do now. */
            may: {
                seeDraft: boolean;
                giveAwards: boolean;
                publish: boolean;
            };
        };
        JudgeDiagnostic: {
            judge: components["schemas"]["EntityRef"];
            displayName: string;
            /** @description Points below the average judge; negative for a lenient one. Missing without scores that count. */
            severity?: number;
            /** @description 1 for a judge who deviates as much as others do, less for one who deviates more. Missing without scores that count. */
            consistency?: number;
            /** @description That count. */
            looks: components["schemas"]["ResultCount"];
            /** @description Whether the scores of the judge count. */
            counts: boolean;
        };
        JudgeDiagnosticList: {
            items: components["schemas"]["JudgeDiagnostic"][];
        };
        AwardInput: {
            award: components["schemas"]["AwardName"];
            projectId: components["schemas"]["Id"];
            /** @description Within the award; the next one if left out. Two projects may share one. */
            place?: number;
            reason?: components["schemas"]["Reason"];
        };
        AwardsInput: {
            awards: components["schemas"]["AwardInput"][];
            version: components["schemas"]["ResultVersion"];
        };
        PublicationInput: {
            version: components["schemas"]["ResultVersion"];
            announcement?: components["schemas"]["Text"];
            /** @description Why what was published is corrected. Needed from the second publication on. */
            reason?: components["schemas"]["Reason"];
        };
        FinalRound: {
            hackathonRef: components["schemas"]["EntityRef"];
            /** @enum {string} */
            state: "none" | "open" | "closed";
            version: components["schemas"]["ResultVersion"];
            /** @description How many finalists the charter wants. */
            size?: number;
            openedAt?: components["schemas"]["Time"];
            closedAt?: components["schemas"]["Time"];
            /** @description In no order that says anything; the caller's own order before the publication. */
            finalists: {
                projectId: components["schemas"]["Id"];
                title: string;
                pitch?: string;
            }[];
            /** @description Finalists that the caller has a conflict of interest with, and doesn't see. */
            hidden: number;
            /** @description Of a judge. */
            mine?: {
                /** @description Best first; empty before the judge has ranked. */
                ranking: components["schemas"]["Id"][];
                version: components["schemas"]["ResultVersion"];
                updatedAt?: components["schemas"]["Time"];
            };
            /** @description Who has ranked, for organisers who don't take part. */
            rankings?: {
                judge: components["schemas"]["EntityRef"];
                displayName: string;
                /** @description Finalists in the ranking. */
                ranked: number;
                counts: boolean;
                updatedAt?: components["schemas"]["Time"];
            }[];
            /** @description After the closing, by the rankings that count at this moment, for organisers who don't take part; missing when too few are left. For everybody after the publication, as it was published. */
            outcome?: components["schemas"]["FinalOutcome"];
            /** @description What of rankings doesn't count, for organisers who don't take part. */
            leftOut?: {
                judge: components["schemas"]["EntityRef"];
                displayName: string;
                /**
                 * @description `excluded` when nothing that the judge says counts, `conflict` when the judge must not judge some of the finalists.
                 * @enum {string}
                 */
                because: "excluded" | "conflict";
                /** @description In the words of who decided it. */
                reason?: string;
                /** @description Finalists that are left out of the ranking. */
                projectIds: components["schemas"]["Id"][];
                /** @description Nothing is left of the ranking that compares finalists. */
                whole: boolean;
            }[];
            /** @description Finalists that are not handed in any more, for organisers who don't take part. */
            gone?: {
                projectId: components["schemas"]["Id"];
                title: string;
            }[];
            /** @description What was decided before and is different from now, the newest first; for organisers who don't take part. */
            earlier?: {
                at: components["schemas"]["Time"];
                /** @enum {string} */
                occasion: "closing" | "publication";
                outcome: components["schemas"]["FinalOutcome"];
            }[];
            may: {
                open: boolean;
                rank: boolean;
                close: boolean;
            };
        };
        /** @description The order of the finalists, best first. */
        FinalOutcome: {
            projectId: components["schemas"]["Id"];
            /** @description The chance that a judge puts it first among all finalists, by the model of Plackett and Luce. */
            worth: number;
            /** @description Of `worth`. Missing when it can't be told. */
            standardError?: number;
            rank: number;
            /** @description From 1. Finalists of one band are too close to call. */
            band: number;
            /** @description Who ranked it, with another one at least. */
            judges: components["schemas"]["ResultCount"];
            /** @description Share of the finalists it was ranked with that it was put before, to check by hand. */
            putBefore?: number;
        }[];
        FinalRoundInput: {
            /** @description How many; as the charter says if left out. */
            finalists?: number;
            /** @description Who they are, instead of the first by the scores. */
            projectIds?: components["schemas"]["Id"][];
            version: components["schemas"]["ResultVersion"];
        };
        RankingInput: {
            /** @description Ids of all finalists that the judge sees, best first. */
            ranking: components["schemas"]["Id"][];
            /** @description Of the own ranking that was read; left out or 0 for the first. */
            version?: components["schemas"]["ResultVersion"];
        };
        ClosingInput: {
            version: components["schemas"]["ResultVersion"];
        };
        VoteState: {
            votesPerPerson: components["schemas"]["ResultCount"];
            left: components["schemas"]["ResultCount"];
            /** @description Ids of the projects that the caller votes for. */
            mine: components["schemas"]["Id"][];
        };
        Votes: components["schemas"]["VoteState"] & {
            /** @description Whether the charter has a people's choice. */
            enabled: boolean;
            open: boolean;
            opensAt?: components["schemas"]["Time"];
            closesAt?: components["schemas"]["Time"];
            /** @description Why one can't vote now, in words. */
            closedBecause?: string;
            /** @description Whether the caller has the permission, and voting is open. */
            mayVote: boolean;
            projects: {
                projectId: components["schemas"]["Id"];
                title: string;
                pitch?: string;
                theme?: string;
                /** @description Of the caller's own team, who can't vote for it. */
                own: boolean;
            }[];
            /** @description After the publication, most votes first. */
            counts?: {
                projectId: components["schemas"]["Id"];
                votes: components["schemas"]["ResultCount"];
            }[];
        };
        /** @description An award of a project. */
        ResultAward: {
            award: components["schemas"]["AwardName"];
            title: string;
            description?: string;
            place: number;
            /** @description How many projects can get it. */
            size: number;
            reason?: components["schemas"]["Reason"];
        };
        ProjectResult: {
            projectId: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            title: string;
            state: components["schemas"]["ResultState"];
            published: boolean;
            publishedAt?: components["schemas"]["Time"];
            /**
             * @description Which comments of judges the team sees, as judges were told when they began or stricter. `never` none, `judges-choose` those that the judge shared, `always` all.
             * @enum {string}
             */
            policy: "never" | "judges-choose" | "always";
            /** @description How many have a place. */
            projects?: components["schemas"]["ResultCount"];
            place?: number;
            rank?: number;
            finalRank?: number;
            band?: number;
            /** @description How many projects are in the band. */
            bandSize?: components["schemas"]["ResultCount"];
            score?: number;
            standardError?: number;
            plainMean?: number;
            criteria: {
                name: string;
                title?: string;
                description?: string;
                /** @description Its part of the whole. */
                weight: number;
                min: number;
                max: number;
                /** @description In this criterion alone, estimated like the whole. */
                score?: number;
                /** @description Of all projects in this criterion. */
                mean?: number;
                /** @description The charter's text for the score nearest to it. */
                anchor?: string;
            }[];
            looks: components["schemas"]["ResultCount"];
            /** @description Without names, in an order that says nothing. */
            comments: {
                text: string;
                /** @description Whether the team sees it, for organisers. */
                shownToTeam?: boolean;
            }[];
            awards: components["schemas"]["ResultAward"][];
            /** @description Of the people's choice. */
            votes?: components["schemas"]["ResultCount"];
            /** @description Of the team. */
            isMember?: boolean;
        };
        Certificate: {
            projectId: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            hackathonTitle: string;
            location?: string;
            start?: components["schemas"]["Time"];
            end?: components["schemas"]["Time"];
            /** @description Of the project. */
            title: string;
            teamName: string;
            members: {
                userRef: components["schemas"]["EntityRef"];
                displayName: string;
            }[];
            awards: components["schemas"]["ResultAward"][];
            /** @description Among all projects. */
            place?: number;
            /** @description How many have a place. */
            projects?: components["schemas"]["ResultCount"];
            /** @description Of the publication. */
            date: components["schemas"]["Time"];
            /** @description Of the charter. */
            organisers: {
                ref: components["schemas"]["EntityRef"];
                displayName: string;
            }[];
        };
        /**
         * @description `granting` and `revoking` while a provisioner works or is tried again. `failed` when it could not make the sandbox.
         * @enum {string}
         */
        SandboxState: "requested" | "granting" | "granted" | "declined" | "revoking" | "revoked" | "expired" | "failed";
        /** @description What may be used, such as `gpuHours: 20`. */
        SandboxResources: {
            [key: string]: number | string;
        };
        SandboxInput: {
            /** @description Name of the sandbox in the charter. */
            sandbox: string;
            teamId?: components["schemas"]["Id"];
            reason?: components["schemas"]["Reason"];
        };
        SandboxDecision: {
            /** @enum {string} */
            decision: "grant" | "decline" | "revoke" | "retry";
            reason?: components["schemas"]["Reason"];
            /**
             * Format: date-time
             * @description Not after the charter's end of the sandbox, which holds if left out.
             */
            expiresAt?: string;
            resources?: components["schemas"]["SandboxResources"];
            /** @description Where it is, for sandboxes that are made by hand. Without a password or token. */
            url?: components["schemas"]["WebAddress"];
            /** @description How to use it, for sandboxes that are made by hand. Never a secret. */
            instructions?: string;
            version: components["schemas"]["Version"];
        };
        SandboxGrant: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            sandbox: string;
            title: string;
            teamId?: components["schemas"]["Id"];
            teamName?: string;
            /** @description Who asked. */
            userRef: components["schemas"]["EntityRef"];
            /** @description Why it was asked for. */
            reason?: string;
            state: components["schemas"]["SandboxState"];
            /** @description Whether an organiser makes it and takes it back. */
            byHand: boolean;
            resources: components["schemas"]["SandboxResources"];
            /** Format: date-time */
            expiresAt: string;
            url?: components["schemas"]["WebAddress"];
            instructions?: string;
            /** @description What went wrong last; details for organisers only. */
            failure?: string;
            /** Format: date-time */
            nextAttemptAt?: string;
            decidedBy?: components["schemas"]["EntityRef"];
            /** Format: date-time */
            decidedAt?: string;
            decisionReason?: string;
            /** Format: date-time */
            createdAt: string;
            mine: boolean;
            /** @description What the caller can do with it. */
            may: ("grant" | "decline" | "revoke" | "retry" | "return")[];
            version: components["schemas"]["Version"];
        };
        /** @description A sandbox of the charter. */
        SandboxOffer: {
            name: string;
            title: string;
            description?: string;
            /** @description Names of the agreements to sign first. */
            agreements: string[];
            /** @description Of these, the ones that the caller doesn't hold. */
            missingAgreements?: string[];
            resources: components["schemas"]["SandboxResources"];
            /** Format: date-time */
            expiresAt: string;
            byHand: boolean;
            total?: number;
            perTeam?: number;
            /** @description How many are granted, or being made or taken back. */
            taken: number;
            requested: number;
            mayRequest: boolean;
            /** @description Why the caller can't ask for it now. */
            refusal?: string;
        };
        SandboxPage: {
            items: components["schemas"]["SandboxGrant"][];
            nextCursor: string | null;
            sandboxes: components["schemas"]["SandboxOffer"][];
        };
        ReopeningInput: {
            /** Format: date-time */
            until: string;
            reason: components["schemas"]["Reason"];
        };
        ProjectReopening: {
            /** Format: date-time */
            until: string;
            reason: string;
            by?: string;
            /** Format: date-time */
            at: string;
        };
        /** @description When this project can be submitted. */
        ProjectWindow: {
            state: components["schemas"]["ProjectWindowState"];
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /**
             * Format: date-time
             * @description From this moment on a submission is late.
             */
            onTimeUntil: string;
            /** Format: date-time */
            heldUntil?: string;
            /** @description For this project alone, the newest first. */
            reopenings: components["schemas"]["ProjectReopening"][];
        };
        SubmissionInput: {
            title: components["schemas"]["ProjectTitle"];
            pitch: string;
            description?: components["schemas"]["Text"];
            repositoryUrl?: components["schemas"]["WebAddress"];
            demoUrl?: components["schemas"]["WebAddress"];
            videoUrl?: components["schemas"]["WebAddress"];
            /** @description Answers by question. */
            answers?: {
                [key: string]: string;
            };
            lateReason?: components["schemas"]["Reason"];
        };
        /** @description How many records the project had. */
        SubmissionRecords: {
            decision: number;
            experiment: number;
            outcome: number;
            artefact: number;
        };
        Submission: {
            id: components["schemas"]["Id"];
            projectId: components["schemas"]["Id"];
            version: number;
            title: string;
            pitch: string;
            description?: string;
            repositoryUrl?: string;
            demoUrl?: string;
            videoUrl?: string;
            answers?: {
                [key: string]: string;
            };
            /** @description Of the project at that time. */
            theme?: string;
            teamName: string;
            records: components["schemas"]["SubmissionRecords"];
            /** Format: date-time */
            submittedAt: string;
            submittedBy?: string;
            late: boolean;
            lateReason?: string;
            /** Format: date-time */
            withdrawnAt?: string;
            /** @description Whether it is the one that counts. */
            current: boolean;
        };
        SubmissionPage: {
            items: components["schemas"]["Submission"][];
            nextCursor: string | null;
        };
        TeamName: string;
        /** @description What the team is up to, in one line. */
        TeamHeadline: string;
        /** @description Whom the team looks for, in own words. */
        TeamWanted: string;
        /**
         * @description `open`: whoever wants joins; `ask`: people ask, and members answer; `closed`: by invitation alone.
         * @enum {string}
         */
        TeamJoining: "open" | "ask" | "closed";
        TeamInput: {
            name: components["schemas"]["TeamName"];
            headline?: components["schemas"]["TeamHeadline"];
            /** @description Name of a theme of the charter. */
            theme?: string;
            /** @description An open idea, which the team claims. */
            ideaId?: components["schemas"]["Id"];
            wantedSkills?: components["schemas"]["Skills"];
            wanted?: components["schemas"]["TeamWanted"];
            /** @description `ask` if left out. */
            joining?: components["schemas"]["TeamJoining"];
            /** @description Whether the founder is a member. Organisers can found a team for others; true if left out, for whoever is registered. */
            join?: boolean;
        };
        TeamUpdate: {
            name: components["schemas"]["TeamName"];
            headline?: components["schemas"]["TeamHeadline"];
            theme?: string;
            wantedSkills?: components["schemas"]["Skills"];
            wanted?: components["schemas"]["TeamWanted"];
            joining?: components["schemas"]["TeamJoining"];
            /** @description A member. As it was if left out. */
            contact?: components["schemas"]["EntityRef"];
            /** @description Whether nobody can join, ask or be invited. As it was if left out. */
            locked?: boolean;
            version: components["schemas"]["Version"];
        };
        TeamMember: {
            userRef: components["schemas"]["EntityRef"];
            displayName: string;
            contact: boolean;
            /** @enum {string} */
            via: "founded" | "joined" | "invited" | "asked" | "formation" | "organiser";
            /** Format: date-time */
            joinedAt: string;
        };
        TeamProblem: {
            /** @enum {string} */
            rule: "min-size" | "max-size" | "must-have-skills" | "max-per-home-team" | "min-shared-hours";
            message: string;
        };
        Team: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            name: components["schemas"]["TeamName"];
            headline?: components["schemas"]["TeamHeadline"];
            theme?: string;
            ideaId?: components["schemas"]["Id"];
            wantedSkills: components["schemas"]["Skills"];
            wanted?: components["schemas"]["TeamWanted"];
            joining: components["schemas"]["TeamJoining"];
            /** @description The contact first, then by the time of joining. */
            members: components["schemas"]["TeamMember"][];
            size: number;
            maxSize: number;
            /** @description What of the charter's rules the team breaks, and how to mend it. For participants, mentors, judges and organisers; empty for others. */
            problems: components["schemas"]["TeamProblem"][];
            /**
             * @description Who made it.
             * @enum {string}
             */
            source: "self" | "formation" | "organiser";
            locked: boolean;
            /** @description Whether the caller is a member. */
            mine: boolean;
            projectId?: components["schemas"]["Id"];
            /** @description True while the caller, a judge of a blind event, must not know what the team works on: the project, headline, theme, idea and what is wanted are left out. */
            blinded?: boolean;
            /** @description The open request between the caller and the team. */
            myRequest?: {
                id: components["schemas"]["Id"];
                kind: components["schemas"]["TeamRequestKind"];
            };
            version: components["schemas"]["Version"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TeamPage: {
            items: components["schemas"]["Team"][];
            nextCursor: string | null;
            /** @description Teams that the filters leave, on all pages. */
            total: number;
        };
        TeamInvitationInput: {
            userRef: components["schemas"]["EntityRef"];
            message?: components["schemas"]["TeamRequestMessage"];
        };
        TeamApplicationInput: {
            message?: components["schemas"]["TeamRequestMessage"];
        };
        TeamRequestMessage: string;
        /** @enum {string} */
        TeamRequestKind: "invitation" | "application";
        TeamRequestAnswer: {
            /** @enum {string} */
            answer: "accept" | "decline" | "withdraw";
        };
        TeamRequest: {
            id: components["schemas"]["Id"];
            hackathonRef: components["schemas"]["EntityRef"];
            kind: components["schemas"]["TeamRequestKind"];
            teamId: components["schemas"]["Id"];
            teamName: string;
            /** @description Who would join. */
            userRef: components["schemas"]["EntityRef"];
            displayName: string;
            /** @description Who made the request. */
            by: components["schemas"]["EntityRef"];
            message?: components["schemas"]["TeamRequestMessage"];
            /** @enum {string} */
            state: "open" | "accepted" | "declined" | "withdrawn" | "expired";
            mayAnswer: boolean;
            mayWithdraw: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            answeredAt?: string;
            answeredBy?: components["schemas"]["EntityRef"];
        };
        TeamRequestList: {
            items: components["schemas"]["TeamRequest"][];
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
        /** @description Name of the agreement in the charter. */
        AgreementName: string;
        /** @description `csv` if left out. */
        ExportFormat: components["schemas"]["ExportFormat"];
        /** @description Events that ended at this time or later. */
        ProgrammeFrom: string;
        /** @description Events that began before this time. */
        ProgrammeTo: string;
        /** @description Events in which at least five people of this group took part. */
        ProgrammeGroup: components["schemas"]["EntityRef"];
        /** @description Name of a theme of the charter. */
        ProjectTheme: string;
        ProjectStatus: components["schemas"]["ProjectStatus"];
        /** @description Those that want help, or those that don't. */
        ProjectWantsHelp: boolean;
        /** @description Those with a submission that stands, or those without. */
        ProjectSubmitted: boolean;
        /** @description Id of a team. */
        ProjectTeam: components["schemas"]["Id"];
        /** @description Those of the caller's own teams. */
        ProjectMine: boolean;
        /** @description The entity that the project builds. */
        ProjectEntity: components["schemas"]["EntityRef"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAgreements: {
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
        requestBody?: never;
        responses: {
            /** @description The agreements, in the order of the charter. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                /** @description Name of the agreement in the charter. */
                agreement: components["parameters"]["AgreementName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureInput"];
            };
        };
        responses: {
            /** @description The signature. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                /** @description Name of the agreement in the charter. */
                agreement: components["parameters"]["AgreementName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    listSignatures: {
        parameters: {
            query?: {
                /** @description Name of an agreement. */
                agreement?: string;
                state?: components["schemas"]["SignatureState"];
                /** @description With signatures that were followed by newer ones of the same person. */
                history?: boolean;
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
            /** @description A page of signatures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignaturePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decideSignature: {
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
                "application/json": components["schemas"]["SignatureDecision"];
            };
        };
        responses: {
            /** @description The signature after the decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDataAccess: {
        parameters: {
            query: {
                /** @description What is to be used. */
                entityRef: components["schemas"]["EntityRef"];
                /** @description Who wants to; the caller if left out. */
                userRef?: components["schemas"]["EntityRef"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer at this moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataAccess"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCheckpoints: {
        parameters: {
            query?: {
                /** @description Name of the checkpoint that `status` is about. The last one that began if left out. */
                checkpoint?: string;
                /** @description Only projects that reported this status to the checkpoint, were late, or have not reported (`missing`). */
                status?: "on-track" | "at-risk" | "blocked" | "done" | "unknown" | "late" | "missing";
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
            /** @description All checkpoints with counts, and a page of projects with their reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    reportCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                /** @description Name of the checkpoint. */
                checkpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckpointReportInput"];
            };
        };
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointReport"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjectFeedback: {
        parameters: {
            query?: {
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of feedback. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFeedbackPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    giveProjectFeedback: {
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
                "application/json": components["schemas"]["ProjectFeedbackInput"];
            };
        };
        responses: {
            /** @description The feedback. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFeedback"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    markProjectFeedbackRead: {
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
    getDebrief: {
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
        requestBody?: never;
        responses: {
            /** @description The debrief. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debrief"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDebriefPoints: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
                kind?: components["schemas"]["DebriefPointKind"];
                state?: components["schemas"]["DebriefPointState"];
                /** @description Points that the caller wrote with their name. */
                mine?: boolean;
                /** @description By votes if left out. The newest first is exact to the hour for anonymous points: within an hour their order means nothing. */
                sort?: "votes" | "newest";
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
            /** @description A page of points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPointPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addDebriefPoint: {
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
                "application/json": components["schemas"]["DebriefPointInput"];
            };
        };
        responses: {
            /** @description The point. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPoint"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDebriefPoint: {
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
            /** @description The point. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPoint"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateDebriefPoint: {
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
                "application/json": components["schemas"]["DebriefPointUpdate"];
            };
        };
        responses: {
            /** @description The point after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPoint"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    removeDebriefPoint: {
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
    voteForDebriefPoint: {
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
            /** @description The point. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPoint"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawDebriefVote: {
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
            /** @description The point. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPoint"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decideOnDebriefPoint: {
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
                "application/json": components["schemas"]["DebriefDecision"];
            };
        };
        responses: {
            /** @description The point with what came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefPoint"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    answerDebrief: {
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
                "application/json": components["schemas"]["DebriefAnswer"];
            };
        };
        responses: {
            /** @description The own answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDebriefAnswerTexts: {
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
            /** @description A page of texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefAnswerTextPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDebriefActions: {
        parameters: {
            query?: {
                state?: components["schemas"]["DebriefActionState"];
                owner?: components["schemas"]["EntityRef"];
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
            /** @description A page of actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefActionPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addDebriefAction: {
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
                "application/json": components["schemas"]["DebriefActionInput"];
            };
        };
        responses: {
            /** @description The action. Its owner is told. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefAction"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listAllDebriefActions: {
        parameters: {
            query?: {
                /** @description Only those that the caller, or a group of the caller, owns. */
                mine?: boolean;
                state?: components["schemas"]["DebriefActionState"];
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
            /** @description A page of actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefActionPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDebriefAction: {
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
            /** @description The action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefAction"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateDebriefAction: {
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
                "application/json": components["schemas"]["DebriefActionUpdate"];
            };
        };
        responses: {
            /** @description The action after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefAction"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listThemeProposals: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
                state?: components["schemas"]["ThemeProposalState"];
                /** @description Only those of this hackathon's debrief. */
                hackathonRef?: components["schemas"]["EntityRef"];
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
            /** @description A page of proposals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeProposalPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateThemeProposal: {
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
                "application/json": components["schemas"]["ThemeProposalUpdate"];
            };
        };
        responses: {
            /** @description The proposal after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeProposal"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listFollowUps: {
        parameters: {
            query?: {
                /** @description Only those that are not over. */
                upcoming?: boolean;
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
            /** @description A page of meetings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addFollowUp: {
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
                "application/json": components["schemas"]["FollowUpInput"];
            };
        };
        responses: {
            /** @description The meeting. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateFollowUp: {
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
                "application/json": components["schemas"]["FollowUpUpdate"];
            };
        };
        responses: {
            /** @description The meeting after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelFollowUp: {
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
    listEndings: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
                /** @description How the project ended; `none` while nobody said, and by the answer of the proposed owner: `waiting`, `accepted`, `declined`. */
                state?: components["schemas"]["EndingState"];
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
            /** @description A page of projects, and how many there are of each state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndingPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    remindOfEndings: {
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
                "application/json": components["schemas"]["EndingRemindersInput"];
            };
        };
        responses: {
            /** @description How many were reminded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndingReminders"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProposedEndings: {
        parameters: {
            query?: {
                answer?: components["schemas"]["EndingAnswer"];
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
            /** @description A page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedEndingPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEnding: {
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
            /** @description The ending. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEnding"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putEnding: {
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
                "application/json": components["schemas"]["EndingInput"];
            };
        };
        responses: {
            /** @description The ending. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEnding"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    answerEnding: {
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
                "application/json": components["schemas"]["EndingAnswerInput"];
            };
        };
        responses: {
            /** @description The ending with the answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEnding"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    remindOfEnding: {
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
            /** @description The ending, with the reminder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEnding"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putProductionMilestone: {
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
                "application/json": components["schemas"]["ProductionInput"];
            };
        };
        responses: {
            /** @description The ending with its milestones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectEnding"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listHackathons: {
        parameters: {
            query?: {
                phase?: components["schemas"]["HackathonPhase"];
                /** @description Those in which the caller has this role. */
                role?: components["schemas"]["HackathonRole"];
                /** @description Those that want to improve this entity, which one of their themes names. */
                asset?: components["schemas"]["EntityRef"];
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
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
            /** @description A page of hackathons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HackathonPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHackathon: {
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
        requestBody?: never;
        responses: {
            /** @description The hackathon. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HackathonDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHackathonAgenda: {
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
        requestBody?: never;
        responses: {
            /** @description The agenda. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getAgenda: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agenda. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    changeWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                window: components["schemas"]["WindowName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WindowChangeInput"];
            };
        };
        responses: {
            /** @description The window after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Window"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHackathonCalendar: {
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
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCalendarLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLinks"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createCalendarLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarLinkInput"];
            };
        };
        responses: {
            /** @description The link with its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarLink"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    revokeCalendarLink: {
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
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret of a calendar link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    checkCharter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharterInput"];
            };
        };
        responses: {
            /** @description The problems; none if it can be stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterProblems"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCharters: {
        parameters: {
            query?: {
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
            /** @description A page of charters, by reference. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharterPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createCharter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharterInput"];
            };
        };
        responses: {
            /** @description The charter. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charter"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCharter: {
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
        requestBody?: never;
        responses: {
            /** @description The charter. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charter"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateCharter: {
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
                "application/json": components["schemas"]["CharterUpdate"];
            };
        };
        responses: {
            /** @description The charter after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charter"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteCharter: {
        parameters: {
            query: {
                version: components["schemas"]["Version"];
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
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    exportHackathon: {
        parameters: {
            query?: {
                /** @description `csv` if left out. */
                format?: components["parameters"]["ExportFormat"];
            };
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                what: components["schemas"]["ExportKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["ExportRows"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportProgramme: {
        parameters: {
            query?: {
                /** @description Events that ended at this time or later. */
                from?: components["parameters"]["ProgrammeFrom"];
                /** @description Events that began before this time. */
                to?: components["parameters"]["ProgrammeTo"];
                /** @description Events in which at least five people of this group took part. */
                group?: components["parameters"]["ProgrammeGroup"];
                /** @description `csv` if left out. */
                format?: components["parameters"]["ExportFormat"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["ExportRows"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
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
    listIdeas: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
                /** @description Open and claimed ones if left out. Withdrawn ones are for their authors and organisers. */
                state?: components["schemas"]["IdeaState"];
                /** @description Name of a theme. */
                theme?: string;
                /** @description Ideas of the caller alone. */
                mine?: boolean;
                /** @description Ideas that the caller follows alone. */
                followed?: boolean;
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
            /** @description A page of ideas. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createIdea: {
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
                "application/json": components["schemas"]["IdeaInput"];
            };
        };
        responses: {
            /** @description The idea, which its author follows. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getIdea: {
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
            /** @description The idea. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateIdea: {
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
                "application/json": components["schemas"]["IdeaUpdate"];
            };
        };
        responses: {
            /** @description The idea after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawIdea: {
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
    followIdea: {
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
            /** @description The idea. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    unfollowIdea: {
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
    claimIdea: {
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
                "application/json": components["schemas"]["IdeaClaim"];
            };
        };
        responses: {
            /** @description The idea. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    unclaimIdea: {
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
    importHackathon: {
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
                "application/json": components["schemas"]["HackathonImport"];
            };
        };
        responses: {
            /** @description What was taken, what was there, and what was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getJudging: {
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
        requestBody?: never;
        responses: {
            /** @description The judging. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judging"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getJudgeQueue: {
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
        requestBody?: never;
        responses: {
            /** @description The queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeQueue"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getJudgeLook: {
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
            /** @description The look with the project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeLookDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putJudgeScores: {
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
                "application/json": components["schemas"]["JudgeScoresInput"];
            };
        };
        responses: {
            /** @description The look afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeLook"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    actOnJudgeLook: {
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
                "application/json": components["schemas"]["JudgeActInput"];
            };
        };
        responses: {
            /** @description The look afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeLook"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getJudgeLookLog: {
        parameters: {
            query?: {
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgingLogPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putJudgeAvailability: {
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
                "application/json": components["schemas"]["JudgeAvailabilityInput"];
            };
        };
        responses: {
            /** @description Where the caller stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    leaveJudgingPanel: {
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
                "application/json": components["schemas"]["JudgeLeavingInput"];
            };
        };
        responses: {
            /** @description The judging afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judging"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listJudges: {
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
        requestBody?: never;
        responses: {
            /** @description The panel, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putJudge: {
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
                "application/json": components["schemas"]["JudgeInput"];
            };
        };
        responses: {
            /** @description The judge afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeProgress"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listJudgeConflicts: {
        parameters: {
            query?: {
                /** @description Only the caller's own, and those that the caller declared. */
                mine?: boolean;
                judge?: components["schemas"]["EntityRef"];
                /** @description With those that were lifted. */
                lifted?: boolean;
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
            /** @description A page of conflicts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeConflictPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    declareJudgeConflict: {
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
                "application/json": components["schemas"]["JudgeConflictInput"];
            };
        };
        responses: {
            /** @description The conflict. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeConflict"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    liftJudgeConflict: {
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
                "application/json": components["schemas"]["JudgeConflictLiftingInput"];
            };
        };
        responses: {
            /** @description The conflict afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeConflict"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProjectJudges: {
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
            /** @description The judges, by name, and the conflicts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectJudges"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    assignJudgeLooks: {
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
                "application/json": components["schemas"]["JudgingAssignmentInput"];
            };
        };
        responses: {
            /** @description What was, or would be, assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentReport"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addExtraLook: {
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
                "application/json": components["schemas"]["ExtraLookInput"];
            };
        };
        responses: {
            /** @description The look. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgingLook"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listJudgingNeeds: {
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
            /** @description A page of projects, the most urgent first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectNeedPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putJudgingCalibration: {
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
                "application/json": components["schemas"]["JudgingCalibrationInput"];
            };
        };
        responses: {
            /** @description The judging afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judging"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listJudgingLooks: {
        parameters: {
            query?: {
                judge?: components["schemas"]["EntityRef"];
                project?: components["schemas"]["Id"];
                state?: components["schemas"]["JudgeLookState"];
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
            /** @description A page of looks, by judge and place in the queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgingLookPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getJudgingLog: {
        parameters: {
            query?: {
                judge?: components["schemas"]["EntityRef"];
                project?: components["schemas"]["Id"];
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
            /** @description A page of the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgingLogPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listMentors: {
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
        requestBody?: never;
        responses: {
            /** @description The mentors of the charter and those who offered it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    offerMentoring: {
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
                "application/json": components["schemas"]["MentoringInput"];
            };
        };
        responses: {
            /** @description The mentor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mentor"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawMentoring: {
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
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    listMentorMatches: {
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
        requestBody?: never;
        responses: {
            /** @description The published matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorMatchList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    publishMentorMatches: {
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
                "application/json": components["schemas"]["MentorMatchesInput"];
            };
        };
        responses: {
            /** @description The published matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorMatchList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    proposeMentorMatches: {
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
                "application/json": components["schemas"]["MentorProposalInput"];
            };
        };
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentorProposal"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listHelpRequests: {
        parameters: {
            query?: {
                state?: components["schemas"]["HelpState"];
                /** @description Only one's own, those of one's team, and what one claimed. */
                mine?: boolean;
                skill?: components["schemas"]["Skill"];
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
            /** @description A page of the queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    askForHelp: {
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
                "application/json": components["schemas"]["HelpInput"];
            };
        };
        responses: {
            /** @description The request. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequest"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    actOnHelpRequest: {
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
                "application/json": components["schemas"]["HelpAct"];
            };
        };
        responses: {
            /** @description The request afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequest"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listOfficeHours: {
        parameters: {
            query?: {
                mentor?: components["schemas"]["EntityRef"];
                /** @description Only what can be booked. */
                free?: boolean;
                /** @description Only one's own, and what one or one's team booked. */
                mine?: boolean;
                /** @description With those that are over. */
                past?: boolean;
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
            /** @description A page of office hours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeSlotPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addOfficeHours: {
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
                "application/json": components["schemas"]["OfficeHoursInput"];
            };
        };
        responses: {
            /** @description The slots. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeSlotPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelOfficeSlot: {
        parameters: {
            query?: {
                /** @description With the later slots that were offered together with it. */
                following?: boolean;
            };
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
    bookOfficeSlot: {
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
                "application/json": components["schemas"]["BookingInput"];
            };
        };
        responses: {
            /** @description The slot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeSlot"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelBooking: {
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
    getOfficeSlotCalendar: {
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
            /** @description The slot as iCalendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProgramme: {
        parameters: {
            query?: {
                /** @description Events that ended at this time or later. */
                from?: components["parameters"]["ProgrammeFrom"];
                /** @description Events that began before this time. */
                to?: components["parameters"]["ProgrammeTo"];
                /** @description Events in which at least five people of this group took part. */
                group?: components["parameters"]["ProgrammeGroup"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjectRecords: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ProjectRecordKind"];
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRecordPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createProjectRecord: {
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
                "application/json": components["schemas"]["ProjectRecordInput"];
            };
        };
        responses: {
            /** @description The record. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRecord"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateProjectRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                recordId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRecordUpdate"];
            };
        };
        responses: {
            /** @description The record after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRecord"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteProjectRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["Id"];
                recordId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
                /** @description Name of a theme of the charter. */
                theme?: components["parameters"]["ProjectTheme"];
                status?: components["parameters"]["ProjectStatus"];
                /** @description Those that want help, or those that don't. */
                wantsHelp?: components["parameters"]["ProjectWantsHelp"];
                /** @description Those with a submission that stands, or those without. */
                submitted?: components["parameters"]["ProjectSubmitted"];
                /** @description Id of a team. */
                team?: components["parameters"]["ProjectTeam"];
                /** @description Those of the caller's own teams. */
                mine?: components["parameters"]["ProjectMine"];
                /** @description The entity that the project builds. */
                entityRef?: components["parameters"]["ProjectEntity"];
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
            /** @description A page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createProject: {
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
                "application/json": components["schemas"]["ProjectInput"];
            };
        };
        responses: {
            /** @description The project. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    registerRepository: {
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
                "application/json": components["schemas"]["RepositoryInput"];
            };
        };
        responses: {
            /** @description The project, and whether it was made just now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepositoryRegistration"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listAllProjects: {
        parameters: {
            query?: {
                /** @description Text to look for. */
                q?: components["parameters"]["Search"];
                status?: components["parameters"]["ProjectStatus"];
                /** @description Those that want help, or those that don't. */
                wantsHelp?: components["parameters"]["ProjectWantsHelp"];
                /** @description Those with a submission that stands, or those without. */
                submitted?: components["parameters"]["ProjectSubmitted"];
                /** @description Those of the caller's own teams. */
                mine?: components["parameters"]["ProjectMine"];
                /** @description The entity that the project builds. */
                entityRef?: components["parameters"]["ProjectEntity"];
                /** @description Whether to give the records of each project too. At most 50 projects a page then. */
                records?: boolean;
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
            /** @description A page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProject: {
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
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateProject: {
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
                "application/json": components["schemas"]["ProjectUpdate"];
            };
        };
        responses: {
            /** @description The project after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getRegistration: {
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
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putRegistration: {
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
                "application/json": components["schemas"]["RegistrationInput"];
            };
        };
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawRegistration: {
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
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    listParticipants: {
        parameters: {
            query?: {
                /** @description Part of a name, of a skill, or of what somebody looks for. */
                q?: string;
                /** @description A whole skill, regardless of case. */
                skill?: components["schemas"]["Skill"];
                /** @description `registered` if left out. Others are for organisers. */
                state?: components["schemas"]["RegistrationState"];
                lookingForTeam?: boolean;
                /** @description `none`: people without a team. */
                team?: "none";
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
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decideRegistration: {
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
                "application/json": components["schemas"]["RegistrationDecision"];
            };
        };
        responses: {
            /** @description The person after the decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getResults: {
        parameters: {
            query?: {
                /** @description What the scores and awards say now, whatever was published. 403 but for organisers who don't take part, and while the judging is not closed are not on the panel. */
                draft?: boolean;
                /** @description An earlier publication, by its number. 403 but for organisers who don't take part. */
                publication?: number;
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
            /** @description The results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listJudgeDiagnostics: {
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
        requestBody?: never;
        responses: {
            /** @description The judges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeDiagnosticList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    putAwards: {
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
                "application/json": components["schemas"]["AwardsInput"];
            };
        };
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    publishResults: {
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
                "application/json": components["schemas"]["PublicationInput"];
            };
        };
        responses: {
            /** @description What was published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    markResultsRead: {
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
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            default: components["responses"]["Error"];
        };
    };
    getFinalRound: {
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
        requestBody?: never;
        responses: {
            /** @description The final round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinalRound"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    openFinalRound: {
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
                "application/json": components["schemas"]["FinalRoundInput"];
            };
        };
        responses: {
            /** @description The final round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinalRound"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    rankFinalists: {
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
                "application/json": components["schemas"]["RankingInput"];
            };
        };
        responses: {
            /** @description The final round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinalRound"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    closeFinalRound: {
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
                "application/json": components["schemas"]["ClosingInput"];
            };
        };
        responses: {
            /** @description The final round with its outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinalRound"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getVotes: {
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
        requestBody?: never;
        responses: {
            /** @description The votes of the caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Votes"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    voteForProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                /** @description Of the project. */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    takeBackVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Namespace of the hackathon's entity. */
                namespace: components["parameters"]["Namespace"];
                /** @description Name of the hackathon's entity. */
                name: components["parameters"]["Name"];
                /** @description Of the project. */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoteState"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProjectResult: {
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
            /** @description The result of the project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCertificate: {
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
            /** @description The certificate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSandboxes: {
        parameters: {
            query?: {
                state?: components["schemas"]["SandboxState"];
                /** @description Name of a sandbox. */
                sandbox?: string;
                /** @description Only one's own and those of one's team. */
                mine?: boolean;
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
            /** @description A page of requests, and what can be asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    requestSandbox: {
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
                "application/json": components["schemas"]["SandboxInput"];
            };
        };
        responses: {
            /** @description The request. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxGrant"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSandbox: {
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
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxGrant"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    returnSandbox: {
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
    decideSandbox: {
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
                "application/json": components["schemas"]["SandboxDecision"];
            };
        };
        responses: {
            /** @description The request after the decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxGrant"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSubmissions: {
        parameters: {
            query?: {
                /** @description Greatest number of items. 50 if left out. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    submitProject: {
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
                "application/json": components["schemas"]["SubmissionInput"];
            };
        };
        responses: {
            /** @description The submission. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    withdrawSubmission: {
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
    reopenSubmission: {
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
                "application/json": components["schemas"]["ReopeningInput"];
            };
        };
        responses: {
            /** @description When the project can be submitted now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectWindow"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description Part of the name, the headline, or of whom the team looks for. */
                q?: string;
                /** @description Name of a theme. */
                theme?: string;
                /** @description A skill that the team looks for, regardless of case. */
                wanted?: components["schemas"]["Skill"];
                /** @description With `true`: teams with room that one can join or ask to join. */
                joinable?: boolean;
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
            /** @description A page of teams. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createTeam: {
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
                "application/json": components["schemas"]["TeamInput"];
            };
        };
        responses: {
            /** @description The team. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTeamRequests: {
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
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRequestList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getTeam: {
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
            /** @description The team. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    updateTeam: {
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
                "application/json": components["schemas"]["TeamUpdate"];
            };
        };
        responses: {
            /** @description The team after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    dissolveTeam: {
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
    joinTeam: {
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
            /** @description The team. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    leaveTeam: {
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
    placeMember: {
        parameters: {
            query: {
                user: components["schemas"]["EntityRef"];
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    removeMember: {
        parameters: {
            query: {
                user: components["schemas"]["EntityRef"];
            };
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
    inviteToTeam: {
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
                "application/json": components["schemas"]["TeamInvitationInput"];
            };
        };
        responses: {
            /** @description The invitation; the one that is open already if there is one. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRequest"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    applyToTeam: {
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
                "application/json": components["schemas"]["TeamApplicationInput"];
            };
        };
        responses: {
            /** @description The application; the one that is open already if there is one. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRequest"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    answerTeamRequest: {
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
                "application/json": components["schemas"]["TeamRequestAnswer"];
            };
        };
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRequest"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
