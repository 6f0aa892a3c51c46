import { isRecord, textOf, type JsonRecord } from '../record';

/** What a settings page may change. Secrets that are not given stay as they are. */
export interface SettingsUpdate {
  name: string;
  url: string;
  jsonData: JsonRecord;
  secureJsonData: Record<string, string>;
}

/** Reads the body of a PUT of settings; a sentence says what is wrong with it. */
export function parseSettingsUpdate(body: string): SettingsUpdate | { problem: string } {
  const given = parseJson(body);
  if (!isRecord(given)) {
    return { problem: 'the body is no JSON object' };
  }
  const { name, jsonData = {}, secureJsonData = {} } = given;
  if (typeof name !== 'string' || name.trim() === '') {
    return { problem: 'name is required' };
  }
  if (!isRecord(jsonData)) {
    return { problem: 'jsonData is no object' };
  }
  if (!isTextRecord(secureJsonData)) {
    return { problem: 'secureJsonData is no object of texts' };
  }
  return { name, url: textOf(given.url), jsonData, secureJsonData };
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((member) => typeof member === 'string');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
