import { CliqueTree } from './cliqueTree';
import { checkEps, checkMinPoints, type Density } from './density';
import { DisjointSets } from './disjointSets';
import { finish, type Pausing } from '../work/pausing';
import { distinctVectors } from './distinctVectors';
import { type Vectors } from './vectors';

/** The label of rows that belong to no cluster. */
export const NOISE = -1;

/** Points that are looked at between two pauses. */
const POINTS_BETWEEN_PAUSES = 256;

/**
 * The clusters of DBSCAN (Ester, Kriegel, Sander and Xu, 1996), exactly: cores within eps of each other share a
 * cluster, a row near a core joins it, the rest is noise. Clusters are numbered by their first core row; a row at the
 * border of several joins the one numbered first, as in scikit-learn. Throws on a density that means nothing.
 */
export const dbscan = (rows: Vectors, density: Density): Int32Array => finish(pausingDbscan(rows, density));

/** The same, with pauses. */
export function* pausingDbscan(rows: Vectors, { eps, minPoints }: Density): Pausing<Int32Array> {
  checkEps(eps);
  checkMinPoints(minPoints);
  const distinct = distinctVectors(rows);
  const tree = new CliqueTree(distinct.vectors, eps);
  const isCore = yield* findCores(tree, distinct.weights, minPoints);
  const clusters = yield* connectCores(tree, isCore);
  const labels = numberCores(isCore, (vector) => clusters.find(tree.cliqueOf[vector]!));
  yield* joinBorders(tree, isCore, labels);
  return distinct.of.map((vector) => labels[vector]!);
}

function* findCores(tree: CliqueTree, weights: Int32Array, minPoints: number): Pausing<Uint8Array> {
  const isCore = new Uint8Array(weights.length);
  for (let clique = 0; clique < tree.cliqueCount; clique++) {
    const members = tree.members(clique);
    const weight = members.reduce((sum, vector) => sum + weights[vector]!, 0);
    for (const vector of members) {
      isCore[vector] = Number(weight >= minPoints || hasNeighbours(tree, weights, vector, minPoints));
    }
    yield* pause(clique, tree.cliqueCount);
  }
  return isCore;
}

function* pause(at: number, total: number): Pausing<void> {
  if (at % POINTS_BETWEEN_PAUSES === 0) {
    yield { done: at, total, items: 'points' };
  }
}

function hasNeighbours(tree: CliqueTree, weights: Int32Array, vector: number, wanted: number): boolean {
  let weight = 0;
  tree.nearPoint(vector, (clique) => {
    for (const other of tree.members(clique)) {
      if (tree.areNear(vector, other)) {
        weight += weights[other]!;
      }
    }
    return weight >= wanted;
  });
  return weight >= wanted;
}

/** Cores of one clique belong together; cliques do when a core of one is near a core of the other. */
function* connectCores(tree: CliqueTree, isCore: Uint8Array): Pausing<DisjointSets> {
  const sets = new DisjointSets(tree.cliqueCount);
  for (let clique = 0; clique < tree.cliqueCount; clique++) {
    const cores = tree.members(clique).filter((vector) => isCore[vector] === 1);
    if (cores.length > 0) {
      tree.nearLaterCliques(clique, (other) => {
        if (sets.find(clique) !== sets.find(other) && touches(tree, isCore, cores, other)) {
          sets.unite(clique, other);
        }
      });
    }
    yield* pause(clique, tree.cliqueCount);
  }
  return sets;
}

function touches(tree: CliqueTree, isCore: Uint8Array, cores: Int32Array, clique: number): boolean {
  const others = tree.members(clique);
  return cores.some(
    (core) => tree.isNear(core, clique) && others.some((other) => isCore[other] === 1 && tree.areNear(core, other))
  );
}

/** Labels of the distinct vectors that are cores, by the first row of each cluster; the others are noise so far. */
function numberCores(isCore: Uint8Array, clusterOf: (vector: number) => number): Int32Array {
  const labels = new Int32Array(isCore.length).fill(NOISE);
  const numbers = new Map<number, number>();
  // Distinct vectors are in the order of their first rows.
  for (let vector = 0; vector < labels.length; vector++) {
    if (isCore[vector] === 1) {
      const cluster = clusterOf(vector);
      const number = numbers.get(cluster) ?? numbers.size;
      numbers.set(cluster, number);
      labels[vector] = number;
    }
  }
  return labels;
}

function* joinBorders(tree: CliqueTree, isCore: Uint8Array, labels: Int32Array): Pausing<void> {
  for (let vector = 0; vector < labels.length; vector++) {
    if (isCore[vector] === 0) {
      tree.nearPoint(vector, (clique) => {
        for (const other of tree.members(clique)) {
          const beaten = labels[vector] === NOISE || labels[other]! < labels[vector]!;
          if (isCore[other] === 1 && beaten && tree.areNear(vector, other)) {
            labels[vector] = labels[other]!;
          }
        }
      });
    }
    yield* pause(vector, labels.length);
  }
}
