import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  completeRef,
  Fact,
  Facts,
  Item,
  Items,
  KnownRefs,
  Ref,
  Refs,
  Section,
  useTexts,
} from '../common';
import { AccessSections } from './AccessSections';
import { TeamRules } from './TeamRules';

/** Who runs a hackathon, what for, and by which rules. */
export function CharterCard() {
  const t = useTexts();
  const { entity } = useEntity<HackathonEntity>();
  const { spec } = entity;
  const people = (refs?: string[]) =>
    (refs ?? []).map(ref => completeRef(entity, ref, 'user'));
  const assets = (refs?: string[]) =>
    (refs ?? []).map(ref => completeRef(entity, ref, 'resource'));
  const metrics = (refs?: string[]) =>
    (refs ?? []).map(ref => completeRef(entity, ref, 'contributionmetric'));
  const sponsors = people(spec.sponsors);
  const organisers = people(spec.organisers);
  const mentors = people(spec.mentors?.map(({ mentor }) => mentor));
  const { registration } = spec;
  return (
    <KnownRefs
      entityRefs={[
        ...sponsors,
        ...organisers,
        ...mentors,
        ...(spec.themes ?? []).flatMap(theme => [
          ...assets(theme.assets),
          ...metrics(theme.metrics),
        ]),
      ]}
    >
      <EntityInfoCard title={t('charter.title')}>
        <Facts>
          <Fact term={t('charter.sponsors')}>
            {sponsors.length ? <Refs entityRefs={sponsors} /> : undefined}
          </Fact>
          <Fact term={t('charter.organisers')}>
            <Refs entityRefs={organisers} />
          </Fact>
          <Fact term={t('charter.location')}>{spec.location}</Fact>
          <Fact term={t('charter.capacity')}>
            {registration?.capacity &&
              [
                t('charter.people', { number: String(registration.capacity) }),
                registration.waitingList && t('charter.waitingList'),
              ]
                .filter(Boolean)
                .join(', ')}
          </Fact>
          <Fact term={t('charter.codeOfConduct')}>
            {registration?.codeOfConduct && (
              <Link href={registration.codeOfConduct}>
                {registration.codeOfConduct}
              </Link>
            )}
          </Fact>
        </Facts>
        {spec.themes?.length ? (
          <Section title={t('charter.themes')}>
            <Items>
              {spec.themes.map(theme => (
                <Item
                  key={theme.name}
                  title={theme.title ?? theme.name}
                  description={theme.description}
                >
                  <Facts>
                    <Fact term={t('charter.improves')}>
                      {theme.assets?.length ? (
                        <Refs entityRefs={assets(theme.assets)} />
                      ) : undefined}
                    </Fact>
                    <Fact term={t('charter.moves')}>
                      {theme.metrics?.length ? (
                        <Refs entityRefs={metrics(theme.metrics)} />
                      ) : undefined}
                    </Fact>
                  </Facts>
                </Item>
              ))}
            </Items>
          </Section>
        ) : null}
        <Section title={t('charter.teams')}>
          <TeamRules rules={spec.teamRules} />
        </Section>
        <AccessSections entity={entity} />
        {mentors.length ? (
          <Section title={t('charter.mentors')}>
            <Items>
              {spec.mentors!.map((mentor, i) => (
                <Item
                  key={mentor.mentor}
                  title={<Ref entityRef={mentors[i]} />}
                  hint={[
                    mentor.skills?.join(', '),
                    mentor.timezone,
                    mentor.maxTeams &&
                      t('charter.maxTeams', {
                        number: String(mentor.maxTeams),
                      }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </Items>
          </Section>
        ) : null}
      </EntityInfoCard>
    </KnownRefs>
  );
}
