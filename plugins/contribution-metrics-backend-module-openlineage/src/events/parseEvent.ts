import {
  readAliases,
  readAssertions,
  readColumnSources,
  readFacet,
  readJobEdges,
  readLineageInputs,
  readOwners,
  readQuality,
  readTests,
} from './facets';
import { nodeKey, readNode, requireName } from './nodes';
import {
  asFields,
  describeValue,
  field,
  NoteList,
  readList,
  refusal,
  type Fields,
} from './reader';
import { parseTime } from './time';
import type {
  DatasetReport,
  JobReport,
  LineageEvent,
  NodeName,
  RunReport,
  RunState,
} from './types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_RUN_ID = 100;
const MAX_DATASETS = 5000;
const MAX_AHEAD = 24 * 3600 * 1000;

const STATES: Record<string, RunState> = {
  START: 'START',
  STARTED: 'START',
  RUNNING: 'RUNNING',
  COMPLETE: 'COMPLETE',
  COMPLETED: 'COMPLETE',
  SUCCESS: 'COMPLETE',
  ABORT: 'ABORT',
  ABORTED: 'ABORT',
  FAIL: 'FAIL',
  FAILED: 'FAIL',
  OTHER: 'OTHER',
};

/**
 * Reads an OpenLineage RunEvent, JobEvent or DatasetEvent (specification 2-0-2).
 *
 * Unknown facets are not looked at. What is missing or wrong is mended or left out with a note as long as its meaning is clear.
 *
 * @param value - parsed JSON
 * @param now - milliseconds since the epoch; later events than a day after it are refused
 * @throws InputError with JSON path, what was found there, and the mend, when it is not clear what the event says.
 */
export function parseEvent(value: unknown, now: number): LineageEvent {
  const event = asFields(value);
  if (!event) {
    throw refusal('$', value, 'send a RunEvent, JobEvent or DatasetEvent');
  }
  const notes = new NoteList();
  const time = readEventTime(event, now, notes);
  for (const key of ['producer', 'schemaURL']) {
    const found = field(event, key);
    if (typeof found !== 'string' || found === '') {
      notes.add(
        `no-${key === 'producer' ? 'producer' : 'schema-url'}`,
        `$.${key}: found ${describeValue(
          found,
        )}; the specification asks for a URI`,
      );
    }
  }
  switch (eventType(event)) {
    case 'dataset': {
      const dataset = readStaticDataset(event, notes);
      return { type: 'dataset', time, dataset, notes: notes.list() };
    }
    case 'job': {
      const job = readJob(event, notes);
      const inputs = readDatasets(event, 'inputs', notes, job);
      const outputs = readDatasets(event, 'outputs', notes, job);
      return { type: 'job', time, job, inputs, outputs, notes: notes.list() };
    }
    default: {
      const run = readRun(event, notes);
      const job = readJob(event, notes);
      const inputs = readDatasets(event, 'inputs', notes, job);
      const outputs = readDatasets(event, 'outputs', notes, job);
      return {
        type: 'run',
        time,
        run,
        job,
        inputs,
        outputs,
        notes: notes.list(),
      };
    }
  }
}

function eventType(event: Fields): 'run' | 'job' | 'dataset' {
  const schema = field(event, 'schemaURL');
  const named =
    typeof schema === 'string'
      ? /#\/\$defs\/(Run|Job|Dataset)Event$/.exec(schema)?.[1]
      : undefined;
  const has = (key: string) => field(event, key) !== undefined;
  if (has('run') || has('eventType') || named === 'Run') {
    return 'run';
  }
  if (named === 'Dataset' || (has('dataset') && !has('job'))) {
    return 'dataset';
  }
  if (named === 'Job' || has('job')) {
    return 'job';
  }
  throw refusal(
    '$.run',
    undefined,
    'send "run" and "job" (RunEvent), "job" alone (JobEvent) or "dataset" (DatasetEvent)',
  );
}

function readEventTime(event: Fields, now: number, notes: NoteList): number {
  const value = field(event, 'eventTime');
  const parsed = parseTime(value);
  if (!parsed) {
    throw refusal(
      '$.eventTime',
      value,
      'send an ISO 8601 date and time with zone, such as 2026-01-31T08:00:00Z',
    );
  }
  if (parsed.time > now + MAX_AHEAD) {
    throw refusal(
      '$.eventTime',
      value,
      "more than a day ahead of the server; set the sender's clock",
    );
  }
  if (parsed.mended) {
    notes.add('time-mended', `$.eventTime: ${parsed.mended}`);
  }
  return parsed.time;
}

