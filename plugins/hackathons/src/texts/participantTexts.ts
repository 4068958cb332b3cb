/** Texts of the pages on participants. */
export const participantTexts = {
  title: 'Participants',
} as const;
