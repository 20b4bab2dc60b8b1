/**
 * One import for each entry of the kit that areas share. It makes the shell provide the entry (one that nobody imports
 * here is not shared at all), and lets portal.json name the entries an area will need.
 */
export const kitLoaders: Readonly<Record<string, () => Promise<unknown>>> = {
  router: () => import('@dealercare/admin-kit/router'),
  gql: () => import('@dealercare/admin-kit/gql'),
  i18n: () => import('@dealercare/admin-kit/i18n'),
  core: () => import('@dealercare/admin-kit/core'),
  input: () => import('@dealercare/admin-kit/input'),
  table: () => import('@dealercare/admin-kit/table'),
  form: () => import('@dealercare/admin-kit/form'),
  data: () => import('@dealercare/admin-kit/data'),
  date: () => import('@dealercare/admin-kit/date'),
  icons: () => import('@dealercare/admin-kit/icons'),
  chart: () => import('@dealercare/admin-kit/chart'),
  portal: () => import('@dealercare/admin-kit/portal'),
  desk: () => import('@dealercare/admin-kit/desk'),
};
