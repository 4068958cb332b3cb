/** Texts of the pages on organise. */
export const organiseTexts = {
  title: 'Organise',
} as const;
