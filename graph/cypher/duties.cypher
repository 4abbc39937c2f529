// zh: 职责：谁应当、不得、可以或者要做什么
// en: Duties: who must, must not, may or is to do what
// parameter document? document quzhou-2016: 只看这份文件 / only this document
// parameter modality? one-of(must|must_not|may|encourage|plan) must: 只看这种语气 / only this modality
// parameter bearer? text 党委: 承担者含有 / contained in the bearer
// parameter q? text 经费: 原文含有 / contained in the quotation
// columns: bearer, modality, action, id, document, clause, start, end, quote
// order: document, start, id
// pages: by document duty
MATCH (d:Duty)
WHERE ($document IS NULL OR d.document_id IN $document) AND ($modality IS NULL OR d.modality = $modality)
  AND ($bearer IS NULL OR d.bearer CONTAINS $bearer) AND ($q IS NULL OR d.quote CONTAINS $q)
RETURN d.bearer AS bearer, d.modality AS modality, d.action AS action, d.id AS id, d.document AS document,
       d.clause AS clause, d.start AS start, d.end AS end, d.quote AS quote
ORDER BY document, start, id
