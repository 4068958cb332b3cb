/** Texts of debriefs. */
export const debriefTexts = {
  title: 'Debrief',
} as const;
