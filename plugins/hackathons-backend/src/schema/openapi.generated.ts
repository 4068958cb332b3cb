// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export const spec = {
  openapi: '3.0.3',
  info: {
    title: 'hackathons',
    version: '1',
    description:
      'Hackathons from the charter to the submission: registration, teams, agreements, sandboxes, mentors, projects and checkpoints. Times are ISO 8601 in UTC. Entity references are full (`kind:namespace/name`) and lower case. Requests that change something take the header `Idempotency-Key`; what has a `version` is changed by giving the version that was read, and answers 409 when somebody else was faster.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  paths: {
    '/hackathons/{namespace}/{name}/agreements': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listAgreements',
        summary: "The agreements of a hackathon, with the caller's signatures",
        tags: ['agreements'],
        responses: {
          '200': {
            description: 'The agreements, in the order of the charter.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AgreementList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/agreements/{agreement}/signature': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
        { $ref: '#/components/parameters/AgreementName' },
      ],
      put: {
        operationId: 'signAgreement',
        summary: 'Sign an agreement',
        description:
          'Takes the version that was read; 409 when the charter has another one by now. Access is granted at once, or once one of the approvers agrees when the charter names some. Signing what is signed changes nothing.',
        tags: ['agreements'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SignatureInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The signature.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Signature' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'withdrawSignature',
        summary: "Withdraw one's signature",
        description: 'Access ends at once. Nothing happens when there is none.',
        tags: ['agreements'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/signatures': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listSignatures',
        summary: 'Who signed what, the newest first',
        description: 'For organisers, and for approvers of what they approve.',
        tags: ['agreements'],
        parameters: [
          {
            name: 'agreement',
            in: 'query',
            description: 'Name of an agreement.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/SignatureState' },
          },
          {
            name: 'history',
            in: 'query',
            description:
              'With signatures that were followed by newer ones of the same person.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of signatures.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SignaturePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/signatures/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'decideSignature',
        summary: 'Grant, decline or revoke access',
        description:
          'Approvers grant and decline, approvers and organisers revoke; nobody decides on an own signature. Declining and revoking take a reason. Approving what was revoked grants it again.',
        tags: ['agreements'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SignatureDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The signature after the decision.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Signature' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/data-access': {
      get: {
        operationId: 'getDataAccess',
        summary:
          'Whether somebody may use an entity now, by what was agreed to',
        description:
          'For gateways in front of data: what is protected is for those alone to whom it is granted. What an event that is over, or that the catalog has no more, protected stays protected. Services ask about anybody, people about themselves.',
        tags: ['agreements'],
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'What is to be used.',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'userRef',
            in: 'query',
            allowReserved: true,
            description: 'Who wants to; the caller if left out.',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
        ],
        responses: {
          '200': {
            description: 'The answer at this moment.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DataAccess' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/checkpoints': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getCheckpoints',
        summary: 'Where all projects stand, checkpoint by checkpoint',
        tags: ['checkpoints'],
        parameters: [
          {
            name: 'checkpoint',
            in: 'query',
            description:
              'Name of the checkpoint that `status` is about. The last one that began if left out.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'status',
            in: 'query',
            description:
              'Only projects that reported this status to the checkpoint, were late, or have not reported (`missing`).',
            schema: {
              type: 'string',
              enum: [
                'on-track',
                'at-risk',
                'blocked',
                'done',
                'unknown',
                'late',
                'missing',
              ],
            },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description:
              'All checkpoints with counts, and a page of projects with their reports.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckpointOverview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/checkpoints/{checkpoint}': {
      parameters: [
        { $ref: '#/components/parameters/Id' },
        {
          name: 'checkpoint',
          in: 'path',
          required: true,
          description: 'Name of the checkpoint.',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
      ],
      put: {
        operationId: 'reportCheckpoint',
        summary: 'Report to a checkpoint, or change the report',
        description:
          'For members of the team and organisers, from the checkpoint before until the next one (the last: until the submissions close). A first report after the checkpoint is late and needs `lateReason`. A change needs the `version` that was read.',
        tags: ['checkpoints'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CheckpointReportInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The report.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CheckpointReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/feedback': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'listProjectFeedback',
        summary:
          'Feedback to a project that the caller may see, the newest first',
        description:
          'That for the team: its members, organisers and mentors. That for organisers: organisers. Everybody sees their own.',
        tags: ['checkpoints'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of feedback.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectFeedbackPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'giveProjectFeedback',
        summary: 'Give a project feedback',
        description:
          'For mentors, judges and organisers with the permission `hackathons.feedback.create`; not to the own team.',
        tags: ['checkpoints'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProjectFeedbackInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The feedback.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectFeedback' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/feedback/reading': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'markProjectFeedbackRead',
        summary:
          'Note that the caller, a member of the team, has read the feedback',
        tags: ['checkpoints'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/debrief': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getDebrief',
        summary: 'How the debrief stands',
        tags: ['debrief'],
        responses: {
          '200': {
            description: 'The debrief.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Debrief' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/debrief/points': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listDebriefPoints',
        summary: 'Points of a debrief',
        tags: ['debrief'],
        parameters: [
          { $ref: '#/components/parameters/Search' },
          {
            name: 'kind',
            in: 'query',
            schema: { $ref: '#/components/schemas/DebriefPointKind' },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/DebriefPointState' },
          },
          {
            name: 'mine',
            in: 'query',
            description: 'Points that the caller wrote with their name.',
            schema: { type: 'boolean' },
          },
          {
            name: 'sort',
            in: 'query',
            description:
              'By votes if left out. The newest first is exact to the hour for anonymous points: within an hour their order means nothing.',
            schema: { type: 'string', enum: ['votes', 'newest'] },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of points.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPointPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'addDebriefPoint',
        summary: 'Say what worked, what did not, or what to change',
        description:
          'For everybody who has a role in the hackathon, while the debrief is open; 30 points a person. An anonymous point is kept without its author: nobody, not even the author, can change it or take it back. With an `Idempotency-Key`, which must then not tell who sent it, a repeated request adds no second one.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DebriefPointInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The point.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPoint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/debrief-points/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getDebriefPoint',
        summary: 'A point of a debrief',
        tags: ['debrief'],
        responses: {
          '200': {
            description: 'The point.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPoint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateDebriefPoint',
        summary: "Change a point that one wrote with one's name",
        description: 'While it is open and the debrief is.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DebriefPointUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The point after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPoint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'removeDebriefPoint',
        summary:
          "Take back a point that one wrote with one's name, or remove one as an organiser",
        description:
          'Authors while it is open and the debrief is. Organisers remove what must not be read, at any time, from open points and those that were set aside.',
        tags: ['debrief'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/debrief-points/{id}/vote': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'voteForDebriefPoint',
        summary: 'Vote for a point',
        description:
          'One vote a person and point, while the debrief is open. Others see the number of votes, never whose they are.',
        tags: ['debrief'],
        responses: {
          '200': {
            description: 'The point.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPoint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'withdrawDebriefVote',
        summary: "Take one's vote back",
        tags: ['debrief'],
        responses: {
          '200': {
            description: 'The point.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPoint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/debrief-points/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'decideOnDebriefPoint',
        summary:
          'Make an action or a theme of a point, or set it aside, for organisers',
        description:
          'Takes an open point. `reopen` undoes a decision: an action that is not done and a theme that was not taken are dropped.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DebriefDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The point with what came of it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefPoint' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/debrief/answer': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'answerDebrief',
        summary: 'Say how one liked the event, as a participant',
        description:
          'Takes the place of what one answered before. Others see sums only, from five answers on.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DebriefAnswer' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The own answer.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefAnswer' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/debrief/answer-texts': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listDebriefAnswerTexts',
        summary: 'What participants wrote about the event, for organisers',
        description:
          'Without names, in an order that means nothing, and only from five answers on.',
        tags: ['debrief'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of texts.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefAnswerTextPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/debrief/actions': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listDebriefActions',
        summary: 'What is to be done after a hackathon, the first due first',
        tags: ['debrief'],
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/DebriefActionState' },
          },
          {
            name: 'owner',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of actions.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefActionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'addDebriefAction',
        summary: 'Add an action that comes from no point, for organisers',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DebriefActionInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The action. Its owner is told.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefAction' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/debrief-actions': {
      get: {
        operationId: 'listAllDebriefActions',
        summary:
          'What is to be done after all hackathons that one sees, the first due first',
        tags: ['debrief'],
        parameters: [
          {
            name: 'mine',
            in: 'query',
            description:
              'Only those that the caller, or a group of the caller, owns.',
            schema: { type: 'boolean' },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/DebriefActionState' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of actions.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefActionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/debrief-actions/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getDebriefAction',
        summary: 'An action',
        tags: ['debrief'],
        responses: {
          '200': {
            description: 'The action.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefAction' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateDebriefAction',
        summary:
          'Say how far an action is, or change it, as its owner or an organiser',
        description:
          'What is left out stays as it is. Who owns it is told when it is handed on, and who gave it when it is done or dropped, which takes an outcome.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DebriefActionUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The action after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DebriefAction' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/theme-proposals': {
      get: {
        operationId: 'listThemeProposals',
        summary:
          'Themes that earlier debriefs propose, of all hackathons that one sees, the newest first',
        tags: ['debrief'],
        parameters: [
          { $ref: '#/components/parameters/Search' },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/ThemeProposalState' },
          },
          {
            name: 'hackathonRef',
            in: 'query',
            allowReserved: true,
            description: "Only those of this hackathon's debrief.",
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of proposals.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ThemeProposalPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/theme-proposals/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'updateThemeProposal',
        summary: 'Take a theme for a hackathon, drop it, or offer it again',
        description:
          'For organisers of the hackathon that it comes from, and of the one that takes it.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ThemeProposalUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The proposal after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ThemeProposal' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/follow-ups': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listFollowUps',
        summary: 'Meetings after the event, in the order of their times',
        tags: ['debrief'],
        parameters: [
          {
            name: 'upcoming',
            in: 'query',
            description: 'Only those that are not over.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of meetings.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FollowUpPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'addFollowUp',
        summary: 'Call a meeting, for organisers',
        description:
          'Everybody who is registered is told, and finds it in their calendar. At most 50 a hackathon.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FollowUpInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The meeting.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FollowUp' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/follow-ups/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'updateFollowUp',
        summary: 'Change a meeting, for organisers',
        description:
          'Takes the whole meeting. When its time or place changes, everybody who is registered is told.',
        tags: ['debrief'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FollowUpUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The meeting after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FollowUp' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'cancelFollowUp',
        summary: 'Cancel a meeting, for organisers',
        description: 'Everybody who is registered is told, unless it is over.',
        tags: ['debrief'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/endings': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listEndings',
        summary: 'What became of the projects that were submitted, by title',
        tags: ['endings'],
        parameters: [
          { $ref: '#/components/parameters/Search' },
          {
            name: 'state',
            in: 'query',
            description:
              'How the project ended; `none` while nobody said, and by the answer of the proposed owner: `waiting`, `accepted`, `declined`.',
            schema: { $ref: '#/components/schemas/EndingState' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description:
              'A page of projects, and how many there are of each state.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EndingPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/endings/reminders': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'remindOfEndings',
        summary:
          'Remind of all projects of a state that still need an ending or an answer, for organisers',
        description:
          'Addresses who has to act next: the teams of projects without an ending, or whose owner declined; for `waiting`, the proposed owners. Projects that somebody was reminded of less than a day ago are left out. 409 when none is left, with when it is possible again.',
        tags: ['endings'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EndingRemindersInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'How many were reminded.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EndingReminders' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/endings': {
      get: {
        operationId: 'listProposedEndings',
        summary:
          'Projects of all hackathons that somebody proposed the caller, or a group of the caller, as the owner of',
        description: 'The latest proposal first.',
        tags: ['endings'],
        parameters: [
          {
            name: 'answer',
            in: 'query',
            schema: { $ref: '#/components/schemas/EndingAnswer' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of projects.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProposedEndingPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/ending': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getEnding',
        summary: 'How a project ended, and its milestones',
        description:
          'For everybody who sees the project. `ending` is left out while nobody said.',
        tags: ['endings'],
        responses: {
          '200': {
            description: 'The ending.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectEnding' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'putEnding',
        summary: 'Say how a project ends, or say it anew',
        description:
          'For members of the team and organisers, from the end of submissions on, also when the event is over. Every ending is kept; the last one counts. A new proposal asks the proposed owner anew. 409 before submissions end, and when somebody else was faster.',
        tags: ['endings'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EndingInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The ending.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectEnding' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/ending/answer': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'answerEnding',
        summary: 'Accept or decline to own a project',
        description:
          'For the proposed owner, or members of the proposed group, who are not in the team. 403 for everybody else; 409 when the ending is not a transition, or was answered already.',
        tags: ['endings'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EndingAnswerInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The ending with the answer.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectEnding' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/ending/reminder': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'remindOfEnding',
        summary:
          'Remind who has to act next about what becomes of a project, for organisers',
        description:
          'The team while nobody said an ending and when the proposed owner declined, or the proposed owner who has not answered. At most once a day for a project: 409 before that, with when it is possible again, and when nobody has to act.',
        tags: ['endings'],
        responses: {
          '200': {
            description: 'The ending, with the reminder.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectEnding' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/milestones/production': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'putProductionMilestone',
        summary: 'State since when a project is in production',
        description:
          'For the owner who accepted it and organisers, but not for members of the team. What the catalog says by itself needs no statement; a statement stands above it.',
        tags: ['endings'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProductionInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The ending with its milestones.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectEnding' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons': {
      get: {
        operationId: 'listHackathons',
        summary: 'Hackathons that the caller sees, the latest start first',
        tags: ['events'],
        parameters: [
          {
            name: 'phase',
            in: 'query',
            schema: { $ref: '#/components/schemas/HackathonPhase' },
          },
          {
            name: 'role',
            in: 'query',
            description: 'Those in which the caller has this role.',
            schema: { $ref: '#/components/schemas/HackathonRole' },
          },
          {
            name: 'asset',
            in: 'query',
            allowReserved: true,
            description:
              'Those that want to improve this entity, which one of their themes names.',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          { $ref: '#/components/parameters/Search' },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of hackathons.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HackathonPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getHackathon',
        summary: 'A hackathon with its charter and what the caller may do now',
        tags: ['events'],
        responses: {
          '200': {
            description: 'The hackathon.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HackathonDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/agenda': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getHackathonAgenda',
        summary:
          'What the caller can or has to do in a hackathon, the most urgent first',
        tags: ['events'],
        responses: {
          '200': {
            description: 'The agenda.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Agenda' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/agenda': {
      get: {
        operationId: 'getAgenda',
        summary:
          'What the caller has to do in all hackathons that they are part of, the most urgent first',
        tags: ['events'],
        responses: {
          '200': {
            description: 'The agenda.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Agenda' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/windows/{window}/changes': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
        {
          name: 'window',
          in: 'path',
          required: true,
          schema: { $ref: '#/components/schemas/WindowName' },
        },
      ],
      post: {
        operationId: 'changeWindow',
        summary: 'Hold, resume, extend or reopen a window',
        description:
          'For organisers. What is not closed can be held and extended, what is held can be resumed, and what is closed can be reopened. Participants are notified with the reason.',
        tags: ['events'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WindowChangeInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The window after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Window' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/calendar.ics': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getHackathonCalendar',
        summary: 'The schedule of a hackathon as a calendar to import',
        tags: ['events'],
        responses: {
          '200': {
            description: 'The calendar.',
            content: { 'text/calendar': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendar-links': {
      get: {
        operationId: 'listCalendarLinks',
        summary:
          "The caller's links for calendar programs, without their secret addresses",
        tags: ['events'],
        responses: {
          '200': {
            description: 'The links, the newest first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CalendarLinks' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createCalendarLink',
        summary: 'Make a secret address that calendar programs can read',
        description:
          'Whoever has the address can read the calendar. It is told once, here; a repetition with the same Idempotency-Key is answered with 409.',
        tags: ['events'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CalendarLinkInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The link with its address.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/NewCalendarLink' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendar-links/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      delete: {
        operationId: 'revokeCalendarLink',
        summary: 'Make an address useless',
        tags: ['events'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendars/{token}.ics': {
      parameters: [
        {
          name: 'token',
          in: 'path',
          required: true,
          description: 'The secret of a calendar link.',
          schema: {
            type: 'string',
            minLength: 20,
            maxLength: 100,
            pattern: '^[A-Za-z0-9_-]+$',
          },
        },
      ],
      get: {
        operationId: 'readCalendar',
        summary: 'The calendar of a link',
        description: 'Takes no session. The address is the secret.',
        tags: ['events'],
        security: [],
        responses: {
          '200': {
            description: 'The calendar.',
            content: { 'text/calendar': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/charters/checks': {
      post: {
        operationId: 'checkCharter',
        summary: 'Say what is wrong with a charter, without storing it',
        tags: ['events'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CharterInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The problems; none if it can be stored.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CharterProblems' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/charters': {
      get: {
        operationId: 'listCharters',
        summary: 'Charters that are stored here',
        description: 'All for services; for people those that they stored.',
        tags: ['events'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of charters, by reference.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CharterPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createCharter',
        summary: 'Store the charter of a new hackathon',
        description:
          'It comes into the catalog within a minute. If it names no organisers, the caller becomes the organiser. A name that the catalog has already is answered with 409.',
        tags: ['events'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CharterInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The charter.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Charter' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/charters/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getCharter',
        summary: 'A charter that is stored here',
        tags: ['events'],
        responses: {
          '200': {
            description: 'The charter.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Charter' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateCharter',
        summary: 'Change a charter',
        description: 'For its organisers. Namespace and name stay.',
        tags: ['events'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CharterUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The charter after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Charter' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'deleteCharter',
        summary: 'Delete a charter for which nobody has registered',
        tags: ['events'],
        parameters: [
          {
            name: 'version',
            in: 'query',
            required: true,
            schema: { $ref: '#/components/schemas/Version' },
          },
        ],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/exports/{what}': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
        {
          name: 'what',
          in: 'path',
          required: true,
          schema: { $ref: '#/components/schemas/ExportKind' },
        },
      ],
      get: {
        operationId: 'exportHackathon',
        summary: 'A list of a hackathon as a file',
        description:
          "For organisers. Scores are given to organisers who don't take part in the event; results, once they are published, to everybody who sees the hackathon, without projects that they may not read.",
        tags: ['exports'],
        parameters: [{ $ref: '#/components/parameters/ExportFormat' }],
        responses: {
          '200': {
            description: 'The file.',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/json': {
                schema: { $ref: '#/components/schemas/ExportRows' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/programme/export': {
      get: {
        operationId: 'exportProgramme',
        summary: 'The figures of the events as a file',
        tags: ['exports'],
        parameters: [
          { $ref: '#/components/parameters/ProgrammeFrom' },
          { $ref: '#/components/parameters/ProgrammeTo' },
          { $ref: '#/components/parameters/ProgrammeGroup' },
          { $ref: '#/components/parameters/ExportFormat' },
        ],
        responses: {
          '200': {
            description: 'The file.',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/json': {
                schema: { $ref: '#/components/schemas/ExportRows' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/formations': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listFormations',
        summary: 'Formations of a hackathon, the newest first',
        tags: ['formations'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of formations.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FormationPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createFormation',
        summary: 'Have teams formed of the registered people who have none',
        description:
          'The rules are the `teamRules` of the charter. One formation at a time is solved for a hackathon.',
        tags: ['formations'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FormationInput' },
            },
          },
        },
        responses: {
          '202': {
            description: 'The formation, which is being solved.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Formation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/formations/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getFormation',
        summary: 'A formation',
        tags: ['formations'],
        responses: {
          '200': {
            description: 'The formation.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Formation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateFormation',
        summary: 'Move people, lock, rename, or choose another theme',
        description:
          'Takes all teams as they are to be. People of the formation who are in none of them are without a team. Every rule is applied anew, and what is broken is told in `problems`; nothing is refused because of it.',
        tags: ['formations'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FormationUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The formation after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Formation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'discardFormation',
        summary: 'Discard a formation',
        description:
          'Stops it if it is being solved. What was published stays.',
        tags: ['formations'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/formations/{id}/solution': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'solveFormation',
        summary: 'Solve again, with what is locked and with other settings',
        description:
          'Locked teams and people stay where they are. Settings that are left out stay as they were.',
        tags: ['formations'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FormationSolution' },
            },
          },
        },
        responses: {
          '202': {
            description: 'The formation, which is being solved.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Formation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/formations/{id}/publication': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'publishFormation',
        summary: 'Make the teams of a formation',
        description:
          'All or none. People who joined a team or withdrew meanwhile are left out and named; a team that nobody is left of is not made.',
        tags: ['formations'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FormationPublication' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The formation, published.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Formation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/ideas': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listIdeas',
        summary: 'Ideas of a hackathon, the newest first',
        tags: ['ideas'],
        parameters: [
          { $ref: '#/components/parameters/Search' },
          {
            name: 'state',
            in: 'query',
            description:
              'Open and claimed ones if left out. Withdrawn ones are for their authors and organisers.',
            schema: { $ref: '#/components/schemas/IdeaState' },
          },
          {
            name: 'theme',
            in: 'query',
            description: 'Name of a theme.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'mine',
            in: 'query',
            description: 'Ideas of the caller alone.',
            schema: { type: 'boolean' },
          },
          {
            name: 'followed',
            in: 'query',
            description: 'Ideas that the caller follows alone.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of ideas.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IdeaPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createIdea',
        summary: 'Post an idea',
        tags: ['ideas'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/IdeaInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The idea, which its author follows.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Idea' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ideas/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getIdea',
        summary: 'An idea',
        tags: ['ideas'],
        responses: {
          '200': {
            description: 'The idea.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Idea' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateIdea',
        summary: 'Change an idea, as its author or an organiser',
        description: 'Takes the whole idea. Followers are told.',
        tags: ['ideas'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/IdeaUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The idea after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Idea' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'withdrawIdea',
        summary: 'Withdraw an idea, as its author or an organiser',
        description:
          'What a team has claimed stays until the team lets go of it.',
        tags: ['ideas'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ideas/{id}/follow': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'followIdea',
        summary: 'Follow an idea',
        tags: ['ideas'],
        responses: {
          '200': {
            description: 'The idea.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Idea' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'unfollowIdea',
        summary: 'Follow an idea no more',
        tags: ['ideas'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/ideas/{id}/claim': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'claimIdea',
        summary: "Claim an idea for one's team",
        description: 'One team gets it, and a team has one idea.',
        tags: ['ideas'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/IdeaClaim' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The idea.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Idea' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'unclaimIdea',
        summary: "Let go of an idea that one's team has claimed",
        tags: ['ideas'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/imports': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'importHackathon',
        tags: ['imports'],
        summary:
          'Take over what another tool kept of a hackathon, with its times',
        description:
          "For organisers and services that may manage the hackathon; organisers who take part can't bring in scores, votes, results and answers of owners. What was taken over once is recognised by its key, user or time, so that repeating an import changes nothing; nobody is notified. What is wrong is told item by item, and everything else is taken. What came of an event that was over for long is deleted and counted like everything else. Once what was personal of a hackathon is deleted, nothing is taken over any more, which is 409: bring in all of it at once.",
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/HackathonImport' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What was taken, what was there, and what was refused.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ImportResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getJudging',
        summary: 'How projects are judged, and where the caller stands in it',
        tags: ['judging'],
        responses: {
          '200': {
            description: 'The judging.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Judging' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/queue': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getJudgeQueue',
        summary:
          "The caller's own looks in the order in which they are to be scored, for judges",
        description:
          'Without those that were released. The calibration project comes first.',
        tags: ['judging'],
        responses: {
          '200': {
            description: 'The queue.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeQueue' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/looks/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getJudgeLook',
        summary:
          "What is to be scored, for its judge and for organisers who don't take part",
        description:
          'Organisers on the panel see no score and no comment of others until judges are done.',
        tags: ['judging'],
        responses: {
          '200': {
            description: 'The look with the project.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeLookDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/looks/{id}/scores': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'putJudgeScores',
        summary:
          'Score a project, or change the scores, while the judging is open',
        description:
          'Takes a score for each criterion. What was scored before stays in the log. Conflicts of interest are worked out anew: in one, nothing is kept, and the look goes to another judge.',
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgeScoresInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The look afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeLook' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/looks/{id}/acts': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'actOnJudgeLook',
        summary:
          'Skip, return or undo while the judging is open, or recuse at any time',
        description:
          "`skip` takes a reason; a team that is absent comes back later in the queue. `return` puts what was skipped back into the queue. `undo` restores what was there before the last scores or act, and can be repeated. `recuse` takes a text; the look goes to another judge, and scores that were given don't count.",
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgeActInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The look afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeLook' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/looks/{id}/log': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getJudgeLookLog',
        summary:
          "All that happened to a look, the newest first, for its judge and for organisers who don't take part",
        tags: ['judging'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of the log.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgingLogPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/availability': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'putJudgeAvailability',
        summary: 'Say that one cannot judge, or can again',
        description: 'What was not scored yet goes to others at once.',
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgeAvailabilityInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Where the caller stands.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/leaving': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'leaveJudgingPanel',
        summary:
          'Leave the panel for good, for organisers who judge and want to see what others scored',
        description:
          "What others scored is hidden from organisers on the panel until judges are done: the judging is closed, and so is the final round, if there is one. Whoever leaves sees it, and can't judge in this event any more: neither by the charter nor by coming back. What was not scored yet goes to others at once; scores that were given count. Left twice, it is the same as once.",
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgeLeavingInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The judging afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Judging' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/judges': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listJudges',
        summary:
          "The panel and how far everybody is, for organisers who don't take part",
        description:
          'All users whom the charter names, and the members of groups that it names.',
        tags: ['judging'],
        responses: {
          '200': {
            description: 'The panel, by name.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'putJudge',
        summary:
          "Say that a judge is absent, limit the work, or let scores not count, for organisers who don't take part",
        description:
          'What is left out stays as it is. The judge is told, with the reason.',
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgeInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The judge afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeProgress' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/conflicts': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listJudgeConflicts',
        summary: 'Conflicts of interest, the newest first',
        description:
          "Organisers who don't take part see all, others their own and those that they declared.",
        tags: ['judging'],
        parameters: [
          {
            name: 'mine',
            in: 'query',
            description:
              "Only the caller's own, and those that the caller declared.",
            schema: { type: 'boolean' },
          },
          {
            name: 'judge',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'lifted',
            in: 'query',
            description: 'With those that were lifted.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of conflicts.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeConflictPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'declareJudgeConflict',
        summary: 'Declare a conflict of interest',
        description:
          "Judges declare their own, members of a team that a judge has an interest in their project, organisers who don't take part any. Give exactly one of `projectId`, `teamId` and `userRef`. The judge gets the project no more; a look goes to another judge at once, and scores that were given don't count. What a team declared stands beside what others declared, until each is lifted.",
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgeConflictInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The conflict.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeConflict' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/judging-conflicts/{id}/lifting': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'liftJudgeConflict',
        summary:
          "Lift a conflict that was declared, or a recusal, for organisers who don't take part; withdraw one, for the team that declared it",
        description:
          'Until the judging is closed. Those that follow from teams, groups and mentoring cannot be lifted. Organisers are told what a team withdrew.',
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/JudgeConflictLiftingInput',
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The conflict afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeConflict' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/judges': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getProjectJudges',
        summary:
          'Who judges the event, and the interests that the team declared, for members of the team',
        tags: ['judging'],
        responses: {
          '200': {
            description: 'The judges, by name, and the conflicts.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectJudges' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/assignment': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'assignJudgeLooks',
        summary:
          "Give the projects to the judges, for organisers who don't take part",
        description:
          'From the end of the submissions on. Balanced, linked so that all judges can be compared, within their limits, and never in a conflict. What was assigned before is kept where it may be. A preview keeps nothing.',
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgingAssignmentInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was, or would be, assigned.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AssignmentReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/extra-looks': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'addExtraLook',
        summary:
          "Have one more judge look at a project, for organisers who don't take part",
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExtraLookInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The look.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgingLook' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/needs': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listJudgingNeeds',
        summary:
          "Which projects need one more look, for organisers who don't take part",
        description:
          'First those with fewer scored looks than the charter wants, then those where one more look would tell most about the first places, by the scores so far. Organisers on the panel get no more than the counts until judges are done: those with the fewest scored looks first.',
        tags: ['judging'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of projects, the most urgent first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectNeedPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/calibration': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'putJudgingCalibration',
        summary:
          "Choose the project that all judges score first, for organisers who don't take part",
        description:
          'It is out of the competition: its scores count for nothing, and judges who scored it see how the panel did. `null` for none.',
        tags: ['judging'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/JudgingCalibrationInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The judging afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Judging' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/looks': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listJudgingLooks',
        summary:
          "Who looks at what, with the scores, for organisers who don't take part",
        description:
          'Organisers on the panel see who looks at what; scores, comments and notes only of their own looks until judges are done.',
        tags: ['judging'],
        parameters: [
          {
            name: 'judge',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'project',
            in: 'query',
            schema: { $ref: '#/components/schemas/Id' },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/JudgeLookState' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of looks, by judge and place in the queue.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgingLookPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/judging/log': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getJudgingLog',
        summary:
          "All that happened in the judging, the newest first, for organisers who don't take part",
        description:
          'Organisers on the panel see no scores of others until judges are done.',
        tags: ['judging'],
        parameters: [
          {
            name: 'judge',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'project',
            in: 'query',
            schema: { $ref: '#/components/schemas/Id' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of the log.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgingLogPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/mentors': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listMentors',
        summary: 'Who mentors, with skills and teams',
        tags: ['mentors'],
        responses: {
          '200': {
            description: 'The mentors of the charter and those who offered it.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MentorList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/mentoring': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'offerMentoring',
        summary: "Offer to mentor, or change one's offer",
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/MentoringInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The mentor.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Mentor' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'withdrawMentoring',
        summary: 'Mentor no more',
        description:
          'The teams that the mentor has are told. What the mentor claimed in the help queue is open again.',
        tags: ['mentors'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/mentor-matches': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listMentorMatches',
        summary: 'Which mentor helps which team',
        tags: ['mentors'],
        responses: {
          '200': {
            description: 'The published matches.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MentorMatchList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'publishMentorMatches',
        summary: 'Publish matches, for organisers',
        description:
          'Takes all matches as they are to be. Teams and mentors are told of what is new and what ends.',
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/MentorMatchesInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The published matches.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MentorMatchList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/mentor-matches/proposal': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'proposeMentorMatches',
        summary: 'Work out which mentor fits which team, for organisers',
        description:
          'The best assignment by skills, theme, common working hours and load. Nothing is kept; the organiser changes it and publishes it.',
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/MentorProposalInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The proposal.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MentorProposal' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/help-requests': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listHelpRequests',
        summary: 'The help queue, the oldest first',
        description:
          'Mentors and organisers see all, participants their own and those of their team.',
        tags: ['mentors'],
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/HelpState' },
          },
          {
            name: 'mine',
            in: 'query',
            description:
              "Only one's own, those of one's team, and what one claimed.",
            schema: { type: 'boolean' },
          },
          {
            name: 'skill',
            in: 'query',
            schema: { $ref: '#/components/schemas/Skill' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of the queue.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HelpPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'askForHelp',
        summary: 'Ask for help',
        description:
          "The team's mentors are told, or else those who have the skills.",
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/HelpInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The request.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HelpRequest' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/help-requests/{id}/acts': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'actOnHelpRequest',
        summary: 'Claim, release, resolve, withdraw or reopen',
        description:
          'Mentors claim; a claim holds for 30 minutes, and claiming again renews it. Mentors release and resolve what they claimed. Who asked, and their team, resolve, withdraw and reopen.',
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/HelpAct' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The request afterwards.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HelpRequest' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/office-hours': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listOfficeHours',
        summary: 'Office hours, the next first',
        tags: ['mentors'],
        parameters: [
          {
            name: 'mentor',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            name: 'free',
            in: 'query',
            description: 'Only what can be booked.',
            schema: { type: 'boolean' },
          },
          {
            name: 'mine',
            in: 'query',
            description: "Only one's own, and what one or one's team booked.",
            schema: { type: 'boolean' },
          },
          {
            name: 'past',
            in: 'query',
            description: 'With those that are over.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of office hours.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OfficeSlotPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'addOfficeHours',
        summary: 'Offer office hours, for mentors',
        description:
          "The time is cut into slots, and repeated by a rule in the mentor's time zone: nine o'clock stays nine o'clock when the clock changes. 200 slots at most, none after the end of the event.",
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/OfficeHoursInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The slots.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OfficeSlotPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/office-hours/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      delete: {
        operationId: 'cancelOfficeSlot',
        summary: 'Cancel a slot, for its mentor and organisers',
        description: 'Who booked it is told.',
        tags: ['mentors'],
        parameters: [
          {
            name: 'following',
            in: 'query',
            description:
              'With the later slots that were offered together with it.',
            schema: { type: 'boolean' },
          },
        ],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/office-hours/{id}/booking': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'bookOfficeSlot',
        summary: "Book a slot, for oneself or for one's team",
        tags: ['mentors'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/BookingInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The slot.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OfficeSlot' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'cancelBooking',
        summary: 'Cancel a booking',
        description:
          'For who booked it and their team, the mentor, and organisers. The other side is told.',
        tags: ['mentors'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/office-hours/{id}/calendar.ics': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getOfficeSlotCalendar',
        summary: 'A slot for calendar programs',
        tags: ['mentors'],
        responses: {
          '200': {
            description: 'The slot as iCalendar.',
            content: {
              'text/calendar': {
                schema: { type: 'string', maxLength: 100000 },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/programme': {
      get: {
        operationId: 'getProgramme',
        summary:
          'Figures of hackathons that began, the newest first, and of all of them together',
        tags: ['programme'],
        parameters: [
          { $ref: '#/components/parameters/ProgrammeFrom' },
          { $ref: '#/components/parameters/ProgrammeTo' },
          { $ref: '#/components/parameters/ProgrammeGroup' },
        ],
        responses: {
          '200': {
            description: 'The figures.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Programme' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/records': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'listProjectRecords',
        summary:
          'Decisions, experiments, outcomes and artefacts of a project, the newest first',
        tags: ['projects'],
        parameters: [
          {
            name: 'kind',
            in: 'query',
            schema: { $ref: '#/components/schemas/ProjectRecordKind' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of records.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectRecordPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createProjectRecord',
        summary: 'Add a record',
        description:
          'For members of the team and organisers, until the event is over. A project has at most 500.',
        tags: ['projects'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProjectRecordInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The record.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/records/{recordId}': {
      parameters: [
        { $ref: '#/components/parameters/Id' },
        {
          name: 'recordId',
          in: 'path',
          required: true,
          schema: { $ref: '#/components/schemas/Id' },
        },
      ],
      put: {
        operationId: 'updateProjectRecord',
        summary: 'Edit a record',
        description: 'What is left out is emptied.',
        tags: ['projects'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProjectRecordUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The record after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectRecord' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'deleteProjectRecord',
        summary: 'Delete a record',
        tags: ['projects'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/projects': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listProjects',
        summary: 'Projects of a hackathon, the newest first',
        tags: ['projects'],
        parameters: [
          { $ref: '#/components/parameters/Search' },
          { $ref: '#/components/parameters/ProjectTheme' },
          { $ref: '#/components/parameters/ProjectStatus' },
          { $ref: '#/components/parameters/ProjectWantsHelp' },
          { $ref: '#/components/parameters/ProjectSubmitted' },
          { $ref: '#/components/parameters/ProjectTeam' },
          { $ref: '#/components/parameters/ProjectMine' },
          { $ref: '#/components/parameters/ProjectEntity' },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of projects.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createProject',
        summary: 'Make the project of a team',
        description:
          'For members of the team and organisers, until the event is over. A team has one project; 409 when it has it already.',
        tags: ['projects'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProjectInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The project.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/repositories': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'registerRepository',
        summary: "Tie a repository to the project of the caller's team",
        description:
          'Makes the project if the team has none, and else sets repository, entity and starter kit of the one that is there; its title and description stay. Doing it again with the same repository changes nothing. The entity need not be in the catalog yet. 409 when the caller has no team: join or found one first, or name one that you belong to or organise in `teamId`.',
        tags: ['projects'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RepositoryInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The project, and whether it was made just now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RepositoryRegistration' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects': {
      get: {
        operationId: 'listAllProjects',
        summary:
          'Projects of all hackathons that the caller sees, the newest first',
        tags: ['projects'],
        parameters: [
          { $ref: '#/components/parameters/Search' },
          { $ref: '#/components/parameters/ProjectStatus' },
          { $ref: '#/components/parameters/ProjectWantsHelp' },
          { $ref: '#/components/parameters/ProjectSubmitted' },
          { $ref: '#/components/parameters/ProjectMine' },
          { $ref: '#/components/parameters/ProjectEntity' },
          {
            name: 'records',
            in: 'query',
            description:
              'Whether to give the records of each project too. At most 50 projects a page then.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of projects.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getProject',
        summary:
          'A project with its records, and with the feedback and submissions that the caller may see',
        tags: ['projects'],
        responses: {
          '200': {
            description: 'The project.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateProject',
        summary: 'Edit a project',
        description:
          'For members of the team and organisers, until the event is over. What is left out is emptied. Assets and entities that the catalog hides from the caller stay.',
        tags: ['projects'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProjectUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The project after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/registration': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getRegistration',
        summary: "The caller's own registration",
        tags: ['registrations'],
        responses: {
          '200': {
            description: 'The registration.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Registration' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'putRegistration',
        summary: "Register, or change one's registration",
        description:
          'Takes the whole registration: what is left out is empty from then on. A free place is taken at once; without one, the person waits in line if the charter has a waiting list. Who withdrew can register again, at the end of the line.',
        tags: ['registrations'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RegistrationInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The registration.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Registration' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'withdrawRegistration',
        summary: 'Withdraw',
        description:
          'Ends the membership in a team too; a team that nobody is left in is dissolved. Who waits longest takes the place.',
        tags: ['registrations'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/participants': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listParticipants',
        summary: 'Who takes part, and who looks for what',
        description:
          'By name; people who wait or are to be decided on stand in the order in which they came. For participants, mentors, judges and organisers.',
        tags: ['registrations'],
        parameters: [
          {
            name: 'q',
            in: 'query',
            allowReserved: true,
            description:
              'Part of a name, of a skill, or of what somebody looks for.',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'skill',
            in: 'query',
            allowReserved: true,
            description: 'A whole skill, regardless of case.',
            schema: { $ref: '#/components/schemas/Skill' },
          },
          {
            name: 'state',
            in: 'query',
            description: '`registered` if left out. Others are for organisers.',
            schema: { $ref: '#/components/schemas/RegistrationState' },
          },
          { name: 'lookingForTeam', in: 'query', schema: { type: 'boolean' } },
          {
            name: 'team',
            in: 'query',
            description: '`none`: people without a team.',
            schema: { type: 'string', enum: ['none'] },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of people.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ParticipantPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/registrations/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'decideRegistration',
        summary: 'Approve, decline or remove somebody, as an organiser',
        description:
          'Who is approved while all places are taken waits in line. Whoever waits moves up without a decision as soon as a place is free. Declining and removing take a reason, which the person reads.',
        tags: ['registrations'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RegistrationDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The person after the decision.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Participant' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/results': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getResults',
        summary: 'Who stands where',
        description:
          "What was published last. Before that there is nothing yet (`state` is `none`), unless organisers who don't take part ask for what the scores say so far, with `draft`; until judges are done, only those who are not on the panel. Who asks can't be a judge of the event any more. Not in pages: it is one ranking of all projects with a submission.",
        tags: ['results'],
        parameters: [
          {
            name: 'draft',
            in: 'query',
            description:
              "What the scores and awards say now, whatever was published. 403 but for organisers who don't take part, and while the judging is not closed are not on the panel.",
            schema: { type: 'boolean' },
          },
          {
            name: 'publication',
            in: 'query',
            description:
              "An earlier publication, by its number. 403 but for organisers who don't take part.",
            schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
          },
        ],
        responses: {
          '200': {
            description: 'The results.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Results' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/results/judges': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listJudgeDiagnostics',
        summary: 'How strict and how consistent judges are',
        description:
          "Private. All of them for organisers who don't take part; a judge gets the own row once the results are published. One row a judge of the panel, not in pages.",
        tags: ['results'],
        responses: {
          '200': {
            description: 'The judges.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/JudgeDiagnosticList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/results/awards': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'putAwards',
        summary: "Say who gets which award, for organisers who don't take part",
        description:
          "All awards as they are to be. Nobody else sees them before the next publication. 400 for an award that the charter doesn't have, for more projects or a place further down than its `places`, and for a project without a submission.",
        tags: ['results'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AwardsInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The draft.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Results' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/results/publication': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'publishResults',
        summary: "Publish the results, for organisers who don't take part",
        description:
          'Places, awards, and what the teams get back, as they are at this moment; everybody who takes part is told. 409 while judging or the final round is open. When there is a publication already, this is a correction and needs a `reason`; the earlier one is kept.',
        tags: ['results'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/PublicationInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was published.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Results' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/results/read': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'markResultsRead',
        summary: 'Note that the caller has read what was published last',
        description: 'It is no longer in the agenda then.',
        tags: ['results'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/final-round': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getFinalRound',
        summary: 'The round in which judges rank the finalists',
        description:
          "Judges see the finalists they have no conflict with, and their own ranking; organisers who don't take part see all of it. Before the publication everybody else sees the state only.",
        tags: ['results'],
        responses: {
          '200': {
            description: 'The final round.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FinalRound' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'openFinalRound',
        summary: "Open the final round, for organisers who don't take part",
        description:
          'The first ones by the scores so far, or those that are named. 409 while judges still score. A round that was closed is opened again, as long as no results are published; rankings are kept if the finalists stay the same. The judges are told.',
        tags: ['results'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FinalRoundInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The final round.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FinalRound' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/final-round/ranking': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      put: {
        operationId: 'rankFinalists',
        summary: 'Rank the finalists, for judges',
        description:
          'Can be changed until the round is closed; all of it is kept in a log.',
        tags: ['results'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RankingInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The final round.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FinalRound' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/final-round/closing': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      post: {
        operationId: 'closeFinalRound',
        summary: "Close the final round, for organisers who don't take part",
        description: '409 when no judge has ranked.',
        tags: ['results'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ClosingInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The final round with its outcome.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FinalRound' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/votes': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'getVotes',
        summary: 'What the caller can vote for, and has',
        description:
          "All projects with a submission, in an order of the caller's own, so that none is first for everybody.",
        tags: ['votes'],
        responses: {
          '200': {
            description: 'The votes of the caller.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Votes' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/votes/{id}': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
        {
          name: 'id',
          in: 'path',
          required: true,
          description: 'Of the project.',
          schema: { $ref: '#/components/schemas/Id' },
        },
      ],
      put: {
        operationId: 'voteForProject',
        summary: 'Vote for a project',
        description:
          "409 when no vote is left or voting is not open; 403 for the project of one's own team.",
        tags: ['votes'],
        responses: {
          '200': {
            description: 'What is left.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/VoteState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'takeBackVote',
        summary: 'Take a vote back, while voting is open',
        tags: ['votes'],
        responses: {
          '200': {
            description: 'What is left.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/VoteState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/judging-result': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getProjectResult',
        summary: 'What a team gets back from judging',
        description:
          "For the team and for organisers who don't take part. No number and no comment before the publication (organisers see what the scores say so far); never who gave which score or wrote which comment.",
        tags: ['results'],
        responses: {
          '200': {
            description: 'The result of the project.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/certificate': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getCertificate',
        summary: 'The certificate of a team, for the team and organisers',
        description: '409 before the results are published.',
        tags: ['results'],
        responses: {
          '200': {
            description: 'The certificate.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Certificate' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/sandboxes': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listSandboxes',
        summary: 'Requests for sandboxes, the newest first',
        description:
          'Organisers see all, participants their own and those of their team.',
        tags: ['sandboxes'],
        parameters: [
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/SandboxState' },
          },
          {
            name: 'sandbox',
            in: 'query',
            description: 'Name of a sandbox.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'mine',
            in: 'query',
            description: "Only one's own and those of one's team.",
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of requests, and what can be asked for.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SandboxPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'requestSandbox',
        summary: "Ask for a sandbox, for oneself or for one's team",
        description:
          '409 when somebody of the team has not signed an agreement that the sandbox takes, or when the quota is used up; the message names both.',
        tags: ['sandboxes'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SandboxInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The request.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SandboxGrant' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/sandboxes/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getSandbox',
        summary: 'A request for a sandbox',
        tags: ['sandboxes'],
        responses: {
          '200': {
            description: 'The request.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SandboxGrant' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'returnSandbox',
        summary: 'Withdraw a request, or give a sandbox back before its end',
        tags: ['sandboxes'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/sandboxes/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'decideSandbox',
        summary: 'Grant, decline, revoke, or try again what failed',
        description:
          'For organisers. When the charter names a provisioner, it is asked in the background; else the organiser makes the sandbox by hand, and says where it is. Declining and revoking take a reason.',
        tags: ['sandboxes'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SandboxDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The request after the decision.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SandboxGrant' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/submissions': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'listSubmissions',
        summary: 'All versions, the newest first',
        description: 'For the team, organisers and judges.',
        tags: ['submissions'],
        parameters: [
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of versions.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SubmissionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'submitProject',
        summary: 'Submit a project',
        description:
          'For members of the team. Two who submit at once make two versions. 409 before the event begins and after the deadline; it says when, and how it can be reopened.',
        tags: ['submissions'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SubmissionInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The submission.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Submission' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/submissions/current': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      delete: {
        operationId: 'withdrawSubmission',
        summary: 'Withdraw the submission that counts, before the deadline',
        description:
          'For members of the team, unless results are published. Its versions are kept; the project counts as not submitted.',
        tags: ['submissions'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/projects/{id}/reopening': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'reopenSubmission',
        summary: 'Let one project submit after the deadline',
        description:
          'For organisers who are not in the team. The team is told, with the reason.',
        tags: ['submissions'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ReopeningInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'When the project can be submitted now.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectWindow' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/teams': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listTeams',
        summary: 'Teams of a hackathon, by name',
        tags: ['teams'],
        parameters: [
          {
            name: 'q',
            in: 'query',
            allowReserved: true,
            description:
              'Part of the name, the headline, or of whom the team looks for.',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'theme',
            in: 'query',
            description: 'Name of a theme.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'wanted',
            in: 'query',
            allowReserved: true,
            description: 'A skill that the team looks for, regardless of case.',
            schema: { $ref: '#/components/schemas/Skill' },
          },
          {
            name: 'joinable',
            in: 'query',
            description:
              'With `true`: teams with room that one can join or ask to join.',
            schema: { type: 'boolean' },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of teams.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createTeam',
        summary: 'Found a team',
        description: 'The founder is its first member and its contact.',
        tags: ['teams'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TeamInput' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The team.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Team' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/hackathons/{namespace}/{name}/team-requests': {
      parameters: [
        { $ref: '#/components/parameters/Namespace' },
        { $ref: '#/components/parameters/Name' },
      ],
      get: {
        operationId: 'listTeamRequests',
        summary:
          "Invitations and applications of the caller and the caller's team",
        description: 'Open ones first, then the latest; 200 at most.',
        tags: ['teams'],
        responses: {
          '200': {
            description: 'The requests.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamRequestList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/teams/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      get: {
        operationId: 'getTeam',
        summary: 'A team',
        tags: ['teams'],
        responses: {
          '200': {
            description: 'The team.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Team' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateTeam',
        summary: 'Change a team, as one of its members or an organiser',
        description:
          'Takes the whole team but its members. Only the contact and organisers name another contact; only organisers lock.',
        tags: ['teams'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TeamUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The team after the change.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Team' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'dissolveTeam',
        summary: 'Dissolve a team',
        description:
          'For organisers, and for the last member. Open requests are answered, and a claimed idea is free again. A team with a project stays.',
        tags: ['teams'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/teams/{id}/membership': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      put: {
        operationId: 'joinTeam',
        summary: 'Join a team that is open',
        tags: ['teams'],
        responses: {
          '200': {
            description: 'The team.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Team' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'leaveTeam',
        summary: "Leave one's team",
        description:
          'A team that nobody is left in is dissolved, unless it has a project.',
        tags: ['teams'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/teams/{id}/members': {
      parameters: [
        { $ref: '#/components/parameters/Id' },
        {
          name: 'user',
          in: 'query',
          required: true,
          allowReserved: true,
          schema: { $ref: '#/components/schemas/EntityRef' },
        },
      ],
      put: {
        operationId: 'placeMember',
        summary: 'Move a registered person into a team, as an organiser',
        description: 'Out of another team if the person is in one.',
        tags: ['teams'],
        responses: {
          '200': {
            description: 'The team.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Team' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'removeMember',
        summary: 'Remove somebody from a team, as its contact or an organiser',
        tags: ['teams'],
        responses: {
          '204': { $ref: '#/components/responses/Done' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/teams/{id}/invitations': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'inviteToTeam',
        summary: 'Invite a registered person, as a member',
        tags: ['teams'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TeamInvitationInput' },
            },
          },
        },
        responses: {
          '201': {
            description:
              'The invitation; the one that is open already if there is one.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamRequest' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/teams/{id}/applications': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'applyToTeam',
        summary: 'Ask to join a team',
        tags: ['teams'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TeamApplicationInput' },
            },
          },
        },
        responses: {
          '201': {
            description:
              'The application; the one that is open already if there is one.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamRequest' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/team-requests/{id}/answer': {
      parameters: [{ $ref: '#/components/parameters/Id' }],
      post: {
        operationId: 'answerTeamRequest',
        summary: 'Accept, decline or withdraw a request',
        description:
          "Invitations are answered by whom they invite and withdrawn by members; applications are answered by members and withdrawn by whom they are of. Accepting makes the person a member, and ends the person's other requests.",
        tags: ['teams'],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/TeamRequestAnswer' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The request.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TeamRequest' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    parameters: {
      Namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        description: "Namespace of the hackathon's entity.",
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      Name: {
        name: 'name',
        in: 'path',
        required: true,
        description: "Name of the hackathon's entity.",
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      Id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { $ref: '#/components/schemas/Id' },
      },
      Limit: {
        name: 'limit',
        in: 'query',
        description: 'Greatest number of items. 50 if left out.',
        schema: { type: 'integer', minimum: 1, maximum: 200 },
      },
      Cursor: {
        name: 'cursor',
        in: 'query',
        description: '`nextCursor` of the page before.',
        schema: { type: 'string', minLength: 1, maxLength: 1000 },
      },
      Search: {
        name: 'q',
        in: 'query',
        allowReserved: true,
        description: 'Text to look for.',
        schema: { type: 'string', maxLength: 200 },
      },
      AgreementName: {
        name: 'agreement',
        in: 'path',
        required: true,
        description: 'Name of the agreement in the charter.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      ExportFormat: {
        name: 'format',
        in: 'query',
        description: '`csv` if left out.',
        schema: { $ref: '#/components/schemas/ExportFormat' },
      },
      ProgrammeFrom: {
        name: 'from',
        in: 'query',
        allowReserved: true,
        description: 'Events that ended at this time or later.',
        schema: { type: 'string', format: 'date-time' },
      },
      ProgrammeTo: {
        name: 'to',
        in: 'query',
        allowReserved: true,
        description: 'Events that began before this time.',
        schema: { type: 'string', format: 'date-time' },
      },
      ProgrammeGroup: {
        name: 'group',
        in: 'query',
        allowReserved: true,
        description:
          'Events in which at least five people of this group took part.',
        schema: { $ref: '#/components/schemas/EntityRef' },
      },
      ProjectTheme: {
        name: 'theme',
        in: 'query',
        description: 'Name of a theme of the charter.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      ProjectStatus: {
        name: 'status',
        in: 'query',
        schema: { $ref: '#/components/schemas/ProjectStatus' },
      },
      ProjectWantsHelp: {
        name: 'wantsHelp',
        in: 'query',
        description: "Those that want help, or those that don't.",
        schema: { type: 'boolean' },
      },
      ProjectSubmitted: {
        name: 'submitted',
        in: 'query',
        description: 'Those with a submission that stands, or those without.',
        schema: { type: 'boolean' },
      },
      ProjectTeam: {
        name: 'team',
        in: 'query',
        description: 'Id of a team.',
        schema: { $ref: '#/components/schemas/Id' },
      },
      ProjectMine: {
        name: 'mine',
        in: 'query',
        description: "Those of the caller's own teams.",
        schema: { type: 'boolean' },
      },
      ProjectEntity: {
        name: 'entityRef',
        in: 'query',
        allowReserved: true,
        description: 'The entity that the project builds.',
        schema: { $ref: '#/components/schemas/EntityRef' },
      },
    },
    responses: {
      Error: {
        description: 'An error in the form that Backstage gives all errors.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
      Done: { description: 'It is done; there is nothing to tell.' },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
      },
      Id: { type: 'string', format: 'uuid' },
      EntityRef: {
        type: 'string',
        description: 'Full entity reference, lower case.',
        minLength: 5,
        maxLength: 400,
        pattern: '^[^:/\\s]+:[^:/\\s]+/[^:/\\s]+$',
      },
      WebAddress: {
        type: 'string',
        description: 'An address that begins with http:// or https://.',
        maxLength: 2000,
        pattern: '^https?://\\S+$',
      },
      Version: {
        type: 'integer',
        description:
          'Grows with every change. Give back the version that was read.',
        minimum: 1,
        maximum: 2147483646,
      },
      Skill: { type: 'string', minLength: 1, maxLength: 80 },
      Skills: {
        type: 'array',
        maxItems: 40,
        items: { $ref: '#/components/schemas/Skill' },
      },
      Timezone: {
        type: 'string',
        description: 'IANA time zone, such as Europe/Berlin.',
        minLength: 1,
        maxLength: 100,
      },
      Reason: {
        type: 'string',
        description: 'Why, in words that the people concerned will read.',
        minLength: 1,
        maxLength: 1000,
      },
      Text: {
        type: 'string',
        description: 'Text in Markdown.',
        maxLength: 20000,
      },
      PersonName: {
        type: 'object',
        description: 'A user or group of the catalog.',
        required: ['entityRef'],
        properties: { entityRef: { $ref: '#/components/schemas/EntityRef' } },
      },
      SignatureState: {
        type: 'string',
        description:
          "`waiting` for an approver. `expired` when the agreement's time, or the event, is over.",
        enum: [
          'granted',
          'waiting',
          'declined',
          'revoked',
          'expired',
          'withdrawn',
        ],
      },
      SignatureInput: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: {
          version: {
            type: 'string',
            description: 'Version of the agreement that was read.',
            minLength: 1,
            maxLength: 200,
          },
          digest: {
            type: 'string',
            description:
              '`digest` of the agreement that was read; 409 when the terms have changed since.',
            pattern: '^[0-9a-f]{64}$',
          },
        },
      },
      SignatureDecision: {
        type: 'object',
        required: ['decision'],
        additionalProperties: false,
        properties: {
          decision: { type: 'string', enum: ['approve', 'decline', 'revoke'] },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      Signature: {
        type: 'object',
        required: [
          'id',
          'agreement',
          'version',
          'digest',
          'userRef',
          'state',
          'stale',
          'current',
          'signedAt',
          'expiresAt',
          'mayDecide',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          agreement: { type: 'string', maxLength: 200 },
          version: {
            type: 'string',
            description: 'Version that was signed.',
            maxLength: 200,
          },
          digest: {
            type: 'string',
            description:
              'SHA-256 of the terms that were signed, or of their web address.',
            maxLength: 64,
          },
          userRef: { $ref: '#/components/schemas/EntityRef' },
          state: { $ref: '#/components/schemas/SignatureState' },
          stale: {
            type: 'boolean',
            description:
              'The charter has another version or other terms by now, so that it has to be signed again.',
          },
          current: {
            type: 'boolean',
            description: 'No newer signature of the same person followed.',
          },
          signedAt: { type: 'string', format: 'date-time' },
          expiresAt: { type: 'string', format: 'date-time' },
          decidedBy: { $ref: '#/components/schemas/EntityRef' },
          decidedAt: { type: 'string', format: 'date-time' },
          reason: { type: 'string', maxLength: 1000 },
          mayDecide: {
            type: 'array',
            description: 'What the caller can decide about it.',
            maxItems: 3,
            items: { type: 'string', enum: ['approve', 'decline', 'revoke'] },
          },
        },
      },
      SignaturePage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/Signature' },
          },
          nextCursor: { type: 'string', nullable: true, maxLength: 1000 },
        },
      },
      AgreementCounts: {
        type: 'object',
        description:
          'People by the state of their signature. `stale` ones are not among the granted.',
        required: [
          'granted',
          'waiting',
          'stale',
          'declined',
          'revoked',
          'expired',
          'withdrawn',
        ],
        properties: {
          granted: { type: 'integer', minimum: 0, maximum: 2147483647 },
          waiting: { type: 'integer', minimum: 0, maximum: 2147483647 },
          stale: { type: 'integer', minimum: 0, maximum: 2147483647 },
          declined: { type: 'integer', minimum: 0, maximum: 2147483647 },
          revoked: { type: 'integer', minimum: 0, maximum: 2147483647 },
          expired: { type: 'integer', minimum: 0, maximum: 2147483647 },
          withdrawn: { type: 'integer', minimum: 0, maximum: 2147483647 },
        },
      },
      Agreement: {
        type: 'object',
        required: [
          'name',
          'title',
          'version',
          'digest',
          'protects',
          'approvers',
          'sandboxes',
          'expiresAt',
          'granted',
          'maySign',
          'mayApprove',
        ],
        properties: {
          name: { type: 'string', maxLength: 200 },
          title: { type: 'string', maxLength: 1000 },
          version: { type: 'string', maxLength: 200 },
          digest: {
            type: 'string',
            description:
              'SHA-256 of the terms, or of their web address. Give it back when signing.',
            maxLength: 64,
          },
          url: { $ref: '#/components/schemas/WebAddress' },
          text: {
            type: 'string',
            description: 'The terms in Markdown.',
            maxLength: 200000,
          },
          protects: {
            type: 'array',
            description: 'Entities that only those may use who signed.',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          approvers: {
            type: 'array',
            description:
              'Who grants access after the signature; the signature is enough when there is nobody.',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          sandboxes: {
            type: 'array',
            description: 'Names of the sandboxes that ask for it.',
            maxItems: 1000,
            items: { type: 'string', maxLength: 200 },
          },
          expiresAt: { type: 'string', format: 'date-time' },
          granted: {
            type: 'boolean',
            description: 'Whether the caller holds it now.',
          },
          maySign: { type: 'boolean' },
          mayApprove: { type: 'boolean' },
          my: { $ref: '#/components/schemas/Signature' },
          counts: { $ref: '#/components/schemas/AgreementCounts' },
        },
      },
      AgreementList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/Agreement' },
          },
        },
      },
      DataAccess: {
        type: 'object',
        required: [
          'entityRef',
          'userRef',
          'protected',
          'granted',
          'agreements',
          'checkedAt',
        ],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          userRef: { $ref: '#/components/schemas/EntityRef' },
          protected: {
            type: 'boolean',
            description:
              'Whether an agreement of any hackathon protects the entity.',
          },
          granted: {
            type: 'boolean',
            description:
              'Whether the user holds, now, all agreements by which one hackathon protects the entity. False when nothing protects it.',
          },
          grantedUntil: {
            type: 'string',
            format: 'date-time',
            description: 'When that ends unless something changes.',
          },
          checkedAt: { type: 'string', format: 'date-time' },
          agreements: {
            type: 'array',
            description:
              'The agreements, of hackathons that the caller may see.',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/DataAccessAgreement' },
          },
        },
      },
      DataAccessAgreement: {
        type: 'object',
        required: [
          'hackathonRef',
          'agreement',
          'title',
          'version',
          'state',
          'path',
        ],
        properties: {
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          agreement: { type: 'string', maxLength: 200 },
          title: { type: 'string', maxLength: 1000 },
          version: { type: 'string', maxLength: 200 },
          state: {
            type: 'string',
            description:
              'Of the user. `stale` when other terms were signed; `left` when the user takes no part in the hackathon any more.',
            enum: [
              'unsigned',
              'granted',
              'waiting',
              'declined',
              'revoked',
              'expired',
              'withdrawn',
              'stale',
              'left',
            ],
          },
          expiresAt: { type: 'string', format: 'date-time' },
          path: {
            type: 'string',
            description: 'Where in the portal it is signed.',
            maxLength: 1000,
          },
        },
      },
      ProjectWindowState: {
        type: 'string',
        enum: ['upcoming', 'open', 'held', 'closed'],
      },
      CheckpointReportInput: {
        type: 'object',
        required: ['status'],
        additionalProperties: false,
        properties: {
          status: { $ref: '#/components/schemas/ProjectStatus' },
          text: { $ref: '#/components/schemas/ProjectRecordText' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          lateReason: { $ref: '#/components/schemas/Reason' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      CheckpointReport: {
        type: 'object',
        required: [
          'checkpoint',
          'status',
          'reportedAt',
          'updatedAt',
          'late',
          'version',
        ],
        properties: {
          checkpoint: { type: 'string' },
          status: { $ref: '#/components/schemas/ProjectStatus' },
          text: { type: 'string' },
          demoUrl: { type: 'string' },
          reportedAt: {
            type: 'string',
            format: 'date-time',
            description:
              'When it was first reported; says whether it was late.',
          },
          updatedAt: { type: 'string', format: 'date-time' },
          by: { type: 'string', description: 'Who wrote this version.' },
          late: { type: 'boolean' },
          lateReason: {
            type: 'string',
            description: 'Shown to the team, organisers and mentors.',
          },
          version: { type: 'integer' },
        },
      },
      ProjectCheckpoint: {
        type: 'object',
        required: ['name', 'at', 'windowState'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          at: {
            type: 'string',
            format: 'date-time',
            description: 'When it is due, with what organisers changed.',
          },
          windowState: { $ref: '#/components/schemas/ProjectWindowState' },
          report: { $ref: '#/components/schemas/CheckpointReport' },
        },
      },
      CheckpointCounts: {
        type: 'object',
        required: ['reported', 'late', 'missing', 'byStatus'],
        properties: {
          reported: { type: 'integer', description: 'Late ones included.' },
          late: { type: 'integer' },
          missing: { type: 'integer' },
          byStatus: {
            type: 'object',
            required: ['on-track', 'at-risk', 'blocked', 'done', 'unknown'],
            properties: {
              'on-track': { type: 'integer' },
              'at-risk': { type: 'integer' },
              blocked: { type: 'integer' },
              done: { type: 'integer' },
              unknown: { type: 'integer' },
            },
          },
        },
      },
      CheckpointSummary: {
        type: 'object',
        required: [
          'name',
          'at',
          'opensAt',
          'demonstration',
          'windowState',
          'counts',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          opensAt: { type: 'string', format: 'date-time' },
          due: { type: 'string', description: 'What is due.' },
          demonstration: { type: 'boolean' },
          windowState: { $ref: '#/components/schemas/ProjectWindowState' },
          counts: { $ref: '#/components/schemas/CheckpointCounts' },
        },
      },
      CheckpointItem: {
        type: 'object',
        required: ['project', 'reports'],
        properties: {
          project: {
            type: 'object',
            required: [
              'id',
              'title',
              'teamId',
              'teamName',
              'status',
              'wantsHelp',
            ],
            properties: {
              id: { $ref: '#/components/schemas/Id' },
              title: { type: 'string' },
              teamId: {
                type: 'string',
                description:
                  'Empty, as the name, while the caller must not know it.',
              },
              teamName: { type: 'string' },
              theme: { type: 'string' },
              status: { $ref: '#/components/schemas/ProjectStatus' },
              wantsHelp: { type: 'boolean' },
              submission: {
                $ref: '#/components/schemas/ProjectSubmissionState',
              },
            },
          },
          reports: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckpointReport' },
          },
        },
      },
      CheckpointOverview: {
        type: 'object',
        required: [
          'checkpoints',
          'items',
          'nextCursor',
          'projects',
          'teamsWithoutProject',
        ],
        properties: {
          checkpoints: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckpointSummary' },
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CheckpointItem' },
          },
          nextCursor: { type: 'string', nullable: true },
          projects: {
            type: 'integer',
            description: 'Projects that the caller sees.',
          },
          teamsWithoutProject: { type: 'integer' },
        },
      },
      ProjectFeedbackInput: {
        type: 'object',
        required: ['text', 'visibility'],
        additionalProperties: false,
        properties: {
          text: {
            type: 'string',
            minLength: 1,
            maxLength: 5000,
            pattern: '\\S',
          },
          visibility: { $ref: '#/components/schemas/FeedbackVisibility' },
          mood: { $ref: '#/components/schemas/FeedbackMood' },
          checkpoint: {
            type: 'string',
            description: 'Name of the checkpoint that it is about.',
            minLength: 1,
            maxLength: 200,
          },
        },
      },
      FeedbackVisibility: { type: 'string', enum: ['team', 'organisers'] },
      FeedbackMood: {
        type: 'string',
        description: 'Keep this, change this, or a question.',
        enum: ['keep', 'change', 'question'],
      },
      ProjectFeedback: {
        type: 'object',
        required: ['id', 'text', 'visibility', 'at'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          text: { type: 'string' },
          visibility: { $ref: '#/components/schemas/FeedbackVisibility' },
          mood: { $ref: '#/components/schemas/FeedbackMood' },
          checkpoint: { type: 'string' },
          by: {
            type: 'string',
            description:
              'Left out for judges of a blind event, but for what they wrote themselves.',
          },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ProjectFeedbackPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProjectFeedback' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      DebriefPointKind: {
        type: 'string',
        enum: ['worked', 'did-not-work', 'change'],
      },
      DebriefPointState: {
        type: 'string',
        description: '`open` until organisers decided what comes of it.',
        enum: ['open', 'action', 'theme', 'set-aside'],
      },
      DebriefActionState: { type: 'string', enum: ['open', 'done', 'dropped'] },
      ThemeProposalState: {
        type: 'string',
        enum: ['open', 'taken', 'dropped'],
      },
      DebriefPointText: {
        type: 'string',
        description: 'Plain text.',
        minLength: 1,
        maxLength: 1000,
      },
      DebriefTitle: { type: 'string', minLength: 1, maxLength: 200 },
      DebriefMoment: { type: 'string', format: 'date-time', maxLength: 40 },
      DebriefSatisfactionScore: {
        type: 'integer',
        description: 'From 1, not at all, to 5, very much.',
        minimum: 1,
        maximum: 5,
      },
      DebriefAgain: {
        type: 'string',
        description: 'Whether one would take part again.',
        enum: ['yes', 'no', 'maybe'],
      },
      Debrief: {
        type: 'object',
        required: [
          'hackathonRef',
          'open',
          'opensAt',
          'closesAt',
          'counts',
          'may',
        ],
        properties: {
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          open: {
            type: 'boolean',
            description: 'Whether points, votes and answers are taken now.',
          },
          opensAt: { type: 'string', format: 'date-time' },
          closesAt: { type: 'string', format: 'date-time' },
          held: {
            type: 'boolean',
            description:
              'Whether organisers hold it, so that it is not open although it is time.',
          },
          counts: { $ref: '#/components/schemas/DebriefCounts' },
          satisfaction: { $ref: '#/components/schemas/DebriefSatisfaction' },
          myAnswer: { $ref: '#/components/schemas/DebriefAnswer' },
          pointsLeft: {
            type: 'integer',
            description:
              'How many points the caller can still write; left out for those who have no role.',
          },
          may: {
            type: 'object',
            required: ['say', 'vote', 'answer', 'decide'],
            properties: {
              say: { type: 'boolean', description: 'Write points.' },
              vote: { type: 'boolean' },
              answer: {
                type: 'boolean',
                description: 'Say how one liked the event.',
              },
              decide: {
                type: 'boolean',
                description: 'Decide on points, add actions and meetings.',
              },
            },
          },
        },
      },
      DebriefCounts: {
        type: 'object',
        required: [
          'points',
          'votes',
          'actions',
          'actionsDone',
          'themes',
          'answers',
        ],
        properties: {
          points: { type: 'integer' },
          votes: { type: 'integer' },
          actions: {
            type: 'integer',
            description: 'Without those that were dropped.',
          },
          actionsDone: { type: 'integer' },
          themes: {
            type: 'integer',
            description: 'Without those that were dropped.',
          },
          answers: { type: 'integer' },
        },
      },
      DebriefSatisfaction: {
        type: 'object',
        description:
          'How participants liked the event. Left out while fewer than five answered.',
        required: ['answers', 'mean', 'distribution', 'again'],
        properties: {
          answers: { type: 'integer' },
          mean: { type: 'number' },
          distribution: {
            type: 'array',
            description: 'How many gave 1, 2, 3, 4 and 5.',
            minItems: 5,
            maxItems: 5,
            items: { type: 'integer' },
          },
          again: {
            type: 'object',
            description: 'How many would take part again.',
            required: ['yes', 'no', 'maybe'],
            properties: {
              yes: { type: 'integer' },
              no: { type: 'integer' },
              maybe: { type: 'integer' },
            },
          },
        },
      },
      DebriefAnswer: {
        type: 'object',
        required: ['satisfaction', 'again'],
        additionalProperties: false,
        properties: {
          satisfaction: {
            $ref: '#/components/schemas/DebriefSatisfactionScore',
          },
          again: { $ref: '#/components/schemas/DebriefAgain' },
          text: {
            type: 'string',
            description: 'Plain text; organisers read it without a name.',
            maxLength: 2000,
          },
        },
      },
      DebriefAnswerTextPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'answers'],
        properties: {
          items: {
            type: 'array',
            description: 'Empty while fewer than five answered.',
            items: {
              type: 'object',
              required: ['text'],
              properties: { text: { type: 'string' } },
            },
          },
          nextCursor: { type: 'string', nullable: true },
          answers: {
            type: 'integer',
            description: 'How many answered, with or without a text.',
          },
        },
      },
      DebriefPointInput: {
        type: 'object',
        required: ['kind', 'text'],
        additionalProperties: false,
        properties: {
          kind: { $ref: '#/components/schemas/DebriefPointKind' },
          text: { $ref: '#/components/schemas/DebriefPointText' },
          anonymous: {
            type: 'boolean',
            description:
              "Whether it is kept without its author. With the author's name if left out.",
          },
        },
      },
      DebriefPointUpdate: {
        type: 'object',
        required: ['kind', 'text', 'version'],
        additionalProperties: false,
        properties: {
          kind: { $ref: '#/components/schemas/DebriefPointKind' },
          text: { $ref: '#/components/schemas/DebriefPointText' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      DebriefPoint: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'kind',
          'text',
          'anonymous',
          'votes',
          'voted',
          'mine',
          'mayEdit',
          'mayRemove',
          'state',
          'version',
          'createdAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          kind: { $ref: '#/components/schemas/DebriefPointKind' },
          text: { $ref: '#/components/schemas/DebriefPointText' },
          author: {
            $ref: '#/components/schemas/EntityRef',
            description:
              'For those who have a role in the hackathon. Left out when it is anonymous, and when names were erased.',
          },
          anonymous: { type: 'boolean' },
          votes: { type: 'integer' },
          voted: {
            type: 'boolean',
            description: 'Whether the caller voted for it.',
          },
          mine: {
            type: 'boolean',
            description:
              'Whether the caller wrote it with their name. Never true for an anonymous one.',
          },
          mayEdit: { type: 'boolean' },
          mayRemove: { type: 'boolean' },
          state: { $ref: '#/components/schemas/DebriefPointState' },
          stateReason: { type: 'string', description: 'Why it was set aside.' },
          action: { $ref: '#/components/schemas/DebriefPointAction' },
          theme: { $ref: '#/components/schemas/DebriefPointTheme' },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: {
            type: 'string',
            format: 'date-time',
            description: 'The hour alone of an anonymous one.',
          },
        },
      },
      DebriefPointAction: {
        type: 'object',
        description: 'The action that came of a point.',
        required: ['id', 'title', 'owner', 'dueAt', 'state'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          owner: { $ref: '#/components/schemas/EntityRef' },
          dueAt: { type: 'string', format: 'date-time' },
          state: { $ref: '#/components/schemas/DebriefActionState' },
          outcome: { type: 'string' },
        },
      },
      DebriefPointTheme: {
        type: 'object',
        description: 'The theme for another event that came of a point.',
        required: ['id', 'title', 'state'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          state: { $ref: '#/components/schemas/ThemeProposalState' },
        },
      },
      DebriefPointPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DebriefPoint' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: {
            type: 'integer',
            description: 'Points that the filters leave, on all pages.',
          },
        },
      },
      DebriefDecision: {
        type: 'object',
        description:
          '`action` takes a title, an owner and a date; `theme` a title, and maybe a description and assets; `set-aside` a reason.',
        required: ['decision', 'version'],
        additionalProperties: false,
        properties: {
          decision: {
            type: 'string',
            enum: ['action', 'theme', 'set-aside', 'reopen'],
          },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          owner: {
            $ref: '#/components/schemas/EntityRef',
            description: 'A user or group of the catalog.',
          },
          dueAt: { $ref: '#/components/schemas/DebriefMoment' },
          description: { $ref: '#/components/schemas/Text' },
          assets: { $ref: '#/components/schemas/ThemeProposalAssets' },
          reason: { $ref: '#/components/schemas/Reason' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      DebriefActionInput: {
        type: 'object',
        required: ['title', 'owner', 'dueAt'],
        additionalProperties: false,
        properties: {
          title: { $ref: '#/components/schemas/DebriefTitle' },
          owner: {
            $ref: '#/components/schemas/EntityRef',
            description: 'A user or group of the catalog.',
          },
          dueAt: { $ref: '#/components/schemas/DebriefMoment' },
        },
      },
      DebriefActionUpdate: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: {
          state: { $ref: '#/components/schemas/DebriefActionState' },
          outcome: {
            type: 'string',
            description:
              'What was achieved, or why it was dropped, which takes a reason.',
            maxLength: 2000,
          },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          owner: { $ref: '#/components/schemas/EntityRef' },
          dueAt: { $ref: '#/components/schemas/DebriefMoment' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      DebriefAction: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'hackathonTitle',
          'title',
          'owner',
          'dueAt',
          'overdue',
          'state',
          'mine',
          'mayEdit',
          'by',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          hackathonTitle: { type: 'string' },
          point: {
            type: 'object',
            description: 'The point that it comes from.',
            required: ['id', 'kind', 'text'],
            properties: {
              id: { $ref: '#/components/schemas/Id' },
              kind: { $ref: '#/components/schemas/DebriefPointKind' },
              text: { $ref: '#/components/schemas/DebriefPointText' },
            },
          },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          owner: { $ref: '#/components/schemas/EntityRef' },
          dueAt: { type: 'string', format: 'date-time' },
          overdue: { type: 'boolean' },
          state: { $ref: '#/components/schemas/DebriefActionState' },
          outcome: { type: 'string' },
          mine: {
            type: 'boolean',
            description:
              'Whether the caller, or a group of the caller, owns it.',
          },
          mayEdit: {
            type: 'boolean',
            description:
              'Whether the caller owns it or organises the hackathon.',
          },
          by: { $ref: '#/components/schemas/EntityRef' },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      DebriefActionPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DebriefAction' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: { type: 'integer' },
        },
      },
      ThemeProposalAssets: {
        type: 'array',
        description: 'Assets that the theme would improve.',
        maxItems: 20,
        items: { $ref: '#/components/schemas/EntityRef' },
      },
      ThemeProposal: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'hackathonTitle',
          'name',
          'title',
          'assets',
          'state',
          'mayEdit',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: {
            $ref: '#/components/schemas/EntityRef',
            description: 'The hackathon in whose debrief it was proposed.',
          },
          hackathonTitle: { type: 'string' },
          pointId: { $ref: '#/components/schemas/Id' },
          name: {
            type: 'string',
            description:
              'A name that a theme of a charter can have, made of the title.',
          },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          description: { type: 'string', description: 'Text in Markdown.' },
          assets: { $ref: '#/components/schemas/ThemeProposalAssets' },
          state: { $ref: '#/components/schemas/ThemeProposalState' },
          takenBy: {
            $ref: '#/components/schemas/EntityRef',
            description: 'The hackathon that took it, for those who see it.',
          },
          mayEdit: {
            type: 'boolean',
            description:
              'Whether the caller organises the hackathon that it comes from, or the one that took it.',
          },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      ThemeProposalPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ThemeProposal' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: { type: 'integer' },
        },
      },
      ThemeProposalUpdate: {
        type: 'object',
        required: ['state', 'version'],
        additionalProperties: false,
        properties: {
          state: { $ref: '#/components/schemas/ThemeProposalState' },
          takenBy: {
            $ref: '#/components/schemas/EntityRef',
            description: 'The hackathon that takes it, when it is taken.',
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      FollowUpInput: {
        type: 'object',
        required: ['title', 'startsAt', 'endsAt'],
        additionalProperties: false,
        properties: {
          title: { $ref: '#/components/schemas/DebriefTitle' },
          startsAt: { $ref: '#/components/schemas/DebriefMoment' },
          endsAt: { $ref: '#/components/schemas/DebriefMoment' },
          place: {
            type: 'string',
            description: 'A room or a web address.',
            maxLength: 500,
          },
          text: { $ref: '#/components/schemas/Text' },
        },
      },
      FollowUpUpdate: {
        type: 'object',
        required: ['title', 'startsAt', 'endsAt', 'version'],
        additionalProperties: false,
        properties: {
          title: { $ref: '#/components/schemas/DebriefTitle' },
          startsAt: { $ref: '#/components/schemas/DebriefMoment' },
          endsAt: { $ref: '#/components/schemas/DebriefMoment' },
          place: { type: 'string', maxLength: 500 },
          text: { $ref: '#/components/schemas/Text' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      FollowUp: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'title',
          'startsAt',
          'endsAt',
          'by',
          'mayEdit',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          title: { $ref: '#/components/schemas/DebriefTitle' },
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          place: { type: 'string' },
          text: { type: 'string', description: 'Text in Markdown.' },
          by: { $ref: '#/components/schemas/EntityRef' },
          mayEdit: { type: 'boolean' },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      FollowUpPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FollowUp' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: { type: 'integer' },
        },
      },
      EndingKind: { type: 'string', enum: ['transition', 'parked', 'stopped'] },
      EndingState: {
        type: 'string',
        enum: [
          'none',
          'transition',
          'parked',
          'stopped',
          'waiting',
          'accepted',
          'declined',
        ],
      },
      EndingAnswer: {
        type: 'string',
        description:
          'What the proposed owner of a transition said; `waiting` until then.',
        enum: ['waiting', 'accepted', 'declined'],
      },
      EndingInput: {
        type: 'object',
        required: ['ending'],
        additionalProperties: false,
        properties: {
          ending: { $ref: '#/components/schemas/EndingKind' },
          reason: {
            type: 'string',
            description: 'Why; needed for `stopped`.',
            maxLength: 5000,
          },
          learnt: {
            type: 'string',
            description:
              'What was learnt, so that nobody begins anew; needed for `parked`.',
            maxLength: 5000,
          },
          to: {
            type: 'string',
            description:
              'User or group of the catalog who should own it; needed for `transition`, and only for that.',
            minLength: 5,
            maxLength: 400,
            pattern: '^[^:/\\s]+:[^:/\\s]+/[^:/\\s]+$',
          },
          transitionRef: {
            type: 'string',
            description:
              'Entity ref of the PrototypeTransition, if there is one.',
            minLength: 5,
            maxLength: 400,
            pattern: '^[^:/\\s]+:[^:/\\s]+/[^:/\\s]+$',
          },
          version: {
            type: 'integer',
            description:
              'The version that was read; 0 or left out when nobody said an ending before.',
            minimum: 0,
            maximum: 2147483647,
          },
        },
      },
      EndingAnswerInput: {
        type: 'object',
        required: ['answer', 'version'],
        additionalProperties: false,
        properties: {
          answer: { type: 'string', enum: ['accept', 'decline'] },
          reason: {
            type: 'string',
            description: 'Why; needed for `decline`.',
            maxLength: 1000,
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      ProductionInput: {
        type: 'object',
        required: ['at'],
        additionalProperties: false,
        properties: {
          at: {
            type: 'string',
            format: 'date-time',
            description: 'Not before the event began, and not in the future.',
          },
          evidenceUrl: { $ref: '#/components/schemas/WebAddress' },
        },
      },
      ProjectMilestone: {
        type: 'object',
        required: ['milestone', 'at', 'source'],
        properties: {
          milestone: {
            type: 'string',
            description:
              '`decided`: the first answer of a proposed owner, the ending as parked or stopped, or the start of a transition in the catalog. `owned`: somebody other than the team owns it. `production`: it is in production.',
            enum: ['decided', 'owned', 'production'],
          },
          at: { type: 'string', format: 'date-time' },
          source: {
            type: 'string',
            description:
              'Read from the catalog, stated by people, or taken over from another tool.',
            enum: ['catalog', 'stated', 'imported'],
          },
          evidenceUrl: { type: 'string' },
          entityRef: {
            type: 'string',
            description: 'The entity of the catalog that says so.',
          },
          by: {
            type: 'string',
            description: 'Who stated it; left out once erased.',
          },
        },
      },
      EndingMay: {
        type: 'object',
        description: 'What the caller may do now.',
        required: ['say', 'answer', 'stateProduction', 'remind'],
        properties: {
          say: { type: 'boolean' },
          answer: { type: 'boolean' },
          stateProduction: { type: 'boolean' },
          remind: {
            type: 'boolean',
            description:
              'Whether the caller may remind who has to act next; not before `againAt` of the last reminder.',
          },
        },
      },
      EndingRecipient: {
        type: 'string',
        description: 'Who has to act next, and was reminded of it.',
        enum: ['team', 'owner'],
      },
      EndingReminder: {
        type: 'object',
        description:
          'When somebody was reminded last by an organiser. For organisers.',
        required: ['to', 'at', 'againAt'],
        properties: {
          to: { $ref: '#/components/schemas/EndingRecipient' },
          by: { type: 'string', description: 'Entity ref.' },
          at: { type: 'string', format: 'date-time' },
          againAt: {
            type: 'string',
            format: 'date-time',
            description: 'From when on it is possible again.',
          },
        },
      },
      EndingRemindersInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          state: {
            type: 'string',
            description:
              'Of the projects that are reminded of; `none` if left out.',
            enum: ['none', 'declined', 'waiting'],
          },
        },
      },
      EndingReminders: {
        type: 'object',
        required: ['reminded', 'recent', 'unreachable'],
        properties: {
          reminded: { type: 'integer', description: 'Projects.' },
          recent: {
            type: 'integer',
            description:
              'Projects left out because somebody was reminded less than a day ago.',
          },
          unreachable: {
            type: 'integer',
            description:
              'Projects left out because nobody is in the team any more.',
          },
          againAt: {
            type: 'string',
            format: 'date-time',
            description:
              'When the first of those that were left out as recent can be reminded of again.',
          },
        },
      },
      ProjectEnding: {
        type: 'object',
        required: ['projectId', 'version', 'milestones'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          version: {
            type: 'integer',
            description:
              'Grows with every change; 0 while nobody said an ending.',
          },
          ending: { $ref: '#/components/schemas/EndingKind' },
          reason: { type: 'string' },
          learnt: { type: 'string' },
          to: {
            type: 'string',
            description: 'Entity ref of the proposed owner.',
          },
          toTitle: {
            type: 'string',
            description: 'Name of the proposed owner.',
          },
          transitionRef: {
            type: 'string',
            description: 'Entity ref of the PrototypeTransition.',
          },
          answer: { $ref: '#/components/schemas/EndingAnswer' },
          answeredBy: { type: 'string' },
          answerReason: { type: 'string' },
          answeredAt: { type: 'string', format: 'date-time' },
          by: {
            type: 'string',
            description: 'Who said it; left out once erased.',
          },
          at: { type: 'string', format: 'date-time' },
          milestones: {
            type: 'array',
            description: 'In order of time.',
            items: { $ref: '#/components/schemas/ProjectMilestone' },
          },
          reminder: { $ref: '#/components/schemas/EndingReminder' },
          may: {
            description: 'Left out of lists.',
            allOf: [{ $ref: '#/components/schemas/EndingMay' }],
          },
        },
      },
      EndingItem: {
        type: 'object',
        required: ['projectId', 'title', 'teamName', 'members'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string' },
          members: {
            type: 'array',
            description: 'Entity refs of the members of the team.',
            items: { type: 'string' },
          },
          theme: { type: 'string' },
          entityRef: {
            type: 'string',
            description: 'The entity that the project builds.',
          },
          ending: { $ref: '#/components/schemas/ProjectEnding' },
        },
      },
      EndingCounts: {
        type: 'object',
        required: [
          'projects',
          'none',
          'transition',
          'parked',
          'stopped',
          'waiting',
          'accepted',
          'declined',
          'owned',
          'production',
        ],
        properties: {
          projects: {
            type: 'integer',
            description: 'Those that were submitted.',
          },
          none: { type: 'integer' },
          transition: { type: 'integer' },
          parked: { type: 'integer' },
          stopped: { type: 'integer' },
          waiting: { type: 'integer' },
          accepted: { type: 'integer' },
          declined: { type: 'integer' },
          owned: { type: 'integer' },
          production: { type: 'integer' },
        },
      },
      EndingPage: {
        type: 'object',
        required: ['items', 'counts', 'open', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EndingItem' },
          },
          counts: { $ref: '#/components/schemas/EndingCounts' },
          open: {
            type: 'boolean',
            description:
              'Whether endings can be said; from the end of submissions on.',
          },
          opensAt: { type: 'string', format: 'date-time' },
          remindable: {
            description:
              'Of the projects without an ending, how many can be reminded of now. For organisers.',
            allOf: [{ $ref: '#/components/schemas/EndingsRemindable' }],
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      EndingsRemindable: {
        type: 'object',
        required: ['now', 'recent'],
        properties: {
          now: { type: 'integer' },
          recent: {
            type: 'integer',
            description:
              'Those of which somebody was reminded less than a day ago.',
          },
          againAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the first of these can be reminded of again.',
          },
        },
      },
      ProposedEnding: {
        allOf: [
          { $ref: '#/components/schemas/EndingItem' },
          {
            type: 'object',
            required: ['hackathonRef', 'hackathonTitle'],
            properties: {
              hackathonRef: { type: 'string' },
              hackathonTitle: { type: 'string' },
            },
          },
        ],
      },
      ProposedEndingPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProposedEnding' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      Time: {
        type: 'string',
        format: 'date-time',
        description: 'ISO 8601 in UTC.',
        maxLength: 40,
      },
      HackathonPhase: {
        type: 'string',
        enum: [
          'announced',
          'registration',
          'preparation',
          'running',
          'judging',
          'results',
          'ended',
        ],
      },
      HackathonRole: {
        type: 'string',
        enum: ['organiser', 'sponsor', 'judge', 'mentor', 'participant'],
      },
      WindowName: {
        type: 'string',
        description:
          '`registration`, `teams`, `submission`, `judging`, `debrief`, or `checkpoint:` and the name of a checkpoint.',
        maxLength: 100,
        pattern:
          '^(registration|teams|submission|judging|debrief|checkpoint:[a-z0-9-]{1,63})$',
      },
      WindowAction: {
        type: 'string',
        enum: ['hold', 'resume', 'extend', 'reopen', 'close'],
        description:
          '`close` ends what is open, or on hold, at that moment; it can be reopened.',
      },
      WindowChangeInput: {
        type: 'object',
        required: ['action', 'reason'],
        additionalProperties: false,
        properties: {
          action: { $ref: '#/components/schemas/WindowAction' },
          until: {
            type: 'string',
            format: 'date-time',
            description:
              'When it closes after `extend` and `reopen`; when a `hold` ends by itself, if it shall. ISO 8601 with an offset.',
            maxLength: 40,
          },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      WindowChange: {
        type: 'object',
        required: ['window', 'action', 'reason', 'by', 'at'],
        properties: {
          window: { $ref: '#/components/schemas/WindowName' },
          action: { $ref: '#/components/schemas/WindowAction' },
          until: { $ref: '#/components/schemas/Time' },
          reason: { $ref: '#/components/schemas/Reason' },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { $ref: '#/components/schemas/Time' },
        },
      },
      Window: {
        type: 'object',
        description:
          'Open from `opensAt` (inclusive) to `closesAt` (exclusive), unless it is held.',
        required: [
          'name',
          'title',
          'state',
          'opensAt',
          'closesAt',
          'scheduledClosesAt',
        ],
        properties: {
          name: { $ref: '#/components/schemas/WindowName' },
          title: { type: 'string' },
          state: {
            type: 'string',
            enum: ['upcoming', 'open', 'held', 'closed'],
          },
          opensAt: { $ref: '#/components/schemas/Time' },
          closesAt: { $ref: '#/components/schemas/Time' },
          scheduledClosesAt: { $ref: '#/components/schemas/Time' },
          heldUntil: { $ref: '#/components/schemas/Time' },
          change: { $ref: '#/components/schemas/WindowChange' },
        },
      },
      Moment: {
        type: 'object',
        required: ['kind', 'title', 'at'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'registration-opens',
              'registration-closes',
              'start',
              'checkpoint',
              'submission-deadline',
              'judging-from',
              'judging-to',
              'results',
              'debrief',
              'end',
            ],
          },
          name: { type: 'string', description: 'Of the checkpoint.' },
          title: { type: 'string' },
          at: { $ref: '#/components/schemas/Time' },
        },
      },
      HackathonTheme: {
        type: 'object',
        required: ['name', 'title', 'assets', 'metrics'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          assets: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          metrics: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
        },
      },
      HackathonCounts: {
        type: 'object',
        required: ['participants', 'teams', 'projects', 'submissions'],
        properties: {
          participants: { type: 'integer' },
          teams: { type: 'integer' },
          projects: { type: 'integer' },
          submissions: { type: 'integer' },
        },
        additionalProperties: { type: 'integer' },
      },
      HackathonMine: {
        type: 'object',
        description: 'What the caller is in it.',
        properties: {
          registrationState: {
            type: 'string',
            enum: [
              'pending',
              'registered',
              'waiting-list',
              'declined',
              'withdrawn',
            ],
          },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string' },
          projectId: { $ref: '#/components/schemas/Id' },
        },
      },
      HackathonSummary: {
        type: 'object',
        required: [
          'entityRef',
          'title',
          'phase',
          'start',
          'end',
          'timezone',
          'registration',
          'themes',
          'counts',
          'roles',
          'my',
        ],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string' },
          description: { type: 'string' },
          location: { type: 'string' },
          phase: { $ref: '#/components/schemas/HackathonPhase' },
          start: { $ref: '#/components/schemas/Time' },
          end: { $ref: '#/components/schemas/Time' },
          timezone: { $ref: '#/components/schemas/Timezone' },
          registration: { $ref: '#/components/schemas/Window' },
          next: { $ref: '#/components/schemas/Moment' },
          themes: {
            type: 'array',
            items: { $ref: '#/components/schemas/HackathonTheme' },
          },
          counts: { $ref: '#/components/schemas/HackathonCounts' },
          capacity: { type: 'integer' },
          roles: {
            type: 'array',
            items: { $ref: '#/components/schemas/HackathonRole' },
          },
          my: { $ref: '#/components/schemas/HackathonMine' },
        },
      },
      HackathonPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/HackathonSummary' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      HackathonCheckpoint: {
        type: 'object',
        required: ['name', 'title', 'at', 'demonstration', 'window'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          at: { $ref: '#/components/schemas/Time' },
          due: { type: 'string' },
          demonstration: { type: 'boolean' },
          window: { $ref: '#/components/schemas/Window' },
        },
      },
      HackathonConstraint: {
        type: 'object',
        required: ['name', 'title', 'type', 'description'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          type: {
            type: 'string',
            enum: ['compute', 'data', 'security', 'time', 'other'],
          },
          description: { type: 'string' },
        },
      },
      HackathonStarterKit: {
        type: 'object',
        required: ['template', 'themes'],
        properties: {
          template: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string' },
          description: { type: 'string' },
          themes: {
            type: 'array',
            items: { type: 'string' },
            description: 'Names of the themes it suits; all if empty.',
          },
        },
      },
      HackathonTeamRules: {
        type: 'object',
        required: [
          'minSize',
          'maxSize',
          'mustHaveSkills',
          'allowSolo',
          'formation',
        ],
        properties: {
          minSize: { type: 'integer' },
          maxSize: { type: 'integer' },
          maxPerHomeTeam: { type: 'integer' },
          minSharedHours: {
            type: 'integer',
            description:
              'Hours of the working day that every two people of a team have in common. Left out if none are asked for.',
          },
          mustHaveSkills: {
            type: 'array',
            items: {
              type: 'object',
              required: ['skill', 'people'],
              properties: {
                skill: { type: 'string' },
                people: { type: 'integer' },
              },
            },
          },
          allowSolo: { type: 'boolean' },
          formation: { type: 'string', enum: ['self', 'automatic', 'both'] },
        },
      },
      HackathonAgreementName: {
        type: 'object',
        required: ['name', 'title', 'version'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          version: { type: 'string' },
        },
      },
      HackathonSandboxName: {
        type: 'object',
        required: ['name', 'title', 'agreements'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          total: { type: 'integer' },
          perTeam: { type: 'integer' },
          resources: {
            type: 'object',
            additionalProperties: {
              oneOf: [{ type: 'number' }, { type: 'string' }],
            },
          },
          agreements: { type: 'array', items: { type: 'string' } },
        },
      },
      HackathonCriterion: {
        type: 'object',
        required: ['name', 'title', 'weight', 'scale', 'anchors'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          weight: { type: 'number' },
          scale: {
            type: 'object',
            required: ['min', 'max'],
            properties: { min: { type: 'number' }, max: { type: 'number' } },
          },
          anchors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['score', 'text'],
              properties: {
                score: { type: 'number' },
                text: { type: 'string' },
              },
            },
          },
        },
      },
      HackathonJudging: {
        type: 'object',
        required: [
          'judges',
          'looksPerProject',
          'blind',
          'showRepositories',
          'feedback',
        ],
        properties: {
          judges: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          looksPerProject: { type: 'integer' },
          blind: { type: 'boolean' },
          showRepositories: {
            type: 'boolean',
            description:
              "Whether judges see repositories; true unless it is `blind` and the charter doesn't say so.",
          },
          feedback: {
            type: 'string',
            enum: ['never', 'judges-choose', 'always'],
          },
        },
      },
      HackathonAward: {
        type: 'object',
        required: ['name', 'title', 'places'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          places: { type: 'integer' },
        },
      },
      HackathonQuestion: {
        type: 'object',
        required: ['name', 'question', 'type', 'required'],
        properties: {
          name: { type: 'string' },
          question: { type: 'string' },
          type: { type: 'string', enum: ['text', 'choice', 'yes-no'] },
          choices: { type: 'array', items: { type: 'string' } },
          required: { type: 'boolean' },
        },
      },
      HackathonRegistrationForm: {
        type: 'object',
        required: ['questions', 'waitingList', 'approval'],
        properties: {
          questions: {
            type: 'array',
            items: { $ref: '#/components/schemas/HackathonQuestion' },
          },
          codeOfConduct: { $ref: '#/components/schemas/WebAddress' },
          capacity: { type: 'integer' },
          waitingList: { type: 'boolean' },
          approval: { type: 'boolean' },
          neverIsolate: {
            type: 'array',
            description:
              'Attributes that people may tell of themselves; automatic formation leaves nobody alone with one of the values.',
            items: {
              type: 'object',
              required: ['attribute', 'question', 'values'],
              properties: {
                attribute: { type: 'string' },
                question: { type: 'string' },
                values: { type: 'array', items: { type: 'string' } },
              },
            },
          },
        },
      },
      HackathonMentorName: {
        type: 'object',
        required: ['mentor', 'skills'],
        properties: {
          mentor: { $ref: '#/components/schemas/EntityRef' },
          skills: { type: 'array', items: { type: 'string' } },
          timezone: { $ref: '#/components/schemas/Timezone' },
          maxTeams: { type: 'integer' },
        },
      },
      HackathonMay: {
        type: 'object',
        description:
          'What the caller can do at this moment, by permission, role and window. The server decides anew when it is done.',
        required: [
          'manage',
          'register',
          'participate',
          'postIdea',
          'createTeam',
          'joinTeam',
          'createProject',
          'submit',
          'offerMentoring',
          'mentor',
          'giveFeedback',
        ],
        properties: {
          manage: { type: 'boolean', description: 'Run the event.' },
          register: { type: 'boolean' },
          participate: {
            type: 'boolean',
            description:
              'Sign agreements, ask for sandboxes and help, follow ideas.',
          },
          postIdea: { type: 'boolean' },
          createTeam: { type: 'boolean' },
          joinTeam: { type: 'boolean' },
          createProject: { type: 'boolean' },
          submit: { type: 'boolean' },
          offerMentoring: { type: 'boolean' },
          mentor: {
            type: 'boolean',
            description: 'Take requests for help, hold office hours.',
          },
          giveFeedback: { type: 'boolean' },
        },
      },
      HackathonCharterState: {
        type: 'object',
        required: ['stored', 'editable'],
        properties: {
          stored: {
            type: 'boolean',
            description:
              'Whether the charter is stored here; it is in a file elsewhere if not.',
          },
          editable: {
            type: 'boolean',
            description: 'Whether the caller can change it here.',
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      HackathonDetail: {
        allOf: [
          { $ref: '#/components/schemas/HackathonSummary' },
          {
            type: 'object',
            required: [
              'owner',
              'sponsors',
              'organisers',
              'moments',
              'windows',
              'changes',
              'constraints',
              'starterKits',
              'teamRules',
              'agreements',
              'sandboxes',
              'checkpoints',
              'criteria',
              'awards',
              'registrationForm',
              'mentorsOfCharter',
              'tags',
              'links',
              'charter',
              'may',
            ],
            properties: {
              owner: { $ref: '#/components/schemas/EntityRef' },
              sponsors: {
                type: 'array',
                items: { $ref: '#/components/schemas/EntityRef' },
              },
              organisers: {
                type: 'array',
                items: { $ref: '#/components/schemas/EntityRef' },
              },
              moments: {
                type: 'array',
                items: { $ref: '#/components/schemas/Moment' },
              },
              windows: {
                type: 'array',
                items: { $ref: '#/components/schemas/Window' },
              },
              changes: {
                type: 'array',
                description:
                  'What organisers changed about windows, the newest first.',
                items: { $ref: '#/components/schemas/WindowChange' },
              },
              constraints: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonConstraint' },
              },
              starterKits: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonStarterKit' },
              },
              teamRules: { $ref: '#/components/schemas/HackathonTeamRules' },
              agreements: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonAgreementName' },
              },
              sandboxes: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonSandboxName' },
              },
              checkpoints: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonCheckpoint' },
              },
              criteria: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonCriterion' },
              },
              judging: { $ref: '#/components/schemas/HackathonJudging' },
              awards: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonAward' },
              },
              registrationForm: {
                $ref: '#/components/schemas/HackathonRegistrationForm',
              },
              mentorsOfCharter: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonMentorName' },
              },
              tags: { type: 'array', items: { type: 'string' } },
              links: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['url'],
                  properties: {
                    url: { $ref: '#/components/schemas/WebAddress' },
                    title: { type: 'string' },
                  },
                },
              },
              charter: { $ref: '#/components/schemas/HackathonCharterState' },
              may: { $ref: '#/components/schemas/HackathonMay' },
            },
          },
        ],
      },
      AgendaItem: {
        type: 'object',
        required: [
          'hackathonRef',
          'hackathonTitle',
          'key',
          'kind',
          'title',
          'path',
          'overdue',
        ],
        properties: {
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          hackathonTitle: { type: 'string' },
          key: { type: 'string', description: 'Stable within the hackathon.' },
          kind: { type: 'string' },
          title: { type: 'string' },
          dueAt: { $ref: '#/components/schemas/Time' },
          path: {
            type: 'string',
            description: 'Below the page of the hackathon.',
          },
          overdue: { type: 'boolean' },
        },
      },
      Agenda: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AgendaItem' },
          },
        },
      },
      CalendarLinkInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          hackathonRef: {
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
            description:
              'Only this one; all that the caller is part of if left out.',
          },
        },
      },
      CalendarLink: {
        type: 'object',
        required: ['id', 'createdAt'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          createdAt: { $ref: '#/components/schemas/Time' },
          lastUsedAt: { $ref: '#/components/schemas/Time' },
        },
      },
      NewCalendarLink: {
        allOf: [
          { $ref: '#/components/schemas/CalendarLink' },
          {
            type: 'object',
            required: ['url'],
            properties: { url: { $ref: '#/components/schemas/WebAddress' } },
          },
        ],
      },
      CalendarLinks: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/CalendarLink' },
          },
        },
      },
      CharterEntity: {
        type: 'object',
        description: 'An entity of kind Hackathon, as in catalog-info.yaml.',
        additionalProperties: true,
      },
      CharterInput: {
        type: 'object',
        required: ['entity'],
        additionalProperties: false,
        properties: { entity: { $ref: '#/components/schemas/CharterEntity' } },
      },
      CharterUpdate: {
        type: 'object',
        required: ['entity', 'version'],
        additionalProperties: false,
        properties: {
          entity: { $ref: '#/components/schemas/CharterEntity' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      CharterProblem: {
        type: 'object',
        required: ['field', 'message'],
        properties: {
          field: {
            type: 'string',
            description:
              'Such as `spec.schedule.start`; empty when it is the whole.',
          },
          message: { type: 'string' },
        },
      },
      CharterProblems: {
        type: 'object',
        required: ['problems'],
        properties: {
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/CharterProblem' },
          },
        },
      },
      Charter: {
        type: 'object',
        required: [
          'entityRef',
          'version',
          'entity',
          'createdBy',
          'updatedBy',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          version: { $ref: '#/components/schemas/Version' },
          entity: { $ref: '#/components/schemas/CharterEntity' },
          createdBy: { $ref: '#/components/schemas/EntityRef' },
          updatedBy: { $ref: '#/components/schemas/EntityRef' },
          createdAt: { $ref: '#/components/schemas/Time' },
          updatedAt: { $ref: '#/components/schemas/Time' },
        },
      },
      CharterPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Charter' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      ExportKind: {
        type: 'string',
        enum: [
          'participants',
          'teams',
          'projects',
          'scores',
          'results',
          'debrief',
          'endings',
        ],
      },
      ExportFormat: { type: 'string', enum: ['csv', 'json'] },
      ExportRows: {
        type: 'array',
        items: { type: 'object', additionalProperties: true },
      },
      FormationPeople: {
        type: 'array',
        description: 'People who share a team.',
        minItems: 2,
        maxItems: 50,
        items: { $ref: '#/components/schemas/EntityRef' },
      },
      FormationPair: {
        type: 'array',
        description: "Two people who don't share a team.",
        minItems: 2,
        maxItems: 2,
        items: { $ref: '#/components/schemas/EntityRef' },
      },
      FormationRelaxation: {
        type: 'object',
        description:
          'A rule that is bent, and how far in all teams together. `skill`: people with the skill that are missing. `home-team`: people above the most that a team may have of it. `shared-hours`: people who share fewer working hours with their team. `isolation`: teams with exactly one of those people. `min-size` and `max-size`: people below and above. `unplaced`: people who stay without a team. `together`, `apart` and `assigned`: a wish of the organiser that is dropped.',
        required: ['rule', 'amount'],
        additionalProperties: false,
        properties: {
          rule: {
            type: 'string',
            enum: [
              'skill',
              'home-team',
              'isolation',
              'min-size',
              'max-size',
              'shared-hours',
              'unplaced',
              'apart',
              'together',
              'assigned',
            ],
          },
          amount: { type: 'integer', minimum: 1, maximum: 100000 },
          skill: { $ref: '#/components/schemas/Skill' },
          homeTeam: { $ref: '#/components/schemas/EntityRef' },
          attribute: { type: 'string', minLength: 1, maxLength: 100 },
          values: {
            type: 'array',
            minItems: 1,
            maxItems: 50,
            items: { type: 'string', minLength: 1, maxLength: 200 },
          },
          people: {
            type: 'array',
            minItems: 2,
            maxItems: 50,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          person: { $ref: '#/components/schemas/EntityRef' },
        },
      },
      FormationInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          fillTeams: {
            type: 'boolean',
            description:
              'Whether people may be added to teams that are there. False if left out.',
          },
          together: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/FormationPeople' },
          },
          apart: {
            type: 'array',
            maxItems: 500,
            items: { $ref: '#/components/schemas/FormationPair' },
          },
          relaxations: {
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/FormationRelaxation' },
          },
        },
      },
      FormationSolution: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: {
          version: { $ref: '#/components/schemas/Version' },
          together: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/FormationPeople' },
          },
          apart: {
            type: 'array',
            maxItems: 500,
            items: { $ref: '#/components/schemas/FormationPair' },
          },
          relaxations: {
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/FormationRelaxation' },
          },
        },
      },
      FormationPublication: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: { version: { $ref: '#/components/schemas/Version' } },
      },
      FormationTeamInput: {
        type: 'object',
        required: ['id', 'name', 'members'],
        additionalProperties: false,
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          name: { type: 'string', minLength: 1, maxLength: 100 },
          option: {
            type: 'string',
            description: 'Name of a theme or id of an idea.',
            minLength: 1,
            maxLength: 200,
          },
          locked: {
            type: 'boolean',
            description: 'The team stays as it is when it is solved again.',
          },
          members: {
            type: 'array',
            maxItems: 200,
            items: {
              type: 'object',
              required: ['userRef'],
              additionalProperties: false,
              properties: {
                userRef: { $ref: '#/components/schemas/EntityRef' },
                locked: {
                  type: 'boolean',
                  description:
                    'The person stays in this team when it is solved again.',
                },
              },
            },
          },
        },
      },
      FormationUpdate: {
        type: 'object',
        required: ['version', 'teams'],
        additionalProperties: false,
        properties: {
          version: { $ref: '#/components/schemas/Version' },
          teams: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/FormationTeamInput' },
          },
        },
      },
      FormationProblem: {
        type: 'object',
        description: "A rule that doesn't hold.",
        required: ['rule', 'message'],
        properties: { rule: { type: 'string' }, message: { type: 'string' } },
      },
      FormationMember: {
        type: 'object',
        required: ['userRef', 'locked', 'existing'],
        properties: {
          userRef: { $ref: '#/components/schemas/EntityRef' },
          choiceRank: {
            type: 'integer',
            description:
              "1 for the first choice; left out for what the person didn't choose.",
            minimum: 1,
          },
          locked: { type: 'boolean' },
          existing: {
            type: 'boolean',
            description:
              'Whether the person was in the team before, and so stays.',
          },
        },
      },
      FormationTeam: {
        type: 'object',
        required: ['id', 'name', 'existing', 'locked', 'members', 'problems'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          name: { type: 'string' },
          option: { type: 'string' },
          optionTitle: { type: 'string' },
          existing: {
            type: 'boolean',
            description: 'Whether the team is there already and was filled.',
          },
          locked: { type: 'boolean' },
          sharedHours: {
            type: 'number',
            description:
              'Hours of the working day, nine to five, that all members have in common on the day of the event on which these are fewest. Left out if less than two time zones are known.',
            minimum: 0,
            maximum: 8,
          },
          members: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationMember' },
          },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationProblem' },
          },
        },
      },
      FormationReport: {
        type: 'object',
        description: 'Figures about all teams together.',
        required: [
          'people',
          'unplaced',
          'solo',
          'isolatedPeople',
          'teamsWithoutSkill',
          'peopleWithoutMustHave',
          'homeTeamExcess',
          'sizes',
        ],
        properties: {
          people: { type: 'integer' },
          unplaced: { type: 'integer' },
          solo: { type: 'integer' },
          firstChoiceRate: {
            type: 'number',
            description: 'Share, from 0 to 1; left out if nobody chose.',
          },
          meanRank: { type: 'number' },
          worstRank: { type: 'integer' },
          isolatedPeople: {
            type: 'integer',
            description:
              'Teams in which exactly one person chose one of the values of a rule, summed over the rules.',
          },
          teamsWithoutSkill: { type: 'integer' },
          peopleWithoutMustHave: { type: 'integer' },
          homeTeamExcess: { type: 'integer' },
          outsideSharedHours: {
            type: 'integer',
            description:
              "People who would have to leave so that the others of their team share the hours of `minSharedHours`. Left out if the charter doesn't ask for any.",
          },
          withoutTimezone: {
            type: 'integer',
            description:
              "People whose time zone is not known, who go together with everybody. Left out if the charter doesn't ask for shared hours.",
          },
          sizes: {
            type: 'array',
            description: 'How many teams there are of each size.',
            items: {
              type: 'object',
              required: ['size', 'teams'],
              properties: {
                size: { type: 'integer' },
                teams: { type: 'integer' },
              },
            },
          },
        },
      },
      FormationProposal: {
        type: 'object',
        description:
          'Rules that, bent together, let everybody be placed. Give the relaxations back to solve with them.',
        required: ['relaxations', 'messages'],
        properties: {
          relaxations: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationRelaxation' },
          },
          messages: {
            type: 'array',
            description: 'What each relaxation means.',
            items: { type: 'string' },
          },
        },
      },
      FormationSettings: {
        type: 'object',
        required: ['fillTeams', 'together', 'apart', 'relaxations'],
        properties: {
          fillTeams: { type: 'boolean' },
          together: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationPeople' },
          },
          apart: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationPair' },
          },
          relaxations: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationRelaxation' },
          },
        },
      },
      FormationState: {
        type: 'string',
        enum: [
          'solving',
          'proposed',
          'infeasible',
          'published',
          'discarded',
          'failed',
        ],
      },
      FormationSummary: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'state',
          'people',
          'version',
          'createdBy',
          'createdAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          state: { $ref: '#/components/schemas/FormationState' },
          people: {
            type: 'integer',
            description: 'People who were to be placed; 0 until it is solved.',
          },
          version: { $ref: '#/components/schemas/Version' },
          createdBy: { $ref: '#/components/schemas/EntityRef' },
          createdAt: { type: 'string', format: 'date-time' },
          solvedAt: { type: 'string', format: 'date-time' },
          publishedAt: { type: 'string', format: 'date-time' },
        },
      },
      FormationPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationSummary' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      Formation: {
        allOf: [
          { $ref: '#/components/schemas/FormationSummary' },
          {
            type: 'object',
            required: [
              'settings',
              'teams',
              'unplaced',
              'problems',
              'causes',
              'proposals',
              'options',
              'leftOut',
            ],
            properties: {
              settings: { $ref: '#/components/schemas/FormationSettings' },
              teams: {
                type: 'array',
                items: { $ref: '#/components/schemas/FormationTeam' },
              },
              unplaced: {
                type: 'array',
                description: 'People who are in none of the teams.',
                items: { $ref: '#/components/schemas/FormationMember' },
              },
              options: {
                type: 'array',
                description: 'What teams can work on.',
                items: {
                  type: 'object',
                  required: ['name', 'title'],
                  properties: {
                    name: { type: 'string' },
                    title: { type: 'string' },
                  },
                },
              },
              problems: {
                type: 'array',
                description: "What of the organiser's wishes doesn't hold.",
                items: { $ref: '#/components/schemas/FormationProblem' },
              },
              report: { $ref: '#/components/schemas/FormationReport' },
              causes: {
                type: 'array',
                description:
                  "Why the rules can't be kept, if it is infeasible.",
                items: { type: 'string' },
              },
              proposals: {
                type: 'array',
                description:
                  'What could be relaxed if it is infeasible, the cheapest first.',
                items: { $ref: '#/components/schemas/FormationProposal' },
              },
              proven: {
                type: 'boolean',
                description:
                  'If infeasible, whether that is proven, or nothing was found in the time that there was.',
              },
              optimal: {
                type: 'boolean',
                description:
                  'Whether the solver proved that nothing better exists. Left out once teams were changed by hand.',
              },
              gap: {
                type: 'number',
                description:
                  'How much worse than the best the sum of ranks may be, as a share of it.',
              },
              solvedSeconds: { type: 'number' },
              edited: {
                type: 'boolean',
                description:
                  'Whether teams were changed by hand since they were solved.',
              },
              failure: {
                type: 'string',
                description: 'What went wrong, if it failed.',
              },
              leftOut: {
                type: 'array',
                description:
                  'People who were left out at the publication, for they had joined a team or withdrawn.',
                items: { $ref: '#/components/schemas/EntityRef' },
              },
            },
          },
        ],
      },
      IdeaState: { type: 'string', enum: ['open', 'claimed', 'withdrawn'] },
      IdeaTitle: { type: 'string', minLength: 1, maxLength: 150 },
      IdeaAssets: {
        type: 'array',
        description: 'Assets that the idea is about.',
        maxItems: 20,
        items: { $ref: '#/components/schemas/EntityRef' },
      },
      IdeaInput: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: {
          title: { $ref: '#/components/schemas/IdeaTitle' },
          text: { $ref: '#/components/schemas/Text' },
          theme: {
            type: 'string',
            description: 'Name of a theme of the charter.',
            minLength: 1,
            maxLength: 200,
          },
          assets: { $ref: '#/components/schemas/IdeaAssets' },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
        },
      },
      IdeaUpdate: {
        type: 'object',
        required: ['title', 'version'],
        additionalProperties: false,
        properties: {
          title: { $ref: '#/components/schemas/IdeaTitle' },
          text: { $ref: '#/components/schemas/Text' },
          theme: { type: 'string', minLength: 1, maxLength: 200 },
          assets: { $ref: '#/components/schemas/IdeaAssets' },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      IdeaClaim: {
        type: 'object',
        required: ['teamId'],
        additionalProperties: false,
        properties: { teamId: { $ref: '#/components/schemas/Id' } },
      },
      Idea: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'title',
          'assets',
          'wantedSkills',
          'state',
          'followers',
          'following',
          'mayEdit',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          title: { $ref: '#/components/schemas/IdeaTitle' },
          text: { $ref: '#/components/schemas/Text' },
          theme: { type: 'string' },
          assets: { $ref: '#/components/schemas/IdeaAssets' },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          author: {
            description:
              'Left out, as `claimedBy` is, of ideas that a team has, while the caller, a judge of a blind event, must not know which.',
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
          state: { $ref: '#/components/schemas/IdeaState' },
          claimedBy: {
            type: 'object',
            required: ['teamId', 'teamName'],
            properties: {
              teamId: { $ref: '#/components/schemas/Id' },
              teamName: { type: 'string' },
            },
          },
          followers: {
            type: 'integer',
            description: 'How many people follow it.',
          },
          following: {
            type: 'boolean',
            description: 'Whether the caller does.',
          },
          mayEdit: {
            type: 'boolean',
            description: 'Whether the caller is the author or an organiser.',
          },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      IdeaPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Idea' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: {
            type: 'integer',
            description: 'Ideas that the filters leave, on all pages.',
          },
        },
      },
      ImportedJudgement: {
        type: 'object',
        additionalProperties: false,
        required: ['judge', 'team', 'at'],
        description:
          'A project that a judge was given, and what the judge said of it.',
        properties: {
          judge: { $ref: '#/components/schemas/EntityRef' },
          team: { $ref: '#/components/schemas/ImportKey' },
          at: {
            type: 'string',
            format: 'date-time',
            description:
              'When it was scored; when it was assigned if there are no scores.',
          },
          calibration: {
            type: 'boolean',
            description:
              'Whether it was scored to get used to the criteria, and counts for nothing.',
          },
          scores: {
            type: 'array',
            description:
              'One for each criterion of the charter; left out while the judge has not scored.',
            maxItems: 20,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['criterion', 'score'],
              properties: {
                criterion: { type: 'string', minLength: 1, maxLength: 63 },
                score: { type: 'integer', minimum: -1000, maximum: 1000 },
              },
            },
          },
          commentToTeam: { type: 'string', maxLength: 5000 },
          shareWithTeam: { type: 'boolean' },
        },
      },
      ImportedVote: {
        type: 'object',
        additionalProperties: false,
        required: ['user', 'team', 'at'],
        properties: {
          user: { $ref: '#/components/schemas/EntityRef' },
          team: { $ref: '#/components/schemas/ImportKey' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedResults: {
        type: 'object',
        additionalProperties: false,
        required: ['publishedBy', 'at'],
        description:
          'That the results were published. They are worked out from the judgements.',
        properties: {
          publishedBy: { $ref: '#/components/schemas/EntityRef' },
          announcement: { $ref: '#/components/schemas/Text' },
          awards: {
            type: 'array',
            maxItems: 200,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['award', 'team'],
              properties: {
                award: { type: 'string', minLength: 1, maxLength: 63 },
                team: { $ref: '#/components/schemas/ImportKey' },
                place: { type: 'integer', minimum: 1, maximum: 1000 },
                reason: { type: 'string', maxLength: 2000 },
              },
            },
          },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedEnding: {
        type: 'object',
        additionalProperties: false,
        required: ['ending', 'by', 'at'],
        properties: {
          ending: { type: 'string', enum: ['transition', 'parked', 'stopped'] },
          reason: { type: 'string', maxLength: 5000 },
          learnt: { type: 'string', maxLength: 5000 },
          to: {
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
            description: 'Who was asked to own it, for `transition`.',
          },
          answer: {
            type: 'object',
            additionalProperties: false,
            required: ['answer', 'by', 'at'],
            properties: {
              answer: { type: 'string', enum: ['accepted', 'declined'] },
              reason: { type: 'string', maxLength: 5000 },
              by: { $ref: '#/components/schemas/EntityRef' },
              at: { type: 'string', format: 'date-time' },
            },
          },
          productionAt: {
            type: 'string',
            format: 'date-time',
            description: 'Since when it is in production.',
          },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedDebriefPoint: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'kind', 'text', 'at'],
        properties: {
          key: { $ref: '#/components/schemas/ImportKey' },
          kind: { type: 'string', enum: ['worked', 'did-not-work', 'change'] },
          text: { type: 'string', minLength: 1, maxLength: 2000 },
          author: {
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
            description: 'Anonymous if left out.',
          },
          votes: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          action: {
            type: 'object',
            additionalProperties: false,
            required: ['title', 'owner', 'by', 'dueAt', 'at'],
            properties: {
              title: { type: 'string', minLength: 1, maxLength: 200 },
              owner: { $ref: '#/components/schemas/EntityRef' },
              dueAt: { type: 'string', format: 'date-time' },
              outcome: { type: 'string', maxLength: 2000 },
              doneAt: { type: 'string', format: 'date-time' },
              by: { $ref: '#/components/schemas/EntityRef' },
              at: { type: 'string', format: 'date-time' },
            },
          },
          theme: {
            type: 'object',
            additionalProperties: false,
            required: ['title', 'by', 'at'],
            properties: {
              title: { type: 'string', minLength: 1, maxLength: 200 },
              description: { $ref: '#/components/schemas/Text' },
              assets: {
                type: 'array',
                maxItems: 20,
                items: { $ref: '#/components/schemas/EntityRef' },
              },
              by: { $ref: '#/components/schemas/EntityRef' },
              at: { type: 'string', format: 'date-time' },
            },
          },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedDebriefAnswer: {
        type: 'object',
        additionalProperties: false,
        required: ['user', 'satisfaction', 'at'],
        properties: {
          user: { $ref: '#/components/schemas/EntityRef' },
          satisfaction: { type: 'integer', minimum: 1, maximum: 5 },
          again: { type: 'string', enum: ['yes', 'no', 'maybe'] },
          text: { type: 'string', maxLength: 2000 },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedFollowUp: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'startsAt', 'endsAt', 'by'],
        properties: {
          key: { $ref: '#/components/schemas/ImportKey' },
          title: { type: 'string', minLength: 1, maxLength: 200 },
          text: { type: 'string', maxLength: 2000 },
          place: { type: 'string', maxLength: 500 },
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          by: { $ref: '#/components/schemas/EntityRef' },
        },
      },
      ImportKey: {
        type: 'string',
        description: 'A key of the other tool, unique among items of its sort.',
        minLength: 1,
        maxLength: 200,
      },
      ImportedRegistration: {
        type: 'object',
        additionalProperties: false,
        required: ['user', 'at'],
        properties: {
          user: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
          displayName: { type: 'string', maxLength: 200 },
          acceptedCodeOfConduct: {
            type: 'boolean',
            description:
              'Whether the person accepted the code of conduct that the charter names.',
          },
          skills: { $ref: '#/components/schemas/Skills' },
          choices: {
            type: 'array',
            maxItems: 20,
            items: { type: 'string', maxLength: 200 },
          },
          lookingFor: { type: 'string', maxLength: 1000 },
          lookingForTeam: { type: 'boolean' },
          timezone: { $ref: '#/components/schemas/Timezone' },
          homeTeams: {
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          shown: {
            type: 'array',
            maxItems: 5,
            items: {
              type: 'string',
              enum: [
                'skills',
                'timezone',
                'choices',
                'lookingFor',
                'homeTeams',
              ],
            },
          },
        },
      },
      ImportedIdea: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'author', 'at'],
        properties: {
          key: { $ref: '#/components/schemas/ImportKey' },
          title: { type: 'string', minLength: 1, maxLength: 200 },
          text: { $ref: '#/components/schemas/Text' },
          theme: { type: 'string', maxLength: 63 },
          assets: {
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          author: { $ref: '#/components/schemas/EntityRef' },
          claimedBy: { $ref: '#/components/schemas/ImportKey' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedTeam: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'name', 'members', 'at'],
        properties: {
          key: { $ref: '#/components/schemas/ImportKey' },
          name: { type: 'string', minLength: 1, maxLength: 100 },
          headline: { type: 'string', maxLength: 500 },
          theme: { type: 'string', maxLength: 63 },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          wanted: { type: 'string', maxLength: 1000 },
          joining: { type: 'string', enum: ['open', 'ask', 'closed'] },
          members: {
            type: 'array',
            description: 'The first founded it.',
            minItems: 1,
            maxItems: 100,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedRecord: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'title', 'by', 'at'],
        properties: {
          kind: {
            type: 'string',
            enum: ['decision', 'experiment', 'outcome', 'artefact'],
          },
          title: { type: 'string', minLength: 1, maxLength: 200 },
          text: { $ref: '#/components/schemas/Text' },
          result: { type: 'string', enum: ['worked', 'did-not-work', 'open'] },
          url: { $ref: '#/components/schemas/WebAddress' },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedReport: {
        type: 'object',
        additionalProperties: false,
        required: ['checkpoint', 'status', 'by', 'at'],
        properties: {
          checkpoint: { type: 'string', minLength: 1, maxLength: 63 },
          status: {
            type: 'string',
            enum: ['on-track', 'at-risk', 'blocked', 'done'],
          },
          text: { $ref: '#/components/schemas/Text' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedFeedback: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'by', 'at'],
        properties: {
          checkpoint: { type: 'string', minLength: 1, maxLength: 63 },
          text: { type: 'string', minLength: 1, maxLength: 5000 },
          mood: { type: 'string', enum: ['keep', 'change', 'question'] },
          visibility: { type: 'string', enum: ['team', 'organisers'] },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedSubmission: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'pitch', 'by', 'at'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          pitch: { type: 'string', minLength: 1, maxLength: 2000 },
          description: { $ref: '#/components/schemas/Text' },
          repositoryUrl: { $ref: '#/components/schemas/WebAddress' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          videoUrl: { $ref: '#/components/schemas/WebAddress' },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedProject: {
        type: 'object',
        additionalProperties: false,
        required: ['team', 'title', 'at'],
        properties: {
          team: { $ref: '#/components/schemas/ImportKey' },
          title: { type: 'string', minLength: 1, maxLength: 200 },
          pitch: { type: 'string', maxLength: 2000 },
          description: { $ref: '#/components/schemas/Text' },
          theme: { type: 'string', maxLength: 63 },
          repositoryUrl: { $ref: '#/components/schemas/WebAddress' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          assets: {
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          tags: {
            type: 'array',
            maxItems: 20,
            items: { type: 'string', maxLength: 60 },
          },
          status: {
            type: 'string',
            enum: ['on-track', 'at-risk', 'blocked', 'done'],
          },
          statusText: { type: 'string', maxLength: 1000 },
          wantsHelp: { type: 'boolean' },
          helpText: { type: 'string', maxLength: 1000 },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          records: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/ImportedRecord' },
          },
          reports: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/ImportedReport' },
          },
          feedback: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/ImportedFeedback' },
          },
          submissions: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/ImportedSubmission' },
          },
          ending: { $ref: '#/components/schemas/ImportedEnding' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedMentor: {
        type: 'object',
        additionalProperties: false,
        required: ['user', 'at'],
        properties: {
          user: { $ref: '#/components/schemas/EntityRef' },
          skills: { $ref: '#/components/schemas/Skills' },
          themes: {
            type: 'array',
            maxItems: 50,
            items: { type: 'string', maxLength: 63 },
          },
          timezone: { $ref: '#/components/schemas/Timezone' },
          maxTeams: { type: 'integer', minimum: 1, maximum: 100 },
          note: { type: 'string', maxLength: 1000 },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedHelpRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['team', 'by', 'topic', 'at'],
        properties: {
          team: { $ref: '#/components/schemas/ImportKey' },
          by: { $ref: '#/components/schemas/EntityRef' },
          topic: { type: 'string', minLength: 1, maxLength: 200 },
          text: { type: 'string', maxLength: 5000 },
          skills: { $ref: '#/components/schemas/Skills' },
          claimedBy: { $ref: '#/components/schemas/EntityRef' },
          claimedAt: { type: 'string', format: 'date-time' },
          resolvedAt: { type: 'string', format: 'date-time' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ImportedOfficeHour: {
        type: 'object',
        additionalProperties: false,
        required: ['mentor', 'startsAt', 'endsAt'],
        properties: {
          mentor: { $ref: '#/components/schemas/EntityRef' },
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          place: { type: 'string', maxLength: 500 },
          team: { $ref: '#/components/schemas/ImportKey' },
          bookedBy: { $ref: '#/components/schemas/EntityRef' },
          topic: { type: 'string', maxLength: 200 },
        },
      },
      HackathonImport: {
        type: 'object',
        additionalProperties: false,
        required: ['source'],
        properties: {
          source: {
            type: 'string',
            description: 'Name of the tool that it comes from.',
            minLength: 1,
            maxLength: 100,
          },
          registrations: {
            type: 'array',
            maxItems: 5000,
            items: { $ref: '#/components/schemas/ImportedRegistration' },
          },
          ideas: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/ImportedIdea' },
          },
          teams: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/ImportedTeam' },
          },
          mentors: {
            type: 'array',
            maxItems: 500,
            items: { $ref: '#/components/schemas/ImportedMentor' },
          },
          projects: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/ImportedProject' },
          },
          helpRequests: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/ImportedHelpRequest' },
          },
          officeHours: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/ImportedOfficeHour' },
          },
          judgements: {
            type: 'array',
            maxItems: 20000,
            items: { $ref: '#/components/schemas/ImportedJudgement' },
          },
          votes: {
            type: 'array',
            maxItems: 20000,
            items: { $ref: '#/components/schemas/ImportedVote' },
          },
          results: { $ref: '#/components/schemas/ImportedResults' },
          debriefPoints: {
            type: 'array',
            maxItems: 2000,
            items: { $ref: '#/components/schemas/ImportedDebriefPoint' },
          },
          debriefAnswers: {
            type: 'array',
            maxItems: 5000,
            items: { $ref: '#/components/schemas/ImportedDebriefAnswer' },
          },
          followUps: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/ImportedFollowUp' },
          },
        },
      },
      ImportResult: {
        type: 'object',
        required: ['added', 'present', 'rejected'],
        properties: {
          added: { type: 'integer', description: 'Items that are new.' },
          present: {
            type: 'integer',
            description: 'Items that were there already.',
          },
          rejected: {
            type: 'array',
            items: {
              type: 'object',
              required: ['field', 'reason'],
              properties: {
                field: {
                  type: 'string',
                  description: 'Such as `teams[3].members[0]`.',
                },
                reason: { type: 'string' },
              },
            },
          },
        },
      },
      CriterionScore: {
        type: 'object',
        required: ['criterion', 'score'],
        additionalProperties: false,
        properties: {
          criterion: {
            type: 'string',
            description: 'Name of a criterion.',
            minLength: 1,
            maxLength: 200,
          },
          score: {
            type: 'integer',
            description:
              "A whole number of points within the criterion's scale.",
            minimum: -1000,
            maximum: 1000,
          },
        },
      },
      JudgingFeedbackPolicy: {
        type: 'string',
        description:
          'Whether teams see what judges wrote to them, once results are published.',
        enum: ['never', 'judges-choose', 'always'],
      },
      JudgeLookState: {
        type: 'string',
        enum: ['assigned', 'scored', 'skipped', 'released'],
      },
      JudgeSkipReason: {
        type: 'string',
        enum: [
          'team-absent',
          'cannot-demonstrate',
          'not-what-was-submitted',
          'no-expertise',
          'other',
        ],
      },
      JudgeState: {
        type: 'object',
        description:
          'Where a judge stands. Counts are of looks that were not released.',
        required: ['state', 'counts', 'assigned', 'scored', 'skipped', 'open'],
        properties: {
          state: { $ref: '#/components/schemas/JudgePanelState' },
          stateReason: { type: 'string' },
          counts: {
            type: 'boolean',
            description: "Whether the judge's scores count.",
          },
          assigned: { type: 'integer', description: 'All looks.' },
          scored: { type: 'integer' },
          skipped: { type: 'integer' },
          open: { type: 'integer', description: 'Neither scored nor skipped.' },
          nextLookId: { $ref: '#/components/schemas/Id' },
        },
      },
      JudgePanelState: {
        type: 'string',
        description:
          '`removed`: the charter names the judge no more, or the judge has seen, as an organiser, what others scored.',
        enum: ['active', 'absent', 'removed'],
      },
      CalibrationCriterion: {
        type: 'object',
        description: 'How the panel scored the calibration project.',
        required: ['criterion', 'mean', 'counts'],
        properties: {
          criterion: { type: 'string' },
          mean: { type: 'number' },
          counts: {
            type: 'array',
            description:
              'Judges by score; scores that nobody gave are left out.',
            items: {
              type: 'object',
              required: ['score', 'judges'],
              properties: {
                score: { type: 'integer' },
                judges: { type: 'integer' },
              },
            },
          },
        },
      },
      JudgingCalibration: {
        type: 'object',
        required: ['projectId', 'title', 'done'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          done: {
            type: 'boolean',
            description: 'Whether the caller has scored it.',
          },
          lookId: {
            description: "The caller's own look at it.",
            allOf: [{ $ref: '#/components/schemas/Id' }],
          },
          mine: {
            type: 'array',
            description: "The caller's own scores.",
            items: { $ref: '#/components/schemas/CriterionScore' },
          },
          panel: {
            type: 'array',
            description:
              "For judges who have scored it, and organisers who don't take part.",
            items: { $ref: '#/components/schemas/CalibrationCriterion' },
          },
        },
      },
      JudgingProgress: {
        type: 'object',
        description:
          "For organisers who don't take part. Without the calibration.",
        required: [
          'judges',
          'active',
          'looks',
          'scored',
          'skipped',
          'open',
          'projects',
          'short',
        ],
        properties: {
          judges: {
            type: 'integer',
            description: 'Of the panel, without those removed.',
          },
          active: { type: 'integer', description: 'Those who are not absent.' },
          looks: { type: 'integer', description: 'Without those released.' },
          scored: { type: 'integer' },
          skipped: { type: 'integer' },
          open: { type: 'integer' },
          projects: {
            type: 'integer',
            description: 'Projects that are judged.',
          },
          short: {
            type: 'integer',
            description:
              'Projects with fewer scored looks that count than the charter wants.',
          },
        },
      },
      JudgingMay: {
        type: 'object',
        description: 'What the caller may do now.',
        required: ['score', 'declare', 'organise', 'seeScores', 'leave'],
        properties: {
          score: { type: 'boolean', description: 'Score, skip, undo, recuse.' },
          declare: {
            type: 'boolean',
            description: 'Declare own conflicts as a judge, and be absent.',
          },
          organise: {
            type: 'boolean',
            description:
              'Organise the judging; false for organisers who take part.',
          },
          seeScores: {
            type: 'boolean',
            description:
              'See what others scored, and what follows from it, before it is published: organisers, while the judging is not closed only those who are not on the panel.',
          },
          leave: {
            type: 'boolean',
            description:
              'Leave the panel for good, and see it; for organisers who are on the panel.',
          },
        },
      },
      Judging: {
        type: 'object',
        required: [
          'enabled',
          'criteria',
          'blind',
          'showRepositories',
          'feedback',
          'looksPerProject',
          'may',
        ],
        properties: {
          enabled: {
            type: 'boolean',
            description:
              'Whether the charter has a panel and a time for the judging.',
          },
          window: { $ref: '#/components/schemas/Window' },
          criteria: {
            type: 'array',
            description:
              'Of the charter; impact, novelty and feasibility if it has none.',
            items: { $ref: '#/components/schemas/HackathonCriterion' },
          },
          blind: { type: 'boolean' },
          showRepositories: {
            type: 'boolean',
            description:
              "Whether judges see repositories; true unless it is `blind` and the charter doesn't say so.",
          },
          feedback: { $ref: '#/components/schemas/JudgingFeedbackPolicy' },
          looksPerProject: { type: 'integer' },
          maxProjectsPerJudge: { type: 'integer' },
          finalRound: {
            type: 'object',
            required: ['finalists'],
            properties: { finalists: { type: 'integer' } },
          },
          peoplesChoice: {
            type: 'object',
            required: ['votesPerPerson'],
            properties: { votesPerPerson: { type: 'integer' } },
          },
          assignedAt: { type: 'string', format: 'date-time' },
          calibration: { $ref: '#/components/schemas/JudgingCalibration' },
          my: { $ref: '#/components/schemas/JudgeState' },
          progress: { $ref: '#/components/schemas/JudgingProgress' },
          may: { $ref: '#/components/schemas/JudgingMay' },
        },
      },
      JudgeLook: {
        type: 'object',
        required: [
          'id',
          'projectId',
          'title',
          'state',
          'position',
          'calibration',
          'scores',
          'shareWithTeam',
          'version',
          'updatedAt',
          'canUndo',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          pitch: { type: 'string' },
          theme: { type: 'string' },
          state: { $ref: '#/components/schemas/JudgeLookState' },
          position: { type: 'integer', description: 'Place in the queue.' },
          calibration: {
            type: 'boolean',
            description:
              'Whether it is there to practise and counts for nothing.',
          },
          scores: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionScore' },
          },
          commentToTeam: { type: 'string' },
          shareWithTeam: { type: 'boolean' },
          noteToOrganisers: { type: 'string' },
          skipReason: {
            description:
              'Why it was skipped last; of a team that was absent also while it waits again.',
            allOf: [{ $ref: '#/components/schemas/JudgeSkipReason' }],
          },
          skipText: { type: 'string' },
          releasedReason: {
            type: 'string',
            description: 'Why it was taken from the judge.',
          },
          version: { type: 'integer' },
          updatedAt: { type: 'string', format: 'date-time' },
          canUndo: { type: 'boolean' },
        },
      },
      JudgeLookProject: {
        type: 'object',
        description: 'What was submitted.',
        required: ['title', 'assets', 'records', 'late', 'submittedAt'],
        properties: {
          title: { type: 'string' },
          pitch: { type: 'string' },
          description: { type: 'string', description: 'Markdown.' },
          repositoryUrl: { type: 'string' },
          demoUrl: { type: 'string' },
          videoUrl: { type: 'string' },
          answers: { type: 'object', additionalProperties: { type: 'string' } },
          theme: { type: 'string' },
          assets: { type: 'array', items: { type: 'string' } },
          records: {
            type: 'array',
            description:
              'What the team recorded, the newest first, 100 at most. Without who added it.',
            items: { $ref: '#/components/schemas/ProjectRecord' },
          },
          late: { type: 'boolean' },
          submittedAt: { type: 'string', format: 'date-time' },
          teamId: {
            description:
              'Missing when it is `blinded`, with the name and the members.',
            allOf: [{ $ref: '#/components/schemas/Id' }],
          },
          teamName: { type: 'string' },
          members: {
            type: 'array',
            items: {
              type: 'object',
              required: ['userRef', 'displayName'],
              properties: {
                userRef: { type: 'string' },
                displayName: { type: 'string' },
              },
            },
          },
          blinded: {
            type: 'boolean',
            description:
              'True while the caller, a judge of a blind event, must not know whose it is.',
          },
          repositoryHidden: {
            type: 'boolean',
            description:
              'True while the caller must not see the repository either: its address, and links into it, are left out.',
          },
        },
      },
      JudgeLookDetail: {
        allOf: [
          { $ref: '#/components/schemas/JudgeLook' },
          {
            type: 'object',
            required: [
              'hackathonRef',
              'judge',
              'project',
              'criteria',
              'feedback',
            ],
            properties: {
              hackathonRef: { type: 'string' },
              judge: { type: 'string', description: 'Entity ref.' },
              project: { $ref: '#/components/schemas/JudgeLookProject' },
              criteria: {
                type: 'array',
                items: { $ref: '#/components/schemas/HackathonCriterion' },
              },
              feedback: { $ref: '#/components/schemas/JudgingFeedbackPolicy' },
              previousLookId: {
                description: 'The one before it in the queue.',
                allOf: [{ $ref: '#/components/schemas/Id' }],
              },
              nextLookId: {
                description: 'The next one that is open.',
                allOf: [{ $ref: '#/components/schemas/Id' }],
              },
            },
          },
        ],
      },
      JudgeQueue: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgeLook' },
          },
          nextLookId: {
            description: 'The first that is open.',
            allOf: [{ $ref: '#/components/schemas/Id' }],
          },
        },
      },
      JudgeScoresInput: {
        type: 'object',
        required: ['scores', 'version'],
        additionalProperties: false,
        properties: {
          scores: {
            type: 'array',
            description: 'One for each criterion.',
            minItems: 1,
            maxItems: 50,
            items: { $ref: '#/components/schemas/CriterionScore' },
          },
          commentToTeam: { type: 'string', maxLength: 5000 },
          shareWithTeam: {
            type: 'boolean',
            description:
              'Whether the team may read the comment. Decides only under the policy `judges-choose`; false if left out.',
          },
          noteToOrganisers: { type: 'string', maxLength: 5000 },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      JudgeActInput: {
        type: 'object',
        required: ['act', 'version'],
        additionalProperties: false,
        properties: {
          act: { type: 'string', enum: ['skip', 'return', 'undo', 'recuse'] },
          reason: { $ref: '#/components/schemas/JudgeSkipReason' },
          text: { type: 'string', maxLength: 1000 },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      JudgingLogEntry: {
        type: 'object',
        required: ['id', 'at', 'act'],
        properties: {
          id: { type: 'integer' },
          at: { type: 'string', format: 'date-time' },
          by: {
            type: 'string',
            description:
              'Entity ref; left out for what happened by itself, once what is personal was deleted, and for judges where it was somebody else.',
          },
          act: {
            type: 'string',
            description:
              'Such as `score`, `skip`, `return`, `undo`, `recuse`, `assign`, `release`.',
          },
          judge: { type: 'string' },
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          lookId: { $ref: '#/components/schemas/Id' },
          scores: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionScore' },
          },
          reason: { type: 'string' },
          text: { type: 'string' },
        },
      },
      JudgingLogPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgingLogEntry' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      JudgeAvailabilityInput: {
        type: 'object',
        required: ['absent'],
        additionalProperties: false,
        properties: {
          absent: { type: 'boolean' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      JudgeLeavingInput: {
        type: 'object',
        additionalProperties: false,
        properties: { reason: { $ref: '#/components/schemas/Reason' } },
      },
      JudgeInput: {
        type: 'object',
        required: ['judge', 'reason', 'version'],
        additionalProperties: false,
        properties: {
          judge: { $ref: '#/components/schemas/EntityRef' },
          absent: { type: 'boolean' },
          maxProjects: {
            type: 'integer',
            nullable: true,
            description: 'The most projects; `null` for what the charter says.',
            minimum: 0,
            maximum: 1000,
          },
          counts: {
            type: 'boolean',
            description: "Whether the judge's scores count.",
          },
          reason: { $ref: '#/components/schemas/Reason' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      JudgeProgress: {
        type: 'object',
        required: [
          'userRef',
          'displayName',
          'state',
          'counts',
          'assigned',
          'scored',
          'skipped',
          'open',
          'conflicts',
          'version',
        ],
        properties: {
          userRef: { type: 'string' },
          displayName: { type: 'string' },
          state: { $ref: '#/components/schemas/JudgePanelState' },
          stateReason: { type: 'string' },
          maxProjects: {
            type: 'integer',
            description: 'What an organiser set for this judge alone.',
          },
          counts: { type: 'boolean' },
          countsReason: { type: 'string' },
          assigned: {
            type: 'integer',
            description: 'Looks that were not released.',
          },
          scored: { type: 'integer' },
          skipped: { type: 'integer' },
          open: { type: 'integer' },
          conflicts: { type: 'integer', description: 'Projects.' },
          lastActAt: { type: 'string', format: 'date-time' },
          version: { type: 'integer' },
        },
      },
      JudgeList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgeProgress' },
          },
        },
      },
      JudgeConflictKind: {
        type: 'string',
        enum: ['own-team', 'same-group', 'mentor', 'declared', 'recused'],
      },
      JudgeConflict: {
        type: 'object',
        required: ['id', 'judge', 'projectId', 'title', 'kind', 'at'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          judge: { type: 'string', description: 'Entity ref.' },
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          teamName: {
            type: 'string',
            description: 'Missing while the event is blind.',
          },
          kind: { $ref: '#/components/schemas/JudgeConflictKind' },
          reason: { type: 'string' },
          groups: {
            type: 'array',
            description: 'The groups in common, for organisers.',
            items: { type: 'string' },
          },
          by: {
            type: 'string',
            description:
              'Who declared it; left out, as the reason is, for what follows from the catalog, and for who must not know: judges of a blind event, and teams where it was not they.',
          },
          at: { type: 'string', format: 'date-time' },
          byTeam: {
            type: 'boolean',
            description:
              'Whether the team of the project declared it; told together with `by`.',
          },
          liftedAt: { type: 'string', format: 'date-time' },
          liftedBy: {
            type: 'string',
            description:
              'Left out, as the reason is, for who must not know who declared it.',
          },
          liftedReason: { type: 'string' },
        },
      },
      ProjectJudge: {
        type: 'object',
        required: ['userRef', 'displayName'],
        properties: {
          userRef: { type: 'string' },
          displayName: { type: 'string' },
        },
      },
      ProjectJudges: {
        type: 'object',
        required: ['projectId', 'judges', 'conflicts', 'may'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          judges: {
            type: 'array',
            description:
              'Users whom the charter names, and those members of groups that it names whom the catalog shows the caller. Empty when the event is not judged.',
            items: { $ref: '#/components/schemas/ProjectJudge' },
          },
          conflicts: {
            type: 'array',
            description:
              'What the team declared, 100 at most; those that stand first, the newest first.',
            items: { $ref: '#/components/schemas/JudgeConflict' },
          },
          window: {
            description:
              'The judging. When it is closed, nothing can be declared or withdrawn any more.',
            allOf: [{ $ref: '#/components/schemas/Window' }],
          },
          may: {
            type: 'object',
            required: ['declare'],
            properties: {
              declare: {
                type: 'boolean',
                description:
                  'Whether the caller can declare, and withdraw, now.',
              },
            },
          },
        },
      },
      JudgeConflictPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgeConflict' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      JudgeConflictInput: {
        type: 'object',
        required: ['reason'],
        additionalProperties: false,
        properties: {
          judge: {
            description: 'The caller if left out.',
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
          projectId: { $ref: '#/components/schemas/Id' },
          teamId: { $ref: '#/components/schemas/Id' },
          userRef: {
            description: 'Somebody of the team.',
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      JudgeConflictLiftingInput: {
        type: 'object',
        required: ['reason'],
        additionalProperties: false,
        properties: { reason: { $ref: '#/components/schemas/Reason' } },
      },
      JudgingAssignmentInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          preview: {
            type: 'boolean',
            description: 'Whether nothing is to be kept.',
          },
          seed: {
            type: 'integer',
            description:
              'The same seed gives the same assignment. That of the last assignment if left out.',
            minimum: 1,
            maximum: 2147483647,
          },
        },
      },
      AssignmentProblemReport: {
        type: 'object',
        required: ['kind', 'message'],
        properties: {
          kind: {
            type: 'string',
            enum: ['too-few-looks', 'over-limit', 'not-connected'],
          },
          message: { type: 'string' },
          projectId: { $ref: '#/components/schemas/Id' },
          judge: { type: 'string' },
        },
      },
      AssignmentReport: {
        type: 'object',
        required: [
          'applied',
          'looks',
          'added',
          'released',
          'problems',
          'parts',
          'judges',
          'projects',
        ],
        properties: {
          applied: { type: 'boolean' },
          seed: { type: 'integer' },
          looks: { type: 'integer', description: 'All that are assigned now.' },
          added: { type: 'integer' },
          released: {
            type: 'array',
            items: {
              type: 'object',
              required: ['judge', 'projectId', 'title', 'reason', 'scored'],
              properties: {
                judge: { type: 'string' },
                projectId: { $ref: '#/components/schemas/Id' },
                title: { type: 'string' },
                reason: {
                  type: 'string',
                  enum: ['conflict', 'absent', 'removed'],
                },
                scored: { type: 'boolean' },
              },
            },
          },
          problems: {
            type: 'array',
            description: 'What could not be met, and why. Empty is good.',
            items: { $ref: '#/components/schemas/AssignmentProblemReport' },
          },
          parts: {
            type: 'integer',
            description: 'Groups of judges that share no project. 1 is good.',
          },
          judges: {
            type: 'array',
            items: {
              type: 'object',
              required: ['judge', 'displayName', 'looks'],
              properties: {
                judge: { type: 'string' },
                displayName: { type: 'string' },
                looks: { type: 'integer' },
              },
            },
          },
          projects: {
            type: 'array',
            items: {
              type: 'object',
              required: ['projectId', 'title', 'looks'],
              properties: {
                projectId: { $ref: '#/components/schemas/Id' },
                title: { type: 'string' },
                looks: { type: 'integer' },
              },
            },
          },
        },
      },
      ExtraLookInput: {
        type: 'object',
        required: ['projectId'],
        additionalProperties: false,
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          judge: {
            description:
              "Also above the judge's limit. If left out, the one with the least work among those who are below theirs.",
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
        },
      },
      ProjectNeed: {
        type: 'object',
        required: ['projectId', 'title', 'looks', 'wanted', 'open'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          looks: { type: 'integer', description: 'Scored looks that count.' },
          wanted: { type: 'integer' },
          open: {
            type: 'integer',
            description: 'Looks that are assigned and not scored yet.',
          },
          chance: {
            type: 'number',
            description:
              'How likely it is that the project belongs on the other side of the last place that matters, from 0 to 0.5. Missing for organisers on the panel.',
          },
          priority: {
            type: 'number',
            description: 'Missing for organisers on the panel.',
          },
        },
      },
      ProjectNeedPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProjectNeed' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      JudgingCalibrationInput: {
        type: 'object',
        required: ['projectId'],
        additionalProperties: false,
        properties: {
          projectId: { type: 'string', format: 'uuid', nullable: true },
        },
      },
      JudgingLook: {
        type: 'object',
        description: 'A look as organisers see it.',
        required: [
          'id',
          'judge',
          'displayName',
          'projectId',
          'title',
          'state',
          'reason',
          'position',
          'scores',
          'shareWithTeam',
          'version',
          'assignedAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          judge: { type: 'string' },
          displayName: { type: 'string' },
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/JudgeLookState' },
          reason: {
            type: 'string',
            description: 'Why the judge has it.',
            enum: ['new', 'linking', 'calibration', 'extra'],
          },
          position: { type: 'integer' },
          scores: {
            type: 'array',
            items: { $ref: '#/components/schemas/CriterionScore' },
          },
          commentToTeam: { type: 'string' },
          shareWithTeam: { type: 'boolean' },
          noteToOrganisers: { type: 'string' },
          skipReason: { $ref: '#/components/schemas/JudgeSkipReason' },
          skipText: { type: 'string' },
          releasedReason: { type: 'string' },
          version: { type: 'integer' },
          assignedAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      JudgingLookPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgingLook' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      MentorThemes: {
        type: 'array',
        description: 'Names of themes of the charter.',
        maxItems: 100,
        items: { type: 'string', minLength: 1, maxLength: 200 },
      },
      MentoringInput: {
        type: 'object',
        required: ['skills'],
        additionalProperties: false,
        properties: {
          skills: { $ref: '#/components/schemas/Skills' },
          themes: { $ref: '#/components/schemas/MentorThemes' },
          timezone: { $ref: '#/components/schemas/Timezone' },
          maxTeams: {
            type: 'integer',
            description: 'Teams at the same time. 2 if left out.',
            minimum: 0,
            maximum: 100,
          },
          note: { type: 'string', maxLength: 2000 },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      MentorTeam: {
        type: 'object',
        required: ['id', 'name'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          name: { type: 'string', maxLength: 200 },
        },
      },
      Mentor: {
        type: 'object',
        required: [
          'userRef',
          'skills',
          'themes',
          'maxTeams',
          'source',
          'teams',
          'claimed',
          'freeSlots',
          'me',
        ],
        properties: {
          userRef: {
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
            description: 'A user, or a group that the charter names.',
          },
          skills: { $ref: '#/components/schemas/Skills' },
          themes: { $ref: '#/components/schemas/MentorThemes' },
          timezone: { $ref: '#/components/schemas/Timezone' },
          maxTeams: { type: 'integer', minimum: 0, maximum: 2147483647 },
          note: { type: 'string', maxLength: 2000 },
          source: { type: 'string', enum: ['charter', 'offer'] },
          teams: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/MentorTeam' },
          },
          claimed: {
            type: 'integer',
            description: 'Requests for help that the mentor works on.',
            minimum: 0,
            maximum: 2147483647,
          },
          freeSlots: {
            type: 'integer',
            description: 'Office hours that can be booked.',
            minimum: 0,
            maximum: 2147483647,
          },
          me: { type: 'boolean' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      MentorList: {
        type: 'object',
        required: ['items', 'mayOffer', 'offers'],
        properties: {
          items: {
            type: 'array',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/Mentor' },
          },
          mayOffer: { type: 'boolean' },
          offers: {
            type: 'boolean',
            description: 'Whether an own offer of the caller stands.',
          },
        },
      },
      MentorMatch: {
        type: 'object',
        required: ['teamId', 'teamName', 'mentorRef', 'by', 'at'],
        properties: {
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string', maxLength: 200 },
          mentorRef: { $ref: '#/components/schemas/EntityRef' },
          by: { $ref: '#/components/schemas/EntityRef' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      MentorMatchList: {
        type: 'object',
        required: ['items', 'version'],
        properties: {
          items: {
            type: 'array',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/MentorMatch' },
          },
          version: {
            type: 'integer',
            description: 'Grows with every publication; 0 before the first.',
            minimum: 0,
            maximum: 2147483647,
          },
        },
      },
      MentorMatchesInput: {
        type: 'object',
        required: ['matches', 'version'],
        additionalProperties: false,
        properties: {
          matches: {
            type: 'array',
            maxItems: 10000,
            items: {
              type: 'object',
              required: ['teamId', 'mentorRef'],
              additionalProperties: false,
              properties: {
                teamId: { $ref: '#/components/schemas/Id' },
                mentorRef: { $ref: '#/components/schemas/EntityRef' },
              },
            },
          },
          version: {
            type: 'integer',
            description:
              'The version that was read; 0 before the first publication.',
            minimum: 0,
            maximum: 2147483647,
          },
        },
      },
      MentorProposalInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          rotate: {
            type: 'boolean',
            description:
              'Avoid mentors who had people, or home teams, of the team in an earlier event, and prefer those who had fewer teams.',
          },
          keep: {
            type: 'boolean',
            description:
              'Leave published matches as they are, and match the teams without a mentor only.',
          },
        },
      },
      MentorProposal: {
        type: 'object',
        required: ['matches', 'unmatched', 'version'],
        properties: {
          matches: {
            type: 'array',
            maxItems: 10000,
            items: {
              type: 'object',
              required: [
                'teamId',
                'teamName',
                'mentorRef',
                'score',
                'reasons',
                'concerns',
                'kept',
              ],
              properties: {
                teamId: { $ref: '#/components/schemas/Id' },
                teamName: { type: 'string', maxLength: 200 },
                mentorRef: { $ref: '#/components/schemas/EntityRef' },
                score: {
                  type: 'number',
                  description: 'Fit of skills, theme and hours, from 0 to 100.',
                  minimum: 0,
                  maximum: 100,
                },
                reasons: {
                  type: 'array',
                  maxItems: 20,
                  items: { type: 'string', maxLength: 1000 },
                },
                concerns: {
                  type: 'array',
                  description:
                    'What would have been avoided if somebody else had been free.',
                  maxItems: 20,
                  items: { type: 'string', maxLength: 1000 },
                },
                kept: { type: 'boolean', description: 'Is published already.' },
              },
            },
          },
          unmatched: {
            type: 'array',
            maxItems: 10000,
            items: {
              type: 'object',
              required: ['teamId', 'teamName', 'reason'],
              properties: {
                teamId: { $ref: '#/components/schemas/Id' },
                teamName: { type: 'string', maxLength: 200 },
                reason: { type: 'string', maxLength: 1000 },
              },
            },
          },
          version: {
            type: 'integer',
            description: 'Of the published matches, to publish with.',
            minimum: 0,
            maximum: 2147483647,
          },
        },
      },
      HelpState: {
        type: 'string',
        description:
          '`expired` when nobody claimed it before the end of the event.',
        enum: ['open', 'claimed', 'resolved', 'expired', 'withdrawn'],
      },
      HelpInput: {
        type: 'object',
        required: ['topic'],
        additionalProperties: false,
        properties: {
          topic: { type: 'string', minLength: 1, maxLength: 200 },
          text: { type: 'string', maxLength: 5000 },
          skills: { $ref: '#/components/schemas/Skills' },
        },
      },
      HelpAct: {
        type: 'object',
        required: ['act', 'version'],
        additionalProperties: false,
        properties: {
          act: {
            type: 'string',
            enum: ['claim', 'release', 'resolve', 'withdraw', 'reopen'],
          },
          note: {
            type: 'string',
            description: 'What was found, or why, for the other side.',
            minLength: 1,
            maxLength: 2000,
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      HelpRequest: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'by',
          'topic',
          'skills',
          'state',
          'createdAt',
          'waitedSeconds',
          'mine',
          'may',
          'version',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string', maxLength: 200 },
          by: { $ref: '#/components/schemas/EntityRef' },
          topic: { type: 'string', maxLength: 200 },
          text: { type: 'string', maxLength: 5000 },
          skills: { $ref: '#/components/schemas/Skills' },
          state: { $ref: '#/components/schemas/HelpState' },
          claimedBy: { $ref: '#/components/schemas/EntityRef' },
          claimedAt: { type: 'string', format: 'date-time' },
          claimExpiresAt: { type: 'string', format: 'date-time' },
          note: { type: 'string', maxLength: 2000 },
          createdAt: { type: 'string', format: 'date-time' },
          closedAt: { type: 'string', format: 'date-time' },
          waitedSeconds: {
            type: 'integer',
            description:
              'From the request, or its reopening, to the claim, or to now.',
            minimum: 0,
            maximum: 2147483647,
          },
          position: {
            type: 'integer',
            description: 'Place among the open ones, from 1.',
            minimum: 1,
            maximum: 2147483647,
          },
          estimateSeconds: {
            type: 'integer',
            description:
              'How long it is likely to wait still; left out when nobody can tell.',
            minimum: 0,
            maximum: 2147483647,
          },
          mine: {
            type: 'boolean',
            description: "The caller, or the caller's team, asked.",
          },
          may: {
            type: 'array',
            description: 'What the caller can do with it.',
            maxItems: 5,
            items: {
              type: 'string',
              enum: ['claim', 'release', 'resolve', 'withdraw', 'reopen'],
            },
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      HelpPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'open', 'activeMentors', 'mayAsk'],
        properties: {
          items: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/HelpRequest' },
          },
          nextCursor: { type: 'string', nullable: true, maxLength: 1000 },
          open: {
            type: 'integer',
            description: 'Length of the whole queue.',
            minimum: 0,
            maximum: 2147483647,
          },
          activeMentors: {
            type: 'integer',
            description: 'Mentors who took requests in the last two hours.',
            minimum: 0,
            maximum: 2147483647,
          },
          estimateSeconds: {
            type: 'integer',
            description:
              'How long a new request is likely to wait; left out when nobody can tell.',
            minimum: 0,
            maximum: 2147483647,
          },
          mayAsk: { type: 'boolean' },
        },
      },
      OfficeHoursInput: {
        type: 'object',
        required: ['startsAt', 'endsAt', 'slotMinutes'],
        additionalProperties: false,
        properties: {
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          slotMinutes: { type: 'integer', minimum: 5, maximum: 480 },
          place: {
            type: 'string',
            description: 'Room, or web address of a call.',
            maxLength: 500,
          },
          timezone: {
            allOf: [{ $ref: '#/components/schemas/Timezone' }],
            description:
              "In which it is repeated. The mentor's if left out, or else the event's.",
          },
          repeat: {
            type: 'object',
            required: ['rrule'],
            additionalProperties: false,
            properties: {
              rrule: {
                type: 'string',
                description:
                  'A rule of RFC 5545, such as `FREQ=WEEKLY;BYDAY=MO,WE`.',
                minLength: 1,
                maxLength: 300,
              },
            },
          },
        },
      },
      BookingInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          teamId: { $ref: '#/components/schemas/Id' },
          topic: { type: 'string', minLength: 1, maxLength: 500 },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      OfficeSlot: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'mentorRef',
          'startsAt',
          'endsAt',
          'booked',
          'mine',
          'may',
          'version',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          mentorRef: { $ref: '#/components/schemas/EntityRef' },
          startsAt: { type: 'string', format: 'date-time' },
          endsAt: { type: 'string', format: 'date-time' },
          place: { type: 'string', maxLength: 500 },
          booked: { type: 'boolean' },
          booking: {
            type: 'object',
            description: 'For those concerned, and organisers.',
            required: ['userRef', 'at'],
            properties: {
              userRef: { $ref: '#/components/schemas/EntityRef' },
              teamId: { $ref: '#/components/schemas/Id' },
              teamName: { type: 'string', maxLength: 200 },
              topic: { type: 'string', maxLength: 500 },
              at: { type: 'string', format: 'date-time' },
            },
          },
          mine: {
            type: 'string',
            description: 'What the slot is to the caller.',
            enum: ['mentor', 'booking', 'no'],
          },
          may: {
            type: 'array',
            description: 'What the caller can do with it.',
            maxItems: 3,
            items: {
              type: 'string',
              enum: ['book', 'cancel-booking', 'cancel'],
            },
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      OfficeSlotPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/OfficeSlot' },
          },
          nextCursor: { type: 'string', nullable: true, maxLength: 1000 },
        },
      },
      ProgrammeShare: {
        type: 'object',
        description:
          '`n` of `of` prototypes. The share is left out when there is none to count.',
        required: ['n', 'of'],
        properties: {
          n: { type: 'integer' },
          of: { type: 'integer' },
          share: { type: 'number', description: 'n / of.' },
        },
      },
      ProgrammeEndings: {
        type: 'object',
        description:
          'How the submitted projects ended; `none` counts those of which nobody said.',
        required: ['transition', 'parked', 'stopped', 'none'],
        properties: {
          transition: { type: 'integer' },
          parked: { type: 'integer' },
          stopped: { type: 'integer' },
          none: { type: 'integer' },
        },
      },
      ProgrammeEvent: {
        type: 'object',
        required: [
          'hackathonRef',
          'title',
          'start',
          'end',
          'participants',
          'teams',
          'projects',
          'submitted',
          'decided',
          'owned',
          'endings',
          'newConnections',
          'computedAt',
          'final',
        ],
        properties: {
          hackathonRef: { type: 'string' },
          title: { type: 'string' },
          start: { type: 'string', format: 'date-time' },
          end: { type: 'string', format: 'date-time' },
          participants: {
            type: 'integer',
            description: 'People who registered and have a place.',
          },
          teams: { type: 'integer' },
          projects: { type: 'integer' },
          submitted: {
            type: 'integer',
            description: 'Prototypes - projects with a submission that counts.',
          },
          decided: {
            type: 'integer',
            description: 'Prototypes that somebody decided about.',
          },
          owned: {
            type: 'integer',
            description: 'Prototypes with an owner other than the team.',
          },
          production90: {
            type: 'integer',
            description:
              'Prototypes in production within 90 days after the end of the event; left out until then.',
          },
          production180: {
            type: 'integer',
            description: 'The same within 180 days.',
          },
          medianDaysToDecision: {
            type: 'number',
            description:
              'From the end of submissions to the first decision, of the prototypes that have one.',
          },
          newConnections: {
            type: 'integer',
            description:
              'Pairs of people of different groups who worked in one team, and in none of an earlier event.',
          },
          satisfaction: {
            type: 'object',
            description:
              'What participants answered in the debrief, if at least five did.',
            required: ['mean', 'answers'],
            properties: {
              mean: { type: 'number', description: 'From 1 to 5.' },
              answers: { type: 'integer' },
            },
          },
          debriefActions: {
            type: 'object',
            description: 'What the debrief made of its points.',
            required: ['n', 'of'],
            properties: {
              n: { type: 'integer', description: 'Actions that are done.' },
              of: { type: 'integer', description: 'Actions.' },
            },
          },
          endings: { $ref: '#/components/schemas/ProgrammeEndings' },
          computedAt: { type: 'string', format: 'date-time' },
          final: {
            type: 'boolean',
            description: 'Whether the figures are computed no more.',
          },
        },
      },
      ProgrammeTotals: {
        type: 'object',
        required: [
          'events',
          'participants',
          'teams',
          'submitted',
          'decided',
          'owned',
          'production90',
          'production180',
          'newConnections',
          'endings',
        ],
        properties: {
          events: { type: 'integer' },
          participants: {
            type: 'integer',
            description: 'Added up; who took part in two events counts twice.',
          },
          teams: { type: 'integer' },
          submitted: { type: 'integer' },
          decided: { $ref: '#/components/schemas/ProgrammeShare' },
          owned: { $ref: '#/components/schemas/ProgrammeShare' },
          production90: { $ref: '#/components/schemas/ProgrammeShare' },
          production180: { $ref: '#/components/schemas/ProgrammeShare' },
          medianDaysToDecision: {
            type: 'number',
            description: 'Over all prototypes that have a decision.',
          },
          newConnections: { type: 'integer' },
          endings: { $ref: '#/components/schemas/ProgrammeEndings' },
        },
      },
      ProgrammeParticipation: {
        type: 'object',
        description:
          'Participations of a group. Within each event, groups with fewer than five people are added up without their names; they are the item without `group`.',
        required: ['events'],
        properties: {
          group: {
            type: 'string',
            description: 'Entity ref; left out for all small groups together.',
          },
          title: { type: 'string' },
          people: {
            type: 'integer',
            description:
              'Added up over the events. Left out when fewer than five people are left for the small groups.',
          },
          share: {
            type: 'number',
            description: 'people / participants of all events.',
          },
          events: { type: 'integer', description: 'In how many events.' },
        },
      },
      ProgrammeReading: {
        type: 'object',
        required: ['value', 'at'],
        properties: {
          value: { type: 'number' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ProgrammeAsset: {
        type: 'object',
        description:
          'A metric of an asset that a theme of the event aims at, measured before and after.',
        required: ['hackathonRef', 'assetRef', 'metricRef'],
        properties: {
          hackathonRef: { type: 'string' },
          theme: { type: 'string' },
          assetRef: { type: 'string' },
          title: { type: 'string' },
          metricRef: { type: 'string' },
          metricTitle: { type: 'string' },
          unit: { type: 'string' },
          direction: {
            type: 'string',
            description: 'Which way is better.',
            enum: ['higher-is-better', 'lower-is-better'],
          },
          before: {
            description: 'The last value before the event began.',
            allOf: [{ $ref: '#/components/schemas/ProgrammeReading' }],
          },
          after: {
            description:
              'The last value since the event ended, until 180 days after it.',
            allOf: [{ $ref: '#/components/schemas/ProgrammeReading' }],
          },
        },
      },
      Programme: {
        type: 'object',
        required: ['events', 'totals', 'groups', 'assets', 'readings'],
        properties: {
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProgrammeEvent' },
          },
          totals: { $ref: '#/components/schemas/ProgrammeTotals' },
          groups: {
            type: 'array',
            description: 'The largest first; the small ones last.',
            items: { $ref: '#/components/schemas/ProgrammeParticipation' },
          },
          assets: {
            type: 'array',
            description: 'Those that the caller sees in the catalog.',
            items: { $ref: '#/components/schemas/ProgrammeAsset' },
          },
          readings: {
            type: 'object',
            description:
              'Whether the metrics of the assets could be read when it was last tried.',
            required: ['available'],
            properties: {
              available: { type: 'boolean' },
              triedAt: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
      ProjectRecordKind: {
        type: 'string',
        enum: ['decision', 'experiment', 'outcome', 'artefact'],
      },
      ProjectRecordResult: {
        type: 'string',
        description: 'Of an experiment.',
        enum: ['worked', 'did-not-work', 'open'],
      },
      ProjectRecordText: {
        type: 'string',
        description: 'Markdown.',
        maxLength: 5000,
      },
      ProjectMetric: {
        type: 'object',
        description: 'What was measured.',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 200 },
          before: { type: 'number' },
          after: { type: 'number' },
          unit: { type: 'string', maxLength: 40 },
        },
      },
      ProjectRecordInput: {
        type: 'object',
        required: ['kind', 'title'],
        additionalProperties: false,
        properties: {
          kind: { $ref: '#/components/schemas/ProjectRecordKind' },
          title: { $ref: '#/components/schemas/ProjectTitle' },
          text: { $ref: '#/components/schemas/ProjectRecordText' },
          result: { $ref: '#/components/schemas/ProjectRecordResult' },
          url: { $ref: '#/components/schemas/WebAddress' },
          metric: { $ref: '#/components/schemas/ProjectMetric' },
        },
      },
      ProjectRecordUpdate: {
        type: 'object',
        required: ['kind', 'title', 'version'],
        additionalProperties: false,
        properties: {
          version: { $ref: '#/components/schemas/Version' },
          kind: { $ref: '#/components/schemas/ProjectRecordKind' },
          title: { $ref: '#/components/schemas/ProjectTitle' },
          text: { $ref: '#/components/schemas/ProjectRecordText' },
          result: { $ref: '#/components/schemas/ProjectRecordResult' },
          url: { $ref: '#/components/schemas/WebAddress' },
          metric: { $ref: '#/components/schemas/ProjectMetric' },
        },
      },
      ProjectRecord: {
        type: 'object',
        required: ['id', 'kind', 'title', 'at', 'updatedAt', 'version'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          kind: { $ref: '#/components/schemas/ProjectRecordKind' },
          title: { type: 'string' },
          text: { type: 'string' },
          result: { $ref: '#/components/schemas/ProjectRecordResult' },
          url: { type: 'string' },
          metric: { $ref: '#/components/schemas/ProjectMetric' },
          by: {
            type: 'string',
            description:
              'Who added it. Left out once what is personal was deleted.',
          },
          at: { type: 'string', format: 'date-time' },
          updatedBy: { type: 'string' },
          updatedAt: { type: 'string', format: 'date-time' },
          version: { type: 'integer' },
        },
      },
      ProjectRecordPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProjectRecord' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      ProjectStatus: {
        type: 'string',
        enum: ['on-track', 'at-risk', 'blocked', 'done', 'unknown'],
      },
      ProjectTitle: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        pattern: '\\S',
      },
      ProjectTags: {
        type: 'array',
        maxItems: 20,
        items: { type: 'string', minLength: 1, maxLength: 63 },
      },
      ProjectAssets: {
        type: 'array',
        description: 'Entities that the project wants to improve.',
        maxItems: 50,
        items: { $ref: '#/components/schemas/EntityRef' },
      },
      ProjectShortText: { type: 'string', maxLength: 1000 },
      ProjectInput: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: {
          teamId: {
            type: 'string',
            format: 'uuid',
            description: "The caller's own team if left out.",
          },
          title: { $ref: '#/components/schemas/ProjectTitle' },
          pitch: { $ref: '#/components/schemas/ProjectShortText' },
          description: { $ref: '#/components/schemas/Text' },
          theme: { type: 'string', minLength: 1, maxLength: 200 },
          repositoryUrl: { $ref: '#/components/schemas/WebAddress' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          assets: { $ref: '#/components/schemas/ProjectAssets' },
          starterKit: { $ref: '#/components/schemas/EntityRef' },
          tags: { $ref: '#/components/schemas/ProjectTags' },
          status: { $ref: '#/components/schemas/ProjectStatus' },
          statusText: { $ref: '#/components/schemas/ProjectShortText' },
          wantsHelp: { type: 'boolean' },
          helpText: { $ref: '#/components/schemas/ProjectShortText' },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
        },
      },
      ProjectUpdate: {
        type: 'object',
        required: ['title', 'version'],
        additionalProperties: false,
        properties: {
          version: { $ref: '#/components/schemas/Version' },
          title: { $ref: '#/components/schemas/ProjectTitle' },
          pitch: { $ref: '#/components/schemas/ProjectShortText' },
          description: { $ref: '#/components/schemas/Text' },
          theme: { type: 'string', minLength: 1, maxLength: 200 },
          repositoryUrl: { $ref: '#/components/schemas/WebAddress' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          assets: { $ref: '#/components/schemas/ProjectAssets' },
          starterKit: { $ref: '#/components/schemas/EntityRef' },
          tags: { $ref: '#/components/schemas/ProjectTags' },
          status: { $ref: '#/components/schemas/ProjectStatus' },
          statusText: { $ref: '#/components/schemas/ProjectShortText' },
          wantsHelp: { type: 'boolean' },
          helpText: { $ref: '#/components/schemas/ProjectShortText' },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
        },
      },
      RepositoryInput: {
        type: 'object',
        required: ['repositoryUrl', 'title'],
        additionalProperties: false,
        properties: {
          repositoryUrl: { $ref: '#/components/schemas/WebAddress' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          title: { $ref: '#/components/schemas/ProjectTitle' },
          description: { $ref: '#/components/schemas/Text' },
          starterKit: { $ref: '#/components/schemas/EntityRef' },
          teamId: {
            type: 'string',
            format: 'uuid',
            description: "The caller's own team if left out.",
          },
        },
      },
      RepositoryRegistration: {
        type: 'object',
        required: ['project', 'created'],
        properties: {
          project: { $ref: '#/components/schemas/Project' },
          created: { type: 'boolean' },
        },
      },
      ProjectPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Project' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: { type: 'integer', description: 'Projects on all pages.' },
        },
      },
      ProjectSubmissionState: {
        type: 'object',
        description:
          'That a submission stands; what it holds, the team, organisers and judges see.',
        required: ['version', 'submittedAt', 'late'],
        properties: {
          version: { type: 'integer' },
          submittedAt: { type: 'string', format: 'date-time' },
          late: { type: 'boolean' },
        },
      },
      Project: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'hackathonTitle',
          'teamId',
          'teamName',
          'members',
          'title',
          'assets',
          'tags',
          'status',
          'wantsHelp',
          'wantedSkills',
          'checkpoints',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { type: 'string' },
          hackathonTitle: { type: 'string' },
          teamId: {
            type: 'string',
            description:
              'Empty when it is `blinded`, as the name and the members are.',
          },
          teamName: { type: 'string' },
          members: {
            type: 'array',
            description: 'Entity refs of the members of the team.',
            items: { type: 'string' },
          },
          blinded: {
            type: 'boolean',
            description:
              'True while the caller, a judge of a blind event, must not know whose it is.',
          },
          repositoryHidden: {
            type: 'boolean',
            description:
              'True while the caller must not see the repository either: its address, the entity, and links into the repository are left out.',
          },
          title: { type: 'string' },
          pitch: { type: 'string' },
          description: {
            type: 'string',
            description:
              'Markdown. Left out of lists, unless records were asked for.',
          },
          theme: {
            type: 'string',
            description: 'Name of a theme of the charter.',
          },
          repositoryUrl: { type: 'string' },
          demoUrl: { type: 'string' },
          entityRef: {
            type: 'string',
            description: 'The entity that the project builds.',
          },
          assets: {
            type: 'array',
            description: 'Entities that the project wants to improve.',
            items: { type: 'string' },
          },
          starterKit: {
            type: 'string',
            description: 'Entity ref of the template.',
          },
          tags: { type: 'array', items: { type: 'string' } },
          status: { $ref: '#/components/schemas/ProjectStatus' },
          statusText: { type: 'string' },
          wantsHelp: { type: 'boolean' },
          helpText: { type: 'string' },
          wantedSkills: { type: 'array', items: { type: 'string' } },
          checkpoints: {
            type: 'array',
            description: 'All checkpoints of the charter, in order of time.',
            items: { $ref: '#/components/schemas/ProjectCheckpoint' },
          },
          submission: { $ref: '#/components/schemas/ProjectSubmissionState' },
          records: {
            type: 'array',
            description: 'Where they were asked for; the newest first.',
            items: { $ref: '#/components/schemas/ProjectRecord' },
          },
          version: { type: 'integer' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      ProjectMay: {
        type: 'object',
        description: 'What the caller may do now.',
        required: ['update', 'submit', 'withdraw', 'giveFeedback', 'reopen'],
        properties: {
          update: {
            type: 'boolean',
            description: 'Edit it and its records, and report to checkpoints.',
          },
          submit: { type: 'boolean' },
          withdraw: { type: 'boolean' },
          giveFeedback: { type: 'boolean' },
          reopen: { type: 'boolean' },
        },
      },
      ProjectDetail: {
        allOf: [
          { $ref: '#/components/schemas/Project' },
          {
            type: 'object',
            required: ['records', 'feedback', 'submissions', 'may', 'isMember'],
            properties: {
              records: {
                type: 'array',
                description: 'The newest first.',
                items: { $ref: '#/components/schemas/ProjectRecord' },
              },
              feedback: {
                type: 'array',
                description:
                  'What the caller may see of it, the newest first; at most 200.',
                items: { $ref: '#/components/schemas/ProjectFeedback' },
              },
              unreadFeedback: {
                type: 'integer',
                description:
                  'For members of the team; what came since they last read it.',
              },
              submissions: {
                type: 'array',
                description:
                  "All versions, the newest first. Empty for those who don't see what is submitted.",
                items: { $ref: '#/components/schemas/Submission' },
              },
              submissionWindow: { $ref: '#/components/schemas/ProjectWindow' },
              isMember: {
                type: 'boolean',
                description: 'Whether the caller is in the team.',
              },
              may: { $ref: '#/components/schemas/ProjectMay' },
            },
          },
        ],
      },
      RegistrationState: {
        type: 'string',
        enum: [
          'pending',
          'registered',
          'waiting-list',
          'declined',
          'withdrawn',
        ],
      },
      ShownField: {
        type: 'string',
        enum: ['skills', 'timezone', 'choices', 'lookingFor', 'homeTeams'],
      },
      RegistrationChoices: {
        type: 'array',
        description:
          'What the person wants to work on, best first. Names of themes, or ids of ideas or teams.',
        maxItems: 20,
        items: { type: 'string', minLength: 1, maxLength: 200 },
      },
      RegistrationAnswers: {
        type: 'object',
        description:
          "Answers to the charter's questions, by name. One of the choices for a question of type `choice`; `yes` or `no` for one of type `yes-no`.",
        additionalProperties: { type: 'string', maxLength: 4000 },
      },
      RegistrationAttributes: {
        type: 'object',
        description:
          'What the person says about themselves, by attribute of `teamRules.neverIsolate`: one of its values. Voluntary; used by the formation of teams alone, and shown to nobody.',
        additionalProperties: { type: 'string', minLength: 1, maxLength: 200 },
      },
      LookingFor: {
        type: 'string',
        description: 'What the person looks for, in own words.',
        maxLength: 1000,
      },
      RegistrationInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          skills: { $ref: '#/components/schemas/Skills' },
          choices: { $ref: '#/components/schemas/RegistrationChoices' },
          lookingFor: { $ref: '#/components/schemas/LookingFor' },
          lookingForTeam: {
            type: 'boolean',
            description:
              'Whether teams are welcome to invite the person. False if left out.',
          },
          timezone: { $ref: '#/components/schemas/Timezone' },
          answers: { $ref: '#/components/schemas/RegistrationAnswers' },
          attributes: { $ref: '#/components/schemas/RegistrationAttributes' },
          shown: {
            type: 'array',
            description:
              'What other participants may see. Nothing of it if left out.',
            maxItems: 5,
            items: { $ref: '#/components/schemas/ShownField' },
          },
          acceptCodeOfConduct: {
            type: 'boolean',
            description:
              'Accepts the code of conduct at the address that the charter has now. Not needed again for the same address.',
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      Registration: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'userRef',
          'state',
          'skills',
          'choices',
          'lookingForTeam',
          'answers',
          'attributes',
          'shown',
          'homeTeams',
          'missing',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          userRef: { $ref: '#/components/schemas/EntityRef' },
          state: { $ref: '#/components/schemas/RegistrationState' },
          position: {
            type: 'integer',
            description: 'Place in the line, from 1, for who waits.',
            minimum: 1,
          },
          reason: {
            type: 'string',
            description: 'Why an organiser decided so.',
          },
          skills: { $ref: '#/components/schemas/Skills' },
          choices: { $ref: '#/components/schemas/RegistrationChoices' },
          lookingFor: { $ref: '#/components/schemas/LookingFor' },
          lookingForTeam: { type: 'boolean' },
          timezone: { $ref: '#/components/schemas/Timezone' },
          answers: { $ref: '#/components/schemas/RegistrationAnswers' },
          attributes: { $ref: '#/components/schemas/RegistrationAttributes' },
          shown: {
            type: 'array',
            items: { $ref: '#/components/schemas/ShownField' },
          },
          homeTeams: {
            type: 'array',
            description: 'Groups of the person when they registered.',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          codeOfConductAcceptedAt: { type: 'string', format: 'date-time' },
          codeOfConductUrl: {
            type: 'string',
            description: 'Address of what was accepted.',
          },
          missing: {
            type: 'array',
            description:
              'What the charter asks for now and the registration lacks.',
            items: {
              type: 'object',
              required: ['field', 'message'],
              properties: {
                field: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      RegistrationDecision: {
        type: 'object',
        required: ['decision', 'version'],
        additionalProperties: false,
        properties: {
          decision: {
            type: 'string',
            description:
              '`decline` is for who is not registered yet, `remove` for who is.',
            enum: ['approve', 'decline', 'remove'],
          },
          reason: { $ref: '#/components/schemas/Reason' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      Participant: {
        type: 'object',
        required: [
          'registrationId',
          'userRef',
          'displayName',
          'lookingForTeam',
        ],
        properties: {
          registrationId: { $ref: '#/components/schemas/Id' },
          userRef: { $ref: '#/components/schemas/EntityRef' },
          displayName: { type: 'string' },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string' },
          lookingForTeam: { type: 'boolean' },
          skills: { $ref: '#/components/schemas/Skills' },
          timezone: { $ref: '#/components/schemas/Timezone' },
          choices: { $ref: '#/components/schemas/RegistrationChoices' },
          lookingFor: { $ref: '#/components/schemas/LookingFor' },
          homeTeams: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          state: {
            description: 'For organisers alone, as everything below.',
            allOf: [{ $ref: '#/components/schemas/RegistrationState' }],
          },
          answers: { $ref: '#/components/schemas/RegistrationAnswers' },
          queuedAt: { type: 'string', format: 'date-time' },
          decidedBy: { $ref: '#/components/schemas/EntityRef' },
          reason: { type: 'string' },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      ParticipantPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Participant' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: {
            type: 'integer',
            description: 'People whom the filters leave, on all pages.',
          },
        },
      },
      ResultState: {
        type: 'string',
        description: '`none` is what people see before the publication.',
        enum: ['none', 'draft', 'published'],
      },
      AwardName: {
        type: 'string',
        description: 'Name of an award of the charter.',
        minLength: 1,
        maxLength: 100,
      },
      ResultCount: { type: 'integer', minimum: 0, maximum: 2147483647 },
      ResultVersion: {
        type: 'integer',
        description: 'The version that was read; 0 before the first change.',
        minimum: 0,
        maximum: 2147483646,
      },
      ResultRow: {
        type: 'object',
        description:
          'Where a project stands. A project that nobody has scored has no place, no rank and no score, and comes last.',
        required: ['projectId', 'title', 'looks', 'awards'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          title: { type: 'string', maxLength: 200 },
          pitch: { type: 'string', maxLength: 1000 },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string', maxLength: 200 },
          members: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          place: {
            type: 'integer',
            description:
              'From 1, the final round included: finalists in the order of the final round, then the others by their scores. Equals share one.',
            minimum: 1,
            maximum: 2147483647,
          },
          rank: {
            type: 'integer',
            description: 'From 1, by the scores alone. Equals share one.',
            minimum: 1,
            maximum: 2147483647,
          },
          band: {
            type: 'integer',
            description:
              'From 1. Projects of one band are too close to call by their scores.',
            minimum: 1,
            maximum: 2147483647,
          },
          score: {
            type: 'number',
            description: 'In points, freed from how strict the judges were.',
          },
          standardError: {
            type: 'number',
            description:
              "Of `score`, in points. Missing when it can't be told, because all scores are equal.",
            minimum: 0,
          },
          plainMean: {
            type: 'number',
            description:
              'Weighted mean of the scores as they were given, for who wants to check.',
          },
          looks: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'Judges whose scores count.',
          },
          finalRank: {
            type: 'integer',
            description: 'Of a finalist, by the final round. From 1.',
            minimum: 1,
            maximum: 2147483647,
          },
          finalBand: {
            type: 'integer',
            description:
              'From 1. Finalists of one band are too close to call by the final round.',
            minimum: 1,
            maximum: 2147483647,
          },
          kept: {
            type: 'number',
            description:
              'Share of the judges without whom it is still among the first; only for the first, and for who would come in. See `stability`.',
            minimum: 0,
            maximum: 1,
          },
          awards: {
            type: 'array',
            description: 'Names of the awards it gets.',
            maxItems: 100,
            items: { $ref: '#/components/schemas/AwardName' },
          },
          votes: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: "Of the people's choice.",
          },
        },
      },
      AwardPlace: {
        type: 'object',
        required: ['projectId', 'title', 'place'],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          title: {
            type: 'string',
            maxLength: 200,
            description: 'Of the project.',
          },
          teamName: { type: 'string', maxLength: 200 },
          place: { type: 'integer', minimum: 1, maximum: 1000 },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      GivenAward: {
        type: 'object',
        required: ['award', 'title', 'size', 'places'],
        properties: {
          award: { $ref: '#/components/schemas/AwardName' },
          title: { type: 'string', maxLength: 500 },
          description: { type: 'string', maxLength: 20000 },
          size: {
            type: 'integer',
            description: 'How many projects can get it.',
            minimum: 1,
            maximum: 1000,
          },
          places: {
            type: 'array',
            description: 'Who gets it, the first place first.',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/AwardPlace' },
          },
        },
      },
      ResultStability: {
        type: 'object',
        description:
          'Who would be among the first places had a single judge been missing, each left out in turn.',
        required: ['top', 'stable', 'judges', 'changing', 'places'],
        properties: {
          top: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'How many places it is told for.',
          },
          stable: {
            type: 'boolean',
            description:
              'The same projects would be among the first whichever judge is left out.',
          },
          judges: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'Judges who were left out, one at a time.',
          },
          changing: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description:
              'How many of them, left out, would bring another project among the first.',
          },
          places: {
            type: 'array',
            description: 'The first by the scores, and whoever would come in.',
            maxItems: 10000,
            items: {
              type: 'object',
              required: [
                'projectId',
                'rank',
                'kept',
                'keptCount',
                'bestRank',
                'worstRank',
              ],
              properties: {
                projectId: { $ref: '#/components/schemas/Id' },
                rank: { type: 'integer', minimum: 1 },
                kept: {
                  type: 'number',
                  description:
                    'Share of the judges without whom it is among the first.',
                  minimum: 0,
                  maximum: 1,
                },
                keptCount: {
                  allOf: [{ $ref: '#/components/schemas/ResultCount' }],
                  description: 'The same as a number of judges.',
                },
                bestRank: { type: 'integer', minimum: 1 },
                worstRank: { type: 'integer', minimum: 1 },
              },
            },
          },
          decisive: {
            type: 'array',
            description:
              "For organisers who don't take part, and never published.",
            maxItems: 10000,
            items: {
              type: 'object',
              required: ['judge', 'enters', 'leaves'],
              properties: {
                judge: { $ref: '#/components/schemas/EntityRef' },
                enters: {
                  type: 'array',
                  maxItems: 10000,
                  items: { $ref: '#/components/schemas/Id' },
                },
                leaves: {
                  type: 'array',
                  maxItems: 10000,
                  items: { $ref: '#/components/schemas/Id' },
                },
              },
            },
          },
        },
      },
      ResultBand: {
        type: 'object',
        required: ['band', 'projectIds'],
        properties: {
          band: { type: 'integer', minimum: 1 },
          projectIds: {
            type: 'array',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/Id' },
          },
        },
      },
      ResultMethod: {
        type: 'object',
        description: 'What the ranking is made of.',
        required: ['criteria', 'parts', 'finalRound'],
        properties: {
          criteria: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'object',
              required: ['name', 'weight'],
              properties: {
                name: { type: 'string', maxLength: 100 },
                title: { type: 'string', maxLength: 500 },
                weight: {
                  type: 'number',
                  description: 'Its part of the whole, from 0 to 1.',
                  minimum: 0,
                  maximum: 1,
                },
              },
            },
          },
          parts: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description:
              'Groups of judges and projects that no chain of looks links. 1 is good; with more, the groups are compared only by the assumption that their judges are alike.',
          },
          finalRound: {
            type: 'boolean',
            description: 'Whether the first places come from a final round.',
          },
        },
      },
      ResultProblem: {
        type: 'object',
        description: 'Something to see to before the publication.',
        required: ['kind', 'message', 'blocking'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'judging-open',
              'final-round-open',
              'no-final-round',
              'too-few-rankings',
              'finalists-unranked',
              'rankings-left-out',
              'no-scores',
              'projects-without-looks',
              'few-looks',
              'panels-apart',
              'policy-kept',
              'awards-beyond',
              'no-awards',
              'awards-left',
            ],
          },
          message: { type: 'string', maxLength: 1000 },
          blocking: {
            type: 'boolean',
            description: "It can't be published like this.",
          },
          projectIds: {
            type: 'array',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/Id' },
          },
        },
      },
      ResultPublication: {
        type: 'object',
        required: ['number', 'at'],
        properties: {
          number: { type: 'integer', minimum: 1, maximum: 2147483647 },
          at: { $ref: '#/components/schemas/Time' },
          by: { $ref: '#/components/schemas/EntityRef' },
          reason: {
            allOf: [{ $ref: '#/components/schemas/Reason' }],
            description: 'Why the one before was corrected.',
          },
        },
      },
      PeoplesChoice: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            description: 'Projects with at least one vote, most votes first.',
            maxItems: 10000,
            items: {
              type: 'object',
              required: ['projectId', 'votes'],
              properties: {
                projectId: { $ref: '#/components/schemas/Id' },
                votes: { $ref: '#/components/schemas/ResultCount' },
              },
            },
          },
        },
      },
      Results: {
        type: 'object',
        required: [
          'hackathonRef',
          'state',
          'version',
          'items',
          'awards',
          'bands',
          'publications',
          'may',
        ],
        properties: {
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          state: { $ref: '#/components/schemas/ResultState' },
          version: {
            allOf: [{ $ref: '#/components/schemas/ResultVersion' }],
            description:
              'To give awards and to publish with. 0 before the first change.',
          },
          publication: {
            type: 'integer',
            description: 'Number of the publication that this is.',
            minimum: 1,
            maximum: 2147483647,
          },
          publishedAt: { $ref: '#/components/schemas/Time' },
          publishedBy: { $ref: '#/components/schemas/EntityRef' },
          announcement: { $ref: '#/components/schemas/Text' },
          reason: {
            allOf: [{ $ref: '#/components/schemas/Reason' }],
            description: 'Why this publication corrects the one before.',
          },
          publications: {
            type: 'array',
            description: 'All of them, the newest first.',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/ResultPublication' },
          },
          expectedAt: {
            allOf: [{ $ref: '#/components/schemas/Time' }],
            description:
              'When the charter says that results come, while there are none.',
          },
          looksPerProject: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'Judges wanted per project, by the charter.',
          },
          judges: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'Judges whose scores count.',
          },
          looks: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'Looks whose scores count.',
          },
          items: {
            type: 'array',
            description: 'Best first.',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/ResultRow' },
          },
          awards: {
            type: 'array',
            description:
              'All awards of the charter, also those that nobody gets.',
            maxItems: 100,
            items: { $ref: '#/components/schemas/GivenAward' },
          },
          stability: { $ref: '#/components/schemas/ResultStability' },
          bands: {
            type: 'array',
            description: 'Best first.',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/ResultBand' },
          },
          peoplesChoice: { $ref: '#/components/schemas/PeoplesChoice' },
          method: { $ref: '#/components/schemas/ResultMethod' },
          problems: {
            type: 'array',
            description: 'Of a draft.',
            maxItems: 100,
            items: { $ref: '#/components/schemas/ResultProblem' },
          },
          may: {
            type: 'object',
            description: 'What the caller can do now.',
            required: ['seeDraft', 'giveAwards', 'publish'],
            properties: {
              seeDraft: { type: 'boolean' },
              giveAwards: { type: 'boolean' },
              publish: { type: 'boolean' },
            },
          },
        },
      },
      JudgeDiagnostic: {
        type: 'object',
        required: ['judge', 'displayName', 'looks', 'counts'],
        properties: {
          judge: { $ref: '#/components/schemas/EntityRef' },
          displayName: { type: 'string', maxLength: 500 },
          severity: {
            type: 'number',
            description:
              'Points below the average judge; negative for a lenient one. Missing without scores that count.',
          },
          consistency: {
            type: 'number',
            description:
              '1 for a judge who deviates as much as others do, less for one who deviates more. Missing without scores that count.',
            minimum: 0,
          },
          looks: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'That count.',
          },
          counts: {
            type: 'boolean',
            description: 'Whether the scores of the judge count.',
          },
        },
      },
      JudgeDiagnosticList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            maxItems: 10000,
            items: { $ref: '#/components/schemas/JudgeDiagnostic' },
          },
        },
      },
      AwardInput: {
        type: 'object',
        required: ['award', 'projectId'],
        additionalProperties: false,
        properties: {
          award: { $ref: '#/components/schemas/AwardName' },
          projectId: { $ref: '#/components/schemas/Id' },
          place: {
            type: 'integer',
            description:
              'Within the award; the next one if left out. Two projects may share one.',
            minimum: 1,
            maximum: 1000,
          },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      AwardsInput: {
        type: 'object',
        required: ['awards', 'version'],
        additionalProperties: false,
        properties: {
          awards: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/AwardInput' },
          },
          version: { $ref: '#/components/schemas/ResultVersion' },
        },
      },
      PublicationInput: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: {
          version: { $ref: '#/components/schemas/ResultVersion' },
          announcement: { $ref: '#/components/schemas/Text' },
          reason: {
            allOf: [{ $ref: '#/components/schemas/Reason' }],
            description:
              'Why what was published is corrected. Needed from the second publication on.',
          },
        },
      },
      FinalRound: {
        type: 'object',
        required: [
          'hackathonRef',
          'state',
          'version',
          'finalists',
          'hidden',
          'may',
        ],
        properties: {
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          state: { type: 'string', enum: ['none', 'open', 'closed'] },
          version: { $ref: '#/components/schemas/ResultVersion' },
          size: {
            type: 'integer',
            description: 'How many finalists the charter wants.',
            minimum: 0,
            maximum: 1000,
          },
          openedAt: { $ref: '#/components/schemas/Time' },
          closedAt: { $ref: '#/components/schemas/Time' },
          finalists: {
            type: 'array',
            description:
              "In no order that says anything; the caller's own order before the publication.",
            maxItems: 1000,
            items: {
              type: 'object',
              required: ['projectId', 'title'],
              properties: {
                projectId: { $ref: '#/components/schemas/Id' },
                title: { type: 'string', maxLength: 200 },
                pitch: { type: 'string', maxLength: 1000 },
              },
            },
          },
          hidden: {
            type: 'integer',
            description:
              "Finalists that the caller has a conflict of interest with, and doesn't see.",
            minimum: 0,
            maximum: 1000,
          },
          mine: {
            type: 'object',
            description: 'Of a judge.',
            required: ['ranking', 'version'],
            properties: {
              ranking: {
                type: 'array',
                description: 'Best first; empty before the judge has ranked.',
                maxItems: 1000,
                items: { $ref: '#/components/schemas/Id' },
              },
              version: { $ref: '#/components/schemas/ResultVersion' },
              updatedAt: { $ref: '#/components/schemas/Time' },
            },
          },
          rankings: {
            type: 'array',
            description: "Who has ranked, for organisers who don't take part.",
            maxItems: 10000,
            items: {
              type: 'object',
              required: ['judge', 'displayName', 'ranked', 'counts'],
              properties: {
                judge: { $ref: '#/components/schemas/EntityRef' },
                displayName: { type: 'string', maxLength: 500 },
                ranked: {
                  type: 'integer',
                  minimum: 0,
                  description: 'Finalists in the ranking.',
                },
                counts: { type: 'boolean' },
                updatedAt: { $ref: '#/components/schemas/Time' },
              },
            },
          },
          outcome: {
            allOf: [{ $ref: '#/components/schemas/FinalOutcome' }],
            description:
              "After the closing, by the rankings that count at this moment, for organisers who don't take part; missing when too few are left. For everybody after the publication, as it was published.",
          },
          leftOut: {
            type: 'array',
            description:
              "What of rankings doesn't count, for organisers who don't take part.",
            maxItems: 10000,
            items: {
              type: 'object',
              required: [
                'judge',
                'displayName',
                'because',
                'projectIds',
                'whole',
              ],
              properties: {
                judge: { $ref: '#/components/schemas/EntityRef' },
                displayName: { type: 'string', maxLength: 500 },
                because: {
                  type: 'string',
                  description:
                    '`excluded` when nothing that the judge says counts, `conflict` when the judge must not judge some of the finalists.',
                  enum: ['excluded', 'conflict'],
                },
                reason: {
                  type: 'string',
                  description: 'In the words of who decided it.',
                  maxLength: 20000,
                },
                projectIds: {
                  type: 'array',
                  description: 'Finalists that are left out of the ranking.',
                  maxItems: 1000,
                  items: { $ref: '#/components/schemas/Id' },
                },
                whole: {
                  type: 'boolean',
                  description:
                    'Nothing is left of the ranking that compares finalists.',
                },
              },
            },
          },
          gone: {
            type: 'array',
            description:
              "Finalists that are not handed in any more, for organisers who don't take part.",
            maxItems: 1000,
            items: {
              type: 'object',
              required: ['projectId', 'title'],
              properties: {
                projectId: { $ref: '#/components/schemas/Id' },
                title: { type: 'string', maxLength: 200 },
              },
            },
          },
          earlier: {
            type: 'array',
            description:
              "What was decided before and is different from now, the newest first; for organisers who don't take part.",
            maxItems: 20,
            items: {
              type: 'object',
              required: ['at', 'occasion', 'outcome'],
              properties: {
                at: { $ref: '#/components/schemas/Time' },
                occasion: { type: 'string', enum: ['closing', 'publication'] },
                outcome: { $ref: '#/components/schemas/FinalOutcome' },
              },
            },
          },
          may: {
            type: 'object',
            required: ['open', 'rank', 'close'],
            properties: {
              open: { type: 'boolean' },
              rank: { type: 'boolean' },
              close: { type: 'boolean' },
            },
          },
        },
      },
      FinalOutcome: {
        type: 'array',
        description: 'The order of the finalists, best first.',
        maxItems: 1000,
        items: {
          type: 'object',
          required: ['projectId', 'worth', 'rank', 'band', 'judges'],
          properties: {
            projectId: { $ref: '#/components/schemas/Id' },
            worth: {
              type: 'number',
              description:
                'The chance that a judge puts it first among all finalists, by the model of Plackett and Luce.',
              minimum: 0,
              maximum: 1,
            },
            standardError: {
              type: 'number',
              description: "Of `worth`. Missing when it can't be told.",
              minimum: 0,
            },
            rank: { type: 'integer', minimum: 1 },
            band: {
              type: 'integer',
              description:
                'From 1. Finalists of one band are too close to call.',
              minimum: 1,
            },
            judges: {
              allOf: [{ $ref: '#/components/schemas/ResultCount' }],
              description: 'Who ranked it, with another one at least.',
            },
            putBefore: {
              type: 'number',
              description:
                'Share of the finalists it was ranked with that it was put before, to check by hand.',
              minimum: 0,
              maximum: 1,
            },
          },
        },
      },
      FinalRoundInput: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: {
          finalists: {
            type: 'integer',
            description: 'How many; as the charter says if left out.',
            minimum: 2,
            maximum: 50,
          },
          projectIds: {
            type: 'array',
            description: 'Who they are, instead of the first by the scores.',
            minItems: 2,
            maxItems: 50,
            items: { $ref: '#/components/schemas/Id' },
          },
          version: { $ref: '#/components/schemas/ResultVersion' },
        },
      },
      RankingInput: {
        type: 'object',
        required: ['ranking'],
        additionalProperties: false,
        properties: {
          ranking: {
            type: 'array',
            description:
              'Ids of all finalists that the judge sees, best first.',
            minItems: 1,
            maxItems: 50,
            items: { $ref: '#/components/schemas/Id' },
          },
          version: {
            allOf: [{ $ref: '#/components/schemas/ResultVersion' }],
            description:
              'Of the own ranking that was read; left out or 0 for the first.',
          },
        },
      },
      ClosingInput: {
        type: 'object',
        required: ['version'],
        additionalProperties: false,
        properties: { version: { $ref: '#/components/schemas/ResultVersion' } },
      },
      VoteState: {
        type: 'object',
        required: ['votesPerPerson', 'left', 'mine'],
        properties: {
          votesPerPerson: { $ref: '#/components/schemas/ResultCount' },
          left: { $ref: '#/components/schemas/ResultCount' },
          mine: {
            type: 'array',
            description: 'Ids of the projects that the caller votes for.',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/Id' },
          },
        },
      },
      Votes: {
        allOf: [
          { $ref: '#/components/schemas/VoteState' },
          {
            type: 'object',
            required: ['enabled', 'open', 'mayVote', 'projects'],
            properties: {
              enabled: {
                type: 'boolean',
                description: "Whether the charter has a people's choice.",
              },
              open: { type: 'boolean' },
              opensAt: { $ref: '#/components/schemas/Time' },
              closesAt: { $ref: '#/components/schemas/Time' },
              closedBecause: {
                type: 'string',
                description: "Why one can't vote now, in words.",
                maxLength: 1000,
              },
              mayVote: {
                type: 'boolean',
                description:
                  'Whether the caller has the permission, and voting is open.',
              },
              projects: {
                type: 'array',
                maxItems: 10000,
                items: {
                  type: 'object',
                  required: ['projectId', 'title', 'own'],
                  properties: {
                    projectId: { $ref: '#/components/schemas/Id' },
                    title: { type: 'string', maxLength: 200 },
                    pitch: { type: 'string', maxLength: 1000 },
                    theme: { type: 'string', maxLength: 200 },
                    own: {
                      type: 'boolean',
                      description:
                        "Of the caller's own team, who can't vote for it.",
                    },
                  },
                },
              },
              counts: {
                type: 'array',
                description: 'After the publication, most votes first.',
                maxItems: 10000,
                items: {
                  type: 'object',
                  required: ['projectId', 'votes'],
                  properties: {
                    projectId: { $ref: '#/components/schemas/Id' },
                    votes: { $ref: '#/components/schemas/ResultCount' },
                  },
                },
              },
            },
          },
        ],
      },
      ResultAward: {
        type: 'object',
        description: 'An award of a project.',
        required: ['award', 'title', 'place', 'size'],
        properties: {
          award: { $ref: '#/components/schemas/AwardName' },
          title: { type: 'string', maxLength: 500 },
          description: { type: 'string', maxLength: 20000 },
          place: { type: 'integer', minimum: 1, maximum: 1000 },
          size: {
            type: 'integer',
            minimum: 1,
            maximum: 1000,
            description: 'How many projects can get it.',
          },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      ProjectResult: {
        type: 'object',
        required: [
          'projectId',
          'hackathonRef',
          'title',
          'state',
          'published',
          'policy',
          'criteria',
          'looks',
          'comments',
          'awards',
        ],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string', maxLength: 200 },
          state: { $ref: '#/components/schemas/ResultState' },
          published: { type: 'boolean' },
          publishedAt: { $ref: '#/components/schemas/Time' },
          policy: {
            type: 'string',
            description:
              'Which comments of judges the team sees, as judges were told when they began or stricter. `never` none, `judges-choose` those that the judge shared, `always` all.',
            enum: ['never', 'judges-choose', 'always'],
          },
          projects: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'How many have a place.',
          },
          place: { type: 'integer', minimum: 1 },
          rank: { type: 'integer', minimum: 1 },
          finalRank: { type: 'integer', minimum: 1 },
          band: { type: 'integer', minimum: 1 },
          bandSize: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'How many projects are in the band.',
          },
          score: { type: 'number' },
          standardError: { type: 'number', minimum: 0 },
          plainMean: { type: 'number' },
          criteria: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'object',
              required: ['name', 'weight', 'min', 'max'],
              properties: {
                name: { type: 'string', maxLength: 100 },
                title: { type: 'string', maxLength: 500 },
                description: { type: 'string', maxLength: 20000 },
                weight: {
                  type: 'number',
                  minimum: 0,
                  maximum: 1,
                  description: 'Its part of the whole.',
                },
                min: { type: 'number' },
                max: { type: 'number' },
                score: {
                  type: 'number',
                  description:
                    'In this criterion alone, estimated like the whole.',
                },
                mean: {
                  type: 'number',
                  description: 'Of all projects in this criterion.',
                },
                anchor: {
                  type: 'string',
                  description:
                    "The charter's text for the score nearest to it.",
                  maxLength: 20000,
                },
              },
            },
          },
          looks: { $ref: '#/components/schemas/ResultCount' },
          comments: {
            type: 'array',
            description: 'Without names, in an order that says nothing.',
            maxItems: 10000,
            items: {
              type: 'object',
              required: ['text'],
              properties: {
                text: { type: 'string', maxLength: 20000 },
                shownToTeam: {
                  type: 'boolean',
                  description: 'Whether the team sees it, for organisers.',
                },
              },
            },
          },
          awards: {
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/ResultAward' },
          },
          votes: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: "Of the people's choice.",
          },
          isMember: { type: 'boolean', description: 'Of the team.' },
        },
      },
      Certificate: {
        type: 'object',
        required: [
          'projectId',
          'hackathonRef',
          'hackathonTitle',
          'title',
          'teamName',
          'members',
          'awards',
          'date',
          'organisers',
        ],
        properties: {
          projectId: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          hackathonTitle: { type: 'string', maxLength: 500 },
          location: { type: 'string', maxLength: 500 },
          start: { $ref: '#/components/schemas/Time' },
          end: { $ref: '#/components/schemas/Time' },
          title: {
            type: 'string',
            maxLength: 200,
            description: 'Of the project.',
          },
          teamName: { type: 'string', maxLength: 200 },
          members: {
            type: 'array',
            maxItems: 1000,
            items: {
              type: 'object',
              required: ['userRef', 'displayName'],
              properties: {
                userRef: { $ref: '#/components/schemas/EntityRef' },
                displayName: { type: 'string', maxLength: 500 },
              },
            },
          },
          awards: {
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/ResultAward' },
          },
          place: {
            type: 'integer',
            description: 'Among all projects.',
            minimum: 1,
          },
          projects: {
            allOf: [{ $ref: '#/components/schemas/ResultCount' }],
            description: 'How many have a place.',
          },
          date: {
            allOf: [{ $ref: '#/components/schemas/Time' }],
            description: 'Of the publication.',
          },
          organisers: {
            type: 'array',
            description: 'Of the charter.',
            maxItems: 1000,
            items: {
              type: 'object',
              required: ['ref', 'displayName'],
              properties: {
                ref: { $ref: '#/components/schemas/EntityRef' },
                displayName: { type: 'string', maxLength: 500 },
              },
            },
          },
        },
      },
      SandboxState: {
        type: 'string',
        description:
          '`granting` and `revoking` while a provisioner works or is tried again. `failed` when it could not make the sandbox.',
        enum: [
          'requested',
          'granting',
          'granted',
          'declined',
          'revoking',
          'revoked',
          'expired',
          'failed',
        ],
      },
      SandboxResources: {
        type: 'object',
        description: 'What may be used, such as `gpuHours: 20`.',
        maxProperties: 50,
        additionalProperties: {
          oneOf: [
            { type: 'number', minimum: 0 },
            { type: 'string', maxLength: 200 },
          ],
        },
      },
      SandboxInput: {
        type: 'object',
        required: ['sandbox'],
        additionalProperties: false,
        properties: {
          sandbox: {
            type: 'string',
            description: 'Name of the sandbox in the charter.',
            minLength: 1,
            maxLength: 200,
          },
          teamId: { $ref: '#/components/schemas/Id' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      SandboxDecision: {
        type: 'object',
        required: ['decision', 'version'],
        additionalProperties: false,
        properties: {
          decision: {
            type: 'string',
            enum: ['grant', 'decline', 'revoke', 'retry'],
          },
          reason: { $ref: '#/components/schemas/Reason' },
          expiresAt: {
            type: 'string',
            format: 'date-time',
            description:
              "Not after the charter's end of the sandbox, which holds if left out.",
          },
          resources: { $ref: '#/components/schemas/SandboxResources' },
          url: {
            allOf: [{ $ref: '#/components/schemas/WebAddress' }],
            description:
              'Where it is, for sandboxes that are made by hand. Without a password or token.',
          },
          instructions: {
            type: 'string',
            description:
              'How to use it, for sandboxes that are made by hand. Never a secret.',
            maxLength: 5000,
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      SandboxGrant: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'sandbox',
          'title',
          'userRef',
          'state',
          'byHand',
          'resources',
          'expiresAt',
          'createdAt',
          'mine',
          'may',
          'version',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          sandbox: { type: 'string', maxLength: 200 },
          title: { type: 'string', maxLength: 1000 },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string', maxLength: 200 },
          userRef: {
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
            description: 'Who asked.',
          },
          reason: {
            type: 'string',
            description: 'Why it was asked for.',
            maxLength: 1000,
          },
          state: { $ref: '#/components/schemas/SandboxState' },
          byHand: {
            type: 'boolean',
            description: 'Whether an organiser makes it and takes it back.',
          },
          resources: { $ref: '#/components/schemas/SandboxResources' },
          expiresAt: { type: 'string', format: 'date-time' },
          url: { $ref: '#/components/schemas/WebAddress' },
          instructions: { type: 'string', maxLength: 5000 },
          failure: {
            type: 'string',
            description: 'What went wrong last; details for organisers only.',
            maxLength: 1000,
          },
          nextAttemptAt: { type: 'string', format: 'date-time' },
          decidedBy: { $ref: '#/components/schemas/EntityRef' },
          decidedAt: { type: 'string', format: 'date-time' },
          decisionReason: { type: 'string', maxLength: 1000 },
          createdAt: { type: 'string', format: 'date-time' },
          mine: { type: 'boolean' },
          may: {
            type: 'array',
            description: 'What the caller can do with it.',
            maxItems: 5,
            items: {
              type: 'string',
              enum: ['grant', 'decline', 'revoke', 'retry', 'return'],
            },
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      SandboxOffer: {
        type: 'object',
        description: 'A sandbox of the charter.',
        required: [
          'name',
          'title',
          'agreements',
          'resources',
          'expiresAt',
          'byHand',
          'taken',
          'requested',
          'mayRequest',
        ],
        properties: {
          name: { type: 'string', maxLength: 200 },
          title: { type: 'string', maxLength: 1000 },
          description: { type: 'string', maxLength: 20000 },
          agreements: {
            type: 'array',
            description: 'Names of the agreements to sign first.',
            maxItems: 1000,
            items: { type: 'string', maxLength: 200 },
          },
          missingAgreements: {
            type: 'array',
            description: "Of these, the ones that the caller doesn't hold.",
            maxItems: 1000,
            items: { type: 'string', maxLength: 200 },
          },
          resources: { $ref: '#/components/schemas/SandboxResources' },
          expiresAt: { type: 'string', format: 'date-time' },
          byHand: { type: 'boolean' },
          total: { type: 'integer', minimum: 0, maximum: 2147483647 },
          perTeam: { type: 'integer', minimum: 0, maximum: 2147483647 },
          taken: {
            type: 'integer',
            description: 'How many are granted, or being made or taken back.',
            minimum: 0,
            maximum: 2147483647,
          },
          requested: { type: 'integer', minimum: 0, maximum: 2147483647 },
          mayRequest: { type: 'boolean' },
          refusal: {
            type: 'string',
            description: "Why the caller can't ask for it now.",
            maxLength: 1000,
          },
        },
      },
      SandboxPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'sandboxes'],
        properties: {
          items: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/SandboxGrant' },
          },
          nextCursor: { type: 'string', nullable: true, maxLength: 1000 },
          sandboxes: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/SandboxOffer' },
          },
        },
      },
      ReopeningInput: {
        type: 'object',
        required: ['until', 'reason'],
        additionalProperties: false,
        properties: {
          until: { type: 'string', format: 'date-time', maxLength: 40 },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      ProjectReopening: {
        type: 'object',
        required: ['until', 'reason', 'at'],
        properties: {
          until: { type: 'string', format: 'date-time' },
          reason: { type: 'string' },
          by: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
        },
      },
      ProjectWindow: {
        type: 'object',
        description: 'When this project can be submitted.',
        required: ['state', 'opensAt', 'closesAt', 'onTimeUntil', 'reopenings'],
        properties: {
          state: { $ref: '#/components/schemas/ProjectWindowState' },
          opensAt: { type: 'string', format: 'date-time' },
          closesAt: { type: 'string', format: 'date-time' },
          onTimeUntil: {
            type: 'string',
            format: 'date-time',
            description: 'From this moment on a submission is late.',
          },
          heldUntil: { type: 'string', format: 'date-time' },
          reopenings: {
            type: 'array',
            description: 'For this project alone, the newest first.',
            items: { $ref: '#/components/schemas/ProjectReopening' },
          },
        },
      },
      SubmissionInput: {
        type: 'object',
        required: ['title', 'pitch'],
        additionalProperties: false,
        properties: {
          title: { $ref: '#/components/schemas/ProjectTitle' },
          pitch: {
            type: 'string',
            minLength: 1,
            maxLength: 1000,
            pattern: '\\S',
          },
          description: { $ref: '#/components/schemas/Text' },
          repositoryUrl: { $ref: '#/components/schemas/WebAddress' },
          demoUrl: { $ref: '#/components/schemas/WebAddress' },
          videoUrl: { $ref: '#/components/schemas/WebAddress' },
          answers: {
            type: 'object',
            description: 'Answers by question.',
            maxProperties: 50,
            additionalProperties: { type: 'string', maxLength: 5000 },
          },
          lateReason: { $ref: '#/components/schemas/Reason' },
        },
      },
      SubmissionRecords: {
        type: 'object',
        description: 'How many records the project had.',
        required: ['decision', 'experiment', 'outcome', 'artefact'],
        properties: {
          decision: { type: 'integer' },
          experiment: { type: 'integer' },
          outcome: { type: 'integer' },
          artefact: { type: 'integer' },
        },
      },
      Submission: {
        type: 'object',
        required: [
          'id',
          'projectId',
          'version',
          'title',
          'pitch',
          'records',
          'teamName',
          'submittedAt',
          'late',
          'current',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          projectId: { $ref: '#/components/schemas/Id' },
          version: { type: 'integer' },
          title: { type: 'string' },
          pitch: { type: 'string' },
          description: { type: 'string' },
          repositoryUrl: { type: 'string' },
          demoUrl: { type: 'string' },
          videoUrl: { type: 'string' },
          answers: { type: 'object', additionalProperties: { type: 'string' } },
          theme: {
            type: 'string',
            description: 'Of the project at that time.',
          },
          teamName: { type: 'string' },
          records: { $ref: '#/components/schemas/SubmissionRecords' },
          submittedAt: { type: 'string', format: 'date-time' },
          submittedBy: { type: 'string' },
          late: { type: 'boolean' },
          lateReason: { type: 'string' },
          withdrawnAt: { type: 'string', format: 'date-time' },
          current: {
            type: 'boolean',
            description: 'Whether it is the one that counts.',
          },
        },
      },
      SubmissionPage: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Submission' },
          },
          nextCursor: { type: 'string', nullable: true },
        },
      },
      TeamName: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        pattern: '\\S',
      },
      TeamHeadline: {
        type: 'string',
        description: 'What the team is up to, in one line.',
        maxLength: 200,
      },
      TeamWanted: {
        type: 'string',
        description: 'Whom the team looks for, in own words.',
        maxLength: 1000,
      },
      TeamJoining: {
        type: 'string',
        description:
          '`open`: whoever wants joins; `ask`: people ask, and members answer; `closed`: by invitation alone.',
        enum: ['open', 'ask', 'closed'],
      },
      TeamInput: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { $ref: '#/components/schemas/TeamName' },
          headline: { $ref: '#/components/schemas/TeamHeadline' },
          theme: {
            type: 'string',
            description: 'Name of a theme of the charter.',
            minLength: 1,
            maxLength: 200,
          },
          ideaId: {
            description: 'An open idea, which the team claims.',
            allOf: [{ $ref: '#/components/schemas/Id' }],
          },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          wanted: { $ref: '#/components/schemas/TeamWanted' },
          joining: {
            description: '`ask` if left out.',
            allOf: [{ $ref: '#/components/schemas/TeamJoining' }],
          },
          join: {
            type: 'boolean',
            description:
              'Whether the founder is a member. Organisers can found a team for others; true if left out, for whoever is registered.',
          },
        },
      },
      TeamUpdate: {
        type: 'object',
        required: ['name', 'version'],
        additionalProperties: false,
        properties: {
          name: { $ref: '#/components/schemas/TeamName' },
          headline: { $ref: '#/components/schemas/TeamHeadline' },
          theme: { type: 'string', minLength: 1, maxLength: 200 },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          wanted: { $ref: '#/components/schemas/TeamWanted' },
          joining: { $ref: '#/components/schemas/TeamJoining' },
          contact: {
            description: 'A member. As it was if left out.',
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
          locked: {
            type: 'boolean',
            description:
              'Whether nobody can join, ask or be invited. As it was if left out.',
          },
          version: { $ref: '#/components/schemas/Version' },
        },
      },
      TeamMember: {
        type: 'object',
        required: ['userRef', 'displayName', 'contact', 'via', 'joinedAt'],
        properties: {
          userRef: { $ref: '#/components/schemas/EntityRef' },
          displayName: { type: 'string' },
          contact: { type: 'boolean' },
          via: {
            type: 'string',
            enum: [
              'founded',
              'joined',
              'invited',
              'asked',
              'formation',
              'organiser',
            ],
          },
          joinedAt: { type: 'string', format: 'date-time' },
        },
      },
      TeamProblem: {
        type: 'object',
        required: ['rule', 'message'],
        properties: {
          rule: {
            type: 'string',
            enum: [
              'min-size',
              'max-size',
              'must-have-skills',
              'max-per-home-team',
              'min-shared-hours',
            ],
          },
          message: { type: 'string' },
        },
      },
      Team: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'name',
          'wantedSkills',
          'joining',
          'members',
          'size',
          'maxSize',
          'problems',
          'source',
          'locked',
          'mine',
          'version',
          'createdAt',
          'updatedAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          name: { $ref: '#/components/schemas/TeamName' },
          headline: { $ref: '#/components/schemas/TeamHeadline' },
          theme: { type: 'string' },
          ideaId: { $ref: '#/components/schemas/Id' },
          wantedSkills: { $ref: '#/components/schemas/Skills' },
          wanted: { $ref: '#/components/schemas/TeamWanted' },
          joining: { $ref: '#/components/schemas/TeamJoining' },
          members: {
            type: 'array',
            description: 'The contact first, then by the time of joining.',
            items: { $ref: '#/components/schemas/TeamMember' },
          },
          size: { type: 'integer' },
          maxSize: { type: 'integer' },
          problems: {
            type: 'array',
            description:
              "What of the charter's rules the team breaks, and how to mend it. For participants, mentors, judges and organisers; empty for others.",
            items: { $ref: '#/components/schemas/TeamProblem' },
          },
          source: {
            type: 'string',
            description: 'Who made it.',
            enum: ['self', 'formation', 'organiser'],
          },
          locked: { type: 'boolean' },
          mine: {
            type: 'boolean',
            description: 'Whether the caller is a member.',
          },
          projectId: { $ref: '#/components/schemas/Id' },
          blinded: {
            type: 'boolean',
            description:
              'True while the caller, a judge of a blind event, must not know what the team works on: the project, headline, theme, idea and what is wanted are left out.',
          },
          myRequest: {
            description: 'The open request between the caller and the team.',
            type: 'object',
            required: ['id', 'kind'],
            properties: {
              id: { $ref: '#/components/schemas/Id' },
              kind: { $ref: '#/components/schemas/TeamRequestKind' },
            },
          },
          version: { $ref: '#/components/schemas/Version' },
          createdAt: { type: 'string', format: 'date-time' },
          updatedAt: { type: 'string', format: 'date-time' },
        },
      },
      TeamPage: {
        type: 'object',
        required: ['items', 'nextCursor', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Team' },
          },
          nextCursor: { type: 'string', nullable: true },
          total: {
            type: 'integer',
            description: 'Teams that the filters leave, on all pages.',
          },
        },
      },
      TeamInvitationInput: {
        type: 'object',
        required: ['userRef'],
        additionalProperties: false,
        properties: {
          userRef: { $ref: '#/components/schemas/EntityRef' },
          message: { $ref: '#/components/schemas/TeamRequestMessage' },
        },
      },
      TeamApplicationInput: {
        type: 'object',
        additionalProperties: false,
        properties: {
          message: { $ref: '#/components/schemas/TeamRequestMessage' },
        },
      },
      TeamRequestMessage: { type: 'string', maxLength: 1000 },
      TeamRequestKind: { type: 'string', enum: ['invitation', 'application'] },
      TeamRequestAnswer: {
        type: 'object',
        required: ['answer'],
        additionalProperties: false,
        properties: {
          answer: { type: 'string', enum: ['accept', 'decline', 'withdraw'] },
        },
      },
      TeamRequest: {
        type: 'object',
        required: [
          'id',
          'hackathonRef',
          'kind',
          'teamId',
          'teamName',
          'userRef',
          'displayName',
          'by',
          'state',
          'mayAnswer',
          'mayWithdraw',
          'createdAt',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          hackathonRef: { $ref: '#/components/schemas/EntityRef' },
          kind: { $ref: '#/components/schemas/TeamRequestKind' },
          teamId: { $ref: '#/components/schemas/Id' },
          teamName: { type: 'string' },
          userRef: {
            description: 'Who would join.',
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
          displayName: { type: 'string' },
          by: {
            description: 'Who made the request.',
            allOf: [{ $ref: '#/components/schemas/EntityRef' }],
          },
          message: { $ref: '#/components/schemas/TeamRequestMessage' },
          state: {
            type: 'string',
            enum: ['open', 'accepted', 'declined', 'withdrawn', 'expired'],
          },
          mayAnswer: { type: 'boolean' },
          mayWithdraw: { type: 'boolean' },
          createdAt: { type: 'string', format: 'date-time' },
          answeredAt: { type: 'string', format: 'date-time' },
          answeredBy: { $ref: '#/components/schemas/EntityRef' },
        },
      },
      TeamRequestList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/TeamRequest' },
          },
        },
      },
    },
  },
  tags: [
    {
      name: 'agreements',
      description:
        'Data-access agreements: terms that people sign, with version and date, before they use what the terms protect.',
    },
    {
      name: 'checkpoints',
      description:
        'Reports of the teams to the checkpoints of the charter, and feedback to them.',
    },
    {
      name: 'debrief',
      description:
        'What worked and what did not, what came of it, and how people liked the event.',
    },
    {
      name: 'endings',
      description:
        'What becomes of the projects: each ends with a transition to an owner, parked with what was learnt, or stopped with why. The proposed owner accepts or declines; milestones tell when it was decided, owned and in production.',
    },
    {
      name: 'events',
      description:
        'The hackathons themselves: where each stands, what is open now and what comes next, what the caller has to do, calendars, and charters that are stored here.',
    },
    {
      name: 'exports',
      description:
        'Lists as files. CSV is in UTF-8 with a byte order mark, and cells that a spreadsheet would run as a formula begin with an apostrophe; JSON is an array of the same rows. Both are sent while they are read, however many rows there are.',
    },
    {
      name: 'formations',
      description:
        'Teams that are formed automatically, for organisers. A formation is solved in the background, looked at, changed, solved again, and published or discarded.',
    },
    {
      name: 'ideas',
      description:
        'Ideas that somebody posts, people follow, and a team claims.',
    },
    {
      name: 'judging',
      description:
        'The panel of judges, conflicts of interest, who looks at what, and scores.',
    },
    {
      name: 'mentors',
      description:
        'Mentors, their matching to teams, the help queue and office hours.',
    },
    {
      name: 'programme',
      description:
        'Figures over all hackathons that the caller sees. They are computed by a task while an event runs and until 200 days after its end, and hold no names of people; then they are final and outlive the personal data that they were computed from.',
    },
    {
      name: 'projects',
      description:
        'What the teams build: one project a team, made and edited by its members (and by organisers). Whoever may see the hackathon and has the permission `hackathons.project.read` sees projects with their records and reports. Entities that the catalog hides from the caller are left out of every answer.',
    },
    {
      name: 'registrations',
      description:
        'Who takes part. A person sees what is their own. Participants, mentors, judges and organisers see names and teams of registered people, and besides that what each of them chose to show. Organisers see states, answers and home teams too. What people say about themselves for the formation of teams (`attributes`) is shown to nobody else.',
    },
    {
      name: 'results',
      description:
        "What judging came to. Until an organiser publishes it, nobody sees a number but organisers who don't take part. What was published stays as it was; a correction is a new publication with a reason. Awards are those of the charter; a charter without any has one award named `overall` with three places.",
    },
    {
      name: 'votes',
      description: "The people's choice, which changes nothing in the ranking.",
    },
    {
      name: 'sandboxes',
      description:
        'Environments that participants ask for, with quota and an end.',
    },
    {
      name: 'submissions',
      description:
        'What the teams hand in. Every submission is a new version; the last one counts, all are kept. After the deadline it is locked, unless an organiser reopens it for all or for one project; then it is late and needs a reason.',
    },
    {
      name: 'teams',
      description:
        'Teams that people found, join, ask to join, and invite to. A person is in one team of a hackathon at most. Organisers move people whatever the rules say; what a team breaks of them is in its `problems`.',
    },
  ],
} as const;
