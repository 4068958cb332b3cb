import { Button, Text } from '@backstage/ui';
import {
  formatDateTime,
  formatNumber,
  layoutClasses,
} from '@guildhall/plugin-guildhall-react';
import type {
  JudgeLookDetail,
  JudgeScoresInput,
} from '@guildhall/plugin-hackathons-common';
import { useEffect } from 'react';
import type { OutboxItem } from '../../../outbox';
import { type LookChange, withVersion } from '../../../query/judgingOutbox';
import { useJudgeLook } from '../../../query/useJudging';
import { useJudgingOutbox } from '../../../query/useJudgingOutbox';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { RefusedFrame } from './RefusedFrame';
import unsent from './unsent.module.css';
import { UseOne } from './UseOne';

/**
 * What the server did not take: with the reason, and nothing of it is lost before the judge says so. If the look was
 * changed elsewhere meanwhile, both versions stand beside each other.
 */
export function RefusedPanel(props: {
  item: OutboxItem<LookChange>;
  userRef: string;
  /** Takes the scores into the form again, to change them. */
  onEdit?: (input: JudgeScoresInput) => void;
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const { item, userRef, onEdit } = props;
  const { outbox } = useJudgingOutbox(ref, userRef);
  const { data: look, isFetching, refetch } = useJudgeLook(ref, item.subject);
  useEffect(() => {
    // What is there may be from before the other change.
    refetch();
  }, [refetch]);
  const { body } = item;
  const { input } = body;
  const changed =
    item.problem?.status === 409 &&
    look !== undefined &&
    look.state !== 'released' &&
    look.version !== input.version;

  return (
    <RefusedFrame
      title={t(changed ? 'judging.refused.changed' : 'judging.refused.title')}
      description={
        changed
          ? t('judging.refused.changedText', {
              at: formatDateTime(look.updatedAt),
            })
          : item.problem?.message
      }
      onDiscard={changed ? undefined : () => outbox.remove(item.id)}
      acts={
        changed ? (
          <UseOne
            onMine={() =>
              outbox.add(item.subject, withVersion(item.body, look.version))
            }
            onTheirs={() => outbox.remove(item.id)}
          />
        ) : (
          <>
            <Button
              variant="primary"
              size="small"
              isPending={isFetching}
              onPress={() => outbox.retry(item.id)}
            >
              {t('judging.refused.retry')}
            </Button>
            {onEdit && body.kind === 'scores' && (
              <Button
                variant="secondary"
                size="small"
                onPress={() => {
                  onEdit(body.input);
                  outbox.remove(item.id);
                }}
              >
                {t('judging.refused.edit')}
              </Button>
            )}
          </>
        )
      }
    >
      <Versions item={item} look={look} both={changed} />
    </RefusedFrame>
  );
}

/** What was to be saved, and beside it what is saved. */
function Versions(props: {
  item: OutboxItem<LookChange>;
  look: JudgeLookDetail | undefined;
  both: boolean;
}) {
  const t = useTexts();
  const { item, look, both } = props;
  const { body } = item;
  if (body.kind === 'act') {
    return (
      <Text as="p">
        {[
          t(`judging.acts.${body.input.act}`),
          body.input.reason && t(`judging.skip.reasons.${body.input.reason}`),
          body.input.text,
        ]
          .filter(Boolean)
          .join(' – ')}
      </Text>
    );
  }
  const mine = new Map(
    body.input.scores.map(({ criterion, score }) => [criterion, score]),
  );
  const theirs = new Map(
    (look?.scores ?? []).map(({ criterion, score }) => [criterion, score]),
  );
  const rows = look
    ? look.criteria
    : [...mine.keys()].map(name => ({ name, title: name }));
  const score = (value: number | undefined) =>
    value === undefined ? '–' : formatNumber(value);
  return (
    <div className={unsent.scrollX}>
      <table className={layoutClasses.table}>
        <thead>
          <tr>
            <th scope="col">{t('judging.refused.what')}</th>
            <th scope="col">{t('judging.refused.mine')}</th>
            {both && <th scope="col">{t('judging.refused.theirs')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, title }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{score(mine.get(name))}</td>
              {both && <td>{score(theirs.get(name))}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('judging.refused.comment')}</th>
            <td>{body.input.commentToTeam ?? '–'}</td>
            {both && <td>{look?.commentToTeam ?? '–'}</td>}
          </tr>
          <tr>
            <th scope="row">{t('judging.refused.note')}</th>
            <td>{body.input.noteToOrganisers ?? '–'}</td>
            {both && <td>{look?.noteToOrganisers ?? '–'}</td>}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
