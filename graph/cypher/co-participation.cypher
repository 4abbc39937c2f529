// zh: 共同参与：哪两个单位在几条任务里同列一份名单
// en: Co-participation: in how many clauses two units stand in one list, and where one of them leads
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: unit, other, together, one_leads, unit_id, other_id
// order: together descending, unit, other, unit_id, other_id
// shape: lists
MATCH (r:Responsibility)
WHERE $document IS NULL OR r.document_id IN $document
MATCH (r)-[:STATED_IN]->(c)<-[e:LEADS|PARTICIPATES_IN]-(o)
WHERE e.fact = r.id
WITH r.id AS list, c.id AS clause, type(e) AS role, o.id AS unit
RETURN list, clause, collect(CASE role WHEN 'LEADS' THEN unit END) AS leads,
       collect(CASE role WHEN 'PARTICIPATES_IN' THEN unit END) AS participants
