package dev.crosswalk.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every merge: on texts of seeded random lines, each line with the name of who
/// wrote it, and on the cases that people meet.
class TextMergeTest {
    private static final int WORLDS = 2_000;

    static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        for (int seed = 0; seed < WORLDS; seed++) {
            worlds.add(World.of(seed));
        }
        return worlds;
    }

    /// A text, and what two made of it.
    record World(int seed, List<String> base, List<String> mine, List<String> theirs) {
        static World of(int seed) {
            Random random = new Random(seed);
            List<String> base = new ArrayList<>();
            int length = random.nextInt(25);
            for (int i = 0; i < length; i++) {
                // Empty lines repeat, as they do between paragraphs.
                base.add(random.nextInt(3) == 0 ? "" : "base " + i);
            }
            return new World(
                    seed, base, edited(base, "mine", random), edited(base, "theirs", random));
        }

        private static List<String> edited(List<String> base, String who, Random random) {
            List<String> lines = new ArrayList<>(base);
            int edits = random.nextInt(6);
            for (int i = 0; i < edits; i++) {
                int at = random.nextInt(lines.size() + 1);
                String line = random.nextInt(8) == 0 ? "both" : who + " " + i;
                if (at == lines.size() || random.nextInt(3) == 0) {
                    lines.add(at, line);
                } else if (random.nextBoolean()) {
                    lines.set(at, line);
                } else {
                    lines.remove(at);
                }
            }
            return lines;
        }

        TextMerge merge() {
            return TextMerge.of(text(base), text(mine), text(theirs));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /// As often as they are there beyond the base.
    private static List<String> added(List<String> lines, List<String> base) {
        List<String> added = new ArrayList<>(lines);
        base.forEach(added::remove);
        return added;
    }

    private static boolean holds(String text, List<String> wanted) {
        List<String> left = new ArrayList<>(lines(text));
        return wanted.stream().allMatch(left::remove);
    }

    @Nested
    class OnAnyTexts {
        @Test
        void noLineThatSomebodyWroteIsEverLost() {
            for (World w : worlds()) {
                TextMerge merge = w.merge();
                List<String> written = added(w.mine(), w.base());

                assertThat(holds(merge.marked(), written)).as("%s", w).isTrue();
                assertThat(holds(merge.inFavourOfMine(), written)).as("%s", w).isTrue();
            }
        }

        @Test
        void allThatIsNewIsThereOrWaitsInAClash() {
            for (World w : worlds()) {
                TextMerge merge = w.merge();
                List<String> isNew = new ArrayList<>(added(w.theirs(), w.base()));
                // Where both wrote the same, once is enough.
                isNew.removeIf(line -> line.equals("both") || line.isEmpty());

                assertThat(holds(merge.marked(), isNew)).as("%s", w).isTrue();
                assertThat(holds(merge.inFavourOfTheirs(), isNew)).as("%s", w).isTrue();
            }
        }

        @Test
        void nothingIsInTheResultThatNobodyWrote() {
            for (World w : worlds()) {
                List<String> known = new ArrayList<>(w.mine());
                known.addAll(w.theirs());

                assertThat(known).as("%s", w).containsAll(lines(w.merge().inFavourOfMine()));
            }
        }

        @Test
        void whatWasMergedOnceStaysAsItIs() {
            int clean = 0;
            for (World w : worlds()) {
                TextMerge merge = w.merge();
                if (!merge.clean()) {
                    continue;
                }
                clean++;
                String result = merge.inFavourOfMine();

                TextMerge again = TextMerge.of(text(w.theirs()), result, text(w.theirs()));

                assertThat(again.inFavourOfMine()).as("%s", w).isEqualTo(result);
            }
            assertThat(clean).isGreaterThan(WORLDS / 10);
        }

        @Test
        void aMergeThatIsMadeAgainLosesNothingEither() {
            for (World w : worlds()) {
                String result = w.merge().inFavourOfMine();

                TextMerge again = TextMerge.of(text(w.base()), result, text(w.theirs()));

                assertThat(holds(again.marked(), added(w.mine(), w.base()))).as("%s", w).isTrue();
            }
        }

        @Test
        void whoeverChangedNothingGivesWay() {
            for (World w : worlds()) {
                String base = text(w.base());

                assertThat(TextMerge.of(base, base, text(w.theirs())).inFavourOfMine())
                        .isEqualTo(text(w.theirs()));
                assertThat(TextMerge.of(base, text(w.mine()), base).inFavourOfMine())
                        .isEqualTo(text(w.mine()));
                assertThat(TextMerge.of(base, text(w.mine()), text(w.mine())).inFavourOfMine())
                        .isEqualTo(text(w.mine()));
            }
        }

        @Test
        void withoutABaseEveryDifferenceIsAClashAndBothTextsAreWhole() {
            for (World w : worlds()) {
                TextMerge merge = TextMerge.of(null, text(w.mine()), text(w.theirs()));

                assertThat(merge.clean()).isEqualTo(w.mine().equals(w.theirs()));
                assertThat(merge.inFavourOfMine()).as("%s", w).isEqualTo(text(w.mine()));
                assertThat(merge.inFavourOfTheirs()).as("%s", w).isEqualTo(text(w.theirs()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("apart")
    void editsInDifferentPlacesAreBothTaken(String mine, String theirs, String merged) {
        TextMerge merge = TextMerge.of(BASE, mine, theirs);

        assertThat(merge.clean()).isTrue();
        assertThat(merge.inFavourOfMine()).isEqualTo(merged);
    }

    private static final String BASE = "# T\n\nOne.\n\nTwo.\n\nThree.\n";

    static List<String[]> apart() {
        return List.of(
                new String[] {
                    BASE.replace("One", "Eins"),
                    BASE.replace("Three", "Drei"),
                    "# T\n\nEins.\n\nTwo.\n\nDrei.\n"
                },
                new String[] {
                    BASE.replace("\nOne.\n", ""),
                    BASE.replace("Three", "Drei"),
                    "# T\n\nTwo.\n\nDrei.\n"
                },
                new String[] {
                    BASE + "\nFour.\n",
                    BASE.replace("One", "Eins"),
                    "# T\n\nEins.\n\nTwo.\n\nThree.\n\nFour.\n"
                },
                new String[] {
                    BASE.replace("Two", "Zwei"),
                    BASE.replace("Two", "Zwei").replace("One", "Eins"),
                    "# T\n\nEins.\n\nZwei.\n\nThree.\n"
                });
    }

    @Test
    void rowsOfATableAreMergedOneByOne() {
        String base = "| a | b |\n| --- | --- |\n| 1 | x |\n| 2 | x |\n| 3 | x |\n";

        TextMerge merge =
                TextMerge.of(
                        base,
                        base.replace("1 | x", "1 | mine") + "| 4 | mine |\n",
                        base.replace("2 | x", "2 | new").replace("3 | x", "3 | new"));

        assertThat(merge.clean()).isTrue();
        assertThat(merge.inFavourOfMine())
                .isEqualTo(
                        """
                        | a | b |
                        | --- | --- |
                        | 1 | mine |
                        | 2 | new |
                        | 3 | new |
                        | 4 | mine |
                        """);
    }

    @Test
    void theSameLineChangedByBothIsAClashWithBothSides() {
        TextMerge merge =
                TextMerge.of(BASE, BASE.replace("Two", "Mine"), BASE.replace("Two", "Theirs"));

        assertThat(merge.clashes()).isEqualTo(1);
        assertThat(merge.marked())
                .isEqualTo(
                        """
                        # T

                        One.

                        <<<<<<< your text
                        Mine.
                        =======
                        Theirs.
                        >>>>>>> new text

                        Three.
                        """);
    }

    @Test
    void twoTextsInTheSamePlaceAreAClashButForWhatTheyShare() {
        TextMerge merge = TextMerge.of(BASE, BASE + "\nMine.\n", BASE + "\nTheirs.\n");

        assertThat(merge.parts())
                .containsExactly(
                        new TextMerge.Settled(BASE),
                        new TextMerge.Settled("\n"),
                        new TextMerge.Clash("Mine.\n", "Theirs.\n"));
    }

    @Test
    void aLineThatOneEditedAndTheTemplateDroppedIsAClash() {
        TextMerge merge =
                TextMerge.of(BASE, BASE.replace("Two", "Mine"), BASE.replace("Two.\n\n", ""));

        assertThat(merge.clean()).isFalse();
        assertThat(merge.inFavourOfMine()).contains("Mine.");
    }

    @Test
    void marksThatWereLeftInATextAreFound() {
        assertThat(TextMerge.markLeftIn("One.\n>>>>>>> new text\n")).isEqualTo(2);
        assertThat(TextMerge.markLeftIn("Title\n=======\n\n> quoted\n")).isZero();
    }
}
