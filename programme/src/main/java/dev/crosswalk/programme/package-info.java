/// What an organisation does for its frameworks, as values: [Programme], and a record for each kind
/// of thing in it.
///
/// A value holds what the organisation said and nothing that the library says: the two are joined
/// when they are judged ([AdoptedControl]), so that nothing is read again when the library changes.
/// The packages beside these values: `standing` judges them on a day and says what is due, `change`
/// compares two days, `checklist` says what an audit still needs, `rule` finds what is wrong with
/// them, and `edit` has what people do to them.
@NullMarked
package dev.crosswalk.programme;

import org.jspecify.annotations.NullMarked;
