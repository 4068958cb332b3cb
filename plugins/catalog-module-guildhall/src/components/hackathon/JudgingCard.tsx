import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  completeRef,
  Fact,
  Facts,
  formatNumber,
  Item,
  Items,
  KnownRefs,
  Refs,
  Section,
  SimpleTable,
  useTexts,
} from '../common';
import classes from '../common/common.module.css';

const FEEDBACK = {
  never: 'judging.feedbackNever',
  'judges-choose': 'judging.feedbackJudgesChoose',
  always: 'judging.feedbackAlways',
} as const;

/** What judges score, who judges, and what can be won. */
export function JudgingCard() {
  const t = useTexts();
  const { entity } = useEntity<HackathonEntity>();
  const { criteria = [], judging, awards } = entity.spec;
  const judges = (judging?.judges ?? []).map(ref =>
    completeRef(entity, ref, 'user'),
  );
  return (
    <KnownRefs entityRefs={judges}>
      <EntityInfoCard title={t('judging.title')}>
        <SimpleTable
          caption={t('judging.caption')}
          columns={[
            t('judging.criterion'),
            t('judging.weight'),
            t('judging.scale'),
            t('judging.anchors'),
          ]}
          rows={criteria.map(criterion => ({
            key: criterion.name,
            cells: [
              <>
                {criterion.title ?? criterion.name}
                {criterion.description && (
                  <Text as="p" variant="body-small" color="secondary">
                    {criterion.description}
                  </Text>
                )}
              </>,
              formatNumber(criterion.weight),
              `${formatNumber(criterion.scale.min)}–${formatNumber(
                criterion.scale.max,
              )}`,
              <ul className={classes.plainList}>
                {criterion.anchors?.map(({ score, text }) => (
                  <li key={score}>
                    <strong>{formatNumber(score)}</strong> {text}
                  </li>
                ))}
              </ul>,
            ],
          }))}
        />
        {judging && (
          <Section title={t('judging.judges')}>
            <Refs entityRefs={judges} label={t('judging.judges')} />
            <Facts>
              <Fact term={t('judging.looks')}>
                {formatNumber(judging.looksPerProject)}
              </Fact>
              <Fact term={t('judging.blind')}>
                {judging.blind ? t('common.yes') : t('common.no')}
              </Fact>
              <Fact term={t('judging.feedback')}>
                {t(FEEDBACK[judging.feedback])}
              </Fact>
              <Fact term={t('judging.finalists')}>
                {judging.finalRound &&
                  formatNumber(judging.finalRound.finalists)}
              </Fact>
              <Fact term={t('judging.peoplesChoice')}>
                {judging.peoplesChoice &&
                  t('judging.votes', {
                    number: String(judging.peoplesChoice.votesPerPerson),
                  })}
              </Fact>
            </Facts>
          </Section>
        )}
        {awards?.length ? (
          <Section title={t('judging.awards')}>
            <Items>
              {awards.map(({ name, title, description, places = 1 }) => (
                <Item
                  key={name}
                  title={title ?? name}
                  hint={places > 1 ? `×${places}` : undefined}
                  description={description}
                />
              ))}
            </Items>
          </Section>
        ) : null}
      </EntityInfoCard>
    </KnownRefs>
  );
}
