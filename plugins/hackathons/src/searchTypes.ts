/** Type of the search documents of projects. */
export const PROJECT_DOCUMENT = 'hackathon-project';
