/** The name that ends at a place; "" where what stands there is no name, or a longer one. */
export function nameBefore(text: string, end: number, longest: number): string {
  let start = end;
  while (start > 0 && end - start <= longest && /[\w.-]/.test(text[start - 1]!)) {
    start--;
  }
  return end - start <= longest && /[\da-z_]/i.test(text[start]!) ? text.slice(start, end) : '';
}
