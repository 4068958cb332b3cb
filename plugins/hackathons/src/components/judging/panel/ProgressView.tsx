import { Alert, ButtonLink, Text } from '@backstage/ui';
import {
  Deadline,
  formatNumber,
  formatShare,
  layoutClasses,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type {
  HackathonWindow,
  Judging,
} from '@guildhall/plugin-hackathons-common';
import type { ReactNode } from 'react';
import { Explain, Parts, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { CalibrationPanel } from '../queue/CalibrationPanel';
import classes from '../judging.module.css';
import panel from './panel.module.css';

/** How far the panel is, at a glance. */
export function ProgressView(props: { judging: Judging }) {
  const t = useTexts();
  const { href } = useEvent();
  const { judging } = props;
  const { progress, window } = judging;
  if (!progress) {
    return null;
  }
  const assigned = judging.assignedAt !== undefined;
  const until = window && untilOf(window);
  return (
    <div className={classes.page}>
      {!assigned && (
        <Alert
          className={layoutClasses.notice}
          status="info"
          icon
          title={t('judging.progress.notAssigned')}
          description={t('judging.progress.notAssignedText')}
          customActions={
            <ButtonLink size="small" href={href('judging/panel/assignment')}>
              {t('judging.progress.assign')}
            </ButtonLink>
          }
        />
      )}
      <dl className={panel.tiles}>
        <Tile term={t('judging.progress.scored')}>
          <strong>{formatShare(progress.scored, progress.looks)}</strong>
          <small>
            {t('judging.progress.scoredOf', {
              scored: formatNumber(progress.scored),
              looks: formatNumber(progress.looks),
            })}
          </small>
        </Tile>
        <Tile
          term={t('judging.progress.short')}
          explain={t('judging.progress.shortHint', {
            looks: formatNumber(judging.looksPerProject),
          })}
        >
          <strong>{formatNumber(progress.short)}</strong>
          <small>
            {t('judging.progress.ofProjects', {
              projects: formatNumber(progress.projects),
            })}
          </small>
        </Tile>
        <Tile term={t('judging.progress.judges')}>
          <strong>{formatNumber(progress.active)}</strong>
          <small>
            {t('judging.progress.ofJudges', {
              judges: formatNumber(progress.judges),
            })}
          </small>
        </Tile>
        <Tile term={t('judging.progress.window')}>
          <strong>{t(`window.state.${window?.state ?? 'upcoming'}`)}</strong>
          {window && until && (
            <small>
              <Deadline at={until} quiet={window.state !== 'open'} />
            </small>
          )}
        </Tile>
      </dl>
      {progress.looks > 0 && (
        <Panel title={t('judging.progress.looks')}>
          <Parts
            label={t('judging.progress.looks')}
            parts={[
              {
                key: 'scored',
                label: t('judging.states.scored'),
                value: progress.scored,
                tone: 'good',
              },
              {
                key: 'skipped',
                label: t('judging.states.skipped'),
                value: progress.skipped,
                tone: 'warn',
              },
              {
                key: 'open',
                label: t(
                  window?.state === 'closed'
                    ? 'judging.states.missed'
                    : 'judging.states.assigned',
                ),
                value: progress.open,
                tone: 'neutral',
                hollow: true,
              },
            ]}
          />
        </Panel>
      )}
      {judging.calibration?.panel && (
        <CalibrationPanel
          calibration={judging.calibration}
          criteria={judging.criteria}
        />
      )}
      <Panel title={t('judging.method.title')}>
        <ul className={panel.method}>
          {(['apart', 'linked', 'few', 'bands', 'plain'] as const).map(name => (
            <li key={name}>
              <Text variant="body-medium">{t(`judging.method.${name}`)}</Text>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Tile(props: { term: string; explain?: string; children: ReactNode }) {
  return (
    <div className={panel.tile}>
      <dt>
        {props.term}
        {props.explain && <Explain what={props.term}>{props.explain}</Explain>}
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** When the state of a window ends; nothing where nobody knows when it goes on. */
function untilOf(window: HackathonWindow): string | undefined {
  switch (window.state) {
    case 'upcoming':
      return window.opensAt;
    case 'held':
      return window.heldUntil;
    default:
      return window.closesAt;
  }
}
