import type { Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import type { Strings } from '../strings/strings';

export function noteText(report: Report, _settings: Settings, _strings: Strings): string {
  return report.verdict;
}
