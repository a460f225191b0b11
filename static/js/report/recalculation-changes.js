// What differs between the figures of the papers and those in the form; pure.

/** The body of a recalculation: only what was changed. Empty and unfinished fields say nothing. */
export function changesFrom(before, now) {
  const body = {};
  if (now.as_of && now.as_of !== before.as_of) body.as_of = now.as_of;
  if (now.price && !isSameSum(now.price, before.price)) body.price = now.price;
  const instalments = now.instalments.map((row, at) => changed(row, before.instalments[at], ["number"]));
  const events = now.payments.map((row, at) => changed(row, before.payments[at], ["event"]));
  const payments = now.added.filter(({ date, amount }) => date && amount);
  if (instalments.some(Boolean)) body.instalments = instalments.filter(Boolean);
  if (events.some(Boolean)) body.events = events.filter(Boolean);
  if (payments.length) body.payments = payments;
  return body;
}

function changed(row, original, [key]) {
  const change = {};
  if (row.removed) change.removed = true;
  for (const name of ["date", "due"]) {
    if (row[name] && row[name] !== original[name]) change[name] = row[name];
  }
  if (row.amount && !isSameSum(row.amount, original.amount)) change.amount = row.amount;
  return Object.keys(change).length ? { [key]: original[key], ...change } : null;
}

/** Whether two sums are equal however many zeros they are written with. */
export function isSameSum(one, other) {
  return one !== null && other !== null && Number(one) === Number(other);
}
