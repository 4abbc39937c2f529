// zh: 引用：文件在哪里引用、贯彻或印发了哪份文件
// en: Citations: where a document cites, carries out or prints another text
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter relation? one-of(implements|prints|cites) implements: 只看这种关系 / only this relation
// parameter q? text 群团工作的意见: 题名或文号含有 / contained in the title or number
// columns: title, number, relation, id, document, clause, start, end, quote
// order: document, start, id
// pages: by document citation
MATCH (c:Citation)
WHERE ($document IS NULL OR c.document_id IN $document) AND ($relation IS NULL OR c.relation = $relation)
  AND ($q IS NULL OR c.title CONTAINS $q OR c.number CONTAINS $q)
RETURN c.title AS title, c.number AS number, c.relation AS relation, c.id AS id, c.document AS document,
       c.clause AS clause, c.start AS start, c.end AS end, c.quote AS quote
ORDER BY document, start, id
