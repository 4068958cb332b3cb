import { Text } from '@backstage/ui';
import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { layoutClasses } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
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
      <dl className={layoutClasses.facts}>
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
