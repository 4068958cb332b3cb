/** What somebody is in a hackathon. One person can have several. */
export type HackathonRole =
  | 'organiser'
  | 'sponsor'
  | 'judge'
  | 'mentor'
  | 'participant';
