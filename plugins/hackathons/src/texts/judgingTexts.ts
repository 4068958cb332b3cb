/** Texts of judging. */
export const judgingTexts = {
  title: 'Judging',
} as const;
