// zh: 责任分工：每份责任清单由谁牵头、谁参与
// en: Responsibilities: the lists of units, who leads and who takes part
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter unit? organization 市委组织部: 只看列有这个单位的 / only lists with this unit
// parameter role? one-of(lead|participant) lead: 该单位的角色 / the role of that unit
// parameter q? text 经费: 条款原文含有 / contained in the clause
// columns: leads, participants, open_class, heading, task, id, document, clause, start, end, quote
// order: document, start, id
// pages: by document responsibility
OPTIONAL MATCH (body:Organization {id: $unit})
OPTIONAL MATCH (class:OrganizationClass {id: $unit})
WITH coalesce(body, class) AS u
OPTIONAL MATCH (u)-[e:LEADS|PARTICIPATES_IN]->()
WHERE $role IS NULL OR type(e) = CASE $role WHEN 'lead' THEN 'LEADS' ELSE 'PARTICIPATES_IN' END
WITH collect(DISTINCT e.fact) AS lists
MATCH (r:Responsibility)
WHERE ($document IS NULL OR r.document_id IN $document) AND ($unit IS NULL OR r.id IN lists)
OPTIONAL MATCH (r)-[:STATED_IN]->(c:Clause)
WITH r, c WHERE $q IS NULL OR c.quote CONTAINS $q OR r.quote CONTAINS $q
RETURN coalesce(r.leads, []) AS leads, coalesce(r.participants, []) AS participants, r.open_class AS open_class,
       c.heading AS heading, split(c.own, '。')[0] AS task, r.id AS id,
       r.document AS document, r.clause AS clause, r.start AS start, r.end AS end, r.quote AS quote
ORDER BY document, start, id
