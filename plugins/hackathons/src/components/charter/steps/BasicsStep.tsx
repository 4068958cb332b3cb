import { Panel } from '@guildhall/plugin-guildhall-react';
import { useRef } from 'react';
import { useTexts } from '../../common';
import { nameOf } from '../charter';
import classes from '../charter.module.css';
import { EntityRefAt, EntityRefsAt } from '../EntityRefsAt';
import { LongTextAt, TextAt } from '../fields';
import { getAt } from '../paths';
import { useCharter } from '../useCharter';

const PEOPLE = ['user', 'group'];

/** What it is called, what it is for, who runs it. */
export function BasicsStep() {
  const t = useTexts();
  const { draft, set, named } = useCharter();
  // Until somebody writes a name of their own, it follows the title.
  const follows = useRef(!getAt(draft, 'metadata.name'));
  return (
    <Panel title={t('charter.steps.basics')}>
      <div className={classes.fields}>
        <TextAt
          path="metadata.title"
          label={t('charter.titleLabel')}
          isRequired
          onChange={title => {
            if (follows.current && !named) {
              set('metadata.name', nameOf(title));
            }
          }}
        />
        <TextAt
          path="metadata.name"
          label={t('charter.name')}
          description={t('charter.nameHint')}
          isRequired
          isDisabled={named}
          onChange={() => {
            follows.current = false;
          }}
        />
        <LongTextAt
          path="metadata.description"
          label={t('charter.description')}
          description={t('charter.descriptionHint')}
        />
        <EntityRefAt
          path="spec.owner"
          label={t('charter.owner')}
          description={t('charter.ownerHint')}
          kinds={PEOPLE}
          isRequired
        />
        <EntityRefsAt
          path="spec.organisers"
          label={t('charter.organisers')}
          description={t('charter.organisersHint')}
          kinds={PEOPLE}
          isRequired
        />
        <EntityRefsAt
          path="spec.sponsors"
          label={t('charter.sponsors')}
          kinds={PEOPLE}
        />
        <TextAt
          path="spec.location"
          label={t('charter.location')}
          description={t('charter.locationHint')}
        />
      </div>
    </Panel>
  );
}
