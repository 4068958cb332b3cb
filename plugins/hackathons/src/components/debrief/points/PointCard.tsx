import {
  BgProvider,
  Button,
  ButtonIcon,
  Menu,
  MenuItem,
  MenuTrigger,
  ToggleButton,
} from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  Deadline,
  formatNumber,
  layoutClasses,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type {
  Debrief,
  DebriefPoint,
} from '@guildhall/plugin-hackathons-common';
import {
  RiCheckboxCircleLine,
  RiCloseLine,
  RiFlagLine,
  RiMore2Line,
  RiThumbUpFill,
  RiThumbUpLine,
} from '@remixicon/react';
import { useState } from 'react';
import { usePointActs } from '../../../query/useDebrief';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';
import { DecideDialog } from './DecideDialog';
import { PointDialog } from './PointDialog';

/** Enough of a text to tell it from others. */
export function shortText(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

/** Something that somebody said, how many say the same, and what comes of it. */
export function PointCard(props: { point: DebriefPoint; debrief: Debrief }) {
  const t = useTexts();
  const { point, debrief } = props;
  const { ref } = useEvent();
  const acts = usePointActs(point);
  const short = shortText(point.text);
  const votes = t('debrief.points.votes', {
    count: point.votes,
    formatted: formatNumber(point.votes),
  });
  return (
    <li className={`${layoutClasses.panel} ${classes.card}`}>
      <BgProvider bg="neutral-1">
        <p className={classes.words}>{point.text}</p>
        <div className={classes.line}>
          <Author point={point} />
          <span className={classes.muted}>
            <RelativeTime at={point.createdAt} />
          </span>
        </div>
        <Decided point={point} />
        <div className={classes.line}>
          {debrief.may.vote ? (
            <ToggleButton
              size="small"
              aria-label={`${t('debrief.points.vote', {
                text: short,
              })}, ${votes}`}
              isSelected={point.voted}
              isDisabled={acts.vote.busy}
              iconStart={
                point.voted ? (
                  <RiThumbUpFill aria-hidden />
                ) : (
                  <RiThumbUpLine aria-hidden />
                )
              }
              onChange={voted => acts.vote.attempt(voted)}
            >
              {formatNumber(point.votes)}
            </ToggleButton>
          ) : (
            <span className={classes.votes}>
              <RiThumbUpLine size={14} aria-hidden />
              {votes}
            </span>
          )}
          <Acts point={point} mayDecide={debrief.may.decide} acts={acts} />
        </div>
        <ActError
          act={acts.vote}
          hackathonRef={ref}
          topics={['debrief']}
          title={t('debrief.points.voteFailed')}
        />
      </BgProvider>
    </li>
  );
}

function Author(props: { point: DebriefPoint }) {
  const t = useTexts();
  const { author, anonymous, mine } = props.point;
  if (anonymous) {
    return (
      <span className={classes.muted}>{t('debrief.points.anonymous')}</span>
    );
  }
  return author ? (
    <Person
      entityRef={author}
      note={mine ? `(${t('debrief.points.you')})` : undefined}
    />
  ) : null;
}

/** What came of it. */
function Decided(props: { point: DebriefPoint }) {
  const t = useTexts();
  const { state, stateReason, action, theme } = props.point;
  if (action) {
    return (
      <div className={classes.decided}>
        <RiCheckboxCircleLine size={16} aria-hidden />
        <div>
          <strong>{action.title}</strong>
          <div className={classes.line}>
            <Chip tone={action.state === 'done' ? 'good' : 'info'}>
              {t('debrief.points.states.action')}:{' '}
              {t(`debrief.actions.states.${action.state}`)}
            </Chip>
            <Person entityRef={action.owner} />
            {action.state === 'open' && <Deadline at={action.dueAt} />}
          </div>
        </div>
      </div>
    );
  }
  if (theme) {
    return (
      <div className={classes.decided}>
        <RiFlagLine size={16} aria-hidden />
        <div>
          <strong>{theme.title}</strong>
          <div className={classes.line}>
            <Chip tone={theme.state === 'taken' ? 'good' : 'info'}>
              {t('debrief.points.states.theme')}:{' '}
              {t(`debrief.themes.states.${theme.state}`)}
            </Chip>
          </div>
        </div>
      </div>
    );
  }
  return state === 'set-aside' ? (
    <div className={classes.decided}>
      <RiCloseLine size={16} aria-hidden />
      <div>
        <Chip>{t('debrief.points.states.set-aside')}</Chip>{' '}
        {stateReason && (
          <span className={classes.words}>
            {t('debrief.points.why')} {stateReason}
          </span>
        )}
      </div>
    </div>
  ) : null;
}

function Acts(props: {
  point: DebriefPoint;
  mayDecide: boolean;
  acts: ReturnType<typeof usePointActs>;
}) {
  const t = useTexts();
  const { point, mayDecide, acts } = props;
  const [open, setOpen] = useState<'edit' | 'remove' | 'decide' | 'reopen'>();
  const close = () => setOpen(undefined);
  const text = shortText(point.text);
  const mayReopen = mayDecide && point.state !== 'open';
  return (
    <span className={classes.end}>
      {mayDecide && point.state === 'open' && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('debrief.decide.actOn', { text })}
          onPress={() => setOpen('decide')}
        >
          {t('debrief.decide.act')}
        </Button>
      )}
      {(point.mayEdit || point.mayRemove || mayReopen) && (
        <MenuTrigger>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('debrief.points.more', { text })}
            icon={<RiMore2Line aria-hidden />}
          />
          <Menu>
            {point.mayEdit && (
              <MenuItem onAction={() => setOpen('edit')}>
                {t('debrief.points.edit')}
              </MenuItem>
            )}
            {mayReopen && (
              <MenuItem onAction={() => setOpen('reopen')}>
                {t('debrief.decide.reopen')}
              </MenuItem>
            )}
            {point.mayRemove && (
              <MenuItem color="danger" onAction={() => setOpen('remove')}>
                {t('debrief.points.remove')}
              </MenuItem>
            )}
          </Menu>
        </MenuTrigger>
      )}
      <PointDialog
        isOpen={open === 'edit'}
        kind={point.kind}
        point={point}
        onClose={close}
      />
      <DecideDialog isOpen={open === 'decide'} point={point} onClose={close} />
      <ConfirmDialog
        isOpen={open === 'reopen'}
        onClose={close}
        title={t('debrief.decide.reopenTitle')}
        confirmLabel={t('debrief.decide.reopen')}
        onConfirm={() => acts.decide.run({ decision: 'reopen' })}
      >
        {t('debrief.decide.reopenText')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={close}
        title={t('debrief.points.removeTitle')}
        confirmLabel={t('debrief.points.remove')}
        destructive
        onConfirm={() => acts.remove.run()}
      >
        {t(
          point.mine
            ? 'debrief.points.removeOwn'
            : 'debrief.points.removeOther',
        )}
      </ConfirmDialog>
    </span>
  );
}
