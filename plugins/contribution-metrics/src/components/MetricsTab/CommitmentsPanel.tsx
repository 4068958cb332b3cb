import { Text } from '@backstage/ui';
import type { Commitment } from '@guildhall/plugin-contribution-metrics-common';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import { RiCheckLine, RiCloseLine, RiQuestionLine } from '@remixicon/react';
import {
  formatIsoDuration,
  formatNumber,
  formatSeconds,
  layoutClasses,
  Panel,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './MetricsTab.module.css';

/** What was promised beside what was seen. */
export function CommitmentsPanel(props: { commitments: Commitment[] }) {
  const t = useTexts();
  return (
    <Panel title={t('commitments.title')}>
      {props.commitments.length === 0 ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('commitments.none', {
            reviewResponse: ANNOTATIONS.reviewResponse,
            updateCadence: ANNOTATIONS.updateCadence,
          })}
        </Text>
      ) : (
        <table className={layoutClasses.table}>
          <thead>
            <tr>
              <th scope="col">{t('commitments.commitment')}</th>
              <th scope="col">{t('commitments.promised')}</th>
              <th scope="col">{t('commitments.seen')}</th>
            </tr>
          </thead>
          <tbody>
            {props.commitments.map(commitment => (
              <CommitmentRow key={commitment.kind} commitment={commitment} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function CommitmentRow(props: { commitment: Commitment }) {
  const t = useTexts();
  const { kind, promised, observedSeconds, observations, lastAt, kept } =
    props.commitment;
  return (
    <tr>
      <th scope="row">{t(`commitments.${kind}`)}</th>
      <td>{formatIsoDuration(promised)}</td>
      <td>
        <div>
          {observedSeconds === undefined ? '–' : formatSeconds(observedSeconds)}
        </div>
        <KeptNote kept={kept} />
        {(observations || lastAt) && (
          <div className={classes.muted}>
            {observations
              ? t('commitments.observations', {
                  count: observations,
                  formatted: formatNumber(observations),
                })
              : null}
            {observations && lastAt ? ', ' : null}
            {lastAt && <RelativeTime at={lastAt} />}
          </div>
        )}
      </td>
    </tr>
  );
}

function KeptNote(props: { kept: Commitment['kept'] }) {
  const t = useTexts();
  switch (props.kept) {
    case true:
      return (
        <span className={classes.note} data-tone="success">
          <RiCheckLine size={14} aria-hidden />
          {t('commitments.kept')}
        </span>
      );
    case false:
      return (
        <span className={classes.note} data-tone="danger">
          <RiCloseLine size={14} aria-hidden />
          {t('commitments.notKept')}
        </span>
      );
    default:
      return (
        <span className={classes.note}>
          <RiQuestionLine size={14} aria-hidden />
          {t('commitments.notSeen')}
        </span>
      );
  }
}
