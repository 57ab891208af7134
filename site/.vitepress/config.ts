import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTheme, defineConfig } from 'vitepress'
import { docs, groups } from '../groups.ts'

const repository = 'https://github.com/reliability-gate/reliability-gate'

export default defineConfig({
  title: 'Reliability Gate',
  description: 'The reliability gate for pull requests',
  srcDir: 'pages',
  // The front page is the one that most people need first.
  rewrites: { 'getting-started.md': 'index.md' },
  cleanUrls: true,
  lastUpdated: false,
  markdown: {
    config: markdown => {
      // Pages also read on GitHub, where a path may lead out of docs/: into the repository.
      const { normalizeLink } = markdown
      markdown.normalizeLink = href =>
        normalizeLink(
          href.replace(
            /^(\.\.\/)+(?=(examples|schema|src|test|bench|scripts|[A-Z]+\.md|action\.yml|README\.md))/,
            `${repository}/tree/main/`,
          ),
        )
      // `{{name}}` is a placeholder of a load, never one of Vue.
      const { text, code_inline: code } = markdown.renderer.rules
      markdown.renderer.rules.text = (...of) => escapeBraces(text!(...of))
      markdown.renderer.rules.code_inline = (...of) => escapeBraces(code!(...of))
    },
  },
  // pages/ leads to docs/, and is kept as it is so that Vue is found in this package.
  vite: { resolve: { preserveSymlinks: true } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: repository }],
    sidebar: groups.map(([text, pages]) => ({
      text,
      collapsed: false,
      items: pages.map(itemOf),
    })),
  },
})

const escapeBraces = (html: string): string => html.replaceAll('{{', '&#123;&#123;')

function itemOf(page: string): DefaultTheme.SidebarItem {
  const text = readFileSync(join(docs, `${page}.md`), 'utf8').match(/^# (.+)$/m)![1]!
  return { text: text.replaceAll('`', ''), link: page === 'getting-started' ? '/' : `/${page}` }
}
