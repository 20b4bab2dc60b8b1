import { useEffect } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { registerSearchProvider, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { taskSearch } from './task-search.js';

/** Lets the search box of every page find open tasks. */
export function CareSearch() {
  // The headings over the hits are read outside of components: their texts must be there.
  useText();
  const client = useApolloClient();
  const language = useLanguage();
  const mayList = usePermission('care:read');
  useEffect(() => (mayList ? registerSearchProvider(taskSearch(client, language)) : undefined), [client, language, mayList]);
  return null;
}
