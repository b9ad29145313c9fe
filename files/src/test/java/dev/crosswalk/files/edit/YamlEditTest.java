package dev.crosswalk.files.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YamlEditTest {
    private static final List<String> ORDER = List.of("id", "title", "owner", "tags", "note");

    private static final String FILE =
            """
            # Risks of the company.
            risks:
              # The first one.
              - id: R-1   # keep
                title: 'It''s late'
                tags: [a, "b c", d]

                note: |
                  One line.

                  Another.

              - { id: R-2, title: Two, owner: nobody } # braces

              # The last one.
              - id: R-3
                title: Three
                tags:
                  - one # first
                  # between
                  - two
                  - three
            # The end.
            """;

    private static String edited(String yaml, Consumer<WantedYaml.Keyed> change) {
        WantedYaml.Keyed root =
                (WantedYaml.Keyed) WantedYaml.of(PlacedYaml.read(yaml).orElseThrow());
        change.accept(root);
        String edited = YamlEdit.apply(yaml, root, YamlEdit.Comments.STAY);
        assertThat(shown(WantedYaml.of(PlacedYaml.read(edited).orElseThrow())))
                .isEqualTo(shown(root));
        return edited;
    }

    /// What it says, without its spelling.
    private static String shown(WantedYaml wanted) {
        return switch (wanted) {
            case WantedYaml.Text t -> t.isNull() ? "null" : WantedYaml.Text.quoted(t.text());
            case WantedYaml.Items i ->
                    i.items().stream().map(YamlEditTest::shown).toList().toString();
            case WantedYaml.Keyed k ->
                    k.entries().entrySet().stream()
                            .map(e -> e.getKey() + ": " + shown(e.getValue()))
                            .toList()
                            .toString();
        };
    }

    private static List<WantedYaml> items(WantedYaml.Keyed root, String key) {
        return ((WantedYaml.Items) root.value(key)).items();
    }

    private static WantedYaml.Keyed item(WantedYaml.Keyed root, int index) {
        return (WantedYaml.Keyed) items(root, "risks").get(index);
    }

    private static void set(WantedYaml.Keyed item, String key, String text) {
        if (item.get(key) instanceof WantedYaml.Text old) {
            item.put(key, old.replaced(text, false), ORDER);
        } else {
            item.put(key, WantedYaml.Text.of(text, false), ORDER);
        }
    }

    private static String change(String yaml, Consumer<WantedYaml.Keyed> change) {
        return Lines.difference(yaml, edited(yaml, change));
    }

    private static String change(Consumer<WantedYaml.Keyed> change) {
        return change(FILE, change);
    }

    @Test
    void whatIsNotChangedKeepsItsBytes() {
        assertThat(edited(FILE, _ -> {})).isEqualTo(FILE);
    }

    @Nested
    class AText {
        @Test
        void isReplacedAloneAndKeepsTheCommentBehindIt() {
            assertThat(change(root -> set(item(root, 0), "id", "R-9")))
                    .isEqualTo(
                            """
                            -  - id: R-1   # keep
                            +  - id: R-9   # keep
                            """);
        }

        @Test
        void keepsItsQuotes() {
            assertThat(change(root -> set(item(root, 0), "title", "It's: #1")))
                    .isEqualTo(
                            """
                            -    title: 'It''s late'
                            +    title: 'It''s: #1'
                            """);
        }

        @Test
        void thatYamlWouldTakeForSomethingElseGetsQuotes() {
            for (String odd :
                    List.of("yes", "null", "1.0", "2026-01-01", "- x", "a: b", "# x", "~", "")) {
                assertThat(change(root -> set(item(root, 2), "title", odd)))
                        .endsWith("+    title: \"" + odd + "\"\n");
            }
        }

        @Test
        void ofSeveralLinesStaysABlock() {
            assertThat(change(root -> set(item(root, 0), "note", "Other.\n\nLines.\n")))
                    .isEqualTo(
                            """
                            -      One line.
                            +      Other.
                            -      Another.
                            +      Lines.
                            """);
        }

        @Test
        void ofSeveralLinesBecomesABlockWhereNothingFollows() {
            assertThat(change(root -> set(item(root, 2), "title", "One\nTwo")))
                    .isEqualTo(
                            """
                            -    title: Three
                            +    title: |-
                            +      One
                            +      Two
                            """);
        }

        @Test
        void ofSeveralLinesBeforeACommentIsQuoted() {
            assertThat(change(root -> set(item(root, 0), "id", "One\nTwo")))
                    .endsWith("+  - id: \"One\\nTwo\"   # keep\n");
        }

        @Test
        void inBracesIsQuotedWhereItHasACommaInIt() {
            assertThat(change(root -> set(item(root, 1), "title", "a, b")))
                    .endsWith("+  - { id: R-2, title: \"a, b\", owner: nobody } # braces\n");
        }

        @Test
        void comesWhereThereWasNothing() {
            String edited =
                    edited(
                            "a:\nb: # none\nc: ~\n",
                            root -> {
                                set(root, "a", "1st");
                                set(root, "b", "2nd");
                                set(root, "c", "3rd");
                            });

            assertThat(edited).isEqualTo("a: 1st\nb: 2nd # none\nc: 3rd\n");
        }

        @Test
        void behindAnEmojiIsFoundWhereItStands() {
            String edited = edited("a: \"😀😀\"\nb: x # 😀\n", root -> set(root, "b", "z"));

            assertThat(edited).isEqualTo("a: \"😀😀\"\nb: z # 😀\n");
        }
    }

    @Nested
    class AKey {
        @Test
        void comesBehindTheOneThatUsuallyComesBefore() {
            assertThat(change(root -> set(item(root, 0), "owner", "me")))
                    .isEqualTo("+    owner: me\n");
        }

        @Test
        void takesThePlaceOfTheCommentThatWaitsForIt() {
            String yaml =
                    """
                    # tags:
                    risks:
                      - id: R-1
                        title: Late
                        # owner:

                        # What else there is.
                        # note:
                      # note:
                    """;

            assertThat(edited(yaml, root -> set(item(root, 0), "owner", "me")))
                    .isEqualTo(yaml.replace("# owner:", "owner: me"));
            assertThat(edited(yaml, root -> set(item(root, 0), "note", "a\nb")))
                    .isEqualTo(yaml.replace("    # note:", "    note: |-\n      a\n      b"));
            assertThat(
                            edited(
                                    yaml.replace("\n", "\r\n"),
                                    root -> set(item(root, 0), "owner", "me")))
                    .contains("title: Late\r\n    owner: me\r\n\r\n");
        }

        @Test
        void leavesACommentThatSaysSomething() {
            String yaml = "id: a\n# owner: ask Jo\n#   owner:\n# owners:\n";

            assertThat(edited(yaml, root -> set(root, "owner", "me")))
                    .isEqualTo(yaml.replace("id: a\n", "id: a\nowner: me\n"));
        }

        @Test
        void comesIntoTheBraces() {
            assertThat(change(root -> set(item(root, 1), "note", "short")))
                    .endsWith(
                            "+  - { id: R-2, title: Two, owner: nobody, note: short } # braces\n");
        }

        @Test
        void comesFirstWhereNothingUsuallyComesBefore() {
            assertThat(edited("note: x\n", root -> set(root, "id", "1st")))
                    .isEqualTo("id: 1st\nnote: x\n");
        }

        @Test
        void goesWithItsLines() {
            assertThat(change(root -> item(root, 0).remove("note")))
                    .isEqualTo("-    note: |\n-      One line.\n-      Another.\n-\n");
        }

        @Test
        void behindADashGoesAndTheNextTakesItsPlace() {
            assertThat(change(root -> item(root, 2).remove("id")))
                    .isEqualTo(
                            """
                            -  - id: R-3
                            -    title: Three
                            +  - title: Three
                            """);
        }

        @Test
        void behindTheLastLineOfAFileWithoutABreakGetsALineOfItsOwn() {
            assertThat(edited("id: a # x", root -> set(root, "note", "b")))
                    .isEqualTo("id: a # x\nnote: b\n");
        }
    }

    @Nested
    class AnItem {
        private WantedYaml.Keyed made(String id) {
            WantedYaml.Keyed item = new WantedYaml.Keyed();
            set(item, "id", id);
            set(item, "title", "New");
            return item;
        }

        @Test
        void isAddedBehindTheLastInItsStyle() {
            assertThat(change(root -> items(root, "risks").add(made("R-4"))))
                    .isEqualTo("+\n+  - id: R-4\n+    title: New\n");
        }

        @Test
        void isAddedInBracesWhereTheLastHasThem() {
            String edited =
                    edited(
                            "risks:\n- { id: R-1 }\n",
                            root -> items(root, "risks").add(made("R-2")));

            assertThat(edited).isEqualTo("risks:\n- { id: R-1 }\n- { id: R-2, title: New }\n");
        }

        @Test
        void isAddedToAnEmptyList() {
            String edited =
                    edited("risks: [] # none\n", root -> items(root, "risks").add(made("R-1")));

            assertThat(edited).isEqualTo("risks: # none\n  - id: R-1\n    title: New\n");
        }

        @Test
        void goesAndTheCommentsAroundItStay() {
            assertThat(change(root -> items(root, "risks").remove(2)))
                    .startsWith("-  - id: R-3\n")
                    .doesNotContain("The end", "The last one");
        }

        /// `|+` keeps the blank lines behind a text, which are no distance to the next item.
        @Test
        void thatGoesLeavesTheBlankLinesThatTheTextBeforeItKeeps() {
            String yaml = "all:\n- note: |+\n    ends\n\n- note: x\nmore: y\n";
            WantedYaml.Keyed root =
                    (WantedYaml.Keyed) WantedYaml.of(PlacedYaml.read(yaml).orElseThrow());
            WantedYaml.Items all = (WantedYaml.Items) Objects.requireNonNull(root.get("all"));
            all.items().removeLast();

            assertThat(YamlEdit.apply(yaml, root, YamlEdit.Comments.GO))
                    .isEqualTo("all:\n- note: |+\n    ends\n\nmore: y\n");
        }

        @Test
        void thatIsTheLastLeavesAnEmptyList() {
            assertThat(edited("a: # x\n  - id: 1\n# y\nb: 2\n", root -> items(root, "a").clear()))
                    .isEqualTo("a: [] # x\n# y\nb: 2\n");
        }

        @Test
        void ofAFileWithoutAnyComesBehindItsComments() {
            WantedYaml.Keyed root = new WantedYaml.Keyed();
            root.put("risks", WantedYaml.Items.of(List.of(made("R-1"))), List.of());

            assertThat(YamlEdit.apply("# nothing yet", root, YamlEdit.Comments.STAY))
                    .isEqualTo("# nothing yet\nrisks:\n  - id: R-1\n    title: New\n");
        }
    }

    @Nested
    class AListOfTexts {
        private Consumer<WantedYaml.Keyed> with(int item, List<String> texts) {
            return root -> {
                WantedYaml.Items old = (WantedYaml.Items) item(root, item).value("tags");
                List<WantedYaml> items =
                        texts.stream()
                                .map(t ->
                                        old.items().stream()
                                                .filter(i -> ((WantedYaml.Text) i).text().equals(t))
                                                .findFirst()
                                                .orElse(WantedYaml.Text.of(t, false)))
                                .toList();
                item(root, item).put("tags", old.replaced(items), ORDER);
            };
        }

        @Test
        void inBracketsKeepsTheQuotesOfWhatStays() {
            assertThat(change(with(0, List.of("b c", "e, f"))))
                    .endsWith("+    tags: [\"b c\", \"e, f\"]\n");
        }

        @Test
        void losesAndGetsLines() {
            assertThat(change(with(2, List.of("one", "three", "four"))))
                    .isEqualTo("-      - two\n+      - four\n");
        }

        @Test
        void inAnotherOrderIsWrittenAnew() {
            assertThat(edited(FILE, with(2, List.of("three", "zero", "one"))))
                    .contains("    tags:\n      - three\n      - zero\n      - one\n# The end.");
        }
    }

    @Test
    void linesKeepTheirKindOfBreaks() {
        String windows = FILE.replace("\n", "\r\n");

        String edited =
                edited(
                        windows,
                        root -> {
                            set(item(root, 0), "owner", "me");
                            set(item(root, 2), "note", "One\nTwo");
                        });

        assertThat(edited.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(edited).contains("owner: me\r\n", "note: |-\r\n      One\r\n");
    }

    /// Whatever is put in the place of whatever: the text says it, and the comments are there.
    @Test
    void anyChangesAreWhatTheTextSaysThen() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String yaml = random.nextBoolean() ? FILE : FILE.replace("\n", "\r\n");

            String edited = edited(yaml, root -> Disorder.change(root, random));

            assertThat(edited)
                    .as("seed %d", seed)
                    .contains("# The first", "# The last", "# The end");
        }
    }
}
