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
  paths: {},
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
    },
  },
} as const;
