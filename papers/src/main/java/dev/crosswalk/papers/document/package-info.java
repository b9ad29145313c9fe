/// The documents of a programme: made from the library's templates, kept with what people wrote
/// into them, and passed on as DOCX and PDF.
///
/// For a document `x` the folder `documents` holds
///
/// - `x.md`, which people may edit. It is never replaced, only merged.
/// - `x.docx` and `x.pdf`, made from it.
/// - `x.conflict.md`, while what people wrote and what is new touch the same lines.
/// - `.rendered/x.md`, what was rendered last: the base of the next merge. `.rendered/x.theirs.md`
///   is the rendering that a conflict is about, `.rendered/x.sums` what the other files were made
///   from.
///
/// Start at [Documents]: [Documents#of] looks, [Documents#write] writes. What a document says comes
/// from [ParameterValues] and [TemplateFilling]; what becomes of what is on disk is decided by
/// [Reconciled] and [TextMerge]; files are only touched by
/// [dev.crosswalk.files.document.DocumentFolder].
@NullMarked
package dev.crosswalk.papers.document;

import org.jspecify.annotations.NullMarked;
