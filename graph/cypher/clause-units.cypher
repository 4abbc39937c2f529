// zh: 条款责任单位：一条任务的牵头单位和参与单位
// en: Units of a clause: who leads it and who takes part, in the order of the list
// parameter document document quzhou-2016: 哪份文件 / which document
// parameter clause clause 2/二/11: 条款路径 / path of the clause
// columns: position, role, unit, official_name, written, document, clause, start, end, quote, id
// order: position, start
MATCH (d:Document) WHERE d.id IN $document
MATCH (d)<-[:IN_DOCUMENT]-(c:Clause {path: $clause})<-[e:LEADS|PARTICIPATES_IN]-(o)
RETURN e.position AS position, CASE type(e) WHEN 'LEADS' THEN 'lead' ELSE 'participant' END AS role, o.unit AS unit,
       o.official_name AS official_name, e.written AS written,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote, o.id AS id
ORDER BY position, start, written
