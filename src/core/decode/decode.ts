import { type EncodedPart, encodedParts } from './encodedPart';
import { fileTypeOf } from './fileType';
import { type DecodedItem, type Decoding } from './item';
import { Budget, DECODE_LIMITS, type DecodeLimits } from './limits';
import { archiveMarkup, escapeText, itemMarkup } from './markup';
import { findRuns } from './runs';
import { textOf } from './textEncoding';
import { type Member, unpack } from './unpack';

/**
 * Finds base64 in a text, opens the archives in it, and does the same with all text that comes out. Total on any text:
 * it never throws, and stops at the limits; `notes` says what was left out.
 */
export function decodeText(text: string, limits: DecodeLimits = DECODE_LIMITS): Decoding {
  const state = { budget: new Budget(limits), items: [] };
  const full = decodeInside(state, text, '', 1);
  const cut = full.length > limits.fullText;
  return {
    items: state.items,
    fullText: cut ? `${full.slice(0, limits.fullText)} ...` : full,
    notes: [...state.budget.notes, ...(cut ? ['The full decoded text is cut.'] : [])],
  };
}

interface State {
  readonly budget: Budget;
  readonly items: DecodedItem[];
}

/** Decodes a text at some depth, collects its items, and returns it with them in their places. */
function decodeInside(state: State, text: string, parent: string, depth: number): string {
  const { budget } = state;
  const full: string[] = [];
  let copied = 0;
  let index = 0;
  if (depth > budget.limits.depth) {
    budget.say(`Decoding stopped after ${budget.limits.depth} levels.`);
    return escapeText(text);
  }
  for (const part of partsOf(text, budget)) {
    if (!budget.affords(part.bytes.length) || !budget.takeItem()) {
      break;
    }
    budget.spendBytes(part.bytes.length);
    index++;
    full.push(escapeText(text.slice(copied, part.start)));
    full.push(open(state, { text, part, reference: `${parent}${index}`, depth }));
    copied = part.end;
  }
  full.push(escapeText(text.slice(copied)));
  return full.join('');
}

function* partsOf(text: string, budget: Budget): Generator<EncodedPart> {
  for (const run of findRuns(text)) {
    yield* encodedParts(text, run, budget);
  }
}

/** A part in the text where it was found, and its place in the nesting. */
interface Found {
  readonly text: string;
  readonly part: EncodedPart;
  readonly reference: string;
  readonly depth: number;
}

/** Turns a part into items, and returns what stands in its place in the full text. */
function open(state: State, found: Found): string {
  const { bytes, fileType, text } = found.part;
  const unpacked = unpack(bytes, fileType, state.budget);
  if (unpacked.archive !== undefined) {
    return openMembers(state, found, unpacked.archive.type, unpacked.archive.members);
  }
  return keep(state, found, {
    fileName: 'unknown',
    fileType,
    archive: null,
    bytes,
    text: text?.text ?? null,
    encoding: text?.encoding ?? 'binary',
    note: unpacked.note,
  });
}

function openMembers(state: State, found: Found, archive: string, members: readonly Member[]): string {
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    return openMember(state, found, archive, only);
  }
  const inner = members.flatMap((member, index) =>
    index === 0 || state.budget.takeItem()
      ? [
          openMember(
            state,
            { ...found, reference: `${found.reference}.${index + 1}`, depth: found.depth + 1 },
            archive,
            member
          ),
        ]
      : []
  );
  return archiveMarkup(found.reference, found.depth, inner.join(''));
}

/** A file out of an archive is an item of its own; when it is an archive itself, its files are items inside it. */
function openMember(state: State, found: Found, archive: string, { name, bytes, note }: Member): string {
  const ownType = fileTypeOf(bytes);
  const text = ownType === null ? textOf(bytes) : undefined;
  const markup = keep(state, found, {
    fileName: name === '' ? 'unknown' : name,
    fileType: ownType ?? archive,
    archive,
    bytes,
    text: text?.text ?? null,
    encoding: text?.encoding ?? 'binary',
    note,
  });
  const inside = found.depth < state.budget.limits.depth ? unpack(bytes, ownType, state.budget).archive : undefined;
  if (inside === undefined || !state.budget.takeItem()) {
    return markup;
  }
  const place =
    inside.members.length === 1 ? { ...found, reference: `${found.reference}.1`, depth: found.depth + 1 } : found;
  return openMembers(state, place, inside.type, inside.members);
}

type Content = Pick<DecodedItem, 'fileName' | 'fileType' | 'archive' | 'bytes' | 'text' | 'encoding' | 'note'>;

function keep(state: State, { text, part, reference, depth }: Found, content: Content): string {
  const item: DecodedItem = {
    reference,
    depth,
    start: part.start,
    end: part.end,
    original: text.slice(part.start, part.end),
    ...content,
  };
  state.items.push(item);
  const inner = item.text === null ? '' : decodeInside(state, item.text, `${reference}.`, depth + 1);
  return itemMarkup(item, inner);
}
