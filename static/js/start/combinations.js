// Which values of a field go with what was chosen before it; pure.

const PARTS = {
  case_position: ({ case_position: position }) => [position],
  package_id: ({ package_id: id }) => [id],
  case_type: ({ case_types: types }) => types,
  analysis_scenario: ({ scenarios }) => scenarios,
};

export function allowed(combinations, chosen, field) {
  const fitting = combinations.filter((combination) =>
    Object.entries(chosen).every(
      ([name, value]) => value === "" || PARTS[name](combination).includes(value),
    ),
  );
  return new Set(fitting.flatMap(PARTS[field]));
}

/** The wishes, with a position for the wished package when the present one does not go with it. */
export function seated(combinations, position, wishes) {
  if (!wishes.package_id || wishes.case_position) return wishes;
  const positions = [...allowed(combinations, { package_id: wishes.package_id }, "case_position")];
  return positions.length === 0 || positions.includes(position) ? wishes : { ...wishes, case_position: positions[0] };
}
