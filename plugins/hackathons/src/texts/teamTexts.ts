/** Texts of the pages on teams. */
export const teamTexts = {
  title: 'Teams',
} as const;
