import type { JsonRecord } from '../record';

/** What a route template may refer to. */
export interface TemplateData {
  url: string;
  jsonData: JsonRecord;
  secureJsonData: Record<string, string>;
}

type Token = { kind: 'field'; path: string } | { kind: 'text'; text: string } | { kind: 'or' };

// A field, a quoted text, a raw text, or the word `or`; blanks around it are dropped.
const TOKEN = /\s*(?:(\.[A-Za-z_][\w.]*)|("(?:[^"\\]|\\.)*")|(`[^`]*`)|(or)(?![\w.]))\s*/y;

/**
 * Renders the part of Go's text/template that plugin routes use: `{{ .URL }}`, `{{ .JsonData.x }}`,
 * `{{ .SecureJsonData.x }}` and `{{ or .JsonData.x "default" }}`. As in Go, a missing key prints `<no value>`.
 * Anything else throws, naming the template.
 */
export function renderTemplate(template: string, data: TemplateData): string {
  let rendered = '';
  let at = 0;
  for (let open = template.indexOf('{{', at); open >= 0; open = template.indexOf('{{', at)) {
    const action = readAction(template, open + 2);
    rendered += template.slice(at, open) + printValue(evaluate(action.tokens, data, template), template);
    at = action.end;
  }
  return rendered + template.slice(at);
}

function readAction(template: string, start: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let at = start;
  while (!template.startsWith('}}', at)) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(template);
    if (match === null) {
      throw unsupported(template, `near '${template.slice(at, at + 20)}'`);
    }
    tokens.push(tokenOf(match, template));
    at = TOKEN.lastIndex;
  }
  return { tokens, end: at + 2 };
}

function tokenOf([, field, quoted, raw]: RegExpExecArray, template: string): Token {
  if (field !== undefined) {
    return { kind: 'field', path: field };
  }
  if (quoted !== undefined) {
    return { kind: 'text', text: unquote(quoted, template) };
  }
  return raw === undefined ? { kind: 'or' } : { kind: 'text', text: raw.slice(1, -1) };
}

// Go and JSON share the escapes that a URL or a header can need; the rest is refused rather than guessed.
function unquote(quoted: string, template: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw unsupported(template, `escape in ${quoted}`);
  }
}

function evaluate(tokens: Token[], data: TemplateData, template: string): unknown {
  const [first, ...rest] = tokens;
  if (first === undefined) {
    throw unsupported(template, 'empty action');
  }
  if (first.kind !== 'or') {
    if (rest.length > 0) {
      throw unsupported(template, 'a value with arguments');
    }
    return operand(first, data, template);
  }
  const values = rest.map((token) => operand(token, data, template));
  if (values.length === 0) {
    throw unsupported(template, '`or` without arguments');
  }
  return values.find(Boolean) ?? values.at(-1);
}

function operand(token: Token, data: TemplateData, template: string): unknown {
  if (token.kind === 'text') {
    return token.text;
  }
  const [, root, key, ...deeper] = token.kind === 'field' ? token.path.split('.') : [];
  if (root === 'URL' && key === undefined) {
    return data.url;
  }
  const members = root === 'JsonData' ? data.jsonData : root === 'SecureJsonData' ? data.secureJsonData : undefined;
  if (members === undefined || !key || deeper.length > 0) {
    throw unsupported(template, token.kind === 'field' ? token.path : token.kind);
  }
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

function printValue(value: unknown, template: string): string {
  if (value === undefined || value === null) {
    return '<no value>';
  }
  if (typeof value === 'string' || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'number') {
    return printNumber(value);
  }
  throw unsupported(template, `a ${Array.isArray(value) ? 'list' : typeof value} as text`);
}

// Go holds every number of jsonData as a float and prints it with %v: 1000000 becomes 1e+06.
function printNumber(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) {
    return String(value);
  }
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function unsupported(template: string, what: string): Error {
  return new Error(`The preview host does not understand the route template ${JSON.stringify(template)}: ${what}`);
}
