import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from './openapi.mjs';

describe('readDocument', () => {
  let schema: string;
  const fragment = (name: string, text: string) =>
    writeFile(join(schema, 'openapi', name), text);

  beforeEach(async () => {
    schema = await mkdtemp(join(tmpdir(), 'openapi-'));
    await mkdir(join(schema, 'openapi'));
    await writeFile(
      join(schema, 'openapi.yaml'),
      `
openapi: 3.0.3
paths: { /events: { get: {} } }
components: { schemas: { Event: {} } }
`,
    );
  });
  afterEach(() => rm(schema, { recursive: true }));

  it('merges fragments in alphabetical order', async () => {
    await fragment(
      'teams.yaml',
      'paths: { /teams: { get: {} } }\ntags: [{ name: teams }]',
    );
    await fragment(
      'people.yaml',
      'components: { schemas: { Person: {} }, responses: { Gone: {} } }\ntags: [{ name: people }]',
    );
    await fragment('notes.txt', 'no fragment');
    expect(await readDocument(schema, schema)).toEqual({
      openapi: '3.0.3',
      paths: { '/events': { get: {} }, '/teams': { get: {} } },
      components: {
        schemas: { Event: {}, Person: {} },
        responses: { Gone: {} },
      },
      tags: [{ name: 'people' }, { name: 'teams' }],
    });
  });

  it.each([
    [
      'components: { schemas: { Event: {} } }',
      'openapi/a.yaml and openapi.yaml both define components.schemas.Event',
    ],
    ['info: {}', 'openapi/a.yaml holds info'],
  ])('refuses %s', async (text, message) => {
    await fragment('a.yaml', text);
    await expect(readDocument(schema, schema)).rejects.toThrow(message);
  });
});
