// zh: 共同参与：哪两个单位在几条任务里同列一份名单
// en: Co-participation: in how many clauses two units stand in one list, and where one of them leads
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: unit, other, together, one_leads, unit_id, other_id
// order: together descending, unit, other, unit_id, other_id
MATCH (a:Organization|OrganizationClass)-[x:LEADS|PARTICIPATES_IN]->(c)
WHERE $document IS NULL OR x.document_id IN $document
MATCH (c)<-[y:LEADS|PARTICIPATES_IN]-(b:Organization|OrganizationClass)
WHERE x.fact = y.fact AND a.id <> b.id
WITH a.id AS unit_id, b.id AS other_id, coalesce(a.unit, a.name) AS unit, coalesce(b.unit, b.name) AS other, c.id AS clause,
     type(x) <> type(y) AS one
WHERE unit < other OR (unit = other AND unit_id < other_id)
RETURN unit, other, count(DISTINCT clause) AS together, count(DISTINCT CASE WHEN one THEN clause END) AS one_leads,
       unit_id, other_id
ORDER BY together DESC, unit, other, unit_id, other_id
