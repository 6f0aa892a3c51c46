/** Changes settings of the data source of a running preview, as an administrator would on the settings page. */
export async function changeSettings(preview: string, changed: object): Promise<void> {
  const address = `${preview}/api/datasources/uid/casefile-loganalytics`;
  const { name, jsonData } = (await (await fetch(address)).json()) as {
    readonly name: string;
    readonly jsonData: object;
  };
  const saved = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, jsonData: { ...jsonData, ...changed } }),
  });
  if (!saved.ok) {
    throw new Error(`The preview did not save the settings: ${await saved.text()}`);
  }
}
