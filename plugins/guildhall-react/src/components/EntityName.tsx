import {
  entityPresentationSnapshot,
  entityPresentationApiRef,
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { Focusable, Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import classes from './components.module.css';
import { unknownWord } from '../text/refs';
import { useTexts } from '../hooks/useTexts';

/** An entity by its title, linked to its page; one that the catalog doesn't know, or a source's word for nobody, is marked and not linked. */
export function EntityName(props: {
  entityRef: string;
  known?: boolean;
  /** Path below the page of the entity. */
  tab?: string;
  strong?: boolean;
  /** What to do about a word of a source for which the catalog has nobody. */
  wordHint?: string;
  children?: string;
}) {
  const { entityRef, known = true } = props;
  if (!known || unknownWord(entityRef)) {
    return <UnknownEntity entityRef={entityRef} wordHint={props.wordHint} />;
  }
  return <KnownEntity {...props} />;
}

function KnownEntity(props: {
  entityRef: string;
  tab?: string;
  strong?: boolean;
  children?: string;
}) {
  const entityLink = useEntityRefLink();
  const presentation = useEntityPresentation(props.entityRef);
  const href = entityLink(props.entityRef);
  return (
    <Link
      href={props.tab ? `${href}/${props.tab}` : href}
      standalone
      variant="body-small"
      weight={props.strong ? 'bold' : 'regular'}
      className={classes.entityLink}
      title={props.children ? undefined : presentation.entityRef}
    >
      {props.children ?? presentation.primaryTitle}
    </Link>
  );
}

function UnknownEntity(props: { entityRef: string; wordHint?: string }) {
  const t = useTexts();
  const word = unknownWord(props.entityRef);
  const name = word ?? entityPresentationSnapshot(props.entityRef).primaryTitle;
  return (
    <TooltipTrigger delay={200}>
      <Focusable>
        <button type="button" className={classes.unknownEntity}>
          <RiErrorWarningLine size={14} aria-hidden />
          <span className={classes.wrap}>
            {t('entity.unknown')}: {name}
          </span>
        </button>
      </Focusable>
      <Tooltip>
        {word
          ? [t('entity.unknownWordHint', { word }), props.wordHint]
              .filter(Boolean)
              .join(' ')
          : t('entity.unknownHint', { entityRef: props.entityRef })}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The titles of entities as one plain text. */
export function useEntityNames(entityRefs: string[]): string {
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(
    useEntityTitles(entityRefs),
  );
}

/** The titles of entities, in the same order: at first as their names tell, then as the catalog has them. */
export function useEntityTitles(entityRefs: string[]): string[] {
  const t = useTexts();
  const api = useApiHolder().get(entityPresentationApiRef);
  const refs = JSON.stringify(entityRefs.filter(ref => !unknownWord(ref)));
  const [loaded, setLoaded] = useState<Record<string, string>>({});
  useEffect(() => {
    const wanted: string[] = JSON.parse(refs);
    if (!api || wanted.length === 0) {
      return undefined;
    }
    let current = true;
    Promise.all(
      wanted.map(async ref => [
        ref,
        (await api.forEntity(ref).promise).primaryTitle,
      ]),
    ).then(titles => current && setLoaded(Object.fromEntries(titles)));
    return () => {
      current = false;
    };
  }, [api, refs]);
  return entityRefs.map(ref => {
    const word = unknownWord(ref);
    return word
      ? `${t('entity.unknown')}: ${word}`
      : loaded[ref] ??
          api?.forEntity(ref).snapshot.primaryTitle ??
          entityPresentationSnapshot(ref).primaryTitle;
  });
}
