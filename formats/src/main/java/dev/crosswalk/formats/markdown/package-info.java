/// Documents written in Markdown become blocks of a report, and so HTML, PDF and DOCX.
@NullMarked
package dev.crosswalk.formats.markdown;

import org.jspecify.annotations.NullMarked;
