export function IndicatorsTab() {
  return null;
}
