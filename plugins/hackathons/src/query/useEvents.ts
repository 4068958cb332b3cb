import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  HackathonDetail,
  HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { hackathonKey, portalKey } from './keys';

/** The hackathons that match, page after page. */
export function useHackathons(query: HackathonQuery<'listHackathons'>) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: portalKey('list', query),
    page: cursor => api.events.listHackathons({ ...query, limit: 50, cursor }),
  });
}

/** How often a hackathon is asked for whose charter may be on its way through the catalog. */
const ON_ITS_WAY_MS = 5_000;
/** The longest time for which a page relies on the signals alone. */
const LONGEST_MS = 600_000;

/**
 * How long nothing changes by itself: until a window opens, closes or is resumed. Some seconds more, different for
 * everybody, so that not all who wait for a moment ask at that moment.
 */
function untilNextChange(event: HackathonDetail | undefined): number {
  const now = Date.now();
  const left = (event?.windows ?? [])
    .flatMap(({ opensAt, closesAt, heldUntil }) => [
      opensAt,
      closesAt,
      heldUntil ?? '',
    ])
    .map(time => Date.parse(time) - now)
    .filter(time => time > 0);
  return Math.min(LONGEST_MS, ...left) + 1_000 + Math.random() * 4_000;
}

/** One hackathon, with what the reader is and may do in it. */
export function useHackathon(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'event', 'detail'),
    queryFn: () => api.events.getHackathon(hackathonRef),
    refetchInterval: ({ state }) =>
      state.error instanceof ResponseError &&
      state.error.response.status === 404
        ? ON_ITS_WAY_MS
        : untilNextChange(state.data),
  });
}

/** What the reader has to do in a hackathon. */
export function useAgenda(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'event', 'agenda'),
    queryFn: () => api.events.getAgenda(hackathonRef),
  });
}

/** What the reader has to do in all hackathons. */
export function usePortalAgenda() {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: portalKey('agenda'),
    queryFn: () => api.events.getAgenda(),
  });
}

/** The reader's addresses for calendar programs, without their secrets. */
export function useCalendarLinks() {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: portalKey('calendar-links'),
    queryFn: () => api.events.listCalendarLinks(),
  });
}

/** The charter that the portal stores for a hackathon. It is not read again while somebody writes. */
export function useCharterOf(hackathonRef: string, enabled: boolean) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'event', 'charter'),
    queryFn: () => api.events.getCharter(hackathonRef),
    enabled,
    refetchOnReconnect: false,
  });
}

/** The project whose prototype an entity is; `null` when there is none. */
export function useProjectOfEntity(entityRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: portalKey('project-of', entityRef),
    queryFn: async () =>
      (await api.projects.listAllProjects({ entityRef, limit: 1 })).items[0] ??
      null,
  });
}
