import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType, type KqlType } from '../../tables/kqlType';
import { unsupported } from '../queryError';

/** What the pattern of `parse` says. */
export interface ParsePattern {
  /** For RE2, with one group per column. */
  readonly regex: string;
  readonly columns: readonly { readonly name: string; readonly type: KqlType }[];
}

/** What a value of a type looks like in a text; any other is whatever lies between its neighbours. */
const shapes: Partial<Readonly<Record<KqlType, string>>> = {
  int: '-?[0-9]+',
  long: '-?[0-9]+',
  real: '-?[0-9]+(?:\\.[0-9]+)?',
};

/**
 * Reads the pattern: texts stand for themselves, `*` for anything, and columns for the value between the texts.
 * A relaxed pattern also fits where such a value is not of the type of its column.
 */
export function parsePattern(node: SyntaxNode, relaxed: boolean): ParsePattern {
  const parts = node.list('Patterns');
  const columns: { name: string; type: KqlType }[] = [];
  const pieces = parts.map((part, index) => {
    const next = parts[index + 1];
    const isLast = !next;
    switch (part.kind) {
      case 'LiteralExpression':
        return escapeRegex(part.literal ?? '');
      case 'StarExpression':
        return isLast ? '.*' : '.*?';
      case 'NameDeclaration':
      case 'NameAndTypeDeclaration': {
        const column = columnOf(part);
        columns.push(column);
        const shape = shapes[column.type];
        if (!shape && next?.kind === 'StarExpression') {
          throw unsupported(`'*' after a column of type ${column.type} in parse`, next);
        }
        const anything = isLast ? '.*' : '.*?';
        return `(${shape ? [shape, ...(relaxed ? [anything] : [])].join('|') : anything})`;
      }
      default:
        throw unsupported(`'${part.text}' in parse`, part);
    }
  });
  return { regex: `(?s)^${pieces.join('')}`, columns };
}

function columnOf(part: SyntaxNode): { readonly name: string; readonly type: KqlType } {
  const declaration = part.kind === 'NameDeclaration' ? part : part.child('Name');
  const { result } = declaration;
  if (result.form !== 'scalar' || !isKqlType(result.type)) {
    throw unsupported(`The type of '${part.text}' in parse`, part);
  }
  return { name: declaration.name, type: result.type };
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
