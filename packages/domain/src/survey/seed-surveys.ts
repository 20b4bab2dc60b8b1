import { deliverySurvey } from './delivery-survey.js';
import { serviceCallSurvey } from './service-call-survey.js';
import type { SurveyVersion } from './survey-version.js';

/** The surveys that ship with the product, published. */
export const seedSurveys: readonly SurveyVersion[] = [serviceCallSurvey, deliverySurvey];
