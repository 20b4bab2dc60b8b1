import { scaleOf } from './question.js';
import { exactItemScore, motScore, rounded, type ItemTally, type UnansweredItems } from './score.js';
import type { SurveyVersion } from './survey-version.js';

export interface QuestionScore {
  key: string;
  answers: number;
  /** 0 to 100 with one decimal; null when nobody answered. */
  score: number | null;
}

export interface SurveyScore {
  questions: QuestionScore[];
  /** The weighted score; null when no question is weighted or none of those was answered. */
  mot: number | null;
}

const NOTHING: ItemTally = { sum: 0, answers: 0 };

/** The scores of one version from the tallies of its questions by key (E1, question x month report C-101). OPEN questions have none. */
export function surveyScore(version: SurveyVersion, tallies: ReadonlyMap<string, ItemTally>, unanswered?: UnansweredItems): SurveyScore {
  const scored = version.questions.flatMap((question) => {
    const scale = scaleOf(question);
    const tally = tallies.get(question.key) ?? NOTHING;
    return scale ? [{ question, tally, exact: exactItemScore(tally, scale.max) }] : [];
  });
  return {
    questions: scored.map(({ question, tally, exact }) => ({ key: question.key, answers: tally.answers, score: exact && rounded(exact) })),
    mot: motScore(scored.flatMap(({ question, exact }) => question.item ? [{ weightBp: question.item.weightBp, score: exact }] : []), unanswered),
  };
}
