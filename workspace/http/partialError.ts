/** The error that stands beside the tables of an answer which the service cut short. */
export function partialError(message: string): object {
  return {
    code: 'PartialError',
    message: 'There were some errors when processing your query.',
    details: [
      {
        code: 'EngineError',
        message: 'Something went wrong processing your query on the server.',
        innererror: {
          code: '-2133196797',
          message,
          severity: 2,
          severityName: 'Error',
        },
      },
    ],
  };
}

/** What the service says of a result that is too large. */
export const limitExceeded = (limit: string): string =>
  `Query result set has exceeded the internal ${limit} (E_QUERY_RESULT_SET_TOO_LARGE; see https://aka.ms/kustoquerylimits)`;
