import { ButtonLink, Text } from '@backstage/ui';
import { formatNumber, Panel } from '@guildhall/plugin-guildhall-react';
import type {
  Judging,
  JudgingCalibration,
} from '@guildhall/plugin-hackathons-common';
import { useId } from 'react';
import { Bars, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';

/** The project that all judges score first, and how the panel scored it as soon as one has done so. */
export function CalibrationPanel(props: {
  calibration: JudgingCalibration;
  criteria: Judging['criteria'];
  /** Whether the reader can score it now. */
  mayScore?: boolean;
}) {
  const t = useTexts();
  const { href } = useEvent();
  const { calibration, criteria, mayScore } = props;
  const { panel, done, lookId, title } = calibration;
  return (
    <Panel
      title={t('judging.calibration.title', { title })}
      actions={
        mayScore &&
        !done &&
        lookId && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={href(`judging/looks/${lookId}`)}
          >
            {t('judging.calibration.open')}
          </ButtonLink>
        )
      }
    >
      <div className={classes.stack}>
        <Text as="p" color="secondary">
          {t(
            panel ? 'judging.calibration.doneText' : 'judging.calibration.text',
          )}
        </Text>
        {panel && (
          <div className={classes.comparison}>
            {criteria.map(criterion => (
              <Comparison
                key={criterion.name}
                criterion={criterion}
                calibration={calibration}
              />
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}

function Comparison(props: {
  criterion: Judging['criteria'][number];
  calibration: JudgingCalibration;
}) {
  const t = useTexts();
  const id = useId();
  const { criterion, calibration } = props;
  const { name, title, scale } = criterion;
  const of = <T extends { criterion: string }>(items: T[] | undefined) =>
    items?.find(each => each.criterion === name);
  const mine = of(calibration.mine)?.score;
  const panel = of(calibration.panel);
  if (!panel) {
    return null;
  }
  const scores = Array.from(
    { length: scale.max - scale.min + 1 },
    (_, index) => scale.max - index,
  );
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold" id={id}>
        {title}
      </Text>
      <p className={classes.muted}>
        {mine === undefined
          ? t('judging.calibration.mean', { mean: formatNumber(panel.mean) })
          : t('judging.calibration.compared', {
              mine: formatNumber(mine),
              mean: formatNumber(panel.mean),
            })}
      </p>
      <Bars
        label={t('judging.calibration.distribution', { criterion: title })}
        columns={[
          t('judging.calibration.score'),
          t('judging.calibration.judges'),
        ]}
        bars={scores.map(score => {
          const judges =
            panel.counts.find(each => each.score === score)?.judges ?? 0;
          return {
            key: String(score),
            label:
              score === mine
                ? t('judging.calibration.yours', { score: String(score) })
                : formatNumber(score),
            value: judges,
            text: formatNumber(judges),
          };
        })}
      />
    </div>
  );
}
