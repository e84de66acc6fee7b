// What can be wrong with the counterparts that an indicator names in other frameworks.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

const near = (suggestion: string | undefined) => ({
  zh: suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`,
  en: suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`,
});

export const crosswalkProblems = {
  indicator: problem<{ framework: string; id: string; suggestion: string | undefined }>({
    code: 'crosswalk/unknown-indicator',
    severity: 'error',
    title: { zh: '对照的指标不存在', en: 'counterpart that does not exist' },
    message: ({ framework, id, suggestion }) => ({
      zh: `“${shown(framework)}”里没有指标“${shown(id)}”${near(suggestion).zh}`,
      en: `${shown(framework)} has no indicator “${shown(id)}”${near(suggestion).en}`,
    }),
    help: ({ framework }) => ({
      zh: `用 lawgov tree ${shown(framework)} --format json 查编号`,
      en: `look ids up with lawgov tree ${shown(framework)} --format json`,
    }),
  }),
  framework: problem<{ framework: string; suggestion: string }>({
    code: 'crosswalk/unknown-framework',
    severity: 'warning',
    title: { zh: '对照的指标体系多半写错了', en: 'counterpart framework that is probably misspelt' },
    message: ({ framework, suggestion }) => ({
      zh: `没有自带的指标体系“${shown(framework)}”，是不是“${shown(suggestion)}”？`,
      en: `there is no bundled framework “${shown(framework)}”; did you mean “${shown(suggestion)}”?`,
    }),
    help: () => ({
      zh: '改正编号；确是自己的指标体系的，不必理会',
      en: 'correct the id, or leave it if it is a framework of your own',
    }),
  }),
};
