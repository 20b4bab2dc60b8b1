import { climbWithWorkers } from '../kit/complaint-climb.js';

const CASES = 300;
const WITHIN_MS = 60_000;

climbWithWorkers(CASES, WITHIN_MS);
