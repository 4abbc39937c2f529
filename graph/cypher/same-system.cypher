// zh: 同一系统：一个系统的单位在各文件中的职责
// en: Same system: the units of one system in each document
// parameter system system trade_union: 哪个系统 / which system
// columns: document, unit, official_name, written, level, place, leads, participates, id
// order: document, unit, id
MATCH (o:Organization)-[e:LEADS|PARTICIPATES_IN]->()
WHERE o.system IN $system
WITH o, e.document AS document, e.written AS written, e.fact AS list, type(e) AS role ORDER BY written
WITH o, document, collect(DISTINCT written) AS names,
     count(DISTINCT CASE role WHEN 'LEADS' THEN list END) AS leads,
     count(DISTINCT CASE role WHEN 'PARTICIPATES_IN' THEN list END) AS participates
RETURN document, o.unit AS unit, o.official_name AS official_name,
       reduce(text = '', name IN names | CASE text WHEN '' THEN name ELSE text + '、' + name END) AS written,
       o.level AS level, o.place AS place, leads, participates, o.id AS id
ORDER BY document, unit, id
