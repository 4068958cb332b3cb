/** Texts of the pages on formations. */
export const formationTexts = {
  title: 'Formations',
};
