/** Where on the page of mentors each part is; below the page of the hackathon. */
export const SECTIONS = {
  help: 'mentors?section=help',
  hours: 'mentors?section=hours',
  matches: 'mentors?section=matches',
} as const;
