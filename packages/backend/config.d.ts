export interface Config {
  /** Settings of the Guildhall portal. */
  guildhall?: {
    /** Demo data, for trying the portal out. */
    demo?: {
      /**
       * Whether the portal fills itself with demo data when it starts.
       * Has no effect when NODE_ENV is "production".
       * @default false
       */
      enabled?: boolean;
    };
  };
}
