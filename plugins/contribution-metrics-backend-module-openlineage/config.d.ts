export interface Config {
  guildhall?: {
    /** How OpenLineage events are received. */
    openlineage?: {
      /** Largest body of a request in bytes, after decompression. 8388608 (8 MiB) if left out. */
      maxBodyBytes?: number;
      /** Most events of one batch. 1000 if left out. */
      maxBatch?: number;
      /** Annotation that ties an entity to datasets. `openlineage.io/dataset` if left out. */
      datasetAnnotation?: string;
      /** Annotation that ties an entity to jobs. `openlineage.io/job` if left out. */
      jobAnnotation?: string;
      /**
       * What the types of an ownership facet mean, added to the built-in ones. Upper and lower case, spaces, `-` and `_` make no difference.
       */
      ownershipTypes?: {
        [type: string]:
          | 'owner'
          | 'steward-documentation'
          | 'steward-testing'
          | 'steward-governance'
          | 'ignore';
      };
      /** Names of owners that mean nobody, such as a scheduler's default. `['airflow']` if left out. */
      ignoredOwners?: string[];
    };
  };
}
