/** Texts of the pages on access. */
export const accessTexts = {
  title: 'Access',
} as const;
