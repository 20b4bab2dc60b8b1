import { getMetadataStorage, validateOrReject, type ValidationError } from 'class-validator';
import { ArgumentValidationError, type ValidatorFn } from 'type-graphql';

type AnyClass = abstract new (...args: never[]) => unknown;

const ruled = new WeakMap<object, boolean>();

/** Whether a class of inputs has rules beyond its types; most arguments have none and pass at once. */
function hasRules(type: object): boolean {
  let known = ruled.get(type);
  if (known === undefined) ruled.set(type, (known = getMetadataStorage().getTargetValidationMetadatas(type as AnyClass as never, '', false, false).length > 0));
  return known;
}

/** Checks an argument by the rules of its class; refused as INVALID_INPUT with the fields (see errors.ts). */
export const validateArgument: ValidatorFn = async (value) => {
  const objects = (Array.isArray(value) ? value : [value]).filter((item): item is object => typeof item === 'object' && item !== null && hasRules(item.constructor));
  for (const object of objects) {
    await validateOrReject(object, { skipMissingProperties: true, forbidUnknownValues: false }).catch((errors: unknown) => {
      throw new ArgumentValidationError(errors as ValidationError[]);
    });
  }
};
