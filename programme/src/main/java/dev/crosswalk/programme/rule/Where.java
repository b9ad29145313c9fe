package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;

/// Where a thing that somebody said stands, and each of its fields. Fields are called as in the
/// organisation's files: `implementedOn`.
public interface Where {

    /// Where a field stands, or one inside of it, `window` and `from`; without a field the thing as
    /// a whole, which also stands for a field of which nothing is said.
    Place at(String... field);

    /// Where an item of a list stands.
    ///
    /// @param index from 0, in the list that the value has
    Place at(String list, int index);

    /// Whether something is wrong with what is said of the field, or it lacks, and whoever read it
    /// has said so: then the value holds something that nobody meant.
    boolean isUnread(String field);

    /// Where a thing stands that is part of what was sent, or is held in memory: each of its fields
    /// by a pointer.
    ///
    /// @param pointer to the thing: `/controls/3`
    static Where pointer(String pointer) {
        return new Where() {
            @Override
            public Place at(String... field) {
                StringBuilder all = new StringBuilder(pointer);
                for (String part : field) {
                    all.append('/').append(part.replace("~", "~0").replace("/", "~1"));
                }
                return new Place.Field(all.toString());
            }

            @Override
            public Place at(String list, int index) {
                return at(list, Integer.toString(index));
            }

            @Override
            public boolean isUnread(String field) {
                return false;
            }
        };
    }
}
