import type { CollectorProblem } from '@guildhall/plugin-contribution-metrics-node';
import { modelVersionUrl } from '@guildhall/plugin-guildhall-node';
import type { RunMetricMeasure } from '../domain/definedMeasures';
import { MAX_REFERENCE, shorten } from '../domain/text';
import type { KnownVersion } from '../domain/versions';
import type { EntityReports } from './EntityReports';
import type { ModelMemory, RunMemory } from './memory';
import type { Round } from './Round';

/** The versions that a measure is about. */
interface MeasuredVersions {
  now?: KnownVersion;
  before?: KnownVersion;
}

/** The runs that the measures of a model need. */
export function runsOfMeasures(
  { measures, ties }: Round,
  name: string,
  known: ModelMemory,
): string[] {
  const refs = (ties.models.get(name) ?? []).map(({ entityRef }) => entityRef);
  return measures
    .filter(({ assets }) => refs.some(ref => assets.has(ref)))
    .flatMap(measure => {
      const { now, before } = versionsOf(measure, known);
      return [now?.runId, measure.compare ? before?.runId : undefined];
    })
    .filter(id => id !== undefined);
}

/**
 * Says the metrics of runs that somebody asks for.
 *
 * @returns those that are not there
 */
export function measureRunMetrics(
  round: Round,
  name: string,
  known: ModelMemory,
  runs: ReadonlyMap<string, RunMemory>,
  reports: EntityReports,
): CollectorProblem[] {
  const problems: CollectorProblem[] = [];
  for (const { asset, entityRef } of round.ties.models.get(name) ?? []) {
    for (const measure of asset ? round.measures : []) {
      if (!measure.assets.has(entityRef)) {
        continue;
      }
      const { now, before } = versionsOf(measure, known);
      // Without a version, or with nothing to compare it with, there is nothing to measure yet.
      if (!now || (measure.compare && !before)) {
        continue;
      }
      const read = [now, ...(measure.compare && before ? [before] : [])].map(
        version => readMetric(version, measure.metric, runs),
      );
      const wrong = read.find(value => typeof value === 'string');
      const url = modelVersionUrl(
        round.options.source.publicUrl,
        name,
        now.version,
      );
      if (wrong === undefined) {
        const [value, other = 0] = read as number[];
        reports.number(entityRef, measure.measure, value - other, url);
      } else {
        problems.push({
          kind: 'not-measured',
          subject: shorten(`${measure.definition} ${entityRef}`, MAX_REFERENCE),
          message: `"${measure.measure}": ${wrong}`,
          entityRef,
          url,
        });
      }
    }
  }
  return problems;
}

function versionsOf(
  { alias }: RunMetricMeasure,
  { aliases, versions }: ModelMemory,
): MeasuredVersions {
  if (alias === undefined) {
    const [now, before] = versions.newest;
    return { now, before };
  }
  const memory = aliases.find(other => other.alias === alias);
  return { now: memory?.holder, before: memory?.previous };
}

/** The value, or why there is none. */
function readMetric(
  { version, runId }: KnownVersion,
  metric: string,
  runs: ReadonlyMap<string, RunMemory>,
): number | string {
  const run = runs.get(runId ?? '');
  if (!runId || !run) {
    return `version ${version} names no run, so it has no metrics; register models from the run that trained them`;
  }
  if (run.gone) {
    return `the run ${runId} of version ${version} was deleted or may not be read; restore it, or register a version of another run`;
  }
  if (!Object.hasOwn(run.metrics, metric)) {
    return `the run ${runId} of version ${version} has no number "${metric}" (it has ${
      run.names.join(', ') || 'no metrics'
    }); correct spec.collector.parameters.metric, or log it`;
  }
  return run.metrics[metric];
}
