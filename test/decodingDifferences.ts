/**
 * Where decoding differs from msticpy 3.0.2's unpack() in the reference corpus, and why. Cases that are not listed give
 * the same items (names, types, texts, encodings, hashes, order).
 */
export const DECODING_DIFFERENCES: Readonly<Record<string, string>> = {
  'msticpy_test_b64text_inzip.txt': 'the inner text is UTF-16 with a byte order mark, not binary',
  'msticpy_test_base64msg.txt':
    'the same files, but each followed by what is in it; the gzip file in the archives is opened; the same inner base64 is an item at every place; UTF-16 is read',
  utf16le_enc:
    'zeros at odd places tell UTF-16, so that the text can be read and searched; msticpy says UTF-8 with zeros',
  utf16be: 'zeros at even places tell UTF-16 of the other byte order',
  zip_stored: 'a zip archive is told by its first four bytes, whether its members are compressed or not',
  zip_with_nested_b64: 'the same items, each followed by what is in it',
  tar_0644: "a tar archive is told by its header's sum, whatever its files' permissions",
  bzip2: 'the file type is told by the first bytes',
  rar_header: 'the file type is told by the first bytes',
  sha256_hex: 'a hash is no base64',
  same_item_twice: 'an item is listed at every place where it stands',
  zip_truncated: 'what is left of a broken archive is unpacked, and its note says so; msticpy fails on the whole table',
  gzip_garbage: 'what cannot be unpacked is listed as it is, and its note says so; msticpy fails on the whole table',
};

/** Where only the full text differs, and why. */
export const FULL_TEXT_DIFFERENCES: Readonly<Record<string, string>> = {
  line_wrapped: 'the line break before base64 is not a part of it, and stays',
  xml_specials: 'decoded text is escaped where it could pass for markup',
};
