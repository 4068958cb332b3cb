import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import type {
  PrototypeTransitionEntity,
  TransitionMetricCondition,
} from '@guildhall/plugin-guildhall-common';
import { RiArrowRightLine } from '@remixicon/react';
import {
  completeRef,
  Fact,
  Facts,
  formatDuration,
  formatList,
  formatNumber,
  Item,
  Items,
  KnownRefs,
  Ref,
  Refs,
  Section,
  useTexts,
} from '../common';
import classes from '../common/common.module.css';

/** What becomes part of what, who takes it over, and what must hold. */
export function PlanCard() {
  const t = useTexts();
  const { entity } = useEntity<PrototypeTransitionEntity>();
  const { spec } = entity;
  const ref = (value: string, kind: string) => completeRef(entity, value, kind);
  const prototype = ref(spec.prototype, 'component');
  const target = ref(spec.target, 'resource');
  const hackathon =
    spec.origin?.hackathon && ref(spec.origin.hackathon, 'hackathon');
  const proposedOwner = ref(spec.proposedOwner, 'group');
  const sponsor = spec.sponsor && ref(spec.sponsor, 'user');
  const stakeholders = (spec.stakeholders ?? []).map(({ role, members }) => ({
    role,
    members: members.map(member => ref(member, 'user')),
  }));
  return (
    <KnownRefs
      entityRefs={[
        prototype,
        target,
        proposedOwner,
        ...(hackathon ? [hackathon] : []),
        ...(sponsor ? [sponsor] : []),
        ...stakeholders.flatMap(({ members }) => members),
      ]}
    >
      <EntityInfoCard title={t('transition.title')}>
        <div className={classes.flow}>
          <Ref entityRef={prototype} />
          <span className={classes.arrow}>
            {t('transition.becomes')}
            <RiArrowRightLine size={16} aria-hidden />
          </span>
          <Ref entityRef={target} />
        </div>
        <Facts>
          <Fact term={t('transition.origin')}>
            {spec.origin && (
              <>
                {hackathon && <Ref entityRef={hackathon} />}
                {spec.origin.project && (
                  <div>
                    {t('transition.project', { project: spec.origin.project })}
                  </div>
                )}
              </>
            )}
          </Fact>
          <Fact term={t('transition.proposedOwner')}>
            <Ref entityRef={proposedOwner} />
          </Fact>
          <Fact term={t('transition.sponsor')}>
            {sponsor ? <Ref entityRef={sponsor} /> : undefined}
          </Fact>
        </Facts>
        {stakeholders.length ? (
          <Section title={t('transition.stakeholders')}>
            <Facts>
              {stakeholders.map(({ role, members }) => (
                <Fact key={role} term={role}>
                  <Refs entityRefs={members} />
                </Fact>
              ))}
            </Facts>
          </Section>
        ) : null}
        {spec.metrics?.length ? (
          <Section title={t('transition.metrics')}>
            <Items>
              {spec.metrics.map((condition, i) => (
                <Item
                  key={i}
                  title={
                    <Ref
                      entityRef={ref(condition.metric, 'contributionmetric')}
                    />
                  }
                >
                  <Condition condition={condition} />
                </Item>
              ))}
            </Items>
          </Section>
        ) : null}
      </EntityInfoCard>
    </KnownRefs>
  );
}

function Condition(props: { condition: TransitionMetricCondition }) {
  const t = useTexts();
  const { of, health, atLeast, atMost, heldFor } = props.condition;
  const parts: Array<string | false | undefined> = [
    health === 'healthy' && t('transition.healthHealthy'),
    health === 'warning' && t('transition.healthWarning'),
    atLeast !== undefined &&
      t('transition.atLeast', { value: formatNumber(atLeast) }),
    atMost !== undefined &&
      t('transition.atMost', { value: formatNumber(atMost) }),
    of === 'target' ? t('transition.ofTarget') : t('transition.ofPrototype'),
    heldFor && t('transition.heldFor', { duration: formatDuration(heldFor) }),
  ];
  return (
    <div>{formatList(parts.filter(part => typeof part === 'string'))}</div>
  );
}
