import { abcdParameters } from './abcd-parameters.js';
import { churnParameters, matrixParameters, pyramidParameters, rfmParameters, volumeParameters } from './other-parameters.js';
import type { TierScheme } from './scheme.js';
import type { TierParameter, TierParameters } from './tier-parameter.js';

export const parametersOf: Readonly<Record<TierScheme, readonly TierParameter[]>> = {
  ABCD: abcdParameters, MATRIX: matrixParameters, PYRAMID: pyramidParameters, ABC_VOLUME: volumeParameters, RFM: rfmParameters, CHURN: churnParameters,
};

export function shippedParameters(scheme: TierScheme): TierParameters {
  return Object.fromEntries(parametersOf[scheme].map(({ key, shipped }) => [key, shipped]));
}

/** The first number that cannot stand, with why; null when all can. What is not named keeps the value that ships. */
export interface ParameterFault {
  key: string;
  fault: 'UNKNOWN' | 'OUT_OF_RANGE' | 'WRONG_ORDER';
  low?: number;
  high?: number;
}

/** Pairs of which the first must not lie below the second: a rung above another one asks for more. */
const ordered: Readonly<Record<TierScheme, readonly (readonly [more: string, less: string])[]>> = {
  ABCD: [['spendHighPct', 'spendMidPct'], ['spendMidPct', 'spendLowPct'], ['dependenceHighPct', 'dependenceLowPct'], ['dMonths', 'cMonths']],
  MATRIX: [],
  PYRAMID: [['usualPct', 'mainPct'], ['mainPct', 'vipPct']],
  ABC_VOLUME: [['bSharePct', 'aSharePct']],
  RFM: [],
  CHURN: [['lostMonths', 'riskMonths'], ['riskMonths', 'thinIceMonths']],
};

export function parameterFaults(scheme: TierScheme, given: Readonly<Record<string, number>>): ParameterFault[] {
  const known = new Map(parametersOf[scheme].map((parameter) => [parameter.key, parameter]));
  const faults = Object.entries(given).flatMap(([key, value]): ParameterFault[] => {
    const parameter = known.get(key);
    if (!parameter) return [{ key, fault: 'UNKNOWN' }];
    const { low, high } = parameter;
    return Number.isInteger(value) && value >= low && value <= high ? [] : [{ key, fault: 'OUT_OF_RANGE', low, high }];
  });
  if (faults.length > 0) return faults;
  const whole = { ...shippedParameters(scheme), ...given };
  return ordered[scheme].flatMap(([more, less]): ParameterFault[] => (whole[more]! < whole[less]! ? [{ key: more, fault: 'WRONG_ORDER' }] : []));
}
