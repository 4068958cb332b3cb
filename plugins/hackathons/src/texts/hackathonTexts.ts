/** Texts of the pages on hackathon. */
export const hackathonTexts = {
  title: 'Hackathon',
} as const;
