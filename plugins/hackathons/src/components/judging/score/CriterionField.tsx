import { formatNumber } from '@guildhall/plugin-guildhall-react';
import type { Judging } from '@guildhall/plugin-hackathons-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useTexts } from '../../common';
import classes from './score.module.css';

/** Digits that follow within this time belong to one number. */
const ONE_NUMBER_MS = 700;

/**
 * One criterion to score: a radio button for each point of the scale, with what it means. Besides the arrow keys, digits
 * choose a score.
 */
export function CriterionField(props: {
  criterion: Judging['criteria'][number];
  value: number | undefined;
  /** It was to be saved without a score. */
  missing: boolean;
  isDisabled: boolean;
  onChange: (score: number) => void;
}) {
  const t = useTexts();
  const { criterion, value, missing } = props;
  const { scale, anchors, title, description } = criterion;
  const id = useId();
  const typed = useRef({ digits: '', at: 0 });
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const scores = Array.from(
    { length: scale.max - scale.min + 1 },
    (_, index) => scale.max - index,
  );
  const textOf = (score: number) =>
    anchors.find(anchor => anchor.score === score)?.text;
  // A long scale with few words needs no line for each score.
  const wide = anchors.length * 2 < scores.length;

  function choose(score: number) {
    props.onChange(score);
    fieldset.current
      ?.querySelector<HTMLInputElement>(`input[value="${score}"]`)
      ?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey) {
      return;
    }
    const { digits, at } = typed.current;
    const so = event.timeStamp - at < ONE_NUMBER_MS ? digits : '';
    const score = [so + event.key, event.key]
      .map(Number)
      .find(number => scores.includes(number));
    typed.current = { digits: so + event.key, at: event.timeStamp };
    if (score !== undefined) {
      event.preventDefault();
      choose(score);
    }
  }

  const described = [
    (description || wide) && `${id}-text`,
    missing && `${id}-missing`,
  ].filter(Boolean);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- digits are a short way to its buttons
    <fieldset
      ref={fieldset}
      className={classes.criterion}
      disabled={props.isDisabled}
      aria-describedby={described.join(' ') || undefined}
      data-missing={missing || undefined}
      onKeyDown={onKeyDown}
    >
      <legend>
        {title}
        <span className={classes.range} aria-hidden>
          {value === undefined
            ? `${formatNumber(scale.min)}–${formatNumber(scale.max)}`
            : formatNumber(value)}
        </span>
      </legend>
      {(description || wide) && (
        <div id={`${id}-text`} className={classes.hint}>
          {description && <p>{description}</p>}
          {wide && anchors.length > 0 && (
            <p>
              {anchors
                .toSorted((a, b) => a.score - b.score)
                .map(({ score, text }) => `${formatNumber(score)}: ${text}`)
                .join(' · ')}
            </p>
          )}
        </div>
      )}
      <div className={wide ? classes.row : classes.options}>
        {(wide ? scores.toReversed() : scores).map(score => (
          <label key={score} className={classes.option}>
            <input
              type="radio"
              name={id}
              value={score}
              checked={value === score}
              aria-describedby={
                textOf(score) && !wide ? `${id}-${score}` : undefined
              }
              aria-label={String(score)}
              onChange={() => props.onChange(score)}
            />
            <span className={classes.score} aria-hidden>
              {formatNumber(score)}
            </span>
            {!wide && (
              <span id={`${id}-${score}`} className={classes.anchor}>
                {textOf(score)}
              </span>
            )}
          </label>
        ))}
      </div>
      {missing && (
        <p id={`${id}-missing`} className={classes.missing}>
          <RiErrorWarningLine size={14} aria-hidden />
          {t('judging.score.missing')}
        </p>
      )}
    </fieldset>
  );
}
