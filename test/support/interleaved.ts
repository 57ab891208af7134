import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Spreads the files of each project evenly over those that it shares workers with, in their own
 * order: so files that wait run beside files that compute, where Vitest would run one project after
 * the other. Files that a project names one by one keep that order, and begin in the first half, so
 * that none of them is left to run alone at the end. Where a project's files share workers, Vitest
 * keeps a worker only while the next file is of that project too: the others begin in the first
 * quarter, and the rest follows in the same workers.
 */
export class Interleaved extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const named = ({ project, moduleId }: TestSpecification) => {
      const place = project.config.include.indexOf(relative(project.config.root, moduleId))
      return place < 0 ? Infinity : place
    }
    const isNamed = (file: TestSpecification) => named(file) < Infinity
    const sorted = (await super.sort(files)).toSorted((a, b) => named(a) - named(b) || 0)
    const byProject = Map.groupBy(sorted, ({ project }) => project.name)
    const partOf = (file: TestSpecification) => {
      if (isNamed(file)) return 1 / 2
      return file.project.config.isolate ? 1 / 4 : 1
    }
    const placeOf = new Map(
      [...byProject.values()].flatMap(own =>
        own.map((file, i): [TestSpecification, number] => [
          file,
          ((isNamed(file) ? i : i + 0.5) / own.length) * partOf(file),
        ]),
      ),
    )
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf.get(a)! - placeOf.get(b)!)
  }
}
