/** Whether something that tests need is on this machine. */
export type Requirement = {
  /** Name for people. */
  name: string;
  available: boolean;
  /** Where it is; undefined when it is not available. */
  path: string | undefined;
  /** What to do to get it. */
  howTo: string;
};

/** What some tests need beside Node.js. */
export const requirements: {
  /** Programs of a PostgreSQL server: `path` is their folder. */
  postgres(): Requirement;
  /** A Chromium that Playwright can drive: `path` is the program. */
  chromium(): Requirement;
  /** A Prometheus server: `path` is the program; promtool is beside it. */
  prometheus(): Requirement;
  /** A Python with openlineage-python and schemathesis: `path` is the program. */
  python(): Requirement;
  /** A Python with MLflow and Feast: `path` is the program; `mlflow` and `feast` are beside it. */
  sources(): Requirement;
  /** A Python with Airflow: `path` is the program; `airflow` is beside it. */
  airflow(): Requirement;
  /** A Python with what the starter kit pins: `path` is the program. */
  starterKit(): Requirement;
};

/** The requirements that are not available. */
export function missingRequirements(): Requirement[];
