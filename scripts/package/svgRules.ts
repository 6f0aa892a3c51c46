const FORBIDDEN = /<\/?(script|iframe|foreignObject|audio|video|template|noscript|math|annotation-xml)\b/i;
const HANDLER = /\son[a-z]+\s*=/i;
const FOREIGN = /(href|src)\s*=\s*["'](?!#)/i;

/** What a drawing must not hold, since browsers would run or fetch it; a sentence for each. */
export const svgProblems = (file: string, svg: string): readonly string[] => [
  ...(FORBIDDEN.test(svg) ? [`${file} has an element that does more than draw.`] : []),
  ...(HANDLER.test(svg) ? [`${file} runs code when something happens.`] : []),
  ...(FOREIGN.test(svg) ? [`${file} refers to something outside of it.`] : []),
];
