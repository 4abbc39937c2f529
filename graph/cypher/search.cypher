// zh: 全文搜索：条款、文献和单位里含有这几个字的地方
// en: Search: clauses, documents and bodies that contain the words
// parameter q text 经费: 要找的文字 / the words to find
// parameter document? document quzhou-2016: 只在这份文件里 / only in this document
// parameter type? one-of(clause|document|organization) clause: 只找这一类 / only this type
// columns: type, name, id, document, clause, start, end, quote
// order: type (document, organization, clause), document, start, name, id
CALL {
  MATCH (d:Document)
  WHERE ($type IS NULL OR $type = 'document') AND ($document IS NULL OR d.id IN $document)
    AND (d.title CONTAINS $q OR d.number CONTAINS $q)
  RETURN 'document' AS type, 0 AS rank, d.title AS name, d.id AS id, d.document AS document, null AS clause,
         d.start AS start, d.end AS end, d.quote AS quote
  UNION ALL
  MATCH (o:Organization)
  WHERE ($type IS NULL OR $type = 'organization') AND $document IS NULL
    AND (o.unit CONTAINS $q OR o.official_name CONTAINS $q OR o.name CONTAINS $q)
  RETURN 'organization' AS type, 1 AS rank, coalesce(o.unit, o.name) AS name, o.id AS id, null AS document,
         null AS clause, null AS start, null AS end, null AS quote
  UNION ALL
  MATCH (c:Clause)
  WHERE ($type IS NULL OR $type = 'clause') AND ($document IS NULL OR c.document_id IN $document)
    AND c.own CONTAINS $q
  RETURN 'clause' AS type, 2 AS rank, c.heading AS name, c.id AS id, c.document AS document, c.path AS clause,
         c.start AS start, c.end AS end, c.own AS quote
}
RETURN type, name, id, document, clause, start, end, quote
ORDER BY rank, document, start, name, id
