import { jsonText } from '../jsonText';

/** The fields of an event as the agents write them into EventData of the table Event: XML. */
export function eventDataXml(time: string, fields: ReadonlyArray<readonly [name: string, value: unknown]>): string {
  const data = fields.map(([name, value]) => `<Data Name="${escapeXml(name)}">${escapeXml(jsonText(value))}</Data>`);
  return `<DataItem type="System.XmlData" time="${escapeXml(time)}"><EventData xmlns="http://schemas.microsoft.com/win/2004/08/events/event">${data.join('')}</EventData></DataItem>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
