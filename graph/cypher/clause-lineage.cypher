// zh: 条款来源：一条任务出自上级文件的哪一条，有何变化
// en: Lineage of a clause: which clause of a document above it comes from, and what became of it
// parameter document document hunan-2015: 哪份文件 / which document
// parameter clause clause 1/二/8: 条款路径 / path of the clause
// columns: ancestor_document, ancestor_clause, likeness, change, ancestor_quote, quote, what, document, clause, start, end
// order: likeness descending, ancestor_document, ancestor_clause, start
CALL {
  MATCH (c:Clause {path: $clause})-[e:DERIVES_FROM]->(a:Clause)
  WHERE c.document_id IN $document
  RETURN a.document AS ancestor_document, a.path AS ancestor_clause, e.likeness AS likeness, e.change AS change,
         e.ancestor_quote AS ancestor_quote, e.quote AS quote, e.what AS what,
         e.document AS document, e.clause AS clause, e.start AS start, e.end AS end
  UNION ALL
  MATCH (c:Clause {path: $clause})-[:IN_DOCUMENT]->(d:Document)<-[:PRINTS*0..1]-(:Document)-[:IMPLEMENTS]->(a:Document)
  WHERE c.document_id IN $document AND NOT (c)-[:DERIVES_FROM]->(:Clause)
  WITH DISTINCT c
  RETURN null AS ancestor_document, null AS ancestor_clause, 0.0 AS likeness, 'added' AS change,
         null AS ancestor_quote, c.quote AS quote, null AS what,
         c.document AS document, c.path AS clause, c.start AS start, c.end AS end
}
RETURN ancestor_document, ancestor_clause, likeness, change, ancestor_quote, quote, what, document, clause, start, end
ORDER BY likeness DESC, ancestor_document, ancestor_clause, start
