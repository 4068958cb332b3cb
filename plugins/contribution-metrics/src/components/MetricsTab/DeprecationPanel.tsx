import { Alert, Text } from '@backstage/ui';
import type { Deprecation } from '@guildhall/plugin-contribution-metrics-common';
import {
  formatDate,
  formatNumber,
  formatRelative,
  layoutClasses,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import { EntityName, useTexts } from '../common';
import classes from './MetricsTab.module.css';

/** When and why the asset goes away, what takes its place, and who still has to move. */
export function DeprecationPanel(props: { deprecation: Deprecation }) {
  const t = useTexts();
  const { on, phase, replacedBy, reason, activeConsumers } = props.deprecation;
  const left = {
    count: activeConsumers,
    formatted: formatNumber(activeConsumers),
  };
  const urgent = activeConsumers > 0 && phase !== 'planned';
  return (
    <Panel title={t('deprecation.title')}>
      <div className={classes.stack}>
        <Text variant="body-medium">
          {on
            ? t(`deprecation.${phase}`, {
                date: formatDate(on),
                when: formatRelative(on),
              })
            : t('deprecation.noDate')}
        </Text>
        {urgent && (
          <Alert
            status={phase === 'past' ? 'danger' : 'warning'}
            icon
            title={t(`deprecation.${phase}Warning`, left)}
          />
        )}
        <dl className={layoutClasses.facts}>
          <dt>{t('deprecation.replacement')}</dt>
          <dd>
            {replacedBy ? (
              <EntityName entityRef={replacedBy} />
            ) : (
              t('deprecation.noReplacement')
            )}
          </dd>
          {reason && (
            <>
              <dt>{t('deprecation.reason')}</dt>
              <dd className={layoutClasses.wrap}>{reason}</dd>
            </>
          )}
          <dt>{t('deprecation.consumers')}</dt>
          <dd>
            {activeConsumers === 0
              ? t('deprecation.clear')
              : t('deprecation.consumersLeft', left)}
          </dd>
        </dl>
      </div>
    </Panel>
  );
}
