import { useApi } from '@backstage/core-plugin-api';
import type { JudgeConflictInput } from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey } from './keys';
import { useAct } from './useAct';

/** Who judges a project, and what its team declared about them: for its members. */
export function useProjectJudges(
  hackathonRef: string,
  projectId: string,
  enabled: boolean,
) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(
      hackathonRef,
      'judging',
      'project-judges',
      projectId,
    ),
    queryFn: () => api.judging.getProjectJudges(projectId),
    enabled,
  });
}

/** What a team says of judges who have an interest in its project. */
export function useInterestActs(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const declare = useAct({
    hackathonRef,
    topics: ['judging'],
    act: (input: JudgeConflictInput, options) =>
      api.judging.declareJudgeConflict(hackathonRef, input, options),
    done: () => t('projects.judges.done'),
  });
  const withdraw = useAct({
    hackathonRef,
    topics: ['judging'],
    act: ({ id, reason }: { id: string; reason: string }, options) =>
      api.judging.liftJudgeConflict(id, { reason }, options),
    done: () => t('projects.judges.withdrawn'),
  });
  return { declare, withdraw };
}
