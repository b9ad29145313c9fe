/// What people do to a programme, as functions of values: a programme and an [Edit] become the
/// programme after it, what changed, and what the rules find in that ([Edited]).
///
/// Every edit, such as implementing a control or adding evidence, in the end adds, replaces or
/// removes one item of the programme: a [Edit.Change]. The named edits use the words of the people
/// who do them; `Editing` makes a change of each, and has the rules judge the programme before and
/// after. An edit that breaks a rule is refused, and nothing changes. An error that was there
/// before and has nothing to do with the edit does not stop it.
///
/// Each edit that is done has a reverse, which gives back the very programme that was there.
///
/// Nothing here reads a request or a file: the caller makes values of them, with moments in the
/// programme's time zone, and says [dev.crosswalk.programme.rule.Where] they stand. Name, scope and
/// time zone are no items and cannot be edited: another time zone would give every day ever
/// recorded another meaning.
@NullMarked
package dev.crosswalk.programme.edit;

import org.jspecify.annotations.NullMarked;
