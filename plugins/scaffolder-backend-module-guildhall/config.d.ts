export interface Config {
  guildhall?: {
    scaffolder?: {
      /** Where `guildhall:publish:local` puts repositories when there is no Git host. Off if left out. */
      localRepositories?: {
        /**
         * Folder of the repositories; the backend's own. Relative to the working folder of the backend. Everything
         * that is published here is also registered in the catalog.
         */
        root: string;
      };
    };
  };
}
