/* eslint-disable no-script-url -- a system may give such an address */
import type { AliasPeriod } from '@guildhall/plugin-contribution-metrics-common';
import { ago, DAY } from './fakeEvaluations';

const url = (version: number) =>
  `https://mlflow.example.com/#/models/churn-model/versions/${version}`;

/** History of aliases by entity. */
export const ALIASES: Record<string, AliasPeriod[]> = {
  'resource:default/churn-model': [
    {
      alias: 'challenger',
      version: '34',
      from: ago(2 * DAY),
      exact: false,
      source: 'mlflow.production',
      url: 'javascript:alert(1)',
    },
    {
      alias: 'champion',
      version: '33',
      from: ago(6 * DAY),
      exact: true,
      source: 'mlflow.production',
      url: url(33),
    },
    ...Array.from(
      { length: 32 },
      (_, index): AliasPeriod => ({
        alias: 'champion',
        version: String(32 - index),
        from: ago((index + 2) * 6 * DAY),
        to: ago((index + 1) * 6 * DAY),
        exact: index < 31,
        source: 'mlflow.production',
        url: url(32 - index),
      }),
    ),
  ],
};
