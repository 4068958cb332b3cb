/** Texts of results, votes and the final round. */
export const resultTexts = {
  title: 'Results',
} as const;
