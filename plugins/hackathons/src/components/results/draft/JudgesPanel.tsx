import { Link, Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  layoutClasses,
  LoadingLines,
  Panel,
  Person,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import type { JudgeDiagnostic } from '@guildhall/plugin-hackathons-common';
import { RiEyeOffLine } from '@remixicon/react';
import { useJudgeDiagnostics } from '../../../query/useResults';
import { Explain, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { formatPoints } from '../Interval';
import results from '../results.module.css';
import classes from './draft.module.css';

/** With fewer looks nothing can be said about a judge. */
const FEW = 5;

/** How strict and how consistent judges are: private, and to be read with care. */
export function JudgesPanel() {
  const t = useTexts();
  const { ref, href } = useEvent();
  const result = useJudgeDiagnostics(ref, true);
  const judges = result.data?.items ?? [];
  const widest = Math.max(
    0.5,
    ...judges.map(({ severity = 0 }) => Math.abs(severity)),
  );
  return (
    <Panel
      title={t('results.judges.title')}
      badge={<RiEyeOffLine size={16} aria-hidden />}
      actions={
        <Link href={href('judging/panel')} variant="body-small">
          {t('results.judges.panel')}
        </Link>
      }
    >
      <div className={results.stack}>
        <p className={results.muted}>
          {t('results.judges.private')} {t('results.judges.few')}
        </p>
        {result.isPending && <LoadingLines lines={4} />}
        {result.isError && !result.data && (
          <FailureState
            compact
            error={result.error}
            onRetry={() => result.refetch()}
          />
        )}
        {result.data && judges.length === 0 && (
          <Text as="p">{t('results.judges.none')}</Text>
        )}
        {judges.length > 0 && (
          <ScrollRegion label={t('results.judges.title')}>
            <table className={layoutClasses.table}>
              <thead>
                <tr>
                  <th scope="col">{t('results.judges.judge')}</th>
                  <th scope="col">
                    <span className={classes.explained}>
                      {t('results.judges.severity')}
                      <Explain what={t('results.judges.severity')}>
                        {t('results.judges.severityHint')}
                      </Explain>
                    </span>
                  </th>
                  <th scope="col" data-numeric>
                    <span className={classes.explained}>
                      {t('results.judges.consistency')}
                      <Explain what={t('results.judges.consistency')}>
                        {t('results.judges.consistencyHint')}
                      </Explain>
                    </span>
                  </th>
                  <th scope="col" data-numeric>
                    {t('results.judges.looks')}
                  </th>
                  <th scope="col">{t('results.judges.counts')}</th>
                </tr>
              </thead>
              <tbody>
                {judges.map(judge => (
                  <Row key={judge.judge} judge={judge} widest={widest} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </div>
    </Panel>
  );
}

function Row(props: { judge: JudgeDiagnostic; widest: number }) {
  const t = useTexts();
  const { judge, severity, consistency, looks, counts } = props.judge;
  return (
    <tr>
      <th scope="row">
        <Person entityRef={judge} />
      </th>
      <td>
        {severity === undefined ? (
          '–'
        ) : (
          <span className={classes.severity}>
            <span className={classes.severityBar} aria-hidden>
              <i
                data-kinder={severity < 0 || undefined}
                style={{
                  inlineSize: `${(50 * Math.abs(severity)) / props.widest}%`,
                }}
              />
            </span>
            <span>
              {formatPoints(Math.abs(severity))}{' '}
              {t(
                severity >= 0
                  ? 'results.judges.stricter'
                  : 'results.judges.kinder',
              )}
            </span>
          </span>
        )}
      </td>
      <td data-numeric>
        {consistency === undefined ? '–' : formatPoints(consistency)}
      </td>
      <td data-numeric>{looks}</td>
      <td>
        <span className={classes.marks}>
          <Chip tone={counts ? 'good' : 'warn'}>
            {t(counts ? 'results.judges.yes' : 'results.judges.no')}
          </Chip>
          {looks > 0 && looks < FEW && (
            <Chip>{t('results.judges.fewLooks')}</Chip>
          )}
        </span>
      </td>
    </tr>
  );
}
