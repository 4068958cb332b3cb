import { VisuallyHidden } from '@backstage/ui';
import classes from './common.module.css';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import { useTexts } from './useTexts';

/** The weeks of a number as small bars, oldest first, with the numbers as text for those who can't see them. */
export function SparkLine(props: {
  values: number[];
  width?: number;
  height?: number;
}) {
  const t = useTexts();
  const { values, width = 64, height = 18 } = props;
  const highest = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return (
    <>
      <svg
        className={classes.spark}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden
      >
        {values.map((value, index) => {
          const bar = Math.max(1.5, (value / highest) * height);
          return (
            <rect
              key={index}
              x={index * step}
              y={height - bar}
              width={Math.max(1, step - 1.5)}
              height={bar}
              rx={0.75}
              fill="currentColor"
              opacity={index === values.length - 1 ? 1 : 0.55}
            />
          );
        })}
      </svg>
      <VisuallyHidden>
        {t('page.history', {
          weeks: String(values.length),
          values: values.map(formatNumber).join(', '),
        })}
      </VisuallyHidden>
    </>
  );
}

/** The difference from the 30 days before. */
export function Trend(props: { value: number }) {
  const t = useTexts();
  const { value } = props;
  const shown = new Intl.NumberFormat(undefined, {
    signDisplay: 'exceptZero',
  }).format(value);
  let direction = 'same';
  let text: string = t('page.trendSame');
  if (value > 0) {
    direction = 'up';
    text = t('page.trendUp', { number: formatNumber(value) });
  } else if (value < 0) {
    direction = 'down';
    text = t('page.trendDown', { number: formatNumber(-value) });
  }
  return (
    <span className={classes.trend} data-direction={direction} title={text}>
      <span aria-hidden>{value === 0 ? '±0' : shown}</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
