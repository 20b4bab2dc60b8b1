import { shellBuild } from '@dealercare/admin-kit/build/shell';

export default shellBuild(import.meta.dirname);
