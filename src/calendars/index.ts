// The announcements that come with the package, one file a year. Dates that an announcement puts into the year before stand in that
// year's file. `verified` means compared with the text of the notice.
import type { CalendarYear, WorkCalendar } from '../working-days.ts';
import cn2019 from './cn-2019.json' with { type: 'json' };
import cn2020 from './cn-2020.json' with { type: 'json' };
import cn2021 from './cn-2021.json' with { type: 'json' };
import cn2022 from './cn-2022.json' with { type: 'json' };
import cn2023 from './cn-2023.json' with { type: 'json' };
import cn2024 from './cn-2024.json' with { type: 'json' };
import cn2025 from './cn-2025.json' with { type: 'json' };
import cn2026 from './cn-2026.json' with { type: 'json' };

interface Stored extends Omit<CalendarYear, 'off'> {
  readonly off: readonly (readonly string[])[];
}

const fromFile = ({ off, ...rest }: Stored): CalendarYear => ({
  ...rest,
  off: off.map(([from = '', to = from]): [string, string] => [from, to]),
});

const files: readonly Stored[] = [cn2019, cn2020, cn2021, cn2022, cn2023, cn2024, cn2025, cn2026];

export const bundledCalendar: WorkCalendar = new Map(files.map((file) => [file.year, fromFile(file)]));
