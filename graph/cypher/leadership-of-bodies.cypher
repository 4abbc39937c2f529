// zh: 具体机构的领导关系：哪个机构受谁领导，写明的和推出的
// en: Leadership of named bodies: which body is led by which, stated or derived
// parameter document? document central-2015: 只看这份文件的依据 / only relations that rest on this document
// parameter system? system trade_union: 只看这个系统的机构 / only bodies of this system
// columns: organization, organization_id, system, level, place, named, leader, leader_id, leader_system, leader_level, leader_place, leader_named, kind, primary, inferred, rule, document, clause, start, end, quote, id
// order: place, system, organization, kind, leader, document, start
// pages: by skipping
MATCH (o:Organization)-[e:LED_BY]->(l:Organization)
WHERE ($document IS NULL OR e.document_id IN $document) AND ($system IS NULL OR o.system IN $system)
RETURN coalesce(o.unit, o.name) AS organization, o.id AS organization_id, o.system AS system, o.level AS level,
       o.place AS place,
       o.named AS named,
       coalesce(l.unit, l.name) AS leader, l.id AS leader_id, l.system AS leader_system, l.level AS leader_level,
       l.place AS leader_place,
       l.named AS leader_named,
       e.kind AS kind, e.primary AS primary, e.inferred AS inferred, e.rule AS rule,
       e.document AS document, e.clause AS clause, e.start AS start, e.end AS end, e.quote AS quote, e.id AS id
ORDER BY place, system, organization, kind, leader, document, start, id
