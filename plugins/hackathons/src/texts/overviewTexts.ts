/** Texts of the pages on overview. */
export const overviewTexts = {
  title: 'Overview',
} as const;
