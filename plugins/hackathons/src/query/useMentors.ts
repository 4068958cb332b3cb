import { useApi } from '@backstage/core-plugin-api';
import { usePages } from '@guildhall/plugin-guildhall-react';
import type {
  BookingInput,
  HackathonQuery,
  HelpAct,
  HelpInput,
  HelpRequest,
  MentoringInput,
  MentorMatchesInput,
  MentorProposalInput,
  OfficeHoursInput,
  OfficeSlot,
} from '@guildhall/plugin-hackathons-common';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../api';
import { downloadText, useTexts } from '../components/common';
import { hackathonKey } from './keys';
import { useAct } from './useAct';

/** All mentors of an event. */
export function useMentors(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'mentors', 'list'),
    queryFn: () => api.mentors.listMentors(hackathonRef),
  });
}

/** Which mentor helps which team. */
export function useMentorMatches(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  return useQuery({
    queryKey: hackathonKey(hackathonRef, 'mentors', 'matches'),
    queryFn: () => api.mentors.listMentorMatches(hackathonRef),
  });
}

/** Offering to mentor, changing the offer, and taking it back. */
export function useMentoring(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const offer = useAct({
    hackathonRef,
    topics: ['mentors'],
    act: (input: MentoringInput, options) =>
      api.mentors.offerMentoring(hackathonRef, input, options),
    done: (_, input) =>
      t(input.version === undefined ? 'mentors.offered' : 'mentors.saved'),
  });
  const withdraw = useAct({
    hackathonRef,
    topics: ['mentors', 'help', 'office-hours'],
    act: (_: void, options) =>
      api.mentors.withdrawMentoring(hackathonRef, options),
    done: () => t('mentors.withdrawn'),
  });
  return { offer, withdraw };
}

/** Working out who fits whom, and publishing it. */
export function useMatching(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const propose = useAct({
    hackathonRef,
    // Nothing is kept of a proposal.
    topics: [],
    act: (input: MentorProposalInput, options) =>
      api.mentors.proposeMentorMatches(hackathonRef, input, options),
  });
  const publish = useAct({
    hackathonRef,
    topics: ['mentors'],
    act: (input: MentorMatchesInput, options) =>
      api.mentors.publishMentorMatches(hackathonRef, input, options),
    done: () => t('mentors.matches.published'),
  });
  return { propose, publish };
}

/**
 * The help queue, page after page, with how long one waits.
 *
 * @param enabled - asks for nothing if not
 */
export function useHelpRequests(
  hackathonRef: string,
  query: Omit<HackathonQuery<'listHelpRequests'>, 'limit' | 'cursor'>,
  enabled = true,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'help', 'list', query),
    page: cursor =>
      api.mentors.listHelpRequests(hackathonRef, {
        ...query,
        limit: 50,
        cursor,
      }),
    enabled,
    // Estimates move, and claims lapse by themselves.
    refetchInterval: 60_000,
  });
}

/** Asks for help. */
export function useAskForHelp(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: ['help'],
    act: (input: HelpInput, options) =>
      api.mentors.askForHelp(hackathonRef, input, options),
    done: () => t('mentors.help.asked'),
  });
}

/** Claims, releases, resolves, withdraws or reopens a request. */
export function useHelpAct(request: HelpRequest) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef: request.hackathonRef,
    topics: ['help', 'mentors'],
    act: (input: Omit<HelpAct, 'version'>, options) =>
      api.mentors.actOnHelpRequest(
        request.id,
        { ...input, version: request.version },
        options,
      ),
    done: (_, { act }) => t(`mentors.help.done.${act}`),
  });
}

/** Office hours, the next first, page after page. */
export function useOfficeHours(
  hackathonRef: string,
  query: Omit<HackathonQuery<'listOfficeHours'>, 'limit' | 'cursor'>,
) {
  const api = useApi(hackathonsApiRef);
  return usePages({
    queryKey: hackathonKey(hackathonRef, 'office-hours', 'list', query),
    page: cursor =>
      api.mentors.listOfficeHours(hackathonRef, {
        ...query,
        limit: 100,
        cursor,
      }),
  });
}

/** Offers office hours. */
export function useAddOfficeHours(hackathonRef: string) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  return useAct({
    hackathonRef,
    topics: ['office-hours', 'mentors'],
    act: (input: OfficeHoursInput, options) =>
      api.mentors.addOfficeHours(hackathonRef, input, options),
    done: page => t('mentors.hours.added', { count: page.items.length }),
  });
}

/** What can be done with a slot. */
export function useSlotActs(slot: OfficeSlot) {
  const api = useApi(hackathonsApiRef);
  const t = useTexts();
  const { hackathonRef, id, version } = slot;
  const book = useAct({
    hackathonRef,
    topics: ['office-hours', 'mentors'],
    act: (input: Omit<BookingInput, 'version'>, options) =>
      api.mentors.bookOfficeSlot(id, { ...input, version }, options),
    done: () => t('mentors.hours.booked'),
  });
  const cancelBooking = useAct({
    hackathonRef,
    topics: ['office-hours', 'mentors'],
    act: (_: void, options) => api.mentors.cancelBooking(id, options),
    done: () => t('mentors.hours.bookingCancelled'),
  });
  const cancel = useAct({
    hackathonRef,
    topics: ['office-hours', 'mentors'],
    act: (following: boolean, options) =>
      api.mentors.cancelOfficeSlot(id, { following }, options),
    done: () => t('mentors.hours.cancelled'),
  });
  const download = useAct({
    hackathonRef,
    topics: [],
    act: async (fileName: string) =>
      downloadText(
        fileName,
        'text/calendar',
        await api.mentors.getOfficeSlotCalendar(id),
      ),
  });
  return { book, cancelBooking, cancel, download };
}
