// zh: 条款目录：文件的章、节、条、项
// en: Outline: the chapters, sections, articles and items of documents
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter q? text 经费: 条款原文含有 / contained in the clause's own text
// columns: document, clause, number, heading, depth, instrument, id, start, end, quote
// order: document, start, end descending
// pages: by document clause
MATCH (c:Clause)
WHERE ($document IS NULL OR c.document_id IN $document) AND ($q IS NULL OR c.own CONTAINS $q)
RETURN c.document AS document, c.path AS clause, c.number AS number, c.heading AS heading, c.depth AS depth,
       c.instrument AS instrument, c.id AS id, c.start AS start, c.end AS end, c.quote AS quote
ORDER BY document, start, end DESC, clause
