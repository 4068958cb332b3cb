/** Texts of the pages on projects. */
export const projectTexts = {
  title: 'Projects',
} as const;
