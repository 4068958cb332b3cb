import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../../common';
import { freshName } from '../../charter';
import classes from '../../charter.module.css';
import { LongTextAt, NumberAt, TextAt } from '../../fields';
import { ListAt } from '../../ListAt';
import { namesOf, titleOf } from '../ThemesStep';

/** What can be won. */
export function AwardsPanel() {
  const t = useTexts();
  return (
    <Panel title={t('charter.awards')}>
      <ListAt
        path="spec.awards"
        title={t('charter.awards')}
        titled
        hint={t('charter.awardsHint')}
        addLabel={t('charter.addAward')}
        make={items => ({
          name: freshName('award', namesOf(items)),
          places: 1,
        })}
        titleOf={titleOf}
      >
        {path => (
          <>
            <div className={classes.three}>
              <TextAt path={`${path}.title`} label={t('charter.titleLabel')} />
              <TextAt
                path={`${path}.name`}
                label={t('charter.name')}
                isRequired
              />
              <NumberAt
                path={`${path}.places`}
                label={t('charter.awardPlaces')}
                min={1}
              />
            </div>
            <LongTextAt
              path={`${path}.description`}
              label={t('charter.awardFor')}
              rows={2}
            />
          </>
        )}
      </ListAt>
    </Panel>
  );
}
