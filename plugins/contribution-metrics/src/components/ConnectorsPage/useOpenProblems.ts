import type { ConnectorProblemKind } from '@guildhall/plugin-contribution-metrics-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The kinds of problems: what keeps most from being measured first. */
export const PROBLEM_KINDS: ConnectorProblemKind[] = [
  'wrong-configuration',
  'unresolved-principal',
  'missing-at-source',
  'ambiguous',
  'not-measured',
];

/** Which problems the address shows: of which connector, and of which kind. */
export function useOpenProblems() {
  const [params, setParams] = useSearchParams();
  const connectorId = params.get('problems') ?? undefined;
  const kind = PROBLEM_KINDS.find(name => name === params.get('kind'));

  const open = useCallback(
    (
      problems:
        | { connectorId: string; kind?: ConnectorProblemKind }
        | undefined,
    ) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        next.delete('problems');
        next.delete('kind');
        if (problems) {
          next.set('problems', problems.connectorId);
        }
        if (problems?.kind) {
          next.set('kind', problems.kind);
        }
        return next;
      }),
    [setParams],
  );
  return { connectorId, kind, open };
}
