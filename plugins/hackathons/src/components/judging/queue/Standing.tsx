import { Alert, ButtonLink, Text } from '@backstage/ui';
import {
  Chip,
  Deadline,
  formatNumber,
  layoutClasses,
} from '@guildhall/plugin-guildhall-react';
import type { Judging, JudgeState } from '@guildhall/plugin-hackathons-common';
import { RiArrowRightLine, RiCheckDoubleLine } from '@remixicon/react';
import { nextOpen, type SeenLook } from '../../../query/judgingOutbox';
import { Parts, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { HeldText } from '../HeldText';
import classes from '../judging.module.css';

/** How much is left, until when, and the way to the next project. */
export function Standing(props: {
  judging: Judging;
  my: JudgeState;
  looks: SeenLook[];
}) {
  const t = useTexts();
  const { href } = useEvent();
  const { judging, my, looks } = props;
  const { window } = judging;
  const next = nextOpen(looks);
  const count = (state: SeenLook['state']) =>
    looks.filter(look => look.state === state).length;
  const left = count('assigned');
  const closed = window?.state === 'closed';
  const scores = my.state === 'active' && my.counts;
  if (looks.length === 0 && scores && window?.state === 'open') {
    // The queue says why it is empty.
    return null;
  }
  return (
    <section
      className={`${layoutClasses.panel} ${classes.standing}`}
      aria-label={t('judging.standing.label')}
    >
      <WhyNot judging={judging} my={my} />
      {looks.length > 0 && (
        <div className={classes.left}>
          {left > 0 ? (
            <p className={classes.count}>
              <strong>{formatNumber(closed ? count('scored') : left)}</strong>{' '}
              {t(
                closed ? 'judging.standing.scoredOf' : 'judging.standing.left',
                { all: formatNumber(looks.length) },
              )}
            </p>
          ) : (
            <p className={classes.count}>
              <RiCheckDoubleLine size={28} aria-hidden />{' '}
              <span>{t('judging.standing.done')}</span>
            </p>
          )}
          {window?.state === 'open' && (
            <Text as="p" color="secondary">
              {t(
                left > 0
                  ? 'judging.standing.until'
                  : 'judging.standing.changeUntil',
              )}{' '}
              <Deadline at={window.closesAt} quiet={left === 0} />
            </Text>
          )}
          <Parts
            label={t('judging.standing.parts')}
            parts={[
              {
                key: 'scored',
                label: t('judging.states.scored'),
                value: count('scored'),
                tone: 'good',
              },
              {
                key: 'skipped',
                label: t('judging.states.skipped'),
                value: count('skipped'),
                tone: 'warn',
              },
              {
                key: 'open',
                label: t(
                  closed ? 'judging.states.missed' : 'judging.states.assigned',
                ),
                value: left,
                tone: 'neutral',
                hollow: true,
              },
            ]}
          />
        </div>
      )}
      {judging.may.score && next && (
        <div className={classes.nextUp}>
          <Text as="p" variant="body-small" color="secondary">
            {t('judging.standing.next')}
          </Text>
          <Text as="p" weight="bold" className={classes.nextTitle}>
            {next.title}{' '}
            {next.calibration && (
              <Chip tone="info">{t('judging.calibration.chip')}</Chip>
            )}
          </Text>
          <ButtonLink
            className={classes.nextButton}
            size="medium"
            variant="primary"
            href={href(`judging/looks/${next.id}`)}
            iconEnd={<RiArrowRightLine />}
          >
            {t('judging.standing.start')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

/** Why nothing can be scored now; nothing while it can. */
function WhyNot(props: { judging: Judging; my: JudgeState }) {
  const t = useTexts();
  const { my, judging } = props;
  const { window } = judging;
  if (my.state !== 'active') {
    return (
      <Alert
        status="warning"
        icon
        title={t(`judging.why.${my.state}`)}
        description={my.stateReason}
      />
    );
  }
  if (!my.counts) {
    return (
      <Alert
        status="warning"
        icon
        title={t('judging.why.notCounting')}
        description={my.stateReason}
      />
    );
  }
  switch (window?.state) {
    case 'upcoming':
      return (
        <div className={classes.why} role="status">
          <Text as="p" weight="bold">
            {t('judging.why.upcoming')} <Deadline at={window.opensAt} quiet />
          </Text>
          <Text as="p" color="secondary">
            {t('judging.why.upcomingText')}
          </Text>
        </div>
      );
    case 'held':
      return (
        <Alert
          status="warning"
          icon
          title={t('judging.why.held')}
          description={
            <HeldText window={window} meaning={t('judging.why.heldText')} />
          }
        />
      );
    case 'closed':
      return (
        <div className={classes.why} role="status">
          <Text as="p" weight="bold">
            {t('judging.why.closed')} <Deadline at={window.closesAt} quiet />
          </Text>
          <Text as="p" color="secondary">
            {t('judging.why.closedText')}
          </Text>
        </div>
      );
    default:
      return null;
  }
}
