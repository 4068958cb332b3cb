import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { EntityRefsAt } from '../EntityRefsAt';
import { LongTextAt, TextAt } from '../fields';
import { ListAt } from '../ListAt';
import { ProposedThemes } from './ProposedThemes';
import { WorstAssets } from './WorstAssets';

const ASSETS = ['resource', 'component', 'api'];
const METRICS = ['contributionmetric'];

/** What the event wants to improve. */
export function ThemesStep() {
  const t = useTexts();
  return (
    <>
      <WorstAssets />
      <ProposedThemes />
      <Panel title={t('charter.themes')}>
        <ListAt
          path="spec.themes"
          title={t('charter.themes')}
          titled
          hint={t('charter.themesHint')}
          addLabel={t('charter.addTheme')}
          make={items => ({ name: freshName('theme', namesOf(items)) })}
          titleOf={titleOf}
        >
          {path => (
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
              <LongTextAt
                path={`${path}.description`}
                label={t('charter.description')}
                rows={2}
              />
              <EntityRefsAt
                path={`${path}.assets`}
                label={t('charter.assets')}
                kinds={ASSETS}
              />
              <EntityRefsAt
                path={`${path}.metrics`}
                label={t('charter.metrics')}
                kinds={METRICS}
              />
            </>
          )}
        </ListAt>
      </Panel>
    </>
  );
}

/** What an item of a list is called. */
export function titleOf(item: { [key: string]: unknown }, index: number) {
  return String(item.title || item.name || index + 1);
}

/** The names in a list, which must differ. */
export function namesOf(items: Array<{ [key: string]: unknown }>): string[] {
  return items.map(item => String(item?.name ?? ''));
}
