/** The steps after the door. They come from where the door came from, so they fail only with the network. */
export const fetchLaterSteps = (): Promise<typeof import('./later-steps.js')> => import(/* webpackChunkName: "later-steps" */ './later-steps.js');
