import { BgProvider, Button, Link, Text } from '@backstage/ui';
import {
  Chip,
  formatNumber,
  layoutClasses,
} from '@guildhall/plugin-guildhall-react';
import type { Judging } from '@guildhall/plugin-hackathons-common';
import { RiSmartphoneLine } from '@remixicon/react';
import { useId } from 'react';
import type { SeenLook } from '../../../query/judgingOutbox';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { useChangeLook } from '../useChangeLook';
import classes from '../judging.module.css';

/** Looks of one state, in the order of the queue. */
export function LookList(props: {
  title: string;
  looks: SeenLook[];
  judging: Judging;
  userRef: string;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <Text as="h3" variant="title-x-small" weight="bold" id={id}>
        {props.title}
      </Text>
      <BgProvider bg="neutral-1">
        <ol className={`${layoutClasses.panel} ${classes.looks}`}>
          {props.looks.map(look => (
            <Row
              key={look.id}
              look={look}
              judging={props.judging}
              userRef={props.userRef}
            />
          ))}
        </ol>
      </BgProvider>
    </section>
  );
}

function Row(props: { look: SeenLook; judging: Judging; userRef: string }) {
  const t = useTexts();
  const { href, themeTitle } = useEvent();
  const { look, judging, userRef } = props;
  const change = useChangeLook(look, userRef);
  return (
    <li>
      <div className={classes.lookMain}>
        <Link
          href={href(`judging/looks/${look.id}`)}
          standalone
          weight="bold"
          variant="body-large"
        >
          {look.title}
        </Link>
        {look.pitch && look.state === 'assigned' && (
          <p className={classes.pitch}>{look.pitch}</p>
        )}
        {look.state === 'scored' && (
          <ul
            className={classes.scores}
            aria-label={t('judging.queue.scoresOf', { title: look.title })}
          >
            {judging.criteria.map(({ name, title }) => (
              <li key={name}>
                {title} <strong>{scoreOf(look, name)}</strong>
              </li>
            ))}
          </ul>
        )}
        {look.skipReason && look.state !== 'scored' && (
          <p className={classes.muted}>
            {[
              t(
                look.state === 'skipped'
                  ? `judging.skip.reasons.${look.skipReason}`
                  : 'judging.queue.cameBack',
              ),
              look.skipText,
            ]
              .filter(Boolean)
              .join(' – ')}
          </p>
        )}
        <div className={classes.chips}>
          {look.calibration && (
            <Chip tone="info">{t('judging.calibration.chip')}</Chip>
          )}
          {look.theme && <Chip>{themeTitle(look.theme)}</Chip>}
          {look.waiting && (
            <Chip tone="warn" icon={<RiSmartphoneLine size={14} aria-hidden />}>
              {t('judging.unsent.chip')}
            </Chip>
          )}
          {look.refused && (
            <Chip tone="bad">{t('judging.unsent.refusedChip')}</Chip>
          )}
        </div>
      </div>
      {look.state === 'skipped' && judging.may.score && !look.refused && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('judging.queue.returnLabel', { title: look.title })}
          isPending={change.busy}
          onPress={() =>
            change.send({
              kind: 'act',
              input: { act: 'return', version: look.version },
            })
          }
        >
          {t('judging.queue.return')}
        </Button>
      )}
    </li>
  );
}

function scoreOf(look: SeenLook, criterion: string): string {
  const found = look.scores.find(each => each.criterion === criterion);
  return found ? formatNumber(found.score) : '–';
}
