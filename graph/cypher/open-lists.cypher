// zh: 开放名单：以“等”收尾、留有余地的责任清单
// en: Open lists: lists of units that end in a class (等群团组织) instead of names
// parameter document? document hunan-2015: 只看这份文件 / only this document
// columns: open_class, named, document, clause, start, end, quote
// order: document, start
// pages: by document
MATCH (l:Responsibility)
WHERE l.open_class IS NOT NULL AND ($document IS NULL OR l.document_id IN $document)
RETURN l.open_class AS open_class, l.named AS named,
       l.document AS document, l.clause AS clause, l.start AS start, l.end AS end, l.quote AS quote
ORDER BY document, start, l.id
