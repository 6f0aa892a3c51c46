import { endpointOf, type Send } from './ask';

/** What an answer says whose search was to be asked of further workspaces. */
export const ONE_WORKSPACE =
  "A search of a Basic or Auxiliary table is asked of the data source's own workspace only. Rows of the further workspaces are missing.";

/** The service searches one workspace at a time: asks the data source's own, and says so where others were named. */
export const searchOneWorkspace =
  (send: Send): Send =>
  async (question, asker) => {
    if (endpointOf(question) === 'query' || (question.workspaces ?? []).length === 0) {
      return send(question, asker);
    }
    const answer = await send({ ...question, workspaces: [] }, asker);
    return { ...answer, limits: [...answer.limits, ONE_WORKSPACE] };
  };
