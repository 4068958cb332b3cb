import { Button } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import { DEFAULT_CRITERIA } from '@guildhall/plugin-hackathons-common';
import { RiListCheck3 } from '@remixicon/react';
import { useTexts } from '../../../common';
import { AnchorsAt } from '../../AnchorsAt';
import { freshName } from '../../charter';
import classes from '../../charter.module.css';
import { LongTextAt, NumberAt, TextAt } from '../../fields';
import { ListAt } from '../../ListAt';
import { useField } from '../../useCharter';
import { namesOf, titleOf } from '../ThemesStep';

/** What judges score, and what earns each score. */
export function CriteriaPanel() {
  const t = useTexts();
  return (
    <Panel title={t('charter.criteria')}>
      <div className={classes.list}>
        <UsualCriteria />
        <ListAt
          path="spec.criteria"
          title={t('charter.criteria')}
          titled
          hint={t('charter.criteriaHint')}
          addLabel={t('charter.addCriterion')}
          make={items => ({
            name: freshName('criterion', namesOf(items)),
            weight: 1,
            scale: { min: 1, max: 5 },
          })}
          titleOf={titleOf}
        >
          {(path, item) => (
            <>
              <div className={classes.two}>
                <TextAt
                  path={`${path}.title`}
                  label={t('charter.titleLabel')}
                />
                <TextAt
                  path={`${path}.name`}
                  label={t('charter.name')}
                  isRequired
                />
              </div>
              <div className={classes.three}>
                <NumberAt
                  path={`${path}.weight`}
                  label={t('charter.weight')}
                  isRequired
                />
                <NumberAt
                  path={`${path}.scale.min`}
                  label={t('charter.lowest')}
                  isRequired
                />
                <NumberAt
                  path={`${path}.scale.max`}
                  label={t('charter.highest')}
                  isRequired
                />
              </div>
              <LongTextAt
                path={`${path}.description`}
                label={t('charter.description')}
                rows={2}
              />
              <AnchorsAt path={path} title={titleOf(item, 0)} />
            </>
          )}
        </ListAt>
      </div>
    </Panel>
  );
}

/** Puts the criteria in that are judged where a charter has none, to change them. */
function UsualCriteria() {
  const t = useTexts();
  const { value, change } = useField('spec.criteria');
  if (Array.isArray(value) && value.length > 0) {
    return null;
  }
  return (
    <div>
      <Button
        size="small"
        iconStart={<RiListCheck3 />}
        onPress={() => change(structuredClone([...DEFAULT_CRITERIA]) as never)}
      >
        {t('charter.usualCriteria')}
      </Button>
    </div>
  );
}
