/** A text of at most so many UTF-16 units, with an ellipsis behind it where there is more; no character is halved. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const last = text.charCodeAt(most - 1);
  const isHalf = last >= 0xd800 && last < 0xdc00;
  return `${text.slice(0, isHalf ? most - 1 : most)}…`;
}
