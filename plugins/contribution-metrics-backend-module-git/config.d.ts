import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** Measures the git repositories of assets. */
    git?: {
      /** When to look at the repositories. Every 30 minutes if left out. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Days of history that are read when a repository is new. 400 if left out. */
      historyDays?: number;
      /**
       * Authors that are programs, beside the well-known ones: patterns for the whole name or the whole address, in
       * which `*` stands for any text. Case doesn't matter.
       */
      bots?: string[];
      /**
       * Folder for the clones; the backend's own, mode 0700. `guildhall-git` in `backend.workingDirectory` or in the
       * system's temporary folder if left out.
       */
      workDirectory?: string;
      /** Repositories that are measured at the same time. 2 if left out. */
      concurrency?: number;
      limits?: {
        /** Size of a clone, without the contents of files. 2048 if left out. */
        repositoryMegabytes?: number;
        /** Time for fetching a repository. 15 minutes if left out. */
        fetchTimeout?: HumanDuration | string;
        /** Time for any other git command. 10 minutes if left out. */
        commandTimeout?: HumanDuration | string;
      };
      /**
       * Repositories beside those of the hosts under `integrations`, or that are to be read from elsewhere.
       */
      repositories?: Array<{
        /** URL of the repository as the entities name it, such as `https://github.com/org/repo`. */
        target: string;
        /**
         * Folder of a clone on this machine, measured where it is, at the commit that is checked out. Relative to the
         * working folder of the backend.
         */
        path?: string;
        /** Where to clone from instead of the target: https, http, ssh or file URL, or an absolute path. */
        clone?: string;
        /**
         * Whether entities without a source location, registered from a file in `path`, are measured at the folder of
         * that file. False if left out.
         */
        fileLocations?: boolean;
      }>;
    };
  };
}
