import { type Answer } from '../answer';
import { always } from './fault';

function page(status: number, title: string, body: string): Answer {
  return {
    status,
    body: `<!DOCTYPE html>\n<html>\n<head><title>${title}</title></head>\n<body>\n${body}\n</body>\n</html>\n`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  };
}

/** Answers that are not the service's: of something that stands before it, or of no content. */
export const strangers = {
  'no-content': always('204', () => ({ status: 204, body: '' })),
  empty: always('200 with an empty body', () => ({ status: 200, body: '' })),
  'web-page': always('502 with the web page of a gateway', () =>
    page(502, '502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center>\n<hr><center>gateway</center>')
  ),
  'sign-in-page': always('200 with a web page that wants a sign-in', () =>
    page(
      200,
      'Sign in',
      '<form method="post" action="/sign-in">\n<input name="user"><input name="password" type="password">\n</form>'
    )
  ),
} as const;
