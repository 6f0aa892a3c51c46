import { type SyntaxNode } from '../kusto/syntaxNode';
import { type Names } from './names';
import { type QueryState } from './queryState';
import { orderBy, type Relation, rowOf } from './relation';
import { type Row, type SqlExpression } from './sqlExpression';

/** The two recursive translators; scopes carry them, so that operators and functions need not import them. */
export interface Translators {
  expression(node: SyntaxNode, scope: Scope): SqlExpression;
  relation(node: SyntaxNode, scope: Scope): Relation;
  /** A tabular expression that begins with an operator, which gets `input`. */
  subquery(node: SyntaxNode, input: Relation, scope: Scope): Relation;
}

/** What an aggregate function knows of the rows that it aggregates. */
export interface Group {
  /** ORDER BY clause of the rows, with a leading space, or empty. */
  readonly orderBy: string;
}

/** The ordered rows around a row, which functions such as `prev()` look at. */
export interface RowWindow {
  /** ORDER BY clause of the rows, with a leading space. */
  readonly orderBy: string;
  /** How often it was looked at so far: SQL allows that in a SELECT list only, and not inside itself. */
  uses: number;
}

/** What a node can see: the columns of its row, the names of the query, and whether it may aggregate. */
export class Scope {
  constructor(
    readonly query: QueryState,
    readonly translators: Translators,
    readonly names: Names,
    readonly row: Row = new Map(),
    /** Set directly inside `summarize`, where aggregate functions may be called. */
    readonly group?: Group,
    /** Set where each row is read in a fixed order. */
    readonly window?: RowWindow
  ) {}

  expression(node: SyntaxNode): SqlExpression {
    return this.translators.expression(node, this);
  }

  relation(node: SyntaxNode): Relation {
    return this.translators.relation(node, this.withoutRow());
  }

  subquery(node: SyntaxNode, input: Relation): Relation {
    return this.translators.subquery(node, input, this.withoutRow());
  }

  /** The same names over the columns of a relation. */
  over(relation: Relation, alias?: string): Scope {
    return this.withRow(rowOf(relation, alias));
  }

  /** The names over the columns of a relation and, when its rows have a fixed order, their neighbours. */
  within(relation: Relation): Scope {
    const window = relation.sorted ? { orderBy: orderBy(relation), uses: 0 } : undefined;
    return new Scope(this.query, this.translators, this.names, rowOf(relation), undefined, window);
  }

  withRow(row: Row, group?: Group): Scope {
    return new Scope(this.query, this.translators, this.names, row, group);
  }

  withoutRow(): Scope {
    return this.withRow(new Map());
  }

  withNames(names: Names): Scope {
    return new Scope(this.query, this.translators, names, this.row, this.group, this.window);
  }
}