function readRun(event: Fields, notes: NoteList): RunReport {
  const run = asFields(field(event, 'run'));
  const mend = 'send the UUID of the run';
  let id = requireName(run, 'runId', '$.run', mend);
  if (id.length > MAX_RUN_ID) {
    throw refusal(
      '$.run.runId',
      id,
      `at most ${MAX_RUN_ID} characters: ${mend}`,
    );
  }
  if (UUID.test(id)) {
    id = id.toLowerCase();
  } else {
    notes.add(
      'run-id-not-a-uuid',
      `$.run.runId: found ${describeValue(id)}, not a UUID; taken as it is`,
    );
  }
  const facets = field(run, 'facets');
  const path = '$.run.facets';
  return {
    id,
    state: readState(event, notes),
    ancestors: readAncestors(
      readFacet(facets, 'parent', path, notes),
      `${path}.parent`,
      notes,
    ),
    tests: readTests(
      readFacet(facets, 'test', path, notes),
      `${path}.test`,
      notes,
    ),
    error: readFacet(facets, 'errorMessage', path, notes) !== undefined,
  };
}

function readState(event: Fields, notes: NoteList): RunState {
  const value = field(event, 'eventType');
  if (value === undefined) {
    return 'OTHER';
  }
  const word =
    typeof value === 'string' && value.length <= 20
      ? value.trim().toUpperCase()
      : '';
  const state = Object.hasOwn(STATES, word) ? STATES[word] : 'OTHER';
  if (state !== value) {
    notes.add(
      'event-type-mended',
      `$.eventType: found ${describeValue(value)}; taken as ${state}`,
    );
  }
  return state;
}

function readAncestors(
  parent: Fields | undefined,
  path: string,
  notes: NoteList,
): NodeName[] {
  const jobs: Array<[unknown, string]> = [
    [field(parent, 'job'), `${path}.job`],
    [field(asFields(field(parent, 'root')), 'job'), `${path}.root.job`],
  ];
  return jobs.flatMap(([job, jobPath]) =>
    job === undefined ? [] : readNode(job, jobPath, notes) ?? [],
  );
}

function readJob(event: Fields, notes: NoteList): JobReport {
  const job = asFields(field(event, 'job'));
  const namespace = requireName(
    job,
    'namespace',
    '$.job',
    'send the namespace of the job, such as the name of its scheduler',
  );
  const name = requireName(job, 'name', '$.job', 'send the name of the job');
  const facets = field(job, 'facets');
  const path = '$.job.facets';
  return {
    namespace,
    name,
    owners: readOwners(
      readFacet(facets, 'ownership', path, notes),
      `${path}.ownership`,
      notes,
    ),
    edges: readJobEdges(
      readFacet(facets, 'lineage', path, notes),
      { namespace, name },
      `${path}.lineage`,
      notes,
    ),
  };
}

function readStaticDataset(event: Fields, notes: NoteList): DatasetReport {
  const dataset = asFields(field(event, 'dataset'));
  for (const key of ['namespace', 'name']) {
    requireName(
      dataset,
      key,
      '$.dataset',
      `send the ${key} of the dataset as OpenLineage's naming rules have it`,
    );
  }
  return readDataset(dataset, '$.dataset', notes)!;
}

function readDatasets(
  event: Fields,
  key: 'inputs' | 'outputs',
  notes: NoteList,
  ownJob: NodeName,
): DatasetReport[] {
  const list = readList(field(event, key), `$.${key}`, notes);
  if (list.length > MAX_DATASETS) {
    throw refusal(
      `$.${key}`,
      list,
      `at most ${MAX_DATASETS} datasets are taken: split the event`,
    );
  }
  const reports = new Map<string, DatasetReport>();
  list.forEach((value, index) => {
    const report = readDataset(value, `$.${key}[${index}]`, notes, ownJob);
    if (report && !reports.has(nodeKey(report))) {
      reports.set(nodeKey(report), report);
    }
  });
  return [...reports.values()];
}

function readDataset(
  value: unknown,
  path: string,
  notes: NoteList,
  ownJob?: NodeName,
): DatasetReport | undefined {
  const node = readNode(value, path, notes);
  if (!node) {
    return undefined;
  }
  const dataset = asFields(value);
  // Facets of the dataset, and of its use as input or output. Producers put the same facet into one or the other.
  const places = ['inputFacets', 'outputFacets', 'facets'];
  const find = (name: string): [Fields | undefined, string] => {
    for (const place of places) {
      const facetPath = `${path}.${place}`;
      const facet = readFacet(field(dataset, place), name, facetPath, notes);
      if (facet) {
        return [facet, `${facetPath}.${name}`];
      }
    }
    return [undefined, path];
  };
  const state = field(find('lifecycleStateChange')[0], 'lifecycleStateChange');
  return {
    ...node,
    aliases: readAliases(...find('symlinks'), notes),
    owners: readOwners(...find('ownership'), notes),
    assertions: readAssertions(...find('dataQualityAssertions'), notes),
    quality: readQuality(...find('dataQualityMetrics'), notes),
    lifecycle: typeof state === 'string' ? state.slice(0, 20) : undefined,
    sources: [
      ...readLineageInputs(...find('lineage'), notes, ownJob),
      ...readColumnSources(...find('columnLineage'), notes),
    ],
  };
}
