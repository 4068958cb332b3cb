import { Alert, Button, ButtonLink } from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  Person,
  RelativeTime,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type Formation,
} from '@guildhall/plugin-hackathons-common';
import { useFormation, useFormationActs } from '../../query/useFormations';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './formation.module.css';
import { FormationActs } from './FormationActs';
import { Infeasible } from './Infeasible';
import { ReportFigures } from './ReportFigures';
import { Solving } from './Solving';
import { TeamBoard } from './TeamBoard';

/** One formation, as far as it is. */
export function FormationView(props: { id: string; onAgain: () => void }) {
  const { ref } = useEvent();
  const result = useFormation(ref, props.id);
  if (result.isPending) {
    return <LoadingLines lines={6} />;
  }
  // What is there stays when asking again fails.
  if (!result.data) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventManagePermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  const formation = result.data;
  switch (formation.state) {
    case 'solving':
      return <Solving formation={formation} />;
    case 'infeasible':
      return <Infeasible formation={formation} />;
    case 'proposed':
      return <Proposed formation={formation} />;
    case 'failed':
      return <Failed formation={formation} />;
    default:
      return <Past formation={formation} onAgain={props.onAgain} />;
  }
}

function Proposed(props: { formation: Formation }) {
  const { formation } = props;
  const acts = useFormationActs(formation);
  return (
    <>
      <FormationActs formation={formation} acts={acts} />
      <ReportFigures formation={formation} />
      <TeamBoard formation={formation} arrange={acts.arrange} />
    </>
  );
}

function Failed(props: { formation: Formation }) {
  const t = useTexts();
  const { formation } = props;
  const acts = useFormationActs(formation);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('formation.failed.title')}
        description={formation.failure}
        customActions={
          <Button
            variant="secondary"
            isPending={acts.solve.busy}
            onPress={() => acts.solve.attempt({})}
          >
            {t('formation.failed.retry')}
          </Button>
        }
      />
    </div>
  );
}

/** What was published, or discarded. */
function Past(props: { formation: Formation; onAgain: () => void }) {
  const t = useTexts();
  const { href } = useEvent();
  const { formation } = props;
  const published = formation.state === 'published';
  const again = (
    <Button variant="secondary" onPress={props.onAgain}>
      {t('formation.start.again')}
    </Button>
  );
  if (!published) {
    return (
      <StateMessage title={t('formation.discarded.title')} action={again} />
    );
  }
  return (
    <>
      <Alert
        status="success"
        icon
        title={t('formation.published.title')}
        description={
          formation.publishedAt && <RelativeTime at={formation.publishedAt} />
        }
        customActions={
          <div className={classes.acts}>
            {again}
            <ButtonLink variant="primary" href={href('teams')}>
              {t('formation.published.openTeams')}
            </ButtonLink>
          </div>
        }
      />
      {formation.leftOut.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('formation.published.leftOut', {
            count: formation.leftOut.length,
          })}
          description={
            <div className={classes.chips}>
              {formation.leftOut.map(entityRef => (
                <Person key={entityRef} entityRef={entityRef} />
              ))}
            </div>
          }
        />
      )}
      <ReportFigures formation={formation} />
      <TeamBoard formation={formation} />
    </>
  );
}
