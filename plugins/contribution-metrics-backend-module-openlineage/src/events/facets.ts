import { distinctNodes, readNode } from './nodes';
import {
  asFields,
  describeValue,
  entries,
  field,
  readList,
  readNumber,
  type Fields,
  type NoteList,
} from './reader';
import { parseTime } from './time';
import type {
  LineageEnd,
  NodeName,
  OwnerClaim,
  QualityNumbers,
  TestCounts,
} from './types';

const MAX_OWNERS = 100;

/** A facet by name; undefined when it is missing, marked as deleted, or not an object. */
export function readFacet(
  facets: unknown,
  name: string,
  path: string,
  notes: NoteList,
): Fields | undefined {
  const value = field(asFields(facets), name);
  if (value === undefined) {
    return undefined;
  }
  const facet = asFields(value);
  if (!facet) {
    notes.add(
      'facet-not-an-object',
      `${path}.${name}: found ${describeValue(
        value,
      )}, not an object; facet left out`,
    );
    return undefined;
  }
  return field(facet, '_deleted') === true ? undefined : facet;
}

/** The owners of an ownership facet of a job or dataset. */
export function readOwners(
  facet: Fields | undefined,
  path: string,
  notes: NoteList,
): OwnerClaim[] | undefined {
  if (!facet) {
    return undefined;
  }
  const owners = readList(field(facet, 'owners'), `${path}.owners`, notes);
  if (owners.length > MAX_OWNERS) {
    notes.add(
      'too-many-owners',
      `${path}.owners: found ${owners.length}; the first ${MAX_OWNERS} are taken`,
    );
  }
  return owners.slice(0, MAX_OWNERS).flatMap((value, index) => {
    const owner = asFields(value);
    const name = typeof value === 'string' ? value : field(owner, 'name');
    const type = field(owner, 'type');
    if (typeof name !== 'string' || name.trim() === '' || name.length > 500) {
      notes.add(
        'nameless-owner',
        `${path}.owners[${index}].name: found ${describeValue(
          name,
        )}; a text of at most 500 characters is needed; left out`,
      );
      return [];
    }
    return [
      {
        name: name.trim(),
        type: typeof type === 'string' ? type.slice(0, 100) : undefined,
      },
    ];
  });
}

/** Whether a failure of this severity is only a warning. */
function isWarning(severity: unknown): boolean {
  return (
    typeof severity === 'string' && /^(warn|warning|info)$/i.test(severity)
  );
}

/** Counts the results of a data quality assertions facet. An assertion without a clear result is left out. */
export function readAssertions(
  facet: Fields | undefined,
  path: string,
  notes: NoteList,
): TestCounts | undefined {
  return countResults(facet, 'assertions', path, notes, (value, itemPath) => {
    const success = field(value, 'success');
    if (typeof success === 'boolean') {
      return success;
    }
    if (
      typeof success === 'string' &&
      /^(true|false)$/i.test(success.slice(0, 6))
    ) {
      notes.add(
        'boolean-as-text',
        `${itemPath}.success: true or false written as text; taken`,
      );
      return success.toLowerCase() === 'true';
    }
    notes.add(
      'no-result',
      `${itemPath}.success: found ${describeValue(
        success,
      )}, not true or false; left out`,
    );
    return undefined;
  });
}

/** Counts the results of a test run facet. Skipped tests are left out. */
export function readTests(
  facet: Fields | undefined,
  path: string,
  notes: NoteList,
): TestCounts | undefined {
  return countResults(facet, 'tests', path, notes, (value, itemPath) => {
    const status = field(value, 'status');
    const word = typeof status === 'string' ? status.slice(0, 10) : '';
    if (/^(pass|passed|success)$/i.test(word)) {
      return true;
    }
    if (/^(fail|failed|error)$/i.test(word)) {
      return false;
    }
    if (!/^skip(ped)?$/i.test(word)) {
      notes.add(
        'no-result',
        `${itemPath}.status: found ${describeValue(
          status,
        )}, not pass, fail or skip; left out`,
      );
    }
    return undefined;
  });
}

function countResults(
  facet: Fields | undefined,
  key: string,
  path: string,
  notes: NoteList,
  passed: (value: Fields | undefined, path: string) => boolean | undefined,
): TestCounts | undefined {
  if (!facet) {
    return undefined;
  }
  const counts = { passed: 0, errors: 0, warnings: 0 };
  const results = readList(field(facet, key), `${path}.${key}`, notes);
  results.forEach((value, index) => {
    const result = passed(asFields(value), `${path}.${key}[${index}]`);
    if (result === true) {
      counts.passed += 1;
    } else if (result === false) {
      const severity = field(asFields(value), 'severity');
      counts[isWarning(severity) ? 'warnings' : 'errors'] += 1;
    }
  });
  return counts.passed + counts.errors + counts.warnings > 0
    ? counts
    : undefined;
}

