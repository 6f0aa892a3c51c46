import { type Failure } from './failure';

/** The service's code for a table whose plan another endpoint answers for; its message names that endpoint. */
export const OTHER_ENDPOINT = 'UnsupportedApiQueryValidationError';

/** Whether a query was refused because it names a table on the plan Basic or Auxiliary, which is searched elsewhere. */
export const isForSearch = ({ codes, message }: Failure): boolean =>
  codes.includes(OTHER_ENDPOINT) && message.includes('/search');
