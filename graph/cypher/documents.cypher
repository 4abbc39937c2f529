// zh: 文献：图中有哪些文件，何时由谁发布
// en: Documents: what is in the graph, when it was issued and by whom
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter level? one-of(central|province|city|county|township) city: 只看这一层级 / only documents of this level
// parameter place? text 衢州市: 只看这个地域的 / only documents that hold in this place
// parameter q? text 群团: 题名或文号含有 / contained in the title or the number
// columns: document, instrument, title, number, issuers, issued_on, genre, level, jurisdiction, implements, part_of, id, start, end, quote
// order: document, instrument
// pages: by skipping
MATCH (d:Document)
WHERE ($document IS NULL OR d.id IN $document) AND ($level IS NULL OR d.level = $level)
  AND ($place IS NULL OR d.jurisdiction = $place)
  AND ($q IS NULL OR d.title CONTAINS $q OR d.number CONTAINS $q)
RETURN d.document AS document, d.instrument AS instrument, d.title AS title, d.number AS number, d.issuers AS issuers,
       d.issued_on AS issued_on, d.genre AS genre, d.level AS level, d.jurisdiction AS jurisdiction,
       d.implements AS implements, d.part_of AS part_of, d.id AS id, d.start AS start, d.end AS end, d.quote AS quote
ORDER BY document, instrument, id
