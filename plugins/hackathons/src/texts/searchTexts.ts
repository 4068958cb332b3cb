/** Texts of the pages on search. */
export const searchTexts = {
  title: 'Search',
} as const;
