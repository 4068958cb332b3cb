/** Texts of the pages on registration. */
export const registrationTexts = {
  title: 'Registration',
} as const;
