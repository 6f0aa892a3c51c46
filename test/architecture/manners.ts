import ts from 'typescript';
import { type Sources } from './imports';

/** Names under which anything can hide. */
const ROOMS_WITHOUT_A_NAME = /(^|\/)(utils?|helpers?|common|misc|manager|lib)(\/|\.tsx?$)/i;
/** What KQL looks like in a string: an operator after a pipe. */
const KQL = /\|\s*(where|extend|project|summarize|union|join|sort|order|take|top|count|distinct|mv-expand|parse)\b/;
const SILENCERS = /eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error|\bas any\b|: any\b/;

/** Everything in the sources that our manners forbid, in sentences. */
export function mannerViolations(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) => [
    ...(ROOMS_WITHOUT_A_NAME.test(file) ? [`${file} has a name that says nothing`] : []),
    ...(SILENCERS.test(text) ? [`${file} silences a check`] : []),
    ...(file.startsWith('src/') && file !== 'src/core/kql/print.ts' && hasKqlText(file, text)
      ? [`${file} writes KQL as text`]
      : []),
  ]);
}

function hasKqlText(file: string, text: string): boolean {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found ||= KQL.test(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
