/** The text of bytes in UTF-8, with or without a mark at its beginning; nothing when they are in another encoding. */
export function fromUtf8(bytes: AllowSharedBufferSource): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    return undefined
  }
}
