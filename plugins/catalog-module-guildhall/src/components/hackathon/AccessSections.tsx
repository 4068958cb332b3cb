import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  completeRef,
  Item,
  Items,
  Ref,
  Refs,
  Section,
  useTexts,
} from '../common';

/** What participants begin with, what binds them, and what they can ask for. */
export function AccessSections(props: { entity: HackathonEntity }) {
  const t = useTexts();
  const { entity } = props;
  const { starterKits, constraints, dataAgreements, sandboxes } = entity.spec;
  return (
    <>
      {starterKits?.length ? (
        <Section title={t('charter.starterKits')}>
          <Items>
            {starterKits.map(kit => {
              const ref = completeRef(entity, kit.template, 'template');
              return (
                <Item
                  key={kit.template}
                  title={kit.title ?? <Ref entityRef={ref} />}
                  description={kit.description}
                >
                  <Link href={toTemplatePath(ref)}>
                    {t('charter.use')}
                    {': '}
                    {kit.title ?? parseEntityRef(ref).name}
                  </Link>
                </Item>
              );
            })}
          </Items>
        </Section>
      ) : null}
      {constraints?.length ? (
        <Section title={t('charter.constraints')}>
          <Items>
            {constraints.map(constraint => (
              <Item
                key={constraint.name}
                title={constraint.title ?? constraint.name}
                description={constraint.description}
              />
            ))}
          </Items>
        </Section>
      ) : null}
      {dataAgreements?.length ? (
        <Section title={t('charter.agreements')}>
          <Items>
            {dataAgreements.map(agreement => (
              <Item
                key={agreement.name}
                title={t('charter.agreementVersion', {
                  title: agreement.title ?? agreement.name,
                  version: agreement.version,
                })}
                description={agreement.text}
              >
                {agreement.url && (
                  <Link href={agreement.url}>{agreement.url}</Link>
                )}
                {agreement.protects?.length ? (
                  <div>
                    {t('charter.protects')}:{' '}
                    <Refs
                      entityRefs={agreement.protects.map(ref =>
                        completeRef(entity, ref, 'resource'),
                      )}
                    />
                  </div>
                ) : null}
              </Item>
            ))}
          </Items>
        </Section>
      ) : null}
      {sandboxes?.length ? (
        <Section title={t('charter.sandboxes')}>
          <Items>
            {sandboxes.map(({ name, title, description, quota }) => (
              <Item
                key={name}
                title={title ?? name}
                hint={[
                  quota?.perTeam &&
                    t('charter.perTeam', { number: String(quota.perTeam) }),
                  quota?.total &&
                    t('charter.total', { number: String(quota.total) }),
                  ...Object.entries(quota?.resources ?? {}).map(
                    ([resource, amount]) => `${resource} ${amount}`,
                  ),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                description={description}
              />
            ))}
          </Items>
        </Section>
      ) : null}
    </>
  );
}

/** The scaffolder's form of a template. */
function toTemplatePath(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return `/create/templates/${encodeURIComponent(
    namespace,
  )}/${encodeURIComponent(name)}`;
}
