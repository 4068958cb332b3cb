import {
  EntityRefLink,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { RiErrorWarningLine } from '@remixicon/react';
import classes from './common.module.css';
import { useIsUnknown } from './KnownRefs';
import { useTexts } from './useTexts';

/** An entity with its icon and title, linked; marked when the catalog doesn't know it. */
export function Ref(props: { entityRef: string }) {
  const t = useTexts();
  const unknown = useIsUnknown(props.entityRef);
  if (!unknown) {
    return <EntityRefLink entityRef={props.entityRef} />;
  }
  const name = entityPresentationSnapshot(props.entityRef).primaryTitle;
  return (
    <span
      className={classes.unknown}
      title={t('common.unknownHint', { entityRef: props.entityRef })}
    >
      <RiErrorWarningLine size={14} aria-hidden />
      {t('common.unknown')}: {name}
    </span>
  );
}

/** Entities in a list. */
export function Refs(props: { entityRefs: string[]; label?: string }) {
  return (
    <ul className={classes.inlineList} aria-label={props.label}>
      {[...new Set(props.entityRefs)].map(entityRef => (
        <li key={entityRef}>
          <Ref entityRef={entityRef} />
        </li>
      ))}
    </ul>
  );
}
