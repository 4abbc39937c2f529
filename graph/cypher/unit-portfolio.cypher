// zh: 单位职责：一个单位牵头和参加的条款
// en: Portfolio of a unit: the clauses that it leads and those in which it takes part
// parameter unit organization 中共衢州市委组织部: 哪个单位 / which unit
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: role, heading, task, document, clause, start, end, quote
// order: document, start, role, clause
// pages: by skipping
OPTIONAL MATCH (body:Organization {id: $unit})
OPTIONAL MATCH (class:OrganizationClass {id: $unit})
WITH coalesce(body, class) AS o
MATCH (o)-[e:LEADS|PARTICIPATES_IN]->(c)
WHERE $document IS NULL OR e.document_id IN $document
RETURN CASE type(e) WHEN 'LEADS' THEN 'lead' ELSE 'participant' END AS role, coalesce(c.heading, c.title) AS heading,
       split(c.own, '。')[0] AS task,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote
ORDER BY document, start, role, clause, e.position
