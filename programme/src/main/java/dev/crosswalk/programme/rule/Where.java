package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.ItemKind;

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

    /// Where an item of a programme in memory stands: `/controls/ACC-07`, and its fields under
    /// that.
    static Where item(ItemKind<?> kind, String key) {
        return pointer("/" + kind + "/" + escaped(key));
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    /// Where a thing stands of which nothing but its place is known.
    static Where only(Place place) {
        return new Where() {
            @Override
            public Place at(String... field) {
                return place;
            }

            @Override
            public Place at(String list, int index) {
                return place;
            }

            @Override
            public boolean isUnread(String field) {
                return false;
            }
        };
    }

    /// Where a thing stands that is part of what was sent: each of its fields by a pointer.
    ///
    /// @param pointer to the thing: `/controls/3`, or empty where it is all that was sent
    static Where pointer(String pointer) {
        return new Where() {
            @Override
            public Place at(String... field) {
                StringBuilder all = new StringBuilder(pointer);
                for (String part : field) {
                    all.append('/').append(escaped(part));
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
