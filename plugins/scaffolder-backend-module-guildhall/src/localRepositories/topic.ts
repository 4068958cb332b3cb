/** Event by which the catalog learns at once that there is a new local repository. */
export const REPOSITORY_PUBLISHED_TOPIC =
  'guildhall.scaffolder.repository-published';
