package dev.crosswalk.files.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.exchange.Comparison.By;
import dev.crosswalk.files.exchange.Comparison.Side;
import dev.crosswalk.files.exchange.Parcel.Kept;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What holds whatever two sides and what they had in common say, tried over all of a small world:
/// two items, a list of events and a file, each not there or saying one of two things.
class ComparisonLawsTest {
    private static final List<String> NAMES = List.of("a", "b", "events.csv", "file.txt");
    private static final int ALL = 81;

    /// @param number of which each digit to the base of three says what one of the four is
    private static Contents contents(int number) {
        List<Item> items = new ArrayList<>();
        Map<String, byte[]> populations = new TreeMap<>();
        SortedMap<String, Kept> files = new TreeMap<>();
        int rest = number;
        for (String name : NAMES) {
            int says = rest % 3;
            rest /= 3;
            String text = "text " + says;
            if (says == 0) {
                continue;
            }
            if (name.endsWith(".csv")) {
                populations.put(name, text.getBytes(StandardCharsets.UTF_8));
            } else if (name.endsWith(".txt")) {
                files.put(name, new Kept(Sha256.of(text), says));
            } else {
                items.add(new Item("things", name, "{\"says\": \"" + text + "\"}"));
            }
        }
        return new Contents(items, populations, files);
    }

    private static Map<ItemName, String> digests(int number) {
        return contents(number).digests();
    }

    @Test
    void whatOneSideChangedIsTakenAndWhatBothChangedIsAsked() {
        for (int base = 0; base < ALL; base++) {
            for (int here = 0; here < ALL; here++) {
                for (int there = 0; there < ALL; there += 7) {
                    Map<ItemName, String> was = digests(base);
                    Comparison of = Comparison.of(contents(here), contents(there), was, Set.of());
                    Map<ItemName, String> mine = digests(here);
                    Map<ItemName, String> theirs = digests(there);
                    Map<ItemName, String> pulled = of.together(Map.of(), Side.HERE).digests();
                    Map<ItemName, String> pushed = of.together(Map.of(), Side.THERE).digests();
                    for (String name : NAMES) {
                        ItemName item =
                                name.contains(".")
                                        ? ItemName.file(name)
                                        : new ItemName("things", name);
                        String m = mine.getOrDefault(item, "");
                        String t = theirs.getOrDefault(item, "");
                        String w = was.getOrDefault(item, "");
                        boolean conflict = !m.equals(t) && !m.equals(w) && !t.equals(w);
                        assertThat(of.changed(By.BOTH).contains(item)).isEqualTo(conflict);
                        String taken = m.equals(w) ? t : m;
                        assertThat(pulled.getOrDefault(item, "")).isEqualTo(conflict ? m : taken);
                        assertThat(pushed.getOrDefault(item, "")).isEqualTo(conflict ? t : taken);
                    }
                }
            }
        }
    }

    @Test
    void aPullAndThenAPushLeaveBothSidesAlikeWhicheverCounts() {
        for (int base = 0; base < ALL; base += 2) {
            for (int here = 0; here < ALL; here += 5) {
                for (int there = 0; there < ALL; there++) {
                    for (Side side : Side.values()) {
                        Comparison of =
                                Comparison.of(
                                        contents(here), contents(there), digests(base), Set.of());
                        Map<ItemName, Side> decided = new TreeMap<>();
                        of.changed(By.BOTH).forEach(name -> decided.put(name, side));

                        Contents pulled = of.together(decided, Side.HERE);
                        Comparison then =
                                Comparison.of(pulled, contents(there), digests(there), Set.of());

                        assertThat(then.differing()).noneMatch(d -> d.by() != By.HERE);
                        Contents pushed = then.together(Map.of(), Side.THERE);
                        assertThat(pushed.digests()).isEqualTo(pulled.digests());
                        assertThat(Comparison.common(digests(there), pulled, pushed))
                                .isEqualTo(pulled.digests());
                    }
                }
            }
        }
    }

    @Test
    void whatOnlyOneSideHasComesAfterWhatItComesAfterThere() {
        Contents here = ordered("b", "c", "e");
        Contents there = ordered("a", "b", "d", "e", "f");

        Contents both =
                Comparison.of(here, there, Map.of(), Set.of()).together(Map.of(), Side.HERE);

        assertThat(both.items())
                .extracting(Item::key)
                .containsExactly("a", "b", "d", "c", "e", "f");
    }

