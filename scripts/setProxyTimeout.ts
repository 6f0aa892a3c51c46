/** Sets how many seconds the proxy of a running preview waits for an answer, as an administrator would on the settings page. */
export async function setProxyTimeout(preview: string, seconds: number): Promise<void> {
  const address = `${preview}/api/datasources/uid/casefile-loganalytics`;
  const { name, jsonData } = (await (await fetch(address)).json()) as {
    readonly name: string;
    readonly jsonData: object;
  };
  const saved = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, jsonData: { ...jsonData, timeout: seconds } }),
  });
  if (!saved.ok) {
    throw new Error(`The preview did not save the time-out: ${await saved.text()}`);
  }
}
