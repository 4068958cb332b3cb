import { BgProvider, ButtonIcon, Link } from '@backstage/ui';
import { Chip } from '@guildhall/plugin-guildhall-react';
import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { RiArrowDownLine, RiArrowUpLine, RiDraggable } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from './final.module.css';
import type { DragOrder } from './useDragOrder';

/** One finalist in a judge's order. */
export function FinalistRow(props: {
  finalist: FinalRound['finalists'][number];
  index: number;
  count: number;
  /** Came in after the order was begun, and was not given a place since. */
  unranked: boolean;
  onMove: (to: number) => void;
  drag: DragOrder;
}) {
  const t = useTexts();
  const { href } = useEvent();
  const { finalist, index, count, unranked, onMove, drag } = props;
  const { projectId, title, pitch } = finalist;
  const row = useRef<HTMLLIElement>(null);
  // At an end one of the arrows is off, and would leave the keyboard nowhere.
  const pressed = useRef<'up' | 'down'>();
  useEffect(() => {
    if (pressed.current) {
      const [up, down] =
        row.current?.querySelectorAll<HTMLButtonElement>('button') ?? [];
      const wanted = pressed.current === 'up' ? [up, down] : [down, up];
      wanted.find(button => button && !button.disabled)?.focus();
      pressed.current = undefined;
    }
  }, [index]);
  const press = (direction: 'up' | 'down') => {
    pressed.current = direction;
    onMove(index + (direction === 'up' ? -1 : 1));
  };

  const dragged = drag.from === index;
  return (
    <li
      ref={row}
      data-dragged={dragged || undefined}
      style={
        drag.from === undefined
          ? undefined
          : { transform: `translateY(${drag.offsetOf(index)}px)` }
      }
    >
      <span
        className={classes.handle}
        title={t('results.rank.drag', { project: title })}
        onPointerDown={event => drag.start(event, index)}
      >
        <RiDraggable size={22} aria-hidden />
      </span>
      <span className={classes.place} aria-hidden>
        {drag.placeOf(index) + 1}
      </span>
      <span className={classes.project}>
        <Link standalone weight="bold" href={href(`projects/${projectId}`)}>
          {title}
        </Link>
        {unranked && <Chip tone="warn">{t('results.rank.unranked')}</Chip>}
        {pitch && <span className={classes.muted}>{pitch}</span>}
      </span>
      <BgProvider bg="neutral-1">
        <span className={classes.arrows}>
          <ButtonIcon
            variant="secondary"
            icon={<RiArrowUpLine />}
            isDisabled={index === 0}
            aria-label={t('results.rank.up', { project: title })}
            onPress={() => press('up')}
          />
          <ButtonIcon
            variant="secondary"
            icon={<RiArrowDownLine />}
            isDisabled={index === count - 1}
            aria-label={t('results.rank.down', { project: title })}
            onPress={() => press('down')}
          />
        </span>
      </BgProvider>
    </li>
  );
}
