// What differs between the figures of the papers and those in the form; pure.

/** The body of a recalculation: only what was changed. Empty and unfinished fields say nothing. */
export function changesFrom(before, now) {
  const body = changed(now, before, ["as_of"], ["price"]);
  const instalments = rows(now.instalments, before.instalments, "number", ["due"], ["amount"]);
  const loans = rows(now.loans, before.loans, "number", ["formed", "due"], ["principal"]);
  const hindrances = rows(now.hindrances ?? [], before.hindrances ?? [], "number", ["start", "end"], []);
  const events = rows(now.payments, before.payments, "event", ["date"], ["amount"]);
  const payments = now.added.filter(({ date, amount }) => date && amount);
  const employment = before.employment
    ? changed(now.employment, flat(before.employment), ["started", "ended"], ["wage"])
    : {};
  for (const [name, list] of Object.entries({ instalments, loans, hindrances, events, payments })) {
    if (list.length) body[name] = list;
  }
  if (Object.keys(employment).length) body.employment = employment;
  return body;
}

/** First and last day and mean wage of an employment, null where the papers do not say. */
export function employmentFigures({ started, ended, wages }) {
  return {
    first: started[0]?.date ?? null,
    last: ended[0]?.date ?? null,
    average: wages.find(({ kind }) => kind === "average")?.amount ?? null,
  };
}

function flat(employment) {
  const { first, last, average } = employmentFigures(employment);
  return { started: first, ended: last, wage: average };
}

function rows(now, before, key, days, sums) {
  return now
    .map((row, at) => {
      const change = changed(row, before[at], days, sums);
      if (row.removed) change.removed = true;
      return Object.keys(change).length ? { [key]: before[at][key], ...change } : null;
    })
    .filter(Boolean);
}

function changed(now, before, days, sums) {
  const change = {};
  for (const name of days) if (now[name] && now[name] !== before[name]) change[name] = now[name];
  for (const name of sums) if (now[name] && !isSameSum(now[name], before[name])) change[name] = now[name];
  return change;
}

/** Whether two sums are equal however many zeros they are written with. */
export function isSameSum(one, other) {
  return one !== null && other !== null && Number(one) === Number(other);
}
