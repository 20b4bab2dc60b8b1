import { calls, startCall, taskOf, worksAt, type SeenTask } from '../../kit/care.js';
import { seedSurveys } from '../../../src/survey/survey-versions.js';
import { asSystem } from '../../kit/people.js';
import type { FillRoom, Hands } from './told.js';

const ANSWER = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }';
const FINISH = 'mutation ($input: FinishFollowUpInput!) { finishFollowUp(input: $input) { result transferred } }';
const ANSWER_SUGGESTION = 'mutation ($input: AnswerSuggestionInput!) { answerSuggestion(input: $input) { id } }';

const customerNamed = async ({ owner }: Hands, externalNo: string): Promise<string> =>
  (await owner.ask<{ customers: { nodes: { id: string }[] } }>('query ($search: String) { customers(search: $search) { nodes { id } } }', { search: externalNo })).customers.nodes[0]!.id;

/** A follow-up by telephone with the same value for every rating. */
async function interview({ owner }: Hands, task: SeenTask, overall: number, told: Record<string, unknown>): Promise<void> {
  const answer = (questionKey: string, given: Record<string, unknown>): Promise<unknown> => owner.ask(ANSWER, { input: { taskId: task.id, questionKey, ...given } });
  for (const key of ['welcome', 'accuracy', 'explained_before', 'lounge', 'explained_bill']) await answer(key, { value: 4 });
  await answer('car_washed', { value: 1 });
  await answer('would_return', { value: 3 });
  await answer('would_recommend', { value: 9 });
  await answer('overall', { value: overall });
  await answer('advice', { text: '密言洗车要快' });
  await owner.ask(FINISH, { input: { taskId: task.id, expectedVersion: task.version, ...told } });
}

/** Planned tasks, messages that were sent, two follow-ups of which one goes wrong, a call with an appointment. */
export const fillCare: FillRoom = async (kit, hands) => {
  const { group, owner } = hands;
  await asSystem(kit, seedSurveys);
  await worksAt(kit, '2026-03-05 09:30', group.d1);
  const [content, angry] = [await customerNamed(hands, 'LEAK-0001'), await customerNamed(hands, 'LEAK-0002')];
  const good = await startCall(owner, await taskOf(owner, content, 'CR-03'));
  await interview(hands, good.task, 5, { suggestion: '密议多放雨伞', note: '密记通话', remark: '密批评语' });
  const bad = await startCall(owner, await taskOf(owner, angry, 'CR-03'));
  await interview(hands, bad.task, 1, { complaintText: '密诉首保没做好', mood: 'AGITATED' });
  const open = await startCall(owner, await taskOf(owner, await customerNamed(hands, 'LEAK-0003'), 'CR-03'));
  await owner.ask(ANSWER, { input: { taskId: open.task.id, questionKey: 'advice', text: '密谈未完' } });
  await worksAt(kit, '2026-03-06 10:05', group.d1);
  await calls(owner, await taskOf(owner, content, 'CR-23'), { outcome: 'REACHED', appointmentAt: '2026-03-10T10:00:00+08:00', note: '密约周二' });
  const { suggestions } = await owner.ask<{ suggestions: { nodes: { id: string; version: number }[] } }>('{ suggestions { nodes { id version } } }');
  await owner.ask(ANSWER_SUGGESTION, { input: { suggestionId: suggestions.nodes[0]!.id, expectedVersion: suggestions.nodes[0]!.version, answer: '密答已经备好' } });
  return { people: [], inside: [], shared: ['密诉首保', '密言洗车', '密议多放', '密记通话', '密批评语', '密约周二', '密答已经', '密谈未完'] };
};
