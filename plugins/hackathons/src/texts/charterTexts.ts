/** Texts of the pages on charter. */
export const charterTexts = {
  title: 'Charter',
} as const;
