/** What of a hackathon an answer is about, as the signals of the backend name it; `event` for the hackathon itself, `judging-progress` for what changes with every score of a judge. */
export type Topic =
  | 'event'
  | 'registrations'
  | 'ideas'
  | 'teams'
  | 'formations'
  | 'agreements'
  | 'sandboxes'
  | 'mentors'
  | 'help'
  | 'office-hours'
  | 'projects'
  | 'submissions'
  | 'judging'
  | 'judging-progress'
  | 'results'
  | 'votes'
  | 'debrief'
  | 'endings';

/**
 * The key under which an answer about a hackathon is kept. All answers have keys of this form, those on things with an
 * id of their own, too: changes are told by hackathon and topic.
 */
export function hackathonKey(
  hackathonRef: string,
  topic: Topic,
  ...rest: unknown[]
): unknown[] {
  return ['hackathon', hackathonRef, topic, ...rest];
}

/** The key of answers that span hackathons. */
export function portalKey(...rest: unknown[]): unknown[] {
  return ['hackathons', ...rest];
}
