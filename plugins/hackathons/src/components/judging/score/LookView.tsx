import { Alert, Button, Link, Text } from '@backstage/ui';
import {
  Chip,
  layoutClasses,
  Panel,
  Person,
} from '@guildhall/plugin-guildhall-react';
import type {
  JudgeLookDetail,
  Judging,
} from '@guildhall/plugin-hackathons-common';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { OutboxItem } from '../../../outbox';
import {
  asLeft,
  type JudgingChange,
  nextOpen,
} from '../../../query/judgingOutbox';
import { usePrefetchedLooks } from '../../../query/useJudging';
import { useSeenQueue } from '../../../query/useJudgingOutbox';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { reasonText } from '../actText';
import { HeldText } from '../HeldText';
import classes from '../judging.module.css';
import { LookStateChip } from '../LookStateChip';
import { RefusedPanel } from '../unsent/RefusedPanel';
import { useChangeLook } from '../useChangeLook';
import { LookActs } from './LookActs';
import { LookHistory } from './LookHistory';
import { ScoreForm } from './ScoreForm';
import { SubmittedPanel } from './SubmittedPanel';
import { draftOf, useLookDraft } from './useLookDraft';

/** One look: what was submitted on one side, the scores on the other; below each other on a phone. */
export function LookView(props: {
  look: JudgeLookDetail;
  judging: Judging | undefined;
  items: OutboxItem<JudgingChange>[];
  userRef: string;
}) {
  const t = useTexts();
  const { judging, items, userRef } = props;
  const own = props.look.judge === userRef;
  const hidden = !own && judging?.may.leave === true;
  const look = { ...props.look, ...asLeft(props.look, items) };
  const { ref, href } = useEvent();
  // Organisers who read another's look have no queue.
  const { looks } = useSeenQueue(ref, userRef, own);
  usePrefetchedLooks(ref, looks);
  const form = useLookDraft(userRef, look);
  const change = useChangeLook(look, userRef);
  const navigate = useNavigate();
  const next = nextOpen(looks, look.id);
  // What is not known, the server decides.
  const mayScore =
    own && (judging?.may.score ?? true) && look.state !== 'released';
  // A conflict can be told at any time.
  const mayRecuse =
    own && Boolean(judging?.may.declare) && look.state !== 'released';
  const isDisabled = !mayScore || Boolean(look.refused);

  function goOn() {
    navigate(href(next ? `judging/looks/${next.id}` : 'judging'), {
      state: { announce: true },
    });
  }

  return (
    <>
      <Head
        look={look}
        own={own}
        closed={judging?.window?.state === 'closed'}
        position={own ? looks : []}
      />
      {look.refused && (
        <RefusedPanel
          key={look.refused.id}
          item={look.refused}
          userRef={userRef}
          onEdit={input =>
            form.change(
              draftOf({
                ...input,
                shareWithTeam: input.shareWithTeam ?? false,
                version: props.look.version,
              }),
            )
          }
        />
      )}
      {own && !mayScore && judging && (
        <WhyReadOnly look={look} judging={judging} />
      )}
      {look.state === 'skipped' && (
        <Alert
          className={layoutClasses.notice}
          status="warning"
          icon
          title={
            look.skipReason
              ? t(`judging.skip.reasons.${look.skipReason}`)
              : t('judging.states.skipped')
          }
          description={look.skipText}
          customActions={
            mayScore && (
              <Button
                size="small"
                variant="secondary"
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
            )
          }
        />
      )}
      <div className={classes.lookColumns}>
        <div className={classes.column}>
          <SubmittedPanel project={look.project} />
        </div>
        <div className={classes.column}>
          {hidden ? (
            <Alert
              status="info"
              icon
              title={t('judging.hidden.look')}
              description={t('judging.hidden.title')}
            />
          ) : (
            <Panel
              title={t(own ? 'judging.score.title' : 'judging.score.given')}
            >
              <ScoreForm
                look={look}
                form={form}
                hasNext={next !== undefined}
                busy={change.busy}
                isDisabled={isDisabled}
                onSave={async input => {
                  const sent = change.send({ kind: 'scores', input });
                  // The outbox has it.
                  form.discard();
                  if (await sent) {
                    goOn();
                  }
                }}
              />
            </Panel>
          )}
          {(mayScore || mayRecuse) && !look.refused && (
            <LookActs
              look={look}
              mayScore={mayScore}
              change={change}
              onLeave={() => {
                form.discard();
                goOn();
              }}
              onUndone={form.discard}
            />
          )}
          <LookHistory lookId={look.id} criteria={look.criteria} />
        </div>
      </div>
    </>
  );
}

function Head(props: {
  look: JudgeLookDetail & { waiting?: unknown };
  own: boolean;
  closed: boolean;
  position: Array<{ id: string; title: string }>;
}) {
  const t = useTexts();
  const { href, themeTitle } = useEvent();
  const { look, own, closed, position } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { state } = useLocation();
  useEffect(() => {
    if ((state as { announce?: boolean } | null)?.announce) {
      window.scrollTo({ top: 0 });
      heading.current?.focus();
    }
  }, [state]);
  const index = position.findIndex(({ id }) => id === look.id);
  const before = position[index - 1];
  const behind = index < 0 ? undefined : position[index + 1];
  return (
    <div className={classes.lookHead}>
      <h2 ref={heading} tabIndex={-1} className={classes.lookTitle}>
        {look.title}
      </h2>
      <div className={classes.chips}>
        <LookStateChip state={look.state} closed={closed} />
        {look.calibration && (
          <Chip tone="info" title={t('judging.calibration.text')}>
            {t('judging.calibration.chip')}
          </Chip>
        )}
        {Boolean(look.waiting) && (
          <Chip tone="warn">{t('judging.unsent.chip')}</Chip>
        )}
        {look.project.late && (
          <Chip tone="warn">{t('judging.submitted.late')}</Chip>
        )}
        {look.project.theme && <Chip>{themeTitle(look.project.theme)}</Chip>}
        {!own && <Person entityRef={look.judge} />}
      </div>
      {index >= 0 && (
        <nav className={classes.pager} aria-label={t('judging.look.pager')}>
          {before && (
            <Link
              href={href(`judging/looks/${before.id}`)}
              variant="body-small"
              aria-label={t('judging.look.previous', { title: before.title })}
            >
              <RiArrowLeftSLine size={18} aria-hidden />
            </Link>
          )}
          <Text variant="body-small" color="secondary">
            {t('judging.look.position', {
              position: String(index + 1),
              all: String(position.length),
            })}
          </Text>
          {behind && (
            <Link
              href={href(`judging/looks/${behind.id}`)}
              variant="body-small"
              aria-label={t('judging.look.next', { title: behind.title })}
            >
              <RiArrowRightSLine size={18} aria-hidden />
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}

/** Why the judge can read but not change it. */
function WhyReadOnly(props: { look: JudgeLookDetail; judging: Judging }) {
  const t = useTexts();
  const { look, judging } = props;
  if (look.state === 'released') {
    return (
      <Alert
        status="info"
        icon
        title={t('judging.look.released')}
        description={reasonText(look.releasedReason, t)}
      />
    );
  }
  if (judging.my && judging.my.state !== 'active') {
    return (
      <Alert
        status="warning"
        icon
        title={t(`judging.why.${judging.my.state}`)}
      />
    );
  }
  const state = judging.window?.state;
  return (
    <Alert
      status="info"
      icon
      title={t(
        state === 'held' || state === 'upcoming'
          ? `judging.look.${state}`
          : 'judging.look.closed',
      )}
      description={
        judging.window?.change && <HeldText window={judging.window} />
      }
    />
  );
}
