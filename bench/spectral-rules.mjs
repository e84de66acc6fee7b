// The schema and ten rules of lawgov lint, written as rules of Spectral, so that both tools do comparable work.
const nodesOf = (nodes = []) => nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
const leavesOf = (document) => nodesOf(document.indicators).filter((node) => !node.children);
const near = (left, right) => Math.abs(left - right) < 1e-9;
const message = (text) => [{ message: text }];
const sum = (nodes) => nodes.reduce((total, { points = 0 }) => total + points, 0);
const repeated = (names) => names.filter((name, index) => name !== undefined && names.indexOf(name) < index);
const wordsOf = (value) => JSON.stringify(value) ?? '';

const checks = {
  'points-of-total': (document) =>
    near(sum(document.indicators), document.scoring.total) ? [] : message('the points do not add up to the total'),
  'points-of-groups': (document) =>
    nodesOf(document.indicators).flatMap(({ id, points, children }) =>
      children && points !== undefined && !near(sum(children), points) ? message(`${id}: the points do not add up`) : [],
    ),
  'points-decimals': (document) =>
    leavesOf(document).flatMap(({ id, points }) =>
      near(Math.round(points * 10 ** document.scoring.decimals), points * 10 ** document.scoring.decimals)
        ? []
        : message(`${id}: too many decimals`),
    ),
  'rule-best': (document) =>
    leavesOf(document).flatMap(({ id, points, rule }) =>
      rule.bands && !near(Math.max(...rule.bands.map((band) => band.points)), points)
        ? message(`${id}: the best band is not the points`)
        : [],
    ),
  'grade-order': ({ grades = [] }) =>
    grades.flatMap(({ id, atLeast }, index) => (index > 0 && atLeast >= grades[index - 1].atLeast ? message(`${id}: out of order`) : [])),
  'grade-title': ({ grades = [] }) => repeated(grades.map(({ title }) => title)).flatMap((title) => message(`${title}: twice`)),
  'duplicate-id': (document) => repeated(nodesOf(document.indicators).map(({ id }) => id)).flatMap((id) => message(`${id}: twice`)),
  'unknown-source': (document) =>
    leavesOf(document).flatMap(({ id, basis = [] }) =>
      basis.flatMap(({ source }) => (source in (document.sources ?? {}) ? [] : message(`${id}: no source ${source}`))),
    ),
  'unused-measure': (document) => {
    const used = wordsOf([document.indicators, document.checks, document.adjustments, document.vetoes]);
    return Object.keys(document.measures ?? {}).flatMap((id) => (used.includes(id) ? [] : message(`${id} is not used`)));
  },
  'official-source': ({ status, sources = {} }) =>
    status === 'official' && Object.keys(sources).length === 0 ? message('official without a source') : [],
};

const rule = (then) => ({ given: '$', severity: 'error', then });

/** `schema` is Spectral’s own function. */
export const rulesFor = (schema, frameworkSchema) => ({
  schema: rule({ function: schema, functionOptions: { schema: frameworkSchema, allErrors: true } }),
  ...Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, rule({ function: check })])),
});
