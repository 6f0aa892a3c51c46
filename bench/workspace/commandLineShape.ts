/** SQL that makes command lines alike, by the expressions of a query of the product: they are the work, not the way. */
export function shapeSql(kql: string, line: string): string {
  return [...kql.matchAll(/replace_regex\((?:Value|Group|CommandLine|Shape), "(.*)", "(.*)"\)$/gm)].reduce(
    (inner, [, pattern = '', into = '']) => `regexp_replace(${inner}, ${sqlText(pattern)}, ${sqlText(into)}, 'g')`,
    line
  );
}

/** A text of KQL as one of SQL. */
const sqlText = (text: string): string => `'${text.replace(/\\t/g, '\t').replace(/\\(.)/g, '$1').replace(/'/g, "''")}'`;
