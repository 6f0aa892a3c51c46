import { type Folding } from './model/folds';
import { type Order } from './model/order';
import { type View } from './options';

export const FOLDING_WORDS: Readonly<Record<Folding, string>> = {
  nothing: 'Nothing folded',
  repeats: 'Repeats folded',
  path: 'Path to the alert',
};

export const ORDER_WORDS: Readonly<Record<Order, string>> = {
  time: 'By time',
  name: 'By name',
  rarity: 'Rarest first',
};

export const VIEW_WORDS: Readonly<Record<View, string>> = { list: 'List', diagram: 'Diagram' };
