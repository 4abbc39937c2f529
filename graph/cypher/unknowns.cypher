// zh: 未能理解：看到了线索而没有写成事实的地方
// en: Unknowns: what was seen and not understood, with the reason
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// columns: reason, text, document, clause, start, end, quote, of
// order: document, start, reason
// pages: by document unknown
MATCH (u:Unknown)
WHERE $document IS NULL OR u.document_id IN $document
RETURN u.reason AS reason, u.quote AS text,
       u.document AS document, u.clause AS clause, u.start AS start, u.end AS end, u.quote AS quote, u.of AS of
ORDER BY document, start, reason, of, u.id
