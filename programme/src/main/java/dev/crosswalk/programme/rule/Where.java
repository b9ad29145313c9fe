package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.ItemKind;

/// The place of something that was said, and of each of its fields. Fields are named as in the
/// organisation's files: `implementedOn`.
public interface Where {

    /// The place of a field, or of a nested one, `window` and `from`; without a field, or where the
    /// field is missing, the place of the whole thing.
    Place at(String... field);

    /// The place of an item of a list.
    ///
    /// @param index from 0, in the list as the value has it
    Place at(String list, int index);

    /// Whether the field is missing or could not be read, and the reader has reported that: then
    /// the value holds a stand-in that nobody meant.
    boolean isUnread(String field);

    /// The place of an item of a programme in memory, `/controls/ACC-07`, with its fields below
    /// that.
    static Where item(ItemKind<?> kind, String key) {
        return pointer("/" + kind + "/" + escaped(key));
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    /// A place that also stands for all fields, where only the place as a whole is known.
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

    /// The place of something within a request: each of its fields by a pointer.
    ///
    /// @param pointer to the thing: `/controls/3`, or empty where it is the whole request
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
