// zh: 引用文件：各文件引用、贯彻、印发的文本
// en: Cited texts: what documents cite, carry out or print, and whether it is in the collection
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: title, number, relation, citations, in_collection, document, clause, start, end, quote, id
// order: citations descending, title, number, relation, id
CALL {
  MATCH (t:Text)<-[e:CITES|IMPLEMENTS|PRINTS]-()
  WHERE e.fact IS NOT NULL AND ($document IS NULL OR e.document_id IN $document)
  RETURN t, e
  UNION ALL
  MATCH (t:Document)<-[e:CITES|IMPLEMENTS|PRINTS]-()
  WHERE e.fact IS NOT NULL AND ($document IS NULL OR e.document_id IN $document)
  RETURN t, e
}
WITH t, e ORDER BY e.document, e.start, e.id
WITH t, type(e) AS kind, collect(e) AS stated
WITH t, kind, size(stated) AS citations, stated[0] AS first,
     [one IN stated WHERE one.number IS NOT NULL | one.number][0] AS written
RETURN coalesce(first.title, t.title) AS title, coalesce(t.number, written) AS number, toLower(kind) AS relation, citations,
       'Document' IN labels(t) AS in_collection,
       first.document AS document, first.clause AS clause, first.start AS start, first.end AS end, first.quote AS quote, t.id AS id
ORDER BY citations DESC, title, number, relation, id
