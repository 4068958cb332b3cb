import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { useTexts } from '../common';

/** A connector in one line of plain text, such as `MLflow, instance production`. */
export function useConnectorName(connector: Connector): string {
  const t = useTexts();
  return connector.instance
    ? `${connector.title}, ${t('connectors.instance', {
        name: connector.instance,
      })}`
    : connector.title;
}
