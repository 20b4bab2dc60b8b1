/** The time outside, for what ends by it whatever clock the demo and tests show: a key gets no younger when that is moved. */
export const realTime = (): number => Date.now();
