import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type { PrototypeTransitionEntity } from '@guildhall/plugin-guildhall-common';
import { completeRef, Ref, SimpleTable, useTexts } from '../common';

const LEVELS = { low: 0, medium: 1, high: 2 } as const;

/** What could go wrong, worst first. */
export function RisksCard() {
  const t = useTexts();
  const { entity } = useEntity<PrototypeTransitionEntity>();
  const risks = [...(entity.spec.risks ?? [])].sort(
    (first, second) =>
      LEVELS[second.likelihood] +
      LEVELS[second.impact] -
      LEVELS[first.likelihood] -
      LEVELS[first.impact],
  );
  return (
    <EntityInfoCard title={t('risks.title')}>
      <SimpleTable
        caption={t('risks.caption')}
        columns={[
          t('risks.risk'),
          t('risks.likelihood'),
          t('risks.impact'),
          t('risks.mitigation'),
          t('common.owner'),
          t('risks.status'),
        ]}
        rows={risks.map(risk => ({
          key: risk.name,
          cells: [
            <>
              {risk.title ?? risk.name}
              <Text as="p" variant="body-small" color="secondary">
                {risk.description}
              </Text>
            </>,
            t(`risks.${risk.likelihood}`),
            t(`risks.${risk.impact}`),
            risk.mitigation ?? t('common.none'),
            risk.owner ? (
              <Ref entityRef={completeRef(entity, risk.owner, 'user')} />
            ) : (
              t('common.none')
            ),
            t(`risks.${risk.status ?? 'open'}`),
          ],
        }))}
      />
    </EntityInfoCard>
  );
}
