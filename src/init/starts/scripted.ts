import { defined } from '../../model/basics/defined.ts'
import { type DiscoveredStart, findFile, type Repository } from '../repository.ts'

/** Files that an app may be in, by the names of their modules. */
const modules = ['main', 'app', 'server', 'asgi', 'wsgi'] as const

export function startByPython(repository: Repository): DiscoveredStart | undefined {
  const needs = findFile(repository, /^(requirements\.txt|pyproject\.toml)$/)
  const app = pythonApp(repository)
  if (!app) return undefined
  return {
    what: 'start',
    found: app.start,
    why: [needs, app.why].filter(Boolean).join(', '),
    start: {
      setup: ['- uses: actions/setup-python@v6', "  with: { python-version: '3.x' }"],
      build: installOf(needs),
      start: app.start,
    },
  }
}

/** Each side has an environment of its own: what one installs is nothing to the other. */
const python = '.venv/bin/python'

const installOf = (file: string | undefined): string =>
  [
    'python3 -m venv .venv',
    ...(file === undefined
      ? []
      : [`${python} -m pip install ${file === 'pyproject.toml' ? '.' : `--requirement ${file}`}`]),
  ].join(' && ')

function pythonApp(repository: Repository): { start: string; why: string } | undefined {
  if (repository.files.includes('manage.py'))
    return { start: `${python} manage.py runserver --noreload "127.0.0.1:$PORT"`, why: 'manage.py' }
  for (const path of modulesOf(repository)) {
    const text = repository.text(path) ?? ''
    const name = path.slice(0, -'.py'.length).replace('/', '.')
    const [, variable, kind] =
      /^(app|application|api)(?:\s*:\s*\w+)?\s*=\s*(FastAPI|Starlette|Flask)\(/m.exec(text) ?? []
    const why = `${kind} in ${path}`
    if (kind === 'Flask')
      return { start: `${python} -m flask --app ${name}:${variable} run --port "$PORT"`, why }
    if (kind !== undefined)
      return { start: `${python} -m uvicorn ${name}:${variable} --port "$PORT"`, why }
    if (/environ|getenv/.test(text) && /\bPORT\b/.test(text))
      return { start: `${python} ${path}`, why: `PORT in ${path}` }
  }
  return undefined
}

/** Those at the top, then those of its packages, but for tests. */
const modulesOf = ({ files }: Repository): string[] => [
  ...modules.map(name => `${name}.py`).filter(path => files.includes(path)),
  ...modules.flatMap(name =>
    files.filter(path => new RegExp(`^(?!tests?/)[a-z_]\\w*/${name}\\.py$`).test(path)),
  ),
]

export function startByRuby({ files, text }: Repository): DiscoveredStart | undefined {
  const gems = text('Gemfile')
  const isRails = /["']rails["']/.test(gems ?? '')
  if (gems === undefined || !(isRails || files.includes('config.ru'))) return undefined
  const server = isRails ? 'bin/rails server' : 'bundle exec rackup'
  return {
    what: 'start',
    found: server,
    why: isRails ? 'rails in Gemfile' : 'Gemfile, config.ru',
    start: {
      setup: ['- uses: ruby/setup-ruby@v1', '  with: { ruby-version: ruby, bundler-cache: true }'],
      build: 'bundle install',
      start: `${server} --port "$PORT"`,
    },
  }
}

export function startByPhp({ files }: Repository): DiscoveredStart | undefined {
  const folder = files.includes('public/index.php') ? 'public' : '.'
  const isLaravel = files.includes('artisan')
  if (!isLaravel && !files.includes(folder === '.' ? 'index.php' : 'public/index.php'))
    return undefined
  const start = isLaravel
    ? 'php artisan serve --port "$PORT"'
    : `php -S "127.0.0.1:$PORT" -t ${folder}`
  return {
    what: 'start',
    found: isLaravel ? 'php artisan serve' : 'php -S',
    why: isLaravel ? 'artisan' : folder === '.' ? 'index.php' : 'public/index.php',
    start: {
      setup: [],
      ...defined({
        build: files.includes('composer.json') ? 'composer install --no-interaction' : undefined,
      }),
      start,
    },
  }
}
