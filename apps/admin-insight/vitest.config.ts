import { frontTests } from '@dealercare/admin-kit/build/tests';

export default frontTests(new URL('.', import.meta.url).pathname);
