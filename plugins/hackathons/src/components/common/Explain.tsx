import { ButtonIcon, DialogTrigger, Popover, Text } from '@backstage/ui';
import { RiQuestionLine } from '@remixicon/react';
import classes from './figures.module.css';
import { useTexts } from './useTexts';

/**
 * Says on demand what something means, such as a figure.
 *
 * @param props.what - its name, for who cannot see what the button stands beside
 */
export function Explain(props: { what: string; children: string }) {
  const t = useTexts();
  const label = t('common.explain', { what: props.what });
  return (
    <DialogTrigger>
      <ButtonIcon
        className={classes.explain}
        size="small"
        variant="tertiary"
        aria-label={label}
        icon={<RiQuestionLine size={16} aria-hidden />}
      />
      <Popover aria-label={label}>
        <Text as="p" variant="body-small" className={classes.explanation}>
          {props.children}
        </Text>
      </Popover>
    </DialogTrigger>
  );
}
