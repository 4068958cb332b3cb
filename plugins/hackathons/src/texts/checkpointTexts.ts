/** Texts of the pages on checkpoints. */
export const checkpointTexts = {
  title: 'Checkpoints',
} as const;
