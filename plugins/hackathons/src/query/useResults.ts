import { useApi } from '@backstage/core-plugin-api';
import type {
  AwardInput,
  FinalRound,
  FinalRoundInput,
  PublicationInput,
  Results,
} from '@guildhall/plugin-hackathons-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey, type Topic } from './keys';
import { useAct } from './useAct';

/** What is different after a publication. */
const PUBLISHED: Topic[] = ['results', 'votes', 'projects', 'endings'];

/** What was published; before, the draft for organisers who don't take part. */
export function useResults(hackathonRef: string, enabled = true) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'results', 'published'),
    queryFn: () => api.results.getResults(hackathonRef),
    enabled,
  });
}

/** What the scores say now, for organisers who don't take part. Scores change it, too. */
export function useResultDraft(hackathonRef: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'results', 'draft'),
    queryFn: () => api.results.getResults(hackathonRef, { draft: true }),
    enabled,
  });
}

/** How strict and consistent judges are: all for organisers, the own row for a judge. */
export function useJudgeDiagnostics(hackathonRef: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'results', 'judges'),
    queryFn: () => api.results.listJudgeDiagnostics(hackathonRef),
    enabled,
  });
}

/** The round in which judges rank the finalists. */
export function useFinalRound(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: finalRoundKey(hackathonRef),
    queryFn: () => api.results.getFinalRound(hackathonRef),
  });
}

/** What the reader can vote for, and has. */
export function useVotes(hackathonRef: string, enabled = true) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: votesKey(hackathonRef),
    queryFn: () => api.results.getVotes(hackathonRef),
    enabled,
  });
}

/** What a team gets back from judging. */
export function useProjectResult(
  hackathonRef: string,
  projectId: string,
  enabled = true,
) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'results', 'project', projectId),
    queryFn: () => api.results.getProjectResult(projectId),
    enabled,
  });
}

/** The certificate of a team. */
export function useCertificate(hackathonRef: string, projectId: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'results', 'certificate', projectId),
    queryFn: () => api.results.getCertificate(projectId),
  });
}

/** Takes the published results out of the reader's agenda. */
export function useMarkResultsRead(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useAct({
    hackathonRef,
    topics: [],
    act: (_: void, options) =>
      api.results.markResultsRead(hackathonRef, options),
  });
}

/** What organisers do with a draft: give awards, publish. */
export function useDraftActs(draft: Results) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { hackathonRef, version } = draft;
  const client = useQueryClient();
  const award = useAct({
    hackathonRef,
    topics: ['results'],
    act: async (awards: AwardInput[], options) => {
      const saved = await api.results.putAwards(
        hackathonRef,
        { awards, version },
        options,
      );
      client.setQueryData(
        hackathonKey(hackathonRef, 'results', 'draft'),
        saved,
      );
      return saved;
    },
    done: () => t('results.editor.saved'),
  });
  const publish = useAct({
    hackathonRef,
    topics: PUBLISHED,
    act: (input: Omit<PublicationInput, 'version'>, options) =>
      api.results.publishResults(hackathonRef, { ...input, version }, options),
    done: ({ reason }) =>
      t(reason ? 'results.publish.corrected' : 'results.publish.done'),
  });
  return { award, publish };
}

/** What organisers do with the final round. */
export function useFinalRoundActs(round: FinalRound) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { hackathonRef, version } = round;
  const open = useAct({
    hackathonRef,
    topics: ['results', 'judging'],
    act: (input: Omit<FinalRoundInput, 'version'>, options) =>
      api.results.openFinalRound(hackathonRef, { ...input, version }, options),
    done: () => t('results.final.opened'),
  });
  const close = useAct({
    hackathonRef,
    topics: ['results', 'judging'],
    act: (_: void, options) =>
      api.results.closeFinalRound(hackathonRef, { version }, options),
    done: () => t('results.final.closed'),
  });
  return { open, close };
}

/** Under which the final round is kept. */
export function finalRoundKey(hackathonRef: string) {
  return hackathonKey(hackathonRef, 'results', 'final-round');
}

/** Under which the reader's votes are kept. */
export function votesKey(hackathonRef: string) {
  return hackathonKey(hackathonRef, 'votes', 'mine');
}
