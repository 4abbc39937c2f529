// zh: 责任清单逐单位：每份清单里的每个单位，按书写次序
// en: Responsibility lists unit by unit: every unit of every list, in the order of writing
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: list, position, role, unit_id, unit, official_name, written, system, level, open_class, document, clause, start, end, quote
// order: document, start, list, role, position
// pages: by document listed
MATCH (r:Responsibility)
WHERE $document IS NULL OR r.document_id IN $document
MATCH (r)-[:STATED_IN]->()<-[e:LEADS|PARTICIPATES_IN]-(o)
WHERE e.fact = r.id
RETURN r.id AS list, e.position AS position, CASE type(e) WHEN 'LEADS' THEN 'lead' ELSE 'participant' END AS role,
       o.id AS unit_id, o.unit AS unit, o.official_name AS official_name, e.written AS written, o.system AS system,
       o.level AS level, r.open_class AS open_class,
       r.document AS document, r.clause AS clause, r.start AS start, r.end AS end, r.quote AS quote
ORDER BY document, start, list, role, position, written
