import { areaBuild } from '@dealercare/admin-kit/build/area';

export default areaBuild('insight');
