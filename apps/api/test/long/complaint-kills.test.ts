import { sweepUnderKills } from '../kit/complaint-kills.js';

const KILLS = 100;
const CASES_AT_ONCE = 30;

sweepUnderKills(KILLS, CASES_AT_ONCE);
