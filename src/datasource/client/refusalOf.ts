import { isRestError, RestError } from '@azure/core-rest-pipeline';
import { errorInDetails } from './errorBody';
import { readFailure } from './failure';
import { failureSentence } from './failureSentence';
import { Refusal } from './Refusal';

/** Turns whatever Microsoft's client throws into a Refusal. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) {
    return error;
  }
  if (isRestError(error) && error.statusCode !== undefined && error.statusCode >= 400) {
    const failure = readFailure(error.statusCode, errorInDetails(error.details));
    return new Refusal(failureSentence(failure), failure, error);
  }
  if (error instanceof SyntaxError || (isRestError(error) && error.code === RestError.PARSE_ERROR)) {
    return new Refusal(
      'The answer of the workspace was cut off on its way, or is not JSON. Try again; if it stays, narrow the time range so that the answer is shorter.',
      undefined,
      error
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal(`The query could not be sent: ${reason.replace(/\.$/, '')}.`, undefined, error);
}