    private static Contents ordered(String... keys) {
        List<Item> items = new ArrayList<>();
        for (String key : keys) {
            items.add(new Item("things", key, "{}"));
        }
        return new Contents(items, Map.of(), new TreeMap<>());
    }

    @Test
    void itemsThatShareAKeyAreComparedTogether() {
        Item one = new Item("occurrences", "ACC-07 2026-01-01", "{\"by\": \"Ada\"}");
        Item two = new Item("occurrences", "ACC-07 2026-01-01", "{\"by\": \"Ben\"}");
        Contents both = new Contents(List.of(one, two), Map.of(), new TreeMap<>());
        Contents turned = new Contents(List.of(two, one), Map.of(), new TreeMap<>());
        Contents single = new Contents(List.of(one), Map.of(), new TreeMap<>());

        assertThat(Comparison.of(both, turned, Map.of(), Set.of()).differing()).isEmpty();
        Comparison of = Comparison.of(both, single, single.digests(), Set.of());
        assertThat(of.changed(By.HERE)).hasSize(1);
        assertThat(of.together(Map.of(), Side.THERE).items()).containsExactly(one, two);
        assertThat(of.fields(of.changed(By.HERE).getFirst())).containsKeys("1. by", "2. by", "by");
    }

    @Test
    void whatWasInCommonIsReadAsItWasWritten() throws Exception {
        SortedMap<ItemName, String> items = new TreeMap<>(digests(80));
        items.put(new ItemName("settings", ""), Sha256.of("x").substring(0, 32));
        items.put(new ItemName("people", "a \"b\" \\c: d"), Sha256.of("y").substring(0, 32));
        Exchanged written = new Exchanged("https://example.com", "id", items);
        FileTree folder = new MemoryTree(written.files(new MemoryTree(Map.of())));

        assertThat(Exchanged.of(folder)).contains(written);
        assertThat(Exchanged.of(new MemoryTree(Map.of()))).isEmpty();
    }

    @Test
    void aFileOfGitsOwnMarksIsRefused() {
        FileTree folder =
                new MemoryTree(
                        Map.of(
                                Exchanged.FILE,
                                "server: x\nitems:\n  - \"what is this\"\n"
                                        .getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> Exchanged.of(folder))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("is no line of crosswalk pull");
    }

    @Test
    void aParcelIsReadAsItWasPacked() throws Exception {
        SortedMap<String, Kept> beside = new TreeMap<>();
        beside.put("evidence/a b \u00e9.txt", new Kept(Sha256.of("x"), 7));
        Parcel parcel = new Parcel(Map.of("programme.yaml", new byte[] {1, 2}), beside);

        Parcel read = Parcel.of(parcel.zip(), "parcel.zip");

        assertThat(read.beside()).isEqualTo(beside);
        assertThat(read.said().get("programme.yaml")).containsExactly(1, 2);
        assertThat(read.zip()).isEqualTo(parcel.zip());
        assertThatThrownBy(() -> Parcel.of(new byte[] {1}, "parcel.zip"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aListThatNamesAPlaceOutsideIsRefused() {
        for (String line :
                List.of("x", Sha256.of("x") + " 1 ../evil", Sha256.of("x") + " 1 /evil")) {
            FileTree zip =
                    new MemoryTree(Map.of(Parcel.LIST, line.getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> Parcel.of(zip)).as(line).isInstanceOf(InvalidContent.class);
        }
    }

    @Test
    void evidenceAndTextsOfDocumentsAreExchangedAndNothingElse() throws Exception {
        List<String> files =
                List.of(
                        "README.md",
                        "documents/.rendered/policy.md",
                        "documents/.rendered/.lock",
                        "documents/policy.md",
                        "evidence/.hidden/a.txt",
                        "evidence/2026/a.txt",
                        "evidence/2026/a.yaml",
                        "evidence/2026/a.txt~",
                        "evidence/Thumbs.db",
                        "evidence/evidence.yaml");
        Map<String, byte[]> tree = new TreeMap<>();
        files.forEach(name -> tree.put(name, new byte[0]));

        assertThat(ExchangedFiles.in(new MemoryTree(tree)).keySet())
                .containsExactly(
                        "documents/.rendered/policy.md",
                        "documents/policy.md",
                        "evidence/2026/a.txt",
                        "evidence/2026/a.yaml");
    }
}
