// zh: 事实数目：每份文件各类事实有多少条
// en: Counts: how many facts of each type a document has
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: document, instrument, type, facts
// order: document, instrument, type
MATCH (s:Source)
OPTIONAL MATCH (d:Document)-[:FROM_SOURCE]->(s) WHERE d.id IN $document
WITH s, collect(d.instrument) AS chosen
WHERE $document IS NULL OR size(chosen) > 0
UNWIND s.counts AS counted
WITH s.name AS document, chosen, split(counted, ' ') AS told
WITH document, chosen, toInteger(told[0]) AS instrument, told[1] AS type, toInteger(told[2]) AS facts
WHERE type <> 'document' AND ($document IS NULL OR instrument IN chosen)
RETURN document, instrument, type, facts
ORDER BY document, instrument, type
