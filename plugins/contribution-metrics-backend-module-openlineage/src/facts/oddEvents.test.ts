import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readOpenLineageOptions } from '../config';
import { parseEvent } from '../events/parseEvent';
import { eventFacts } from './eventFacts';
import type { EventFacts } from './FactCollection';

const NODE = { namespace: 'n', name: 'd' };

/** An event with every facet that is read. */
const FULL = {
  eventType: 'COMPLETE',
  eventTime: '2026-03-01T10:00:00Z',
  producer: 'p',
  schemaURL: 's',
  run: {
    runId: 'run-1',
    facets: {
      parent: { run: { runId: 'r' }, job: NODE, root: { job: NODE } },
      test: { tests: [{ name: 'a', status: 'fail', severity: 'warn' }] },
      errorMessage: { message: 'm' },
    },
  },
  job: {
    ...NODE,
    facets: {
      ownership: { owners: [{ name: 'team:a', type: 'OWNER' }] },
      lineage: {
        entries: [
          {
            type: 'DATASET',
            ...NODE,
            inputs: [{ type: 'JOB' }],
            fields: { f: { inputs: [{ type: 'DATASET', ...NODE }] } },
          },
        ],
      },
    },
  },
  outputs: [],
  inputs: [
    {
      ...NODE,
      facets: {
        symlinks: { identifiers: [NODE] },
        ownership: { owners: [{ name: 'user:b', type: 'docs' }] },
        lifecycleStateChange: { lifecycleStateChange: 'ALTER' },
        columnLineage: {
          dataset: [NODE],
          fields: { f: { inputFields: [{ ...NODE, field: 'x' }] } },
        },
        lineage: { inputs: [{ type: 'DATASET', ...NODE }] },
        dataQualityMetrics: {
          rowCount: 3,
          lastUpdated: '2026-03-01T09:00:00Z',
          columnMetrics: { c: { nullCount: 1, count: 2 } },
        },
      },
      inputFacets: {
        dataQualityAssertions: {
          assertions: [{ assertion: 'a', success: false, severity: 'error' }],
        },
      },
    },
  ],
};

const ODD: unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  'x'.repeat(2000),
  '__proto__',
  [],
  [null, 'text', [], 5],
  {},
  { toString: 1, length: -1, name: {}, namespace: [] },
  JSON.parse('{"__proto__":{"runId":"z","name":"z","namespace":"z"}}'),
];

function paths(value: unknown, path: string[] = []): string[][] {
  return typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inner]) =>
          paths(inner, [...path, key]),
        ),
      ]
    : [path];
}

function replaced(path: string[], odd: unknown): unknown {
  if (path.length === 0) {
    return odd;
  }
  const copy: any = structuredClone(FULL);
  const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
  parent[path.at(-1)!] = odd;
  return copy;
}

describe('odd events', () => {
  const options = readOpenLineageOptions(new ConfigReader({}));
  const assets = ['resource:default/a'];
  const now = Date.parse('2026-03-02T00:00:00Z');

  function factsOf(event: unknown): EventFacts | Error {
    try {
      return eventFacts(parseEvent(event, now), {
        lookup: () => ({ refs: assets, assets }),
        denied: new Set(),
        options,
        owners: new Map(),
        record: { uses: {} },
      });
    } catch (error) {
      return error as Error;
    }
  }

  it('gives facts that can be stored, or a short reason, whatever stands wherever', () => {
    const results = paths(FULL)
      .flatMap(path => ODD.map(odd => replaced(path, odd)))
      .map(factsOf);
    const errors = results.filter((r): r is Error => r instanceof Error);
    const facts = results.filter((r): r is EventFacts => !(r instanceof Error));
    expect(facts.length).toBeGreaterThan(700);
    expect(errors.length).toBeGreaterThan(30);
    for (const error of errors) {
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).toMatch(/^\$.*: found .+; .+/);
      expect(error.message.length).toBeLessThan(400);
    }
    for (const { value, observedAt, id } of facts.flatMap(f => f.samples)) {
      expect([value, observedAt].every(Number.isFinite)).toBe(true);
      expect(id!.length).toBeLessThanOrEqual(200);
    }
    for (const { principal } of facts.flatMap(f => f.ownership)) {
      expect(principal!.length).toBeLessThanOrEqual(400);
      expect(principal).toMatch(/^[^\s\0]([^\0]*[^\s\0])?$/);
    }
    for (const { notes } of facts) {
      expect(JSON.stringify(notes).length).toBeLessThan(20_000);
    }
  });
});
