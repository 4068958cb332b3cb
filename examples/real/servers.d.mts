/** URLs of the servers of the example. */
export interface RealServers {
  mlflow: string;
  /** The registry over REST. */
  feast: string;
  /** The pages. */
  feastUi: string;
  prometheus: string;
}

/** Starts MLflow, Feast and Prometheus with the content of the example, on this machine only. */
export function startRealServers(options: {
  /** Python that has MLflow and Feast. */
  python: string;
  prometheus: string;
  /** Takes everything that the servers keep. */
  folder: string;
  ports?: Partial<Record<keyof RealServers, number>>;
  step: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}): Promise<RealServers>;

/** Variables that examples/real/app-config.yaml reads. */
export function portalEnvironment(servers: RealServers): Record<string, string>;
