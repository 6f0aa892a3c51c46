import { type SyntaxNode } from '../kusto/syntaxNode';
import { type Names } from './names';
import { type QueryState } from './queryState';
import { type Relation, rowOf } from './relation';
import { type Row, type SqlExpression } from './sqlExpression';

/** The two recursive translators; scopes carry them, so that operators and functions need not import them. */
export interface Translators {
  expression(node: SyntaxNode, scope: Scope): SqlExpression;
  relation(node: SyntaxNode, scope: Scope): Relation;
}

/** What an aggregate function knows of the rows that it aggregates. */
export interface Group {
  /** ORDER BY clause of the rows, with a leading space, or empty. */
  readonly orderBy: string;
}

/** What a node can see: the columns of its row, the names of the query, and whether it may aggregate. */
export class Scope {
  constructor(
    readonly query: QueryState,
    readonly translators: Translators,
    readonly names: Names,
    readonly row: Row = new Map(),
    /** Set directly inside `summarize`, where aggregate functions may be called. */
    readonly group?: Group
  ) {}

  expression(node: SyntaxNode): SqlExpression {
    return this.translators.expression(node, this);
  }

  relation(node: SyntaxNode): Relation {
    return this.translators.relation(node, this.withoutRow());
  }

  /** The same names over the columns of a relation. */
  over(relation: Relation, alias?: string): Scope {
    return this.withRow(rowOf(relation, alias));
  }

  withRow(row: Row, group?: Group): Scope {
    return new Scope(this.query, this.translators, this.names, row, group);
  }

  withoutRow(): Scope {
    return this.withRow(new Map());
  }

  withNames(names: Names): Scope {
    return new Scope(this.query, this.translators, names, this.row, this.group);
  }
}
