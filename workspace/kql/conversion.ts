import { type SyntaxNode } from '../kusto/syntaxNode';
import { type KqlType } from '../tables/kqlType';
import { unsupported } from './queryError';
import { type SqlExpression } from './sqlExpression';

type Convert = (sql: string) => string;

const cast =
  (type: string): Convert =>
  (sql) =>
    `try_cast(${sql} AS ${type})`;

const call =
  (macro: string): Convert =>
  (sql) =>
    `${macro}(${sql})`;

const same: Convert = (sql) => sql;

/** How a value of one type becomes a value of another, as `tostring`, `tolong` ... do. */
const conversions: Readonly<Record<KqlType, Partial<Record<KqlType, Convert>>>> = {
  string: {
    bool: call('kql_to_bool'),
    datetime: call('kql_to_datetime'),
    dynamic: (sql) => `to_json(${sql})`,
    guid: call('kql_to_guid'),
    int: (sql) => `try_cast(kql_to_long(${sql}) AS INTEGER)`,
    long: call('kql_to_long'),
    real: call('kql_to_real'),
    timespan: call('kql_to_timespan'),
  },
  bool: {
    dynamic: (sql) => `to_json(${sql})`,
    int: cast('INTEGER'),
    long: cast('BIGINT'),
    real: (sql) => `CAST(CAST(${sql} AS INTEGER) AS DOUBLE)`,
    string: call('kql_bool_text'),
  },
  int: {
    bool: (sql) => `(${sql} <> 0)`,
    dynamic: (sql) => `to_json(${sql})`,
    long: cast('BIGINT'),
    real: cast('DOUBLE'),
    string: (sql) => `coalesce(CAST(${sql} AS VARCHAR), '')`,
    timespan: cast('BIGINT'),
  },
  long: {
    bool: (sql) => `(${sql} <> 0)`,
    dynamic: (sql) => `to_json(${sql})`,
    int: cast('INTEGER'),
    real: cast('DOUBLE'),
    string: (sql) => `coalesce(CAST(${sql} AS VARCHAR), '')`,
    timespan: same,
  },
  real: {
    bool: (sql) => `(${sql} <> 0)`,
    dynamic: call('kql_real_json'),
    int: (sql) => `try_cast(trunc(${sql}) AS INTEGER)`,
    long: (sql) => `try_cast(trunc(${sql}) AS BIGINT)`,
    string: call('kql_real_text'),
  },
  datetime: {
    dynamic: (sql) => `to_json(kql_datetime_text(${sql}))`,
    long: same,
    string: (sql) => `coalesce(kql_datetime_text(${sql}), '')`,
  },
  timespan: {
    dynamic: (sql) => `to_json(kql_timespan_text(${sql}))`,
    long: same,
    string: (sql) => `coalesce(kql_timespan_text(${sql}), '')`,
  },
  guid: {
    dynamic: (sql) => `to_json(${sql})`,
    string: (sql) => `coalesce(${sql}, '')`,
  },
  dynamic: {
    bool: (sql) => `kql_to_bool(kql_dynamic_text(${sql}))`,
    datetime: (sql) => `kql_to_datetime(kql_dynamic_text(${sql}))`,
    guid: (sql) => `kql_to_guid(kql_dynamic_text(${sql}))`,
    int: (sql) => `try_cast(kql_dynamic_long(${sql}) AS INTEGER)`,
    long: call('kql_dynamic_long'),
    real: (sql) => `kql_to_real(kql_dynamic_text(${sql}))`,
    string: call('kql_dynamic_text'),
    timespan: (sql) => `kql_to_timespan(kql_dynamic_text(${sql}))`,
  },
};

/**
 * The expression as a value of `type`; what cannot be converted becomes null (or "" for a string), as in KQL.
 * Throws when the workspace knows no such conversion.
 */
export function convert(expression: SqlExpression, type: KqlType, node?: SyntaxNode): SqlExpression {
  if (expression.type === type) {
    return expression;
  }
  const conversion = conversions[expression.type][type];
  if (!conversion) {
    throw unsupported(`Converting ${expression.type} to ${type}`, node);
  }
  return { sql: conversion(expression.sql), type };
}

/** SQL of the expression's text, as `tostring` gives it. */
export function asText(expression: SqlExpression, node?: SyntaxNode): string {
  return convert(expression, 'string', node).sql;
}
