import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { estimateScores } from './scores';

const command = resolve(__dirname, '../../bin/guildhall-judging');

const criteria = [
  { name: 'impact', weight: 2 },
  { name: 'novelty', weight: 1 },
];
const input = {
  criteria,
  scores: [
    ['ana', 'p1', 5, 4],
    ['ana', 'p2', 2, 3],
    ['ben', 'p2', 4, 4],
    ['ben', 'p3', 3, 5],
    ['cem', 'p1', 4, 4],
    ['cem', 'p3', 1, 2],
  ].flatMap(([judge, project, ...points]) =>
    points.map((score, index) => ({
      judge: String(judge),
      project: String(project),
      criterion: criteria[index].name,
      score: Number(score),
    })),
  ),
};

/** Runs the command as somebody in a shell does. */
async function run(options: { args?: string[]; stdin?: string } = {}) {
  const child = spawn(process.execPath, [command, ...(options.args ?? [])]);
  child.stdin.end(options.stdin ?? '');
  const exit = new Promise<number | null>(done => child.on('close', done));
  const [out, error] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: await exit, out, error };
}

describe('guildhall-judging', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'judging-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('gives for standard input what the library gives', async () => {
    const { code, out, error } = await run({ stdin: JSON.stringify(input) });
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const result = JSON.parse(out);
    expect(result).toEqual(JSON.parse(JSON.stringify(estimateScores(input))));
    expect(result.projects[0]).toEqual({
      project: 'p1',
      score: expect.any(Number),
      standardError: expect.any(Number),
      rank: 1,
      band: 1,
      looks: 2,
      plainMean: expect.closeTo(4.333, 3),
    });
    expect(result.judges[0]).toEqual({
      judge: 'ana',
      severity: expect.any(Number),
      consistency: expect.any(Number),
      looks: 2,
    });
  });

  it('reads a file with a byte order mark, and indents when asked to', async () => {
    const file = join(folder, 'scores.json');
    await writeFile(file, `\uFEFF${JSON.stringify(input)}`);
    const { code, out } = await run({ args: ['--pretty', file] });
    expect(code).toBe(0);
    expect(out).toMatch(/^\{\n {2}"projects": \[\n {4}\{\n/);
  });

  it('takes a dash for standard input', async () => {
    const stdin = JSON.stringify(input).replaceAll(',', ',\r\n');
    const { code, out } = await run({ args: ['-'], stdin });
    expect(code).toBe(0);
    expect(JSON.parse(out).projects).toHaveLength(3);
  });

  it.each(['--help', '-h'])('tells its format: %s', async option => {
    const { code, out } = await run({ args: [option] });
    expect(code).toBe(0);
    expect(out).toContain('guildhall-judging [--pretty] < scores.json');
  });

  it.each([
    ["standard input isn't JSON: Unexpected end of JSON input", { stdin: '' }],
    ["standard input isn't JSON", { stdin: '{"criteria": [' }],
    ["standard input isn't JSON", { stdin: '{"criteria":\n [1,}\n' }],
    ['the input: is [], must be an object', { stdin: '[]' }],
    ['criteria: is missing, must be a list', { stdin: '{}' }],
    [
      'scores[0].criterion: beauty is none of the criteria (impact, novelty)',
      {
        stdin: JSON.stringify({
          criteria,
          scores: [
            { judge: 'ana', project: 'p1', criterion: 'beauty', score: 1 },
          ],
        }),
      },
    ],
    [
      'scores[12].score: is "5", must be a number',
      {
        stdin: JSON.stringify({
          criteria,
          scores: [
            ...input.scores,
            { judge: 'ana', project: 'p3', criterion: 'impact', score: '5' },
          ],
        }),
      },
    ],
    ["Can't read missing.json: ENOENT", { args: ['missing.json'] }],
    ["Unknown option '--prety'. See", { args: ['--prety'] }],
    ['One file at a time, not a and b', { args: ['a', 'b'] }],
  ])('ends with 1 and one line: %s', async (message, options) => {
    const { code, out, error } = await run(options);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(`guildhall-judging: ${message}`);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
