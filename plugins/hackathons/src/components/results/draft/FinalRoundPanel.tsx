import { Alert, Button, NumberField, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  FailureState,
  formatShare,
  LoadingLines,
  Panel,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type { FinalRound, Results } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useFinalRound, useFinalRoundActs } from '../../../query/useResults';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import results from '../results.module.css';
import { titlesOf } from '../titlesOf';
import classes from './draft.module.css';
import { FinalChanges } from './FinalChanges';

const FEWEST = 2;
const MOST = 50;

/** Opens and closes the final round, and says who has ranked. Nothing where the charter has none. */
export function FinalRoundPanel(props: { draft: Results }) {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useFinalRound(ref);
  const round = result.data;
  if (round && round.state === 'none' && !round.size) {
    return null;
  }
  return (
    <Panel
      title={t('results.final.title')}
      badge={
        round &&
        round.state !== 'none' && (
          <Chip tone={round.state === 'open' ? 'info' : 'good'}>
            {t(
              round.state === 'open'
                ? 'results.final.isOpen'
                : 'results.final.isClosed',
            )}
          </Chip>
        )
      }
    >
      {result.isPending && <LoadingLines lines={4} />}
      {result.isError && !round && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {round && (
        <div className={results.stack}>
          {round.state === 'open' && (
            <Running round={round} draft={props.draft} />
          )}
          {round.state === 'closed' && (
            <Outcome round={round} draft={props.draft} />
          )}
          {round.state === 'none' && (
            <Opening round={round} draft={props.draft} />
          )}
        </div>
      )}
    </Panel>
  );
}

/** Before it: how many, who that would be, and whether the border makes sense. */
function Opening(props: { round: FinalRound; draft: Results }) {
  const t = useTexts();
  const { round, draft } = props;
  const { open } = useFinalRoundActs(round);
  const [finalists, setFinalists] = useState(round.size || 3);
  const [asking, setAsking] = useState(false);
  const rows = draft.items
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const inside = rows.slice(0, finalists);
  const last = inside.at(-1);
  const next = rows[finalists];
  return (
    <>
      {round.state === 'none' && <Text as="p">{t('results.final.none')}</Text>}
      {round.may.open ? (
        <>
          <NumberField
            label={t('results.final.finalists')}
            minValue={FEWEST}
            maxValue={Math.min(MOST, Math.max(FEWEST, rows.length))}
            value={finalists}
            onChange={value =>
              setFinalists(Number.isFinite(value) ? value : FEWEST)
            }
          />
          <div>
            <p className={results.muted}>{t('results.final.would')}</p>
            <ol className={results.plain}>
              {inside.map(({ projectId, title }) => (
                <li key={projectId}>{title}</li>
              ))}
            </ol>
          </div>
          {last && next && last.band === next.band && (
            <Alert
              status="warning"
              icon
              title={t('results.final.cutsTitle')}
              description={t('results.final.cuts', {
                inside: last.title,
                outside: next.title,
              })}
            />
          )}
          <Button
            className={classes.act}
            variant="secondary"
            isDisabled={rows.length < FEWEST}
            onPress={() => setAsking(true)}
          >
            {t(
              round.state === 'none'
                ? 'results.final.open'
                : 'results.final.reopen',
            )}
          </Button>
          <ConfirmDialog
            isOpen={asking}
            onClose={() => setAsking(false)}
            title={t('results.final.openTitle')}
            confirmLabel={t('results.final.open')}
            onConfirm={() => open.run({ finalists })}
          >
            {t('results.final.openText', { count: inside.length })}
          </ConfirmDialog>
        </>
      ) : (
        <p className={results.muted}>
          {t(
            draft.publications.length > 0
              ? 'results.final.published'
              : 'results.final.later',
          )}
        </p>
      )}
    </>
  );
}

/** While it is open: who has ranked. */
function Running(props: { round: FinalRound; draft: Results }) {
  const t = useTexts();
  const { round, draft } = props;
  const { close } = useFinalRoundActs(round);
  const [asking, setAsking] = useState(false);
  const rankings = round.rankings ?? [];
  const ranked = rankings.filter(each => each.ranked > 0).length;
  return (
    <>
      <div>
        <p className={results.muted}>{t('results.final.inIt')}</p>
        <ul className={results.plain}>
          {round.finalists.map(({ projectId, title }) => (
            <li key={projectId}>{title}</li>
          ))}
        </ul>
      </div>
      <Text as="p" weight="bold">
        {t('results.final.rankedOf', { ranked, judges: rankings.length })}
      </Text>
      <ul className={classes.people}>
        {rankings.map(({ judge, updatedAt }) => (
          <li key={judge}>
            <Person entityRef={judge} />
            <span className={results.muted}>
              {updatedAt ? (
                <>
                  {t('results.final.hasRanked')} <RelativeTime at={updatedAt} />
                </>
              ) : (
                t('results.final.waits')
              )}
            </span>
          </li>
        ))}
      </ul>
      <FinalChanges round={round} draft={draft} />
      <ActError
        act={close}
        hackathonRef={round.hackathonRef}
        topics={['results']}
      />
      <Button
        className={classes.act}
        variant="secondary"
        isDisabled={!round.may.close || ranked === 0}
        onPress={() => setAsking(true)}
      >
        {t('results.final.close')}
      </Button>
      {ranked === 0 && (
        <p className={results.muted}>{t('results.final.closeNobody')}</p>
      )}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('results.final.closeTitle')}
        confirmLabel={t('results.final.close')}
        onConfirm={() => close.run()}
      >
        {t('results.final.closeText')}
      </ConfirmDialog>
    </>
  );
}

/** After it: the order of all rankings together. */
function Outcome(props: { round: FinalRound; draft: Results }) {
  const t = useTexts();
  const { round, draft } = props;
  const titleOf = titlesOf(draft);
  const [again, setAgain] = useState(false);
  return (
    <>
      {round.outcome ? (
        <div>
          <p className={results.muted}>{t('results.final.outcome')}</p>
          <ol className={results.plain}>
            {round.outcome.map(({ projectId, rank, putBefore }) => (
              <li key={projectId} value={rank}>
                {titleOf(projectId)}{' '}
                {putBefore !== undefined && (
                  <span className={results.muted}>
                    {t('results.final.putBefore', {
                      share: formatShare(putBefore, 1),
                    })}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <Alert
          status="danger"
          icon
          title={t('results.final.tooFew')}
          description={
            round.may.open ? t('results.final.tooFewText') : undefined
          }
        />
      )}
      <FinalChanges round={round} draft={draft} />
      {round.may.open && !again && (
        <Button
          className={classes.act}
          size="small"
          variant="tertiary"
          onPress={() => setAgain(true)}
        >
          {t('results.final.reopen')}
        </Button>
      )}
      {(again || !round.may.open) && <Opening round={round} draft={draft} />}
    </>
  );
}
