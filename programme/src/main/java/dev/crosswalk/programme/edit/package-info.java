/// What people do to a programme, as functions of values: a programme and an [Edit] become the
/// programme after it, what changed, and what the rules find in that ([Edited]).
///
/// Whatever somebody does, implement a control or add evidence, in the end one item of the
/// programme is added, replaced or taken away: a [Edit.Change]. The named edits say what is done in
/// the words of those who do it; what they make of the item is in `Editing`, which has the rules
/// judge the programme before and after. An edit that breaks a rule is refused, and nothing
/// changes. What was broken before and has nothing to do with it does not stop it.
///
/// Each edit that is done has a reverse, which gives back the very programme that was there.
///
/// Nothing here reads a request or a file: who does so makes values of them, with moments of the
/// programme's time zone, and says [dev.crosswalk.programme.rule.Where] they stand. Name, scope and
/// time zone are no items: another time zone gives each day that anybody ever said another meaning.
@NullMarked
package dev.crosswalk.programme.edit;

import org.jspecify.annotations.NullMarked;
