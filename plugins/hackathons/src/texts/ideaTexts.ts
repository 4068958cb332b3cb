/** Texts of the pages on ideas. */
export const ideaTexts = {
  title: 'Ideas',
} as const;
