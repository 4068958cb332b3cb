import { Alert, BgProvider, Button, Text } from '@backstage/ui';
import { Chip, Panel, NamedText } from '@guildhall/plugin-guildhall-react';
import type {
  Formation,
  FormationProposal,
} from '@guildhall/plugin-hackathons-common';
import { useFormationActs } from '../../query/useFormations';
import { ActError, useTexts } from '../common';
import { FormationActs } from './FormationActs';
import classes from './formation.module.css';

/** The rules cannot be kept: why, and what would help at which cost. */
export function Infeasible(props: { formation: Formation }) {
  const t = useTexts();
  const { formation } = props;
  const acts = useFormationActs(formation);
  const proven = formation.proven !== false;
  return (
    <>
      <Alert
        status="warning"
        icon
        title={t(
          proven
            ? 'formation.infeasible.title'
            : 'formation.infeasible.titleUnproven',
        )}
        description={proven ? undefined : t('formation.infeasible.unproven')}
        customActions={<FormationActs formation={formation} acts={acts} />}
      />
      {formation.causes.length > 0 && (
        <Panel title={t('formation.infeasible.causes')}>
          <ul className={classes.causes}>
            {formation.causes.map(cause => (
              <li key={cause}>
                <NamedText>{cause}</NamedText>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t('formation.infeasible.proposals')}>
        <div className={classes.form}>
          {formation.proposals.length === 0 && (
            <Text as="p" variant="body-medium">
              {t('formation.infeasible.none')}
            </Text>
          )}
          <ActError
            act={acts.solve}
            hackathonRef={formation.hackathonRef}
            topics={['formations']}
          />
          <ol className={classes.proposals}>
            {formation.proposals.map((proposal, index) => (
              <Proposal
                key={proposal.messages.join()}
                proposal={proposal}
                number={index + 1}
                busy={acts.solve.busy}
                onChoose={() =>
                  acts.solve.attempt({ relaxations: proposal.relaxations })
                }
              />
            ))}
          </ol>
        </div>
      </Panel>
    </>
  );
}

function Proposal(props: {
  proposal: FormationProposal;
  number: number;
  busy: boolean;
  onChoose: () => void;
}) {
  const t = useTexts();
  const number = String(props.number);
  return (
    <li className={classes.proposal}>
      <div>
        <div className={classes.proposalHead}>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('formation.infeasible.option', { number })}
          </Text>
          {props.number === 1 && (
            <Chip tone="good">{t('formation.infeasible.cheapest')}</Chip>
          )}
        </div>
        <ul>
          {props.proposal.messages.map(message => (
            <li key={message}>
              <NamedText>{message}</NamedText>
            </li>
          ))}
        </ul>
      </div>
      <BgProvider bg="neutral-2">
        <Button
          variant={props.number === 1 ? 'primary' : 'secondary'}
          aria-label={t('formation.infeasible.solveLabel', { number })}
          isDisabled={props.busy}
          onPress={props.onChoose}
        >
          {t('formation.infeasible.solve')}
        </Button>
      </BgProvider>
    </li>
  );
}
