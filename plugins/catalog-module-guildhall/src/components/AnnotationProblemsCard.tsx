import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { ANNOTATION_STATUS_TYPE } from '@guildhall/plugin-guildhall-common';
import classes from './common/common.module.css';
import { useTexts } from './common';

/** Says which annotations of the entity are wrong, and how to mend each. */
export function AnnotationProblemsCard() {
  const t = useTexts();
  const { entity } = useEntity<AlphaEntity>();
  const messages = (entity.status?.items ?? [])
    .filter(({ type }) => type === ANNOTATION_STATUS_TYPE)
    .map(({ message }) => message);
  return (
    <Alert
      status="warning"
      icon
      title={t('annotations.title')}
      description={
        <>
          {t('annotations.intro', { count: messages.length })}
          <ul className={classes.problems}>
            {messages.map(message => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
