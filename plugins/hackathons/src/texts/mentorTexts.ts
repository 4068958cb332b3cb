/** Texts of the pages on mentors. */
export const mentorTexts = {
  title: 'Mentors',
} as const;
