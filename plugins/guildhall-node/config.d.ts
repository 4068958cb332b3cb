import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** Who is meant by the words that other systems have for people and teams. */
    identity?: {
      /**
       * Refs of users and groups by word: e-mail addresses, names, labels. Wins over everything else. Case and blanks around make no
       * difference.
       */
      mapping?: { [word: string]: string };
      /** Words that mean nobody, beside `airflow`, `unknown`, `root` and the like. */
      nobody?: string[];
      /** How long the users and groups of the catalog are kept. 5 minutes if left out. */
      ttl?: HumanDuration | string;
    };
  };
}
