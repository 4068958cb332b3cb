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
          'The rules about sizes, home teams and skills are those of the charter. One formation at a time is solved for a hackathon.',
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
        maximum: 2147483647,
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
      FormationGroupRule: {
        type: 'object',
        description:
          'In no team is exactly one person who chose one of the values about themselves. Who chose them is told to nobody.',
        required: ['attribute', 'values'],
        additionalProperties: false,
        properties: {
          attribute: { type: 'string', minLength: 1, maxLength: 100 },
          values: {
            type: 'array',
            minItems: 1,
            maxItems: 50,
            items: { type: 'string', minLength: 1, maxLength: 200 },
          },
        },
      },
      FormationRelaxation: {
        type: 'object',
        description:
          'A rule that is bent, and how far in all teams together. `skill`: people with the skill that are missing. `home-team`: people above the most that a team may have of it. `isolation`: teams with exactly one of those people. `min-size` and `max-size`: people below and above. `unplaced`: people who stay without a team. `together`, `apart` and `assigned`: a wish of the organiser that is dropped.',
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
          neverIsolate: {
            type: 'array',
            maxItems: 10,
            items: { $ref: '#/components/schemas/FormationGroupRule' },
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
          neverIsolate: {
            type: 'array',
            maxItems: 10,
            items: { $ref: '#/components/schemas/FormationGroupRule' },
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
        required: [
          'fillTeams',
          'together',
          'apart',
          'neverIsolate',
          'relaxations',
        ],
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
          neverIsolate: {
            type: 'array',
            items: { $ref: '#/components/schemas/FormationGroupRule' },
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
    },
  },
  tags: [
    {
      name: 'formations',
      description:
        'Teams that are formed automatically, for organisers. A formation is solved in the background, looked at, changed, solved again, and published or discarded.',
    },
  ],
} as const;
