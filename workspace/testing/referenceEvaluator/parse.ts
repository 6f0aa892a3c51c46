import { type SyntaxNode } from '../../kusto/syntaxNode';
import { nothing, type Value } from './value';

/** The values that `parse` reads out of a text, by column; those of a text that does not fit are empty. */
export function parsed(node: SyntaxNode, text: string): ReadonlyMap<string, Value> {
  const parts = node.list('Patterns');
  const found = match(parts, text) ?? new Map<string, string>();
  const columns = parts.flatMap(columnOf);
  const values = columns.map(({ name, type }): [string, Value] => [name, valueOf(found.get(name), type)]);
  const fits = found.size === columns.length && values.every(([, value]) => value !== null);
  return new Map(fits ? values : columns.map(({ name, type }) => [name, nothing(type)]));
}

function columnOf(part: SyntaxNode): readonly { readonly name: string; readonly type: string }[] {
  const declaration = part.kind === 'NameAndTypeDeclaration' ? part.child('Name') : part;
  return /^Name/.test(part.kind)
    ? [{ name: declaration.name, type: declaration.result.form === 'scalar' ? declaration.result.type : 'none' }]
    : [];
}

/** Tries every length that a part can have, the likelier first, until the others fit behind it. */
function match(parts: readonly SyntaxNode[], text: string): Map<string, string> | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) {
    return new Map();
  }
  for (const length of lengths(part, text, rest.length === 0)) {
    const others = match(rest, text.slice(length));
    if (others) {
      const [column] = columnOf(part);
      return column ? others.set(column.name, text.slice(0, length)) : others;
    }
  }
  return undefined;
}

function lengths(part: SyntaxNode, text: string, isLast: boolean): readonly number[] {
  if (part.kind === 'LiteralExpression') {
    const literal = part.literal ?? '';
    return text.startsWith(literal) ? [literal.length] : [];
  }
  if (columnOf(part)[0]?.type === 'long') {
    const longest = /^-?\d+/.exec(text)?.[0].length ?? 0;
    const shortest = text.startsWith('-') ? 2 : 1;
    return Array.from({ length: Math.max(0, longest - shortest + 1) }, (_, index) => longest - index);
  }
  return isLast ? [text.length] : Array.from({ length: text.length + 1 }, (_, length) => length);
}

const valueOf = (text: string | undefined, type: string): Value =>
  text === undefined ? null : type === 'long' ? BigInt(text) : text;
