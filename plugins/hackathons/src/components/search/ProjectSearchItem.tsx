import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { BaseSearchResultListItemProps } from '@backstage/plugin-search-react/alpha';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { Link, Text } from '@backstage/ui';
import { Chip } from '@guildhall/plugin-guildhall-react';
import { RiLightbulbFlashLine } from '@remixicon/react';
import { useTexts } from '../common';
import classes from './search.module.css';

/** What a document of a project has beside what all documents have. */
interface ProjectDocument extends SearchDocument {
  hackathonTitle?: string;
  teamName?: string;
  wantsHelp?: boolean;
}

/** A project of a hackathon among the results of a search. */
export function ProjectSearchItem(
  props: BaseSearchResultListItemProps<{ highlight?: ResultHighlight }>,
) {
  const t = useTexts();
  const result = props.result as ProjectDocument | undefined;
  if (!result) {
    return null;
  }
  const { fields, preTag = '', postTag = '' } = props.highlight ?? {};
  const marked = (field: 'title' | 'text') =>
    fields?.[field] ? (
      <HighlightedSearchResultText
        text={fields[field]}
        preTag={preTag}
        postTag={postTag}
      />
    ) : (
      result[field]
    );
  const facts = [result.hackathonTitle, result.teamName].filter(Boolean);
  return (
    <li className={classes.item}>
      <RiLightbulbFlashLine size={20} aria-label={t('search.project')} />
      <div className={classes.text}>
        <span className={classes.title}>
          <Link href={result.location} standalone weight="bold">
            {marked('title')}
          </Link>
          {result.wantsHelp && <Chip tone="info">{t('search.help')}</Chip>}
        </span>
        {facts.length > 0 && (
          <Text variant="body-small" color="secondary">
            {facts.join(' · ')}
          </Text>
        )}
        <Text as="p" variant="body-medium" className={classes.excerpt}>
          {marked('text')}
        </Text>
      </div>
    </li>
  );
}
