import type {
  CollectorProblem,
  EntityReport,
} from '@guildhall/plugin-contribution-metrics-node';
import type { Dag } from '../api/types';
import type { StewardTagPrefixes } from '../config/readAirflowOptions';
import { readOwnership } from '../domain/readOwnership';
import { readWindow } from '../domain/runWindow';
import { hoursSince } from '../domain/hoursSince';
import type { AirflowMeasureId } from '../measures';
import type { Links } from './links';
import type { DagMemory } from './memory';
import type { Server } from './readServer';

/** Says everything of a DAG but its single runs. */
export function measureDag(
  report: EntityReport,
  dag: Dag,
  tools: {
    server: Server;
    memory: DagMemory | undefined;
    prefixes: StewardTagPrefixes;
    links: Links;
    now: number;
  },
): void {
  const { server, memory, prefixes, links, now } = tools;
  const url = links.dag(dag.id);
  const errors = server.importErrorsOf(dag)?.length;
  const say = (
    measure: AirflowMeasureId,
    value: number | boolean | undefined,
  ) => report.number(measure, value, url);
  say('paused', dag.paused);
  say('stale', dag.stale);
  say(
    'import-errors',
    dag.hasImportErrors === undefined
      ? errors
      : Math.max(Number(dag.hasImportErrors), errors ?? 0),
  );
  if (memory) {
    const { successRate, lastSucceeded, lastSuccessAt } = readWindow(
      memory,
      now,
    );
    say('hours-since-last-success', hoursSince(lastSuccessAt, now));
    // What is not there any more has no state that could be good.
    if (!dag.stale) {
      say('run-success-rate', successRate);
      say('last-run-succeeded', lastSucceeded);
    }
  }
  report.ownership(readOwnership(dag, prefixes));
}

/** What a platform engineer should look at. */
export function problemsOf(
  dag: Dag,
  entityRef: string,
  server: Server,
  links: Links,
): CollectorProblem[] {
  const url = links.dag(dag.id);
  const about = { subject: `DAG ${dag.id}`, entityRef, url };
  const problems: CollectorProblem[] = [];
  if (dag.stale) {
    problems.push({
      ...about,
      kind: 'missing-at-source',
      message: `Airflow does not find the DAG in its files any more${since(
        dag.lastParsedAt,
      )}; bring it back, or deprecate the entity`,
    });
  }
  const error = server.importErrorsOf(dag)?.at(0);
  if (error || dag.hasImportErrors) {
    problems.push({
      ...about,
      kind: 'not-measured',
      subject: `${about.subject}, import`,
      message: `Airflow cannot import ${
        error ? `"${error.file}"` : 'the file of the DAG'
      }${since(
        error?.at,
      )}, so changes have no effect; see the import errors in Airflow`,
    });
  }
  if (dag.paused) {
    problems.push({
      ...about,
      kind: 'not-measured',
      message:
        'The DAG is paused: nothing runs, so its numbers only get older; resume it, or deprecate the entity',
    });
  }
  return problems;
}

/** A DAG that is not in the list. */
export function missingDag(
  id: string,
  entityRef: string,
  { brokenFiles }: Server,
): CollectorProblem {
  const broken =
    brokenFiles.length > 0
      ? ` Files that it cannot import: ${brokenFiles.slice(0, 3).join(', ')}${
          brokenFiles.length > 3 ? ' and others' : ''
        }.`
      : '';
  return {
    kind: 'missing-at-source',
    subject: `DAG ${id}`.slice(0, 400),
    entityRef,
    message: `Airflow has no DAG of this id, or doesn't show it to Guildhall's account; the last numbers stay.${broken} Correct airflow.apache.org/dag-id, or deprecate the entity`,
  };
}

function since(time: number | undefined): string {
  return time === undefined ? '' : ` since ${new Date(time).toISOString()}`;
}
