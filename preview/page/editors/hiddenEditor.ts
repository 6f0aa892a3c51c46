/** For an option that exists so that it is kept and applied, and is not edited in the preview. */
export function hiddenEditor(): null {
  return null;
}
