import { textLiteral } from './literal';
import { expandMacro, type MacroContext, printMacro, readMacro } from './macros';
import { readStringLiteral } from './stringLiteral';

/** What knows the template variables of a dashboard. */
export interface VariableValues {
  /** Code with each variable replaced by what `write` makes of its values. */
  replaceInCode(code: string, write: (values: readonly string[]) => string): string;
  /** A text with each variable replaced by its value. */
  replaceInText(text: string): string;
}

/** A `$` that begins no variable. */
export const ESCAPED_DOLLAR = '\\u0024';

/**
 * Fills in KQL written by hand. Variables become literals whatever they hold: in code `Computer == $host` and
 * `in ($hosts)`, inside of a literal `"$host"`; a literal with an escaped dollar holds none, and comments stay as they
 * are. No value can end a literal and go on as code.
 * Without a context, macros stay. Throws a sentence on KQL whose quotes or macros are not closed, since then code and text cannot be told apart.
 */
export function fillKql(kql: string, variables: VariableValues, context?: MacroContext): string {
  const skipLiteral = (at: number): number => readStringLiteral(kql, at)?.end ?? at;
  let filled = '';
  let code = '';
  const flush = (): void => {
    filled += variables.replaceInCode(withoutFormats(code), literals);
    code = '';
  };
  for (let at = 0; at < kql.length;) {
    const literal = readStringLiteral(kql, at);
    if (literal !== undefined) {
      flush();
      const written = kql.slice(at, literal.end);
      const value = written.includes(ESCAPED_DOLLAR) ? literal.value : variables.replaceInText(literal.value);
      filled += value === literal.value ? written : textLiteral(value);
      at = literal.end;
    } else if (kql.startsWith('//', at)) {
      flush();
      const end = kql.indexOf('\n', at);
      filled += kql.slice(at, end < 0 ? undefined : end);
      at = end < 0 ? kql.length : end;
    } else {
      const macro = readMacro(kql, at, skipLiteral);
      if (macro === undefined) {
        code += kql[at++];
      } else {
        flush();
        const args = macro.args.map((arg) => fillKql(arg, variables, context));
        filled += context === undefined ? printMacro(macro.name, args) : expandMacro(macro.name, args, context);
        at = macro.end;
      }
    }
  }
  flush();
  return filled;
}

/** `${host:raw}` and its like would ask for a value as code; every value is a literal here. */
const withoutFormats = (code: string): string =>
  code.replace(/\$\{([^{}:]+):[^{}]*\}/g, '${$1}').replace(/\[\[([^[\]:]+):[^[\]]*\]\]/g, '[[$1]]');

/** Values as KQL literals, a comma between them; an empty text where there is none, so that `in ()` stays valid. */
const literals = (values: readonly string[]): string => (values.length > 0 ? values : ['']).map(textLiteral).join(', ');
