package dev.crosswalk.suggest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
    private static final Content CONTENT = Content.bundled();
    private static final Suggester SUGGESTER = Suggester.of(CONTENT, notice -> {});
    private static final Suggester BY_WORDS = Suggester.byWords(CONTENT);

    private static final String LEAVERS =
            "When an employee is terminated, HR opens a ticket and IT disables all accounts within 24 hours.";
    private static final String RESTORE = "A restoration of backups is tested once a year.";

    private static RequirementRef criterion(String id) {
        return new RequirementRef("soc2-2017", id);
    }

    private static List<String> obligations(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::obligation).toList();
    }

    @Nested
    class WhatIsSuggested {
        @Test
        void theObligationThatATextSpeaksOfComesFirst() {
            Suggestion first =
                    SUGGESTER.suggest(LEAVERS, List.of(criterion("CC6.2")), 5).getFirst();

            assertThat(first.obligation()).startsWith("acc-");
            assertThat(first.control()).isEqualTo("ACC-04");
            assertThat(first.pointOfFocus()).isNotNull();
            assertThat(first.within()).isTrue();
            assertThat(obligations(SUGGESTER.suggest(LEAVERS, List.of(), 3)))
                    .contains("acc-removal-leavers");
        }

        @Test
        void whatAPartOfATextIsAboutIsKnownByItsPlace() {
            String logs =
                    "Logs of administrator acts are sent to a separate project, kept for four hundred days and cannot be altered.";
            List<Suggestion> all = SUGGESTER.suggest(logs, List.of(criterion("CC7.2")), 10);

            assertThat(all.getFirst().obligation()).isEqualTo("log-privileged-recorded");
            assertThat(all)
                    .filteredOn(s -> !s.within() && s.place() <= 2)
                    .extracting(Suggestion::obligation)
                    .contains("log-tampering-prevented", "log-retained");
            assertThat(all).filteredOn(s -> s.place() > 2).isNotEmpty();
        }

        @Test
        void whatItSpeaksOfBeyondItsCriteriaIsMarked() {
            List<Suggestion> suggestions =
                    SUGGESTER.suggest(RESTORE, List.of(criterion("A1.2")), 5);

            assertThat(suggestions)
                    .filteredOn(s -> s.obligation().equals("cont-restore-tested"))
                    .singleElement()
                    .satisfies(s -> {
                        assertThat(s.within()).isFalse();
                        assertThat(s.control()).isEqualTo("CON-06");
                    });
        }

        @Test
        void wordsAloneSuggestToo() {
            assertThat(obligations(BY_WORDS.suggest(RESTORE, List.of(criterion("A1.3")), 5)))
                    .contains("cont-restore-tested");
        }

        @Test
        void theControlDischargesAndThePointOfFocusDemandsTheObligation() {
            for (Suggestion s : SUGGESTER.suggest(LEAVERS, List.of(), 50)) {
                if (s.control() != null) {
                    assertThat(CONTENT.controls().control(s.control()).orElseThrow().discharges())
                            .contains(s.obligation());
                }
                RequirementRef point = s.pointOfFocus();
                if (point != null) {
                    assertThat(CONTENT.library().claims())
                            .filteredOn(c -> c.requirement().equals(point))
                            .singleElement()
                            .satisfies(c -> assertThat(c.demands()).contains(s.obligation()));
                }
            }
        }

        @Test
        void aPointOfFocusWithinIsOneOfTheCriteriaThatWereNamed() {
            List<RequirementRef> points =
                    SUGGESTER.suggest(LEAVERS, List.of(criterion("CC6.3")), 20).stream()
                            .filter(Suggestion::within)
                            .map(Suggestion::pointOfFocus)
                            .filter(Objects::nonNull)
                            .toList();

            assertThat(points)
                    .isNotEmpty()
                    .allSatisfy(point -> assertThat(point.id()).startsWith("CC6.3-"));
        }

        @Test
        void aTextAboutSomethingElseGetsNothing() {
            for (String text :
                    List.of(
                            "The weather is fine, and birds sing.",
                            "Page 12 of 80",
                            "Lorem ipsum")) {
                assertThat(SUGGESTER.suggest(text, List.of(), 5)).as(text).isEmpty();
                assertThat(SUGGESTER.suggest(text, List.of(criterion("CC6.1")), 5)).isEmpty();
            }
        }
    }

    @Nested
    class Laws {
        @Test
        void whatIsWithinTheCriteriaComesFirstAndEachPartByScoreThenById() {
            int asked = 0;
            for (FrameworkEdition edition : CONTENT.library().editions()) {
                for (Requirement r : edition.requirements()) {
                    if (!r.assessable() || r.optional()) {
                        continue;
                    }
                    asked++;
                    for (Suggester suggester : List.of(SUGGESTER, BY_WORDS)) {
                        List<Suggestion> all =
                                suggester.suggest(
                                        RESTORE,
                                        List.of(new RequirementRef(edition.id(), r.id())),
                                        7);
                        assertThat(all)
                                .isSortedAccordingTo(
                                        Comparator.comparing((Suggestion s) -> !s.within())
                                                .thenComparingDouble(s -> -s.score())
                                                .thenComparing(Suggestion::obligation));
                        assertThat(all.stream().filter(Suggestion::within).count())
                                .isLessThanOrEqualTo(7);
                        assertThat(all.stream().filter(s -> !s.within()).count())
                                .isLessThanOrEqualTo(7);
                    }
                }
            }
            assertThat(asked).isGreaterThan(300);
        }

        @Test
        void whatIsWithinIsWhatTheCriteriaDemandOrSuggestWithAllUnderThem() {
            List<Suggestion> all =
                    SUGGESTER.suggest(RESTORE, List.of(criterion("A1.2")), Integer.MAX_VALUE);
            Set<String> claimed =
                    CONTENT.library().claims().stream()
                            .filter(c ->
                                    c.requirement().toString().matches("soc2-2017/A1\\.2(-.*)?"))
                            .flatMap(c -> Stream.of(c.demands(), c.suggests()))
                            .flatMap(List::stream)
                            .collect(toSet());

            assertThat(all).filteredOn(s -> claimed.contains(s.obligation())).isNotEmpty();
            assertThat(all)
                    .filteredOn(s -> claimed.contains(s.obligation()))
                    .allMatch(Suggestion::within);
            assertThat(all).anyMatch(s -> !s.within());
        }

        @Test
        void withoutCriteriaAllIsWithin() {
            assertThat(SUGGESTER.suggest(RESTORE, List.of(), 20))
                    .hasSize(20)
                    .allMatch(Suggestion::within);
        }

        @Test
        void criteriaThatThereAreNotAreAboutNothing() {
            List<Suggestion> suggestions =
                    SUGGESTER.suggest(
                            RESTORE,
                            List.of(criterion("CC99"), new RequirementRef("hipaa", "164")),
                            20);

            assertThat(suggestions).hasSize(20).noneMatch(Suggestion::within);
            assertThat(obligations(suggestions))
                    .isEqualTo(obligations(SUGGESTER.suggest(RESTORE, List.of(), 20)));
        }

        @Test
        void aSeriesStandsForAllCriteriaInIt() {
            assertThat(SUGGESTER.suggest(RESTORE, List.of(criterion("A1.3")), 3))
                    .filteredOn(Suggestion::within)
                    .isNotEmpty();
            assertThat(obligations(SUGGESTER.suggest(RESTORE, List.of(criterion("A")), 3)))
                    .contains("cont-restore-tested");
        }

        @Test
        void theOrderInWhichCriteriaAreNamedMakesNoDifference() {
            List<RequirementRef> criteria = List.of(criterion("CC6.2"), criterion("A1.2"));

            assertThat(SUGGESTER.suggest(LEAVERS, criteria, 10))
                    .isEqualTo(SUGGESTER.suggest(LEAVERS, criteria.reversed(), 10));
        }

        @Test
        void theOrderOfTheContentMakesNoDifference() {
            Suggester other = Suggester.of(reversed(CONTENT), notice -> {});

            for (String text : List.of(LEAVERS, RESTORE)) {
                List<RequirementRef> criteria = List.of(criterion("CC6.2"));
                assertThat(other.suggest(text, criteria, 1_000))
                        .isEqualTo(SUGGESTER.suggest(text, criteria, 1_000));
            }
        }

        @Test
        void theSameTextGetsTheSameSuggestionsTwice() {
            assertThat(Suggester.of(CONTENT, notice -> {}).suggest(LEAVERS, List.of(), 1_000))
                    .isEqualTo(SUGGESTER.suggest(LEAVERS, List.of(), 1_000));
        }

        private static Content reversed(Content c) {
            Library library = c.library();
            List<Claim> claims = library.claims().reversed();
            return new Content(
                    new Library(
                            library.contentVersion(),
                            library.editions().reversed(),
                            library.obligations().reversed(),
                            claims,
                            library.mappingSets()),
                    c.steps(),
                    c.domains(),
                    c.replacedBy(),
                    c.opaque(),
                    c.accepted(),
                    c.declined(),
                    c.packEditions(),
                    ControlLibrary.of(c.controls().controls().reversed(), c.controls().documents()),
                    c.practices(),
                    c.places());
        }
    }

    @Nested
    class OddTexts {
        @Test
        void aTextWithoutAWordGetsNothing() {
            for (String text : List.of("", "  \n", "...", "42 %", "\u2603")) {
                assertThat(SUGGESTER.suggest(text, List.of(), 5)).as(text).isEmpty();
                assertThat(BY_WORDS.suggest(text, List.of(), 5)).as(text).isEmpty();
            }
        }

        @Test
        void aTextInAnotherScriptGetsNothing() {
            for (String text :
                    List.of("所有用户必须使用多重身份验证", "Все пользователи", "जाँच", "모든 사용자", "جميع")) {
                assertThat(SUGGESTER.suggest(text, List.of(), 5)).as(text).isEmpty();
            }
        }

        @Test
        void whatItHasInOurScriptCounts() {
            assertThat(SUGGESTER.suggest("所有用户必须使用 multi-factor authentication", List.of(), 20))
                    .anyMatch(s -> s.obligation().startsWith("acc-authn-mfa"));
        }

        @Test
        void ofATextOfMegabytesTheBeginningIsRead() {
            String huge = (LEAVERS + " ").repeat(50_000);

            assertThat(SUGGESTER.suggest(huge, List.of(), 5))
                    .isEqualTo(SUGGESTER.suggest(huge.substring(0, 10_000), List.of(), 5))
                    .hasSize(5);
        }

        @Test
        void aTextCutWithinACharacterIsReadAllTheSame() {
            String text = "Backups are taken. ".repeat(600).substring(0, 9_999) + "\ud83d\ude00";

            assertThat(SUGGESTER.suggest(text, List.of(), 5)).hasSize(5);
        }

        @Test
        void noneAreAskedForNoneAreGiven() {
            assertThat(SUGGESTER.suggest(LEAVERS, List.of(), 0)).isEmpty();
        }
    }

    @Nested
    class Packs {
        @Test
        void whatAPackOfAUserAddsIsSuggested(@TempDir Path pack)
                throws IOException, InvalidContent {
            write(
                    pack.resolve("frameworks/tiny-1.yaml"),
                    """
                    id: tiny-1
                    title: Tiny Framework
                    publisher: Tiny
                    edition: "1"
                    licence: ours
                    requirements:
                      - { id: T.1, kind: control, title: Aviaries, summary: "Parrots are fed whenever somebody comes into the house in the morning." }
                    """);
            write(
                    pack.resolve("obligations/house.yaml"),
                    """
                    domain: house
                    title: House
                    obligations:
                      - { id: house-parrots-fed, facet: operate, text: "Parrots are fed with fresh fruit by the first person who comes in." }
                    """);
            write(
                    pack.resolve("claims/tiny-1.yaml"),
                    """
                    framework: tiny-1
                    claims:
                      T.1: { demands: [house-parrots-fed] }
                    """);

            Suggester suggester = Suggester.of(CONTENT.with(pack), notice -> {});
            Suggestion first =
                    suggester.suggest("Each morning the birds get fruit.", List.of(), 1).getFirst();

            assertThat(first.obligation()).isEqualTo("house-parrots-fed");
            assertThat(first.control()).isNull();
            assertThat(suggester.suggest(LEAVERS, List.of(criterion("CC6.2")), 5))
                    .isEqualTo(SUGGESTER.suggest(LEAVERS, List.of(criterion("CC6.2")), 5));
        }

        private static void write(Path file, String text) throws IOException {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        }
    }
}
