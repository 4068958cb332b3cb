/** Texts of the pages on entity. */
export const entityTexts = {
  title: 'Entity',
} as const;
