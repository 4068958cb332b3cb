import type { Connector } from '@guildhall/plugin-contribution-metrics-common';

/** The states of a connector, worst first. */
export const CONNECTOR_STATES: Connector['state'][] = [
  'failing',
  'waiting',
  'ok',
];

/** The connectors of one sort of systems. */
export interface ConnectorGroup {
  collector: string;
  connectors: Connector[];
}

/** Failing ones first, then by title and instance. */
export function sortWorstFirst(connectors: Connector[]): Connector[] {
  const rank = ({ state }: Connector) => CONNECTOR_STATES.indexOf(state);
  return [...connectors].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.title.localeCompare(b.title) ||
      (a.instance ?? '').localeCompare(b.instance ?? ''),
  );
}

/** Puts the instances of one collector together: those with several first, in themselves worst first. */
export function groupConnectors(connectors: Connector[]): ConnectorGroup[] {
  const groups = new Map<string, ConnectorGroup>();
  for (const connector of sortWorstFirst(connectors)) {
    const { collector } = connector;
    const group = groups.get(collector) ?? { collector, connectors: [] };
    group.connectors.push(connector);
    groups.set(collector, group);
  }
  const several = (group: ConnectorGroup) => group.connectors.length > 1;
  return [...groups.values()].sort(
    (a, b) => Number(several(b)) - Number(several(a)),
  );
}

/** How many connectors there are in each state that any is in, worst first. */
export function countStates(
  connectors: Connector[],
): Array<{ state: Connector['state']; count: number }> {
  return CONNECTOR_STATES.map(state => ({
    state,
    count: connectors.filter(connector => connector.state === state).length,
  })).filter(({ count }) => count > 0);
}

/** How many things of all kinds there are to look at. */
export function countProblems(connectors: Connector[]): number {
  return connectors
    .flatMap(connector => connector.problems)
    .reduce((sum, { count }) => sum + count, 0);
}
