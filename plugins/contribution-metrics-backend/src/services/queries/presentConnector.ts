import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import type { ConnectorState } from '../../database/DatabaseConnectorStore';

type ConnectorStatus = Connector['state'];

/** Problems by id of the connector. */
export type ProblemCounts = Map<string, Connector['problems']>;

/** Whether a source delivers, fails, or has yet to be heard of. */
export function statusOf(state: ConnectorState): ConnectorStatus {
  if (state.failures > 0) {
    return 'failing';
  }
  return state.lastSuccess !== undefined || state.newestFactAt !== undefined
    ? 'ok'
    : 'waiting';
}

/**
 * A connector as the API gives it.
 *
 * @param problems - by id of the connector, as far as the caller may see them
 * @param measures - those that it reports, and those that it is asked for
 */
export function toConnector(
  state: ConnectorState,
  problems: ProblemCounts,
  measures: ConnectorState['measures'],
): Connector {
  const { lastError, newestFactAt, lastDurationMs } = state;
  return {
    id: state.id,
    collector: state.collector,
    instance: state.instance,
    title: state.title,
    description: state.description,
    url: state.url,
    owner: state.owner,
    mode: state.mode,
    state: statusOf(state),
    lastStarted: isoTimeOf(state.lastStarted),
    lastSuccess: isoTimeOf(state.lastSuccess),
    lastError: lastError && {
      at: new Date(lastError.at).toISOString(),
      message: lastError.message,
    },
    failures: state.failures,
    lastDurationSeconds:
      lastDurationMs === undefined ? undefined : lastDurationMs / 1_000,
    lagSeconds:
      newestFactAt === undefined
        ? undefined
        : Math.max(0, Math.round((Date.now() - newestFactAt) / 1_000)),
    problems: problems.get(state.id) ?? [],
    counts: {
      accepted: state.accepted,
      duplicates: state.duplicates,
      rejected: state.rejected,
    },
    measures: measures.map(({ id, title, unit, description }) => ({
      key: `${state.collector}:${id}`,
      title,
      unit,
      description,
    })),
  };
}

function isoTimeOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
