/** The register of all units, which checks may look at: its records are the units. */
export const unitsRegister = 'units';
