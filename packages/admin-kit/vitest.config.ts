import { frontTests } from './build/tests.mjs';

export default frontTests(new URL('.', import.meta.url).pathname);
