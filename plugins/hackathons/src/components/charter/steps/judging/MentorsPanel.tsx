import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../../common';
import { EntityRefAt } from '../../EntityRefsAt';
import { TimeZoneAt, WordsAt } from '../../fields';
import { ListAt } from '../../ListAt';

/** Who helps the teams. */
export function MentorsPanel() {
  const t = useTexts();
  return (
    <Panel title={t('charter.mentors')}>
      <ListAt
        path="spec.mentors"
        title={t('charter.mentors')}
        titled
        addLabel={t('charter.addMentor')}
        make={() => ({ mentor: '' })}
        titleOf={(item, index) => String(item.mentor || index + 1)}
      >
        {path => (
          <>
            <EntityRefAt
              path={`${path}.mentor`}
              label={t('charter.mentor')}
              kinds={['user', 'group']}
              isRequired
            />
            <WordsAt
              path={`${path}.skills`}
              label={t('charter.mentorSkills')}
            />
            <TimeZoneAt
              path={`${path}.timezone`}
              label={t('common.timezone')}
            />
          </>
        )}
      </ListAt>
    </Panel>
  );
}
