/** Texts of lists of skills, and of the field for them. */
export const skillTexts = {
  hint: 'Press Enter or a comma after each one.',
  chosen: '{{label}}: chosen',
  suggestions: 'Suggestions',
  add: 'Add {{skill}}',
} as const;
