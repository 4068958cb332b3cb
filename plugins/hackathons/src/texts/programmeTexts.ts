/** Texts of the figures over all hackathons. */
export const programmeTexts = {
  title: 'Programme',
} as const;
