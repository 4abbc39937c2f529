// zh: 领导关系原文：谁领导谁，以谁为主
// en: Leadership statements: who leads whom, which leader is primary, as documents say it
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: subject, leader, kind, primary, document, clause, start, end, quote, id
// order: document, start, subject, leader, kind
// pages: by document leadership
MATCH (l:Leadership)
WHERE $document IS NULL OR l.document_id IN $document
RETURN l.subject AS subject, l.leader AS leader, l.kind AS kind, l.primary AS primary,
       l.document AS document, l.clause AS clause, l.start AS start, l.end AS end, l.quote AS quote, l.id AS id
ORDER BY document, start, subject, leader, kind, id
