/** Makes the input of a job once for each thing that it is about and each way of asking. */
export class KeptInputs<About extends object, Input extends object> {
  private readonly kept = new WeakMap<About, Map<string, Input>>();

  /** The input made before for the same thing and the same way, else one that is made now. */
  of(about: About, way: string, make: () => Input): Input {
    const ways = this.kept.get(about) ?? new Map<string, Input>();
    this.kept.set(about, ways);
    const input = ways.get(way) ?? make();
    ways.set(way, input);
    return input;
  }
}
