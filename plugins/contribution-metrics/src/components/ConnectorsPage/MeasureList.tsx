import { Text } from '@backstage/ui';
import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { useTexts } from '../common';
import common from '../common/common.module.css';
import classes from './ConnectorsPage.module.css';

/** What a connector measures, behind a line that opens it. */
export function MeasureList(props: { measures: Connector['measures'] }) {
  const t = useTexts();
  const { measures } = props;
  if (measures.length === 0) {
    return null;
  }
  return (
    <details className={classes.details}>
      <summary>{t('connectors.measures', { count: measures.length })}</summary>
      <dl className={common.facts}>
        {measures.map(measure => (
          <div key={measure.key} className={classes.measure}>
            <dt>
              <code>{measure.key}</code>
            </dt>
            <dd>
              {measure.title}
              {measure.unit && ` (${measure.unit})`}
              {measure.description && (
                <Text as="p" variant="body-small" color="secondary">
                  {measure.description}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
