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
