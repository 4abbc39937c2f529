// zh: 牵头单位：每个单位牵头几份、参加几份责任清单
// en: Lead units: how many lists each unit leads, and in how many it takes part
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: unit, official_name, written, system, level, leads, participates, place, id
// order: leads descending, participates descending, unit, written, id
// pages: by skipping
MATCH (o:Organization|OrganizationClass)-[e:LEADS|PARTICIPATES_IN]->()
WHERE $document IS NULL OR e.document_id IN $document
WITH o, e.written AS written, e.fact AS list, type(e) AS role ORDER BY written
WITH o, collect(DISTINCT written) AS written,
     count(DISTINCT CASE role WHEN 'LEADS' THEN list END) AS leads,
     count(DISTINCT CASE role WHEN 'PARTICIPATES_IN' THEN list END) AS participates
RETURN o.unit AS unit, o.official_name AS official_name, written, o.system AS system, o.level AS level,
       leads, participates, o.place AS place, o.id AS id
ORDER BY leads DESC, participates DESC, unit, written[0], id
