import { Link, Text, VisuallyHidden } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import classes from './components.module.css';
import { EntityName } from './EntityName';
import { isEntityRef, safeUrl, unknownWord } from '../text/refs';
import { useTexts } from '../hooks/useTexts';

/** A text that somebody wrote: a web address or an entity becomes a link, everything else stays text. */
export function SafeLink(props: {
  value: string;
  children?: string;
  /** As `EntityName` has it. */
  wordHint?: string;
}) {
  const t = useTexts();
  const url = safeUrl(props.value);
  if (url) {
    return (
      <Link
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        variant="body-small"
        className={classes.externalLink}
      >
        {props.children ?? new URL(url).host + new URL(url).pathname}
        <RiExternalLinkLine size={13} aria-hidden />
        <VisuallyHidden>({t('common.newTab')})</VisuallyHidden>
      </Link>
    );
  }
  if (isEntityRef(props.value) || unknownWord(props.value)) {
    return <EntityName entityRef={props.value} wordHint={props.wordHint} />;
  }
  return (
    <Text variant="body-small" className={classes.wrap}>
      {props.value}
    </Text>
  );
}
