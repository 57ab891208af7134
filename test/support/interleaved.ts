import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Spreads the files of each project evenly over those that it shares workers with, in their own
 * order: so files that wait run beside files that compute, where Vitest would run one project after
 * the other. Files that a project names one by one keep that order, and begin in the first half, so
 * that none of them is left to run alone at the end.
 */
export class Interleaved extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const named = ({ project, moduleId }: TestSpecification) =>
      project.config.include.indexOf(relative(project.config.root, moduleId))
    const sorted = (await super.sort(files)).toSorted((a, b) => named(a) - named(b))
    const byProject = Map.groupBy(sorted, ({ project }) => project.name)
    const placeOf = new Map(
      [...byProject.values()].flatMap(own =>
        own.map((file, i): [TestSpecification, number] => [
          file,
          named(file) >= 0 ? i / own.length / 2 : (i + 0.5) / own.length,
        ]),
      ),
    )
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf.get(a)! - placeOf.get(b)!)
  }
}
