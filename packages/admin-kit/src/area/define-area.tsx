import { Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import type { Action } from '@dealercare/domain/access/action';
import type { Dictionary } from '../language/dictionary.js';
import type { TextName, TextSource } from '../language/texts.js';
import { Late } from '../query-state/late.js';
import { Skeleton } from '../query-state/skeleton.js';
import { AreaPage } from './area-page.js';
import { PageMissing } from './page-missing.js';

/** A page of an area. */
export interface AreaPageDefinition<T> {
  /** Whole path as in the address: '/customers', '/customers/:customerId'. */
  path: string;
  /** Name of the page's title among the area's texts. */
  title: TextName<T>;
  /** What one must be allowed to do to open it, null for everybody; the server decides about every request again. */
  permission: Action | null;
  /** `lazy(() => import('./page.js'))`: a page is loaded when it is first opened. */
  component: ComponentType;
}

export interface AreaDefinition<T> {
  /** Folder of the area: apps/admin-<name>. */
  name: string;
  texts: TextSource<T>;
  pages: readonly AreaPageDefinition<T>[];
  /**
   * Shows nothing and works on every page, also while another area is open: finds people for the search box, feeds the
   * bell. The shell fetches it once the first page stands, where portal.json says `"background": true`.
   */
  background?: ComponentType;
}

export type Area<T> = ComponentType & { readonly definition: AreaDefinition<T> };

/** An area as the shell mounts it: its pages by path, each with its title and permission. */
export function defineArea<T extends Dictionary>(definition: AreaDefinition<T>): Area<T> {
  function AreaPages() {
    return (
      <Suspense fallback={<Late><Skeleton shape="file" /></Late>}>
        <Routes>
          {definition.pages.map((page) => <Route key={page.path} path={page.path} element={<AreaPage page={page} texts={definition.texts} />} />)}
          <Route path="*" element={<PageMissing />} />
        </Routes>
      </Suspense>
    );
  }
  return Object.assign(AreaPages, { definition });
}
