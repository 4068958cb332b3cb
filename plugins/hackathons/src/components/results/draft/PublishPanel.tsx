import { Button, Text, TextAreaField } from '@backstage/ui';
import {
  ConfirmDialog,
  Panel,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type { Results } from '@guildhall/plugin-hackathons-common';
import { RiAlertLine, RiCheckLine, RiCloseCircleLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useDraftActs } from '../../../query/useResults';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import results from '../results.module.css';
import classes from './draft.module.css';

/** What is to be seen to first, the announcement, and the publication or a correction of it. */
export function PublishPanel(props: { draft: Results; unsaved: boolean }) {
  const t = useTexts();
  const { href } = useEvent();
  const navigate = useNavigate();
  const { draft, unsaved } = props;
  const { publish } = useDraftActs(draft);
  const [typed, setTyped] = useState<string>();
  const [asking, setAsking] = useState(false);
  const announcement = typed ?? draft.announcement ?? '';
  const problems = draft.problems ?? [];
  const again = draft.publications.length > 0;
  const stopped =
    unsaved || !draft.may.publish || problems.some(each => each.blocking);
  const label = t(again ? 'results.publish.correct' : 'results.publish.button');

  async function confirm(reason: string | undefined) {
    await publish.run({
      announcement: announcement.trim() || undefined,
      reason,
    });
    navigate(href('results'));
  }

  return (
    <Panel title={label}>
      <div className={results.stack}>
        <ul className={classes.checks}>
          {problems.map(({ kind, message, blocking }) => (
            <li key={kind} data-tone={blocking ? 'bad' : 'warn'}>
              {blocking ? (
                <RiCloseCircleLine
                  size={18}
                  aria-label={t('results.publish.blocking')}
                />
              ) : (
                <RiAlertLine
                  size={18}
                  aria-label={t('results.publish.warning')}
                />
              )}
              {message}
            </li>
          ))}
          {unsaved && (
            <li data-tone="bad">
              <RiCloseCircleLine
                size={18}
                aria-label={t('results.publish.blocking')}
              />
              {t('results.publish.unsaved')}
            </li>
          )}
          {problems.length === 0 && !unsaved && (
            <li data-tone="good">
              <RiCheckLine size={18} aria-hidden />
              {t('results.publish.ready')}
            </li>
          )}
        </ul>
        <TextAreaField
          label={t('results.publish.announcement')}
          description={t('results.publish.announcementHint')}
          rows={5}
          maxLength={20_000}
          value={announcement}
          onChange={setTyped}
        />
        <Button
          className={classes.act}
          isDisabled={stopped}
          onPress={() => setAsking(true)}
        >
          {label}
        </Button>
        {again && <Publications draft={draft} />}
      </div>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(
          again
            ? 'results.publish.correctTitle'
            : 'results.publish.confirmTitle',
        )}
        confirmLabel={label}
        reason={
          again
            ? { label: t('results.publish.reason'), required: true }
            : undefined
        }
        onConfirm={confirm}
      >
        {again ? (
          t('results.publish.correctText')
        ) : (
          <WhoSeesWhat
            exception={
              problems.find(({ kind }) => kind === 'policy-kept')?.message
            }
          />
        )}
      </ConfirmDialog>
    </Panel>
  );
}

/**
 * What becomes visible to whom.
 *
 * @param props.exception - why teams see something else of what judges wrote than the charter says
 */
function WhoSeesWhat(props: { exception?: string }) {
  const t = useTexts();
  const { event } = useEvent();
  const { blind = false, feedback = 'never' } = event.judging ?? {};
  return (
    <div className={results.stack}>
      <dl className={classes.audience}>
        <dt>{t('results.publish.everybody')}</dt>
        <dd>{t('results.publish.everybodyGets')}</dd>
        <dt>{t('results.publish.teams')}</dt>
        <dd>{props.exception ?? t(`results.publish.teamsGet.${feedback}`)}</dd>
        <dt>{t('results.publish.judges')}</dt>
        <dd>{t('results.publish.judgesGet')}</dd>
        <dt>{t('results.publish.nobody')}</dt>
        <dd>{t('results.publish.nobodyGets')}</dd>
      </dl>
      {blind && <Text as="p">{t('results.publish.blind')}</Text>}
      <Text as="p">{t('results.publish.told')}</Text>
    </div>
  );
}

/** All publications so far: nothing that was decided is taken away. */
function Publications(props: { draft: Results }) {
  const t = useTexts();
  return (
    <div>
      <p className={results.muted}>{t('results.publish.earlier')}</p>
      <ol className={classes.publications} reversed>
        {props.draft.publications.map(({ number, at, by, reason }) => (
          <li key={number} value={number}>
            <span className={results.row}>
              <RelativeTime at={at} />
              {by && <Person entityRef={by} />}
            </span>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
