import type { Fields, SectionOf } from '../../language/option.ts'
import { text } from '../../language/scalars/texts.ts'
import { toolFields } from '../foreign/settings.ts'

export const gatlingFields = {
  simulation: {
    option: text({ most: 300, expected: 'a class, such as `shop.CheckoutSimulation`' }),
    doc: 'The class of the simulation; see [the engine](engines/gatling.md).',
    required: true,
    example: 'shop.CheckoutSimulation',
  },
  ...toolFields,
  command: {
    option: text({ most: 500, expected: 'a command' }),
    doc: "What runs Gatling, with its arguments: Maven with `gatling:test`, or a program that takes Gatling's own `-s` and `-rf`. `$target` stands for the measured address.",
    default: 'mvn -q gatling:test',
    example: './mvnw -q gatling:test',
  },
} as const satisfies Fields

export type GatlingSettings = SectionOf<typeof gatlingFields>
