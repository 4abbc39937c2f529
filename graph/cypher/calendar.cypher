// zh: 时间安排：期限、周期与时长
// en: Calendar: deadlines, durations and frequencies, with what falls due and for whom
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter kind? one-of(deadline|frequency|duration) deadline: 种类 / kind
// parameter until? date 2018-12: 只看到这一天为止的期限 / only deadlines up to this date
// columns: kind, value, what, bearer, document, clause, start, end, quote, id
// order: deadlines by date, durations from the shortest, frequencies from the most frequent, then term and regular; within these document, start
// pages: by skipping
MATCH (s:Schedule)
WHERE ($document IS NULL OR s.document_id IN $document) AND ($kind IS NULL OR s.kind = $kind)
  AND ($until IS NULL OR (s.kind = 'deadline' AND substring(s.value, 0, size($until)) <= $until))
WITH s, CASE WHEN s.value = 'regular' THEN 4 WHEN s.value = 'term' THEN 3 WHEN s.kind = 'deadline' THEN 0
             WHEN s.kind = 'duration' THEN 1 ELSE 2 END AS group
RETURN s.kind AS kind, s.value AS value, s.what AS what, s.bearer AS bearer,
       s.document AS document, s.clause AS clause, s.start AS start, s.end AS end, s.quote AS quote, s.id AS id
ORDER BY group, CASE WHEN group = 0 THEN s.value ELSE '' END, coalesce(s.days, 0.0), document, start, id
