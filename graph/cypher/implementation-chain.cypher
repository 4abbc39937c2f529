// zh: 贯彻链条：一份文件贯彻哪些上级文件，一直到最上面
// en: Implementation chain: the texts that a document carries out, up to the topmost
// parameter document? document hunan-2015: 只看这份文件的链条 / only the chain of this document
// columns: text, level, number, implements, in_collection, depth, document, id
// order: from the top down, then text, id
MATCH (d:Document)
WHERE $document IS NULL OR d.id IN $document
OPTIONAL MATCH (d)<-[:PRINTS]-(notice:Document)
WITH collect(DISTINCT d) + collect(DISTINCT notice) AS low
UNWIND low AS l
WITH DISTINCT l
MATCH (l)-[:IMPLEMENTS*0..6]->(t)
WITH DISTINCT t
OPTIONAL MATCH up = (t)-[:IMPLEMENTS*1..6]->()
WITH t, max(length(up)) AS steps
OPTIONAL MATCH (t)-[:IMPLEMENTS]->(above)
WITH t, steps, coalesce(above.title, above.number) AS named ORDER BY named
WITH t, coalesce(steps, 0) AS depth, collect(DISTINCT named) AS implements
WHERE depth > 0 OR $document IS NOT NULL OR EXISTS { MATCH (t)<-[:IMPLEMENTS]-() }
RETURN coalesce(t.title, t.number) AS text, t.level AS level, t.number AS number, implements,
       'Document' IN labels(t) AS in_collection, depth, t.document AS document, t.id AS id
ORDER BY depth, text, id
