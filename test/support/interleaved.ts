import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Spreads the files of each project evenly over those that it shares workers with, in their own order: so files that wait run
 * beside files that compute, where Vitest would run one project after the other.
 */
export class Interleaved extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const byProject = Map.groupBy(sorted, ({ project }) => project.name)
    const placeOf = new Map(
      [...byProject.values()].flatMap(own =>
        own.map((file, i): [TestSpecification, number] => [file, (i + 0.5) / own.length]),
      ),
    )
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf.get(a)! - placeOf.get(b)!)
  }
}
