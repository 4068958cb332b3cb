import { useApi } from '@backstage/core-plugin-api';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Header, Link, Text } from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  Panel,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsProgrammeReadPermission,
  type Programme,
} from '@guildhall/plugin-hackathons-common';
import { RiFilterOffLine, RiLineChartLine } from '@remixicon/react';
import { hackathonsApiRef } from '../../api';
import { useProgramme } from '../../query/useProgramme';
import { rootRouteRef } from '../../routes';
import { ExportMenu, Parts, useTexts } from '../common';
import { AssetsTable } from './AssetsTable';
import { EventsTable } from './EventsTable';
import { Headline } from './Headline';
import { Participation } from './Participation';
import classes from './programme.module.css';
import { ProgrammeFilters } from './ProgrammeFilters';
import { useProgrammeFilters } from './useProgrammeFilters';

/** How endings look. To park and to stop are endings as good as any; to say nothing is none. */
const ENDINGS = [
  { key: 'transition', tone: 'info' },
  { key: 'parked', tone: 'neutral' },
  { key: 'stopped', tone: 'neutral', hollow: true },
  { key: 'none', tone: 'warn' },
] as const;

/** What became of all hackathons: for people who pay for them. */
export function ProgrammePage() {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const root = useRouteRef(rootRouteRef)?.();
  const { query, active, clear } = useProgrammeFilters();
  const result = useProgramme(query);
  const programme = result.data;
  const none = programme?.events.length === 0;
  return (
    <>
      <Header
        title={t('programme.title')}
        customActions={
          programme &&
          !none && (
            <ExportMenu
              what={t('programme.what')}
              file="hackathons-programme"
              load={format =>
                api.programme.exportProgramme({ ...query, format })
              }
            />
          )
        }
      />
      <Container className={classes.page}>
        <div className={classes.intro}>
          <Text as="p">{t('programme.intro')}</Text>
          {root && (
            <Text variant="body-small">
              <Link href={root}>{t('programme.back')}</Link>
            </Text>
          )}
        </div>
        {result.isPending && <LoadingLines lines={8} />}
        {result.isError && !programme && (
          <FailureState
            error={result.error}
            permission={hackathonsProgrammeReadPermission.name}
            onRetry={() => result.refetch()}
          />
        )}
        {programme && !(none && !active) && <ProgrammeFilters />}
        {programme && !none && (
          <div
            className={classes.figures}
            data-stale={result.isPlaceholderData || undefined}
          >
            <Figures programme={programme} />
          </div>
        )}
        {none && active && (
          <StateMessage
            icon={<RiFilterOffLine size={40} aria-hidden />}
            title={t('programme.filteredTitle')}
            action={
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            }
          >
            {t('programme.filtered')}
          </StateMessage>
        )}
        {none && !active && (
          <StateMessage
            icon={<RiLineChartLine size={40} aria-hidden />}
            title={t('programme.emptyTitle')}
          >
            {t('programme.empty')}
          </StateMessage>
        )}
      </Container>
    </>
  );
}

function Figures(props: { programme: Programme }) {
  const t = useTexts();
  const { programme } = props;
  const { endings, submitted } = programme.totals;
  return (
    <>
      <Headline totals={programme.totals} />
      {submitted > 0 && (
        <Panel title={t('programme.endings')}>
          <Parts
            label={t('programme.endings')}
            parts={ENDINGS.map(({ key, ...look }) => ({
              key,
              ...look,
              label: t(`programme.endingParts.${key}`),
              value: endings[key],
            }))}
          />
        </Panel>
      )}
      <EventsTable events={programme.events} />
      <Participation groups={programme.groups} />
      <AssetsTable programme={programme} />
    </>
  );
}
