import { climbWithWorkers } from '../kit/complaint-climb.js';

const CASES = 60;
const WITHIN_MS = 4000;

climbWithWorkers(CASES, WITHIN_MS);
