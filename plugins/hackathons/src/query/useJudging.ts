import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  ExtraLookInput,
  HackathonQuery,
  JudgeAvailabilityInput,
  JudgeConflictInput,
  JudgeInput,
  JudgeLook,
  JudgingAssignmentInput,
  JudgingCalibrationInput,
} from '@guildhall/plugin-hackathons-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hackathonsApiRef } from '../api';
import { useTexts } from '../components/common';
import { hackathonKey } from './keys';
import { useAct } from './useAct';

/** How projects are judged, and where the reader stands in it. */
export function useJudging(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'judging', 'state'),
    queryFn: () => api.judging.getJudging(hackathonRef),
    gcTime: Infinity,
  });
}

/** The key under which a look is kept. */
export function lookKey(hackathonRef: string, id: string): unknown[] {
  return hackathonKey(hackathonRef, 'judging', 'look', id);
}

/** The key under which the reader's own queue is kept. */
export function queueKey(hackathonRef: string): unknown[] {
  return hackathonKey(hackathonRef, 'judging', 'queue');
}

/** The reader's own looks, as the server has them. They are kept as long as the page is, for when the network is away. */
export function useJudgeQueue(hackathonRef: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: queueKey(hackathonRef),
    queryFn: () => api.judging.getJudgeQueue(hackathonRef),
    gcTime: Infinity,
    enabled,
  });
}

/** What is to be scored; kept like the queue. */
export function useJudgeLook(hackathonRef: string, id: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: lookKey(hackathonRef, id),
    queryFn: () => api.judging.getJudgeLook(id),
    gcTime: Infinity,
  });
}

/** Reads all looks of a queue in advance, one after the other, so that they are there when the network is not. */
export function usePrefetchedLooks(
  hackathonRef: string,
  looks: readonly JudgeLook[],
): void {
  const api = useApi(hackathonsApiRef);
  const client = useQueryClient();
  const ids = looks.map(({ id }) => id).join(' ');
  useEffect(() => {
    let stopped = false;
    async function load() {
      for (const id of ids.split(' ').filter(Boolean)) {
        if (stopped) {
          return;
        }
        await client
          .ensureQueryData({
            queryKey: lookKey(hackathonRef, id),
            queryFn: () => api.judging.getJudgeLook(id),
            gcTime: Infinity,
          })
          // Whoever opens it is told.
          .catch(() => undefined);
      }
    }
    load();
    return () => {
      stopped = true;
    };
  }, [api, client, hackathonRef, ids]);
}

/** What happened to a look, page after page. */
export function useLookLog(hackathonRef: string, id: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'judging', 'look-log', id),
    page: cursor => api.judging.getJudgeLookLog(id, { limit: 50, cursor }),
    keepPreviousData: false,
    enabled,
  });
}

/** The panel and how far everybody is. */
export function useJudges(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'judging-progress', 'judges'),
    queryFn: () => api.judging.listJudges(hackathonRef),
  });
}

/** Conflicts of interest that match, page after page. */
export function useJudgeConflicts(
  hackathonRef: string,
  query: Omit<HackathonQuery<'listJudgeConflicts'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(
      hackathonRef,
      query.mine ? 'judging' : 'judging-progress',
      'conflicts',
      query,
    ),
    page: cursor =>
      api.judging.listJudgeConflicts(hackathonRef, {
        ...query,
        limit: 50,
        cursor,
      }),
  });
}

/** Which projects need one more look, page after page. */
export function useJudgingNeeds(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'judging-progress', 'needs'),
    page: cursor =>
      api.judging.listJudgingNeeds(hackathonRef, { limit: 50, cursor }),
    keepPreviousData: false,
  });
}

/** Who looks at what, page after page. */
export function useJudgingLooks(
  hackathonRef: string,
  query: Omit<HackathonQuery<'listJudgingLooks'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'judging-progress', 'looks', query),
    page: cursor =>
      api.judging.listJudgingLooks(hackathonRef, {
        ...query,
        limit: 100,
        cursor,
      }),
  });
}

/** All that happened in the judging, page after page. */
export function useJudgingLog(
  hackathonRef: string,
  query: Omit<HackathonQuery<'getJudgingLog'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'judging-progress', 'log', query),
    page: cursor =>
      api.judging.getJudgingLog(hackathonRef, { ...query, limit: 50, cursor }),
  });
}

/** What judges say of themselves. */
export function useJudgeActs(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const availability = useAct({
    hackathonRef,
    topics: ['judging'],
    act: (input: JudgeAvailabilityInput, options) =>
      api.judging.putJudgeAvailability(hackathonRef, input, options),
    done: (_, { absent }) =>
      t(absent ? 'judging.absence.done' : 'judging.absence.backDone'),
  });
  const declare = useAct({
    hackathonRef,
    topics: ['judging'],
    act: (input: JudgeConflictInput, options) =>
      api.judging.declareJudgeConflict(hackathonRef, input, options),
    done: () => t('judging.conflicts.declared'),
  });
  return { availability, declare };
}

/** Takes the last thing back that was done with a look. */
export function useUndoLook(hackathonRef: string, look: JudgeLook) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: ['judging'],
    act: (_: void, options) =>
      api.judging.actOnJudgeLook(
        look.id,
        { act: 'undo', version: look.version },
        options,
      ),
    done: () => t('judging.look.undone'),
  });
}

/** What organisers do with the panel. */
export function usePanelActs(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const putJudge = useAct({
    hackathonRef,
    topics: ['judging', 'results'],
    act: (input: JudgeInput, options) =>
      api.judging.putJudge(hackathonRef, input, options),
    done: ({ displayName }) => t('judging.judges.saved', { name: displayName }),
  });
  const preview = useAct({
    hackathonRef,
    // Nothing is kept of a preview.
    topics: [],
    act: (input: JudgingAssignmentInput, options) =>
      api.judging.assignJudgeLooks(
        hackathonRef,
        { ...input, preview: true },
        options,
      ),
  });
  const assign = useAct({
    hackathonRef,
    topics: ['judging'],
    act: (input: JudgingAssignmentInput, options) =>
      api.judging.assignJudgeLooks(hackathonRef, input, options),
    done: () => t('judging.assignment.applied'),
  });
  const addLook = useAct({
    hackathonRef,
    topics: ['judging'],
    act: (input: ExtraLookInput, options) =>
      api.judging.addExtraLook(hackathonRef, input, options),
    done: ({ displayName, title }) =>
      t('judging.needs.given', { name: displayName, title }),
  });
  const calibrate = useAct({
    hackathonRef,
    topics: ['judging', 'results', 'votes'],
    act: (input: JudgingCalibrationInput, options) =>
      api.judging.putJudgingCalibration(hackathonRef, input, options),
    done: () => t('judging.calibration.saved'),
  });
  const lift = useAct({
    hackathonRef,
    topics: ['judging'],
    act: (input: { id: string; reason: string }, options) =>
      api.judging.liftJudgeConflict(
        input.id,
        { reason: input.reason },
        options,
      ),
    done: () => t('judging.conflicts.lifted'),
  });
  const leave = useAct({
    hackathonRef,
    topics: ['judging', 'results'],
    act: (reason: string | undefined, options) =>
      api.judging.leaveJudgingPanel(hackathonRef, { reason }, options),
    done: () => t('judging.hidden.left'),
  });
  return { putJudge, preview, assign, addLook, calibrate, lift, leave };
}
