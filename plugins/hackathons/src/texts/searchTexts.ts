/** Texts of results of the search. */
export const searchTexts = {
  project: 'Hackathon project',
  help: 'wants help',
} as const;
