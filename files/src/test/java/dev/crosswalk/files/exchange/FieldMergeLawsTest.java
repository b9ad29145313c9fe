package dev.crosswalk.files.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What holds of two changes of one item that are put together, tried over all of a small world:
/// items of some fields, each not said or saying one of two things.
class FieldMergeLawsTest {
    private static final List<String> PLAIN = List.of("note", "owner", "title");

    /// With one by which somebody signs.
    private static final List<String> SIGNED = List.of("by", "note", "owner");

    /// With two that say one thing together.
    private static final List<String> ENTANGLED = List.of("note", "plannedOn", "state");

    private static List<SortedMap<String, String>> all(List<String> fields) {
        List<SortedMap<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (String field : fields) {
            for (SortedMap<String, String> without : List.copyOf(all)) {
                for (String value : List.of("\"one\"", "\"two\"")) {
                    SortedMap<String, String> with = new TreeMap<>(without);
                    with.put(field, value);
                    all.add(with);
                }
            }
        }
        return all;
    }

    /// What is to hold of any three.
    private interface Law {
        void of(
                Map<String, String> base,
                Map<String, String> here,
                Map<String, String> there,
                FieldMerge merge);
    }

    private static void forAll(List<String> fields, Law law) {
        List<SortedMap<String, String>> all = all(fields);
        for (Map<String, String> base : all) {
            for (Map<String, String> here : all) {
                for (Map<String, String> there : all) {
                    law.of(base, here, there, FieldMerge.of(base, here, there));
                }
            }
        }
    }

    @Test
    void itIsTheSameWhicheverSideIsCalledHere() {
        for (List<String> fields : List.of(PLAIN, SIGNED, ENTANGLED)) {
            forAll(
                    fields,
                    (base, here, there, merge) ->
                            assertThat(merge).isEqualTo(FieldMerge.of(base, there, here)));
        }
    }

    @Test
    void withASideThatChangedNothingItIsTheOtherSide() {
        for (List<String> fields : List.of(PLAIN, SIGNED, ENTANGLED)) {
            for (SortedMap<String, String> base : all(fields)) {
                for (SortedMap<String, String> side : all(fields)) {
                    FieldMerge merge = FieldMerge.of(base, base, side);

                    assertThat(merge.clashing()).isEmpty();
                    assertThat(merge.fields()).isEqualTo(side);
                    assertThat(FieldMerge.of(base, side, side).fields()).isEqualTo(side);
                }
            }
        }
    }

    @Test
    void noWordOfEitherSideIsLostUnlessSomebodyIsAsked() {
        for (List<String> fields : List.of(PLAIN, SIGNED, ENTANGLED)) {
            forAll(
                    fields,
                    (base, here, there, merge) -> {
                        for (String field : fields) {
                            String before = base.getOrDefault(field, "");
                            for (Map<String, String> side : List.of(here, there)) {
                                String says = side.getOrDefault(field, "");
                                if (!says.equals(before)) {
                                    assertThat(
                                                    merge.clashing().contains(field)
                                                            || merge.fields()
                                                                    .getOrDefault(field, "")
                                                                    .equals(says))
                                            .isTrue();
                                }
                            }
                        }
                    });
        }
    }

    @Test
    void onlyAFieldThatBothSidesChangedOtherwiseIsAsked() {
        forAll(
                PLAIN,
                (base, here, there, merge) -> {
                    for (String field : PLAIN) {
                        String before = base.getOrDefault(field, "");
                        String is = here.getOrDefault(field, "");
                        String was = there.getOrDefault(field, "");
                        assertThat(merge.clashing().contains(field))
                                .isEqualTo(
                                        !is.equals(was)
                                                && !is.equals(before)
                                                && !was.equals(before));
                    }
                });
    }

    @Test
    void whatOneSideSignsIsNotPutTogetherWithWhatTheOtherSays() {
        Map<String, String> base = Map.of("note", "\"one\"", "owner", "\"one\"");
        Map<String, String> signed = Map.of("note", "\"one\"", "owner", "\"one\"", "by", "\"Ada\"");
        Map<String, String> other = Map.of("note", "\"two\"", "owner", "\"one\"");

        assertThat(FieldMerge.of(base, signed, other).clashing()).containsExactly("by", "note");
        assertThat(
                        FieldMerge.of(
                                        Map.of("state", "1", "plannedOn", "1"),
                                        Map.of("state", "2", "plannedOn", "1"),
                                        Map.of("state", "1", "plannedOn", "2"))
                                .clashing())
                .containsExactly("plannedOn", "state");
    }

    @Test
    void theFieldsOfAnItemAreReadAsTheyStand() {
        String json =
                """
                {"id": "a, \\"b\\": {", "list": [1, {"x": "]"}], "at": {"from": 1, "to": 2}, "yes": true}
                """;

        SortedMap<String, String> fields = FieldMerge.fields(json);

        assertThat(fields)
                .isEqualTo(
                        Map.of(
                                "id", "\"a, \\\"b\\\": {\"",
                                "list", "[1, {\"x\": \"]\"}]",
                                "at", "{\"from\": 1, \"to\": 2}",
                                "yes", "true"));
        assertThat(FieldMerge.fields(FieldMerge.of(fields, fields, fields).json()))
                .isEqualTo(fields);
        assertThat(FieldMerge.fields("{}")).isEmpty();
    }
}
