import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import type {
  PrototypeTransitionEntity,
  TransitionGate,
} from '@guildhall/plugin-guildhall-common';
import {
  completeRef,
  Fact,
  Facts,
  formatDuration,
  Item,
  Items,
  Ref,
  Section,
  useTexts,
} from '../common';
import classes from '../common/common.module.css';

const EVIDENCE = {
  statement: 'playbook.evidenceStatement',
  link: 'playbook.evidenceLink',
  document: 'playbook.evidenceDocument',
  check: 'playbook.evidenceCheck',
  metric: 'playbook.evidenceMetric',
} as const;

/** The gates in their order, and the steps between them. */
export function PlaybookCard() {
  const t = useTexts();
  const { entity } = useEntity<PrototypeTransitionEntity>();
  const { playbook, deploymentSteps } = entity.spec;
  const gateTitle = (name: string) =>
    playbook.gates.find(gate => gate.name === name)?.title ?? name;
  return (
    <EntityInfoCard title={t('playbook.title')}>
      <Section title={t('playbook.gates')}>
        <Items ordered>
          {playbook.gates.map(gate => (
            <Item
              key={gate.name}
              title={gate.title ?? gate.name}
              description={gate.description}
            >
              <GateFacts entity={entity} gate={gate} />
            </Item>
          ))}
        </Items>
      </Section>
      {deploymentSteps?.length ? (
        <Section title={t('playbook.steps')}>
          <Items ordered>
            {deploymentSteps.map(step => (
              <Item
                key={step.name}
                title={step.title ?? step.name}
                hint={[
                  step.environment,
                  step.after &&
                    t('playbook.after', { gate: gateTitle(step.after) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                description={step.description}
              >
                {step.owner && (
                  <div>
                    <Ref entityRef={completeRef(entity, step.owner, 'user')} />
                  </div>
                )}
              </Item>
            ))}
          </Items>
        </Section>
      ) : null}
    </EntityInfoCard>
  );
}

function GateFacts(props: {
  entity: PrototypeTransitionEntity;
  gate: TransitionGate;
}) {
  const t = useTexts();
  const { entity, gate } = props;
  const { roles = [], members = [], minimum = 1 } = gate.approvers;
  return (
    <Facts>
      <Fact term={t('playbook.criteria')}>
        <ul className={classes.plainList}>
          {gate.criteria.map(criterion => (
            <li key={criterion.name}>
              {criterion.title ?? criterion.description ?? criterion.name} (
              {t(EVIDENCE[criterion.evidence ?? 'statement'])}
              {criterion.required === false && `, ${t('common.optional')}`})
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term={t('playbook.approvers')}>
        {t('playbook.approvals', { number: String(minimum) })}{' '}
        <ul className={classes.sentenceList}>
          {roles.map(role => (
            <li key={role}>{role}</li>
          ))}
          {members.map(member => (
            <li key={member}>
              <Ref entityRef={completeRef(entity, member, 'user')} />
            </li>
          ))}
        </ul>
        {gate.answerWithin && (
          <div>
            {t('playbook.answerWithin', {
              duration: formatDuration(gate.answerWithin),
            })}
          </div>
        )}
      </Fact>
    </Facts>
  );
}
