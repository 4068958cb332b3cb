import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { EntityRefAt, EntityRefsAt } from '../EntityRefsAt';
import { ChoiceAt, LongTextAt, NumberAt, TextAt, WordsAt } from '../fields';
import { ListAt } from '../ListAt';
import { ResourcesAt } from '../ResourcesAt';
import { namesOf, titleOf } from './ThemesStep';

const TYPES = ['compute', 'data', 'security', 'time', 'other'] as const;

/** With what teams begin, what they sign, what they can ask for, and what limits them. */
export function AccessStep() {
  const t = useTexts();
  const named = (path: string) => (
    <>
      <TextAt path={`${path}.title`} label={t('charter.titleLabel')} />
      <TextAt path={`${path}.name`} label={t('charter.name')} isRequired />
    </>
  );
  return (
    <>
      <Panel title={t('charter.starterKits')}>
        <ListAt
          path="spec.starterKits"
          title={t('charter.starterKits')}
          titled
          hint={t('charter.starterKitsHint')}
          addLabel={t('charter.addKit')}
          make={() => ({ template: '' })}
          titleOf={(item, index) =>
            String(item.title || item.template || index + 1)
          }
        >
          {path => (
            <>
              <EntityRefAt
                path={`${path}.template`}
                label={t('charter.template')}
                kinds={['template']}
                isRequired
              />
              <TextAt path={`${path}.title`} label={t('charter.titleLabel')} />
              <TextAt
                path={`${path}.description`}
                label={t('charter.description')}
              />
              <WordsAt path={`${path}.themes`} label={t('charter.kitThemes')} />
            </>
          )}
        </ListAt>
      </Panel>
      <Panel title={t('charter.agreements')}>
        <ListAt
          path="spec.dataAgreements"
          title={t('charter.agreements')}
          titled
          hint={t('charter.agreementsHint')}
          addLabel={t('charter.addAgreement')}
          make={items => ({
            name: freshName('agreement', namesOf(items)),
            version: '1.0',
          })}
          titleOf={titleOf}
        >
          {path => (
            <>
              <div className={classes.two}>
                {named(path)}
                <TextAt
                  path={`${path}.version`}
                  label={t('charter.version')}
                  isRequired
                />
              </div>
              <TextAt path={`${path}.url`} label={t('charter.url')} />
              <LongTextAt path={`${path}.text`} label={t('charter.text')} />
              <EntityRefsAt
                path={`${path}.protects`}
                label={t('charter.protects')}
                kinds={['resource', 'component', 'api', 'system']}
              />
              <EntityRefsAt
                path={`${path}.approvers`}
                label={t('charter.approvers')}
                description={t('charter.approversHint')}
                kinds={['user', 'group']}
              />
            </>
          )}
        </ListAt>
      </Panel>
      <Panel title={t('charter.sandboxes')}>
        <ListAt
          path="spec.sandboxes"
          title={t('charter.sandboxes')}
          titled
          addLabel={t('charter.addSandbox')}
          make={items => ({ name: freshName('sandbox', namesOf(items)) })}
          titleOf={titleOf}
        >
          {path => (
            <>
              <div className={classes.two}>
                {named(path)}
                <NumberAt
                  path={`${path}.quota.total`}
                  label={t('charter.total')}
                  min={1}
                />
                <NumberAt
                  path={`${path}.quota.perTeam`}
                  label={t('charter.perTeam')}
                  min={1}
                />
              </div>
              <LongTextAt
                path={`${path}.description`}
                label={t('charter.description')}
                rows={2}
              />
              <TextAt
                path={`${path}.provisioner`}
                label={t('charter.provisioner')}
                description={t('charter.provisionerHint')}
              />
              <ResourcesAt
                path={`${path}.quota.resources`}
                label={t('charter.resources')}
                description={t('charter.resourcesHint')}
              />
              <WordsAt
                path={`${path}.agreements`}
                label={t('charter.sandboxAgreements')}
              />
            </>
          )}
        </ListAt>
      </Panel>
      <Panel title={t('charter.constraints')}>
        <ListAt
          path="spec.constraints"
          title={t('charter.constraints')}
          titled
          addLabel={t('charter.addConstraint')}
          make={items => ({
            name: freshName('limit', namesOf(items)),
            description: '',
          })}
          titleOf={titleOf}
        >
          {path => (
            <>
              <div className={classes.two}>
                {named(path)}
                <ChoiceAt
                  path={`${path}.type`}
                  label={t('charter.constraintType')}
                  options={TYPES.map(type => ({
                    id: type,
                    label: t(`overview.constraint.${type}`),
                  }))}
                />
              </div>
              <LongTextAt
                path={`${path}.description`}
                label={t('charter.limit')}
                rows={2}
                isRequired
              />
            </>
          )}
        </ListAt>
      </Panel>
    </>
  );
}
