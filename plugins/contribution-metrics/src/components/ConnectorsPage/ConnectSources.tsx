import { Text } from '@backstage/ui';
import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { stringify } from 'yaml';
import { CodeExample } from '@guildhall/plugin-guildhall-react';
import { collectorName, SafeLink, useTexts } from '../common';
import classes from './ConnectorsPage.module.css';

/** Systems that are connected by configuration alone, each with an address as their makers use it. */
const SOURCES = {
  mlflow: 'https://mlflow.example.com',
  feast: 'https://feast.example.com',
  prometheus: 'https://prometheus.example.com',
  airflow: 'https://airflow.example.com',
};
const GUIDES = 'https://github.com/guildhall-dev/guildhall/blob/main/docs';

type Source = keyof typeof SOURCES;
const ALL = Object.keys(SOURCES) as Source[];

/** How to connect systems: an example to copy, and where the settings are told. */
export function ConnectSources(props: { sources?: Source[] }) {
  const t = useTexts();
  const { sources = ALL } = props;
  return (
    <div className={classes.connect}>
      <Text as="p" variant="body-small" color="secondary">
        {t('connectors.connect.intro')}
      </Text>
      <CodeExample
        text={exampleFor(sources)}
        label={t('connectors.connect.label')}
        copyLabel={t('connectors.connect.copy')}
      />
      <ul className={classes.guides}>
        {sources.map(source => (
          <li key={source}>
            <SafeLink value={`${GUIDES}/${source}.md`}>
              {t('connectors.connect.guide', {
                name: collectorName(source, t)!,
              })}
            </SafeLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same below the connectors, for the systems that none of them is. Open as long as there is none at all. */
export function MoreSources(props: { connectors: Connector[] }) {
  const t = useTexts();
  const missing = ALL.filter(source =>
    props.connectors.every(({ collector }) => collector !== source),
  );
  if (missing.length === 0) {
    return null;
  }
  const none = missing.length === ALL.length;
  return (
    <details className={classes.details} open={none}>
      <summary>
        {none ? t('connectors.connect.title') : t('connectors.connect.another')}
      </summary>
      <ConnectSources sources={missing} />
    </details>
  );
}

function exampleFor(sources: Source[]): string {
  return stringify({
    guildhall: Object.fromEntries(
      sources.map(source => [
        source,
        [{ name: 'production', baseUrl: SOURCES[source] }],
      ]),
    ),
  });
}
