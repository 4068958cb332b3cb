import { Text } from '@backstage/ui';
import { CodeExample } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './ConnectorsPage.module.css';
import { mappingSnippet } from './mappingSnippet';

/** What to do about a word that nobody was found for. */
export function MappingHelp(props: { subject: string }) {
  const t = useTexts();
  const { subject } = props;
  return (
    <details className={classes.details}>
      <summary>{t('connectors.problems.mapping')}</summary>
      <Text as="p" variant="body-small" color="secondary">
        {t('connectors.problems.mappingHint')}
      </Text>
      <CodeExample
        text={mappingSnippet(subject)}
        label={t('connectors.problems.mappingLabel', { subject })}
        copyLabel={t('connectors.problems.copyMapping', { subject })}
      />
    </details>
  );
}
