import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useTexts } from '../common';
import { HelpSection } from './HelpSection';
import { HoursSection } from './HoursSection';
import { MatchesSection } from './MatchesSection';
import { MentorsSection } from './MentorsSection';
import classes from './mentors.module.css';
import { SECTIONS, useSection } from './useMentorFilters';

/** Mentors, requests for help, office hours, and which mentor helps which team. */
export function MentorsPage() {
  const t = useTexts();
  const { section } = useSection();
  const [, setSearch] = useSearchParams();
  return (
    <Tabs
      className={classes.page}
      selectedKey={section}
      onSelectionChange={key =>
        // The filters of one part mean nothing to another.
        setSearch(key === SECTIONS[0] ? {} : { section: String(key) })
      }
    >
      <TabList aria-label={t('mentors.sections.label')}>
        {SECTIONS.map(name => (
          <Tab key={name} id={name}>
            {t(`mentors.sections.${name}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="mentors">
        <MentorsSection />
      </TabPanel>
      <TabPanel id="help">
        <HelpSection />
      </TabPanel>
      <TabPanel id="hours">
        <HoursSection />
      </TabPanel>
      <TabPanel id="matches">
        <MatchesSection />
      </TabPanel>
    </Tabs>
  );
}
