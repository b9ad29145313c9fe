/// What Crosswalk answers: for each question a request, an answer, and what the answer says as
/// JSON, as a page and as a file. The command line and a server hand over the same requests and get
/// the same bytes. Knows no command line, no terminal, no web and no clock.
@NullMarked
package dev.crosswalk.answers;

import org.jspecify.annotations.NullMarked;
