import { Link, Text } from '@backstage/ui';
import { hackathonsEventManagePermission } from '@guildhall/plugin-hackathons-common';
import type { FormationSummary } from '@guildhall/plugin-hackathons-common';
import {
  choiceParam,
  FailureState,
  LoadingLines,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import { RiArrowLeftLine } from '@remixicon/react';
import { useFormations } from '../../query/useFormations';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './formation.module.css';
import { FormationHistory } from './FormationHistory';
import { FormationView } from './FormationView';
import { StartFormation } from './StartFormation';

/** In the address: not one that is there, but the form for the next one. */
const NEW = 'new';
const PARAMS = { formation: choiceParam() };

/** Forms teams of those who have none, for organisers. */
export function FormationPage() {
  const t = useTexts();
  const { ref, href } = useEvent();
  const { filters, change } = useUrlFilters(PARAMS);
  const result = useFormations(ref);
  const formations = result.data?.items ?? [];
  const id = filters.formation ?? current(formations);
  const open = (formation: string | undefined) => change({ formation });

  return (
    <div className={classes.page}>
      <Link
        href={href('organise')}
        variant="body-small"
        className={classes.back}
      >
        <RiArrowLeftLine size={14} aria-hidden /> {t('formation.back')}
      </Link>
      <div>
        <div className={classes.titleRow}>
          <Text as="h2" variant="title-small" weight="bold">
            {t('formation.title')}
          </Text>
        </div>
        <Text as="p" color="secondary" className={classes.intro}>
          {t('formation.intro')}
        </Text>
      </div>
      {result.isPending && <LoadingLines lines={6} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventManagePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && (
        <>
          {id && id !== NEW ? (
            <FormationView key={id} id={id} onAgain={() => open(NEW)} />
          ) : (
            <StartFormation onStarted={open} />
          )}
          <FormationHistory
            formations={formations}
            current={id}
            onOpen={open}
          />
        </>
      )}
    </div>
  );
}

/** The latest one that is worth looking at. What is over makes room for the next. */
function current(formations: readonly FormationSummary[]): string | undefined {
  const [latest] = formations;
  return latest && latest.state !== 'discarded' ? latest.id : undefined;
}