/** Row count, worst share of nulls, and last update of a data quality metrics facet. */
export function readQuality(
  facet: Fields | undefined,
  path: string,
  notes: NoteList,
): QualityNumbers | undefined {
  if (!facet) {
    return undefined;
  }
  const rowCount = readNumber(
    field(facet, 'rowCount'),
    `${path}.rowCount`,
    notes,
  );
  const lastUpdated = field(facet, 'lastUpdated');
  const updated = parseTime(lastUpdated);
  if (lastUpdated !== undefined && !updated) {
    notes.add(
      'not-a-time',
      `${path}.lastUpdated: found ${describeValue(
        lastUpdated,
      )}, not an ISO 8601 time; left out`,
    );
  }
  const rates = entries(asFields(field(facet, 'columnMetrics'))).flatMap(
    ([, column], index) => {
      const columnPath = `${path}.columnMetrics[${index}]`;
      const metrics = asFields(column);
      const nulls = readNumber(
        field(metrics, 'nullCount'),
        `${columnPath}.nullCount`,
        notes,
      );
      const rows =
        rowCount ??
        readNumber(field(metrics, 'count'), `${columnPath}.count`, notes);
      return nulls !== undefined && rows && nulls >= 0 && nulls <= rows
        ? [nulls / rows]
        : [];
    },
  );
  return {
    rowCount: rowCount !== undefined && rowCount >= 0 ? rowCount : undefined,
    nullRate:
      rates.length > 0
        ? rates.reduce((worst, rate) => Math.max(worst, rate), 0)
        : undefined,
    lastUpdated: updated?.time,
  };
}

/** Other names of a dataset. */
export function readAliases(
  facet: Fields | undefined,
  path: string,
  notes: NoteList,
): NodeName[] {
  return readList(field(facet, 'identifiers'), `${path}.identifiers`, notes)
    .slice(0, 20)
    .flatMap(
      (value, index) =>
        readNode(value, `${path}.identifiers[${index}]`, notes) ?? [],
    );
}

/** The datasets that a column lineage facet says feed its dataset. */
export function readColumnSources(
  facet: Fields | undefined,
  path: string,
  notes: NoteList,
): LineageEnd[] {
  const lists = entries(asFields(field(facet, 'fields'))).map(
    ([, column], index) =>
      readNodes(
        field(asFields(column), 'inputFields'),
        `${path}.fields[${index}].inputFields`,
        notes,
      ),
  );
  const whole = readNodes(field(facet, 'dataset'), `${path}.dataset`, notes);
  const sources = [whole, ...lists].flat();
  return distinctNodes(sources).map(node => ({ kind: 'dataset', ...node }));
}

/** The ends that a lineage facet, or one entry of it, says feed its target. `own` stands for a job without a name. */
export function readLineageInputs(
  entry: Fields | undefined,
  path: string,
  notes: NoteList,
  own?: NodeName,
): LineageEnd[] {
  const lists: Array<[unknown, string]> = [
    [field(entry, 'inputs'), `${path}.inputs`],
    ...entries(asFields(field(entry, 'fields'))).map(
      ([, value], index): [unknown, string] => [
        field(asFields(value), 'inputs'),
        `${path}.fields[${index}].inputs`,
      ],
    ),
  ];
  const ends = new Map<string, LineageEnd>();
  for (const [list, listPath] of lists) {
    readList(list, listPath, notes).forEach((value, index) => {
      const end = readEnd(value, `${listPath}[${index}]`, notes, own);
      if (end) {
        ends.set(JSON.stringify([end.kind, end.namespace, end.name]), end);
      }
    });
  }
  return [...ends.values()];
}

/** The edges of the lineage facet of a job. */
export function readJobEdges(
  facet: Fields | undefined,
  own: NodeName,
  path: string,
  notes: NoteList,
): Array<{ from: LineageEnd; to: LineageEnd }> {
  return readList(field(facet, 'entries'), `${path}.entries`, notes).flatMap(
    (value, index) => {
      const entryPath = `${path}.entries[${index}]`;
      const to = readEnd(value, entryPath, notes, own);
      return to
        ? readLineageInputs(asFields(value), entryPath, notes, own).map(
            from => ({ from, to }),
          )
        : [];
    },
  );
}

function readEnd(
  value: unknown,
  path: string,
  notes: NoteList,
  own?: NodeName,
): LineageEnd | undefined {
  const fields = asFields(value);
  const kind = field(fields, 'type') === 'JOB' ? 'job' : 'dataset';
  const nameless =
    field(fields, 'namespace') === undefined &&
    field(fields, 'name') === undefined;
  if (kind === 'job' && own && nameless) {
    return { kind, namespace: own.namespace, name: own.name };
  }
  const node = readNode(value, path, notes);
  return node && { kind, ...node };
}

function readNodes(value: unknown, path: string, notes: NoteList): NodeName[] {
  return readList(value, path, notes).flatMap(
    (item, index) => readNode(item, `${path}[${index}]`, notes) ?? [],
  );
}
