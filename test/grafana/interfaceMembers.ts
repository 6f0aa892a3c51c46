import ts from 'typescript';

/** Names of the properties that an interface in a source text declares itself; throws when there is no such interface. */
export function interfaceMembers(text: string, name: string): readonly string[] {
  const tree = ts.createSourceFile('settings.ts', text, ts.ScriptTarget.Latest, true);
  const found = tree.statements.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === name);
  if (found === undefined) {
    throw new Error(`There is no interface ${name}.`);
  }
  return found.members.filter(ts.isPropertySignature).map((member) => member.name.getText(tree));
}
