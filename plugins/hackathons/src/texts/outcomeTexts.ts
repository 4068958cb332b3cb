/** Texts of what becomes of the projects. */
export const outcomeTexts = {
  title: 'Outcomes',
} as const;
