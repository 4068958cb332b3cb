import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import type { Texts } from './useTexts';

const named = [
  'airflow',
  'feast',
  'git',
  'mlflow',
  'openlineage',
  'prometheus',
] as const;

/** The name of a sort of systems; nothing for those that only the portal knows. */
export function collectorName(collector: string, t: Texts): string | undefined {
  const known = named.find(name => name === collector);
  return known && t(`connectors.collector.${known}`);
}

/** Takes the id of a connector, such as `mlflow.production`, apart. Other sources stay as they were written. */
export function nameSource(
  source: string,
  connectors: Pick<Connector, 'id' | 'title' | 'instance'>[],
  t: Texts,
): { name: string; instance?: string } {
  const connector = connectors.find(({ id }) => id === source);
  if (connector) {
    return { name: connector.title, instance: connector.instance };
  }
  const [collector, ...rest] = source.split('.');
  const name = collectorName(collector, t);
  return name
    ? { name, instance: rest.join('.') || undefined }
    : { name: source };
}
