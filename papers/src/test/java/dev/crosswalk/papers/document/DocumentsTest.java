package dev.crosswalk.papers.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.papers.document.Document.Done;
import dev.crosswalk.papers.document.Document.Paper;
import dev.crosswalk.papers.document.Document.PaperState;
import dev.crosswalk.papers.document.Document.Unset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A document over its life: written, edited, overtaken, settled.
class DocumentsTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir Path folder;
    private Acme acme;

    @BeforeEach
    void makeProgramme() throws IOException {
        acme = new Acme(folder);
    }

    @Nested
    class Writing {
        @Test
        void nothingIsWrittenUnlessAsked() throws Exception {
            Document listed = acme.list();

            assertThat(listed.state()).isEqualTo(DocumentState.NOT_WRITTEN);
            assertThat(listed.neededBy()).containsExactly("DOOR-1");
            assertThat(folder.resolve("documents")).doesNotExist();
        }

        @Test
        void aDocumentIsWrittenWithWhatTheOrganisationSet() throws Exception {
            Document written = acme.saveAll();

            assertThat(written.done()).isEqualTo(Done.WRITTEN);
            assertThat(written.state()).isEqualTo(DocumentState.UP_TO_DATE);
            assertThat(written.papers())
                    .containsExactly(
                            new Paper("docx", PaperState.CURRENT, true),
                            new Paper("pdf", PaperState.CURRENT, true));
            assertThat(acme.text())
                    .contains("those of Acme.", "kept by the porter.", "reported at once.")
                    .contains("| 1.0 | [approval_date: not set] |");
        }

        @Test
        void whatIsAsItShouldBeIsNotTouched() throws Exception {
            acme.saveAll();
            Map<Path, byte[]> before = aged();

            Document again = acme.saveAll();

            assertThat(again.done()).isEqualTo(Done.NOTHING);
            assertThat(again.papers()).noneMatch(Paper::written);
            assertUntouched(before);
        }

        @Test
        void whatTheProgrammeKnowsOfTheDocumentIsInItsTextAndOnItsPages() throws Exception {
            acme.saveAll();
            acme.write(
                    "documents.yaml",
                    """
                    documents:
                      - document: house-rules
                        version: "1.2"
                        owner: Porter
                        approvedBy: Director
                        approvedOn: 2026-03-01
                        reviewBy: 2026-10-01
                    """);

            Document listed = acme.list();
            Document written = acme.saveAll();

            assertThat(listed.state()).isEqualTo(DocumentState.CHANGED);
            assertThat(written.papers()).allMatch(Paper::written);
            assertThat(written.approvedOn()).isEqualTo("2026-03-01");
            assertThat(acme.text()).contains("| 1.2 | 2026-03-01 |");
        }

        @Test
        void anApprovalThatIsStillToComeIsADraft() throws Exception {
            acme.write(
                    "documents.yaml",
                    """
                    documents:
                      - { document: house-rules, approvedBy: Director, approvedOn: 2026-03-01 }
                    """);
            acme.day = LocalDate.of(2026, 2, 28);

            assertThat(acme.list().isApproved()).isFalse();
        }

        @Test
        void whatNobodySetIsListedUntilSomebodyWritesItIn() throws Exception {
            acme.parameters.clear();
            acme.save();

            assertThat(acme.list().unset())
                    .containsExactly(new Unset("key_keeper", "Who keeps keys"));

            acme.edit("[key_keeper: not set]", "nobody");

            assertThat(acme.list().unset()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{{organisation}}", "a | b", "$1 \\ {{{", "*x*", "# x", "{{x"})
        void oddValuesLeaveNoBracesAndDoNotTouchWhatIsAroundThem(String value) throws Exception {
            acme.parameters.put("key_keeper", value);
            acme.parameters.put("version", value);

            acme.saveAll();

            assertThat(acme.text()).doesNotContain("{{").contains("reported at once.");
            assertThat(acme.saveAll().done()).isEqualTo(Done.NOTHING);
        }

        @Test
        void aDocumentThatNoControlNeedsAnyMoreStaysInTheFolderAndTheList() throws Exception {
            acme.save();
            acme.write(
                    "controls/own.yaml",
                    """
                    controls:
                      - control: DOOR-1
                        title: Doors
                        cadence: { every: yearly, toleranceDays: 0 }
                        state: retired
                        retiredOn: 2026-06-01
                        owner: Porter
                        documents: [house-rules]
                    """);

            assertThat(acme.list().neededBy()).isEmpty();
            acme.day = LocalDate.of(2026, 5, 31);
            assertThat(acme.list().neededBy()).containsExactly("DOOR-1");
        }
    }

    @Nested
    class Editing {
        @BeforeEach
        void write() throws Exception {
            acme.save();
        }

        @Test
        void whatPeopleWriteStays() throws Exception {
            acme.edit("locks the door.", "locks the door and the windows.");
            Map<Path, byte[]> before = aged();

            Document kept = acme.save();

            assertThat(kept.state()).isEqualTo(DocumentState.EDITED);
            assertThat(kept.done()).isEqualTo(Done.NOTHING);
            assertUntouched(before);
        }

        @Test
        void aParameterThatChangesComesInBesideWhatPeopleWrote() throws Exception {
            acme.edit("locks the door.", "locks the door and the windows.");
            acme.parameters.put("key_keeper", "the guard");

            Document listed = acme.list();
            Document merged = acme.save();

            assertThat(listed.state()).isEqualTo(DocumentState.EDITED_AND_CHANGED);
            assertThat(merged.done()).isEqualTo(Done.MERGED);
            assertThat(merged.state()).isEqualTo(DocumentState.EDITED);
            assertThat(acme.text()).contains("and the windows.", "kept by the guard.");
        }

        @Test
        void aTemplateThatChangesComesInToo() throws Exception {
            acme.edit("## 3. Control\n", "## 3. Control\n\nOur own sentence.\n");
            acme.body = Acme.BODY.replace("## 2. Doors\n", "## 2. Doors\n\nDoors matter.\n");

            acme.save();

            assertThat(acme.text()).contains("Our own sentence.", "Doors matter.");
        }

        @Test
        void whatPeopleTookOutStaysOut() throws Exception {
            acme.edit("These rules are those of Acme.\n\n", "");
            acme.parameters.put("report_time", "within an hour");

            acme.save();

            assertThat(acme.text()).doesNotContain("These rules").contains("within an hour");
        }

        @Test
        void anEditThatSaysWhatIsNewAnywayIsNoEditAnyMore() throws Exception {
            acme.edit("the porter", "the guard");
            acme.parameters.put("key_keeper", "the guard");

            assertThat(acme.save().state()).isEqualTo(DocumentState.UP_TO_DATE);
        }

        @Test
        void theLineEndsAndTheMarkOfAWindowsEditorStay() throws Exception {
            String windows = "\ufeff" + acme.text().replace("\n", "\r\n");
            Files.writeString(acme.document(), windows);

            assertThat(acme.save().state()).isEqualTo(DocumentState.UP_TO_DATE);
            assertThat(acme.text()).isEqualTo(windows);

            acme.edit("locks the door.", "locks the door and the windows.");
            acme.parameters.put("key_keeper", "the guard");
            acme.save();

            assertThat(acme.text())
                    .isEqualTo(
                            windows.replace("the door.", "the door and the windows.")
                                    .replace("the porter", "the guard"));
        }

        @Test
        void aReadOnlyDocumentIsLeftAsItIsUntilItMayBeWritten() throws Exception {
            acme.parameters.put("key_keeper", "the guard");
            Files.setPosixFilePermissions(
                    acme.document(), PosixFilePermissions.fromString("r--r--r--"));

            Document locked = acme.save();

            assertThat(locked.done()).isEqualTo(Done.LOCKED);
            assertThat(locked.state()).isEqualTo(DocumentState.CHANGED);
            assertThat(locked.note()).contains("read-only");
            assertThat(acme.text()).contains("the porter");

            Files.setPosixFilePermissions(
                    acme.document(), PosixFilePermissions.fromString("rw-r-----"));

            assertThat(acme.save().done()).isEqualTo(Done.UPDATED);
            assertThat(Files.getPosixFilePermissions(acme.document()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        }

        @Test
        void aDocumentThatIsNoTextIsNamedAndTheOthersAreWritten() throws Exception {
            byte[] latin = "# Bar\n\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
            Files.write(acme.document(), latin);
            acme.write("documents/other.md", "# Other\n");

            assertThat(acme.list().state()).isEqualTo(DocumentState.UNREADABLE);
            Document written = acme.saveAll();

            assertThat(written.failures())
                    .containsExactly(acme.document() + ":3: is not UTF-8: byte 10 is 0xE9");
            assertThat(acme.document()).hasBinaryContent(latin);
            assertThat(folder.resolve("documents/other.pdf")).exists();
        }

        @Test
        void aLinkStaysALink() throws Exception {
            Path elsewhere = folder.resolve("elsewhere.md");
            Files.move(acme.document(), elsewhere);
            Files.createSymbolicLink(acme.document(), elsewhere);
            acme.parameters.put("key_keeper", "the guard");

            acme.save();

            assertThat(acme.document()).isSymbolicLink();
            assertThat(Files.readString(elsewhere)).contains("the guard");
        }
    }

    @Nested
    class Conflicts {
        @BeforeEach
        void clash() throws Exception {
            acme.saveAll();
            acme.edit("kept by the porter.", "kept by the porter and the cook.");
            acme.edit("These rules", "The following rules");
            acme.parameters.put("key_keeper", "the guard");
            acme.parameters.put("report_time", "within an hour");
        }

        private Path both() {
            return folder.resolve("documents/house-rules.conflict.md");
        }

        @Test
        void areForetold() throws Exception {
            Document listed = acme.list();

            assertThat(listed.state()).isEqualTo(DocumentState.CONFLICT);
            assertThat(listed.note()).contains("--write puts both texts into");
            assertThat(both()).doesNotExist();
        }

        @Test
        void leaveTheDocumentAloneAndShowBothTextsBesideIt() throws Exception {
            String mine = acme.text();
            byte[] pdf = Files.readAllBytes(folder.resolve("documents/house-rules.pdf"));

            Document conflict = acme.saveAll();

            assertThat(conflict.done()).isEqualTo(Done.CONFLICT);
            assertThat(conflict.state()).isEqualTo(DocumentState.CONFLICT);
            assertThat(conflict.papers()).noneMatch(Paper::written);
            assertThat(acme.text()).isEqualTo(mine);
            assertThat(folder.resolve("documents/house-rules.pdf")).hasBinaryContent(pdf);
            assertThat(Files.readString(both()))
                    .contains("The following rules")
                    .contains(
                            """
                            <<<<<<< your text
                            2. Keys are kept by the porter and the cook.
                            3. Lost keys are reported at once.
                            =======
                            2. Keys are kept by the guard.
                            3. Lost keys are reported within an hour.
                            >>>>>>> new text
                            """);
        }

        @Test
        void waitAsLongAsNobodySettlesThem() throws Exception {
            acme.saveAll();
            Map<Path, byte[]> before = aged();

            Document again = acme.saveAll();

            assertThat(again.state()).isEqualTo(DocumentState.CONFLICT);
            assertUntouched(before);
        }

        @Test
        void areOverOnceTheFileWithBothTextsIsDeleted() throws Exception {
            acme.saveAll();
            acme.edit("kept by the porter and the cook.", "kept by the guard and the cook.");
            Files.delete(both());

            Document settled = acme.saveAll();

            assertThat(settled.state()).isEqualTo(DocumentState.EDITED);
            assertThat(settled.papers()).allMatch(Paper::written);
            assertThat(acme.text()).contains("the guard and the cook.", "The following rules");
            assertThat(acme.saveAll().done()).isEqualTo(Done.NOTHING);
        }

        @Test
        void areOverOnceTheFileWithBothTextsTakesThePlaceOfTheDocument() throws Exception {
            acme.saveAll();
            String both = Files.readString(both());
            Files.move(both(), acme.document(), StandardCopyOption.REPLACE_EXISTING);

            Document marked = acme.saveAll();

            assertThat(marked.state()).isEqualTo(DocumentState.CONFLICT);
            assertThat(marked.note()).contains("line 10: take out the mark");
            assertThat(acme.text()).isEqualTo(both);

            Files.writeString(
                    acme.document(), both.replaceAll("(?m)^(<<<<<<<|=======|>>>>>>>).*\n", ""));

            assertThat(acme.saveAll().state()).isEqualTo(DocumentState.EDITED);
            assertThat(acme.text()).contains("the porter and the cook.", "the guard.");
        }

        @Test
        void areOverOnceTheDocumentSaysWhatIsNew() throws Exception {
            acme.saveAll();
            acme.edit("kept by the porter and the cook.", "kept by the guard.");
            acme.edit("reported at once", "reported within an hour");

            assertThat(acme.saveAll().state()).isEqualTo(DocumentState.EDITED);
            assertThat(both()).doesNotExist();
        }

        @Test
        void areOverOnceNothingIsNewAnyMore() throws Exception {
            acme.saveAll();
            acme.parameters.put("key_keeper", "the porter");

            assertThat(acme.saveAll().state()).isEqualTo(DocumentState.EDITED);
            assertThat(both()).doesNotExist();
            assertThat(acme.text()).contains("the porter and the cook.");
        }

        @Test
        void followWhatChangesAsLongAsNobodyEditsTheFileWithBothTexts() throws Exception {
            acme.saveAll();
            acme.parameters.put("key_keeper", "the caretaker");
            acme.saveAll();

            assertThat(Files.readString(both())).contains("kept by the caretaker.");

            Files.writeString(both(), Files.readString(both()) + "\nHalf done.\n");
            acme.parameters.put("key_keeper", "the cat");
            acme.saveAll();

            assertThat(Files.readString(both())).contains("Half done.", "the caretaker.");
        }

        @Test
        void areSettledForMineWithoutLosingWhatElseIsNew() throws Exception {
            acme.body = Acme.BODY.replace("## 3. Control\n", "## 3. Control\n\nNew sentence.\n");
            acme.saveAll();

            Document settled = acme.resolve(ConflictResolution.MINE);

            assertThat(settled.state()).isEqualTo(DocumentState.EDITED);
            assertThat(acme.text())
                    .contains("the porter and the cook.", "The following rules", "New sentence.");
            assertThat(both()).doesNotExist();
        }

        @Test
        void areSettledForTheirsWithoutLosingWhatElseWasEditedOrTheOldText() throws Exception {
            String mine = acme.text();
            acme.saveAll();

            Document settled = acme.resolve(ConflictResolution.THEIRS);

            assertThat(settled.state()).isEqualTo(DocumentState.EDITED);
            assertThat(acme.text())
                    .contains("kept by the guard.", "within an hour", "The following rules")
                    .doesNotContain("the cook");
            assertThat(acme.read("documents/.rendered/house-rules.replaced-1.md")).isEqualTo(mine);
        }

        @Test
        void areSettledForWhatSomebodyMadeOfBothTexts() throws Exception {
            acme.saveAll();
            assertThat(acme.documents().unresolvable(Acme.ID, ConflictResolution.MERGED))
                    .hasValueSatisfying(why -> assertThat(why).contains("conflict.md, line"));
            Files.writeString(
                    both(),
                    Files.readString(both())
                            .replaceAll("(?s)<<<<<<<.*>>>>>>> new text\n", "2. Ask the guard.\n"));

            Document settled = acme.resolve(ConflictResolution.MERGED);

            assertThat(settled.state()).isEqualTo(DocumentState.EDITED);
            assertThat(acme.text()).contains("2. Ask the guard.", "The following rules");
            assertThat(both()).doesNotExist();
        }

        @ParameterizedTest
        @EnumSource(ConflictResolution.class)
        void canBeSettledOnlyWhereThereAreAny(ConflictResolution how) throws Exception {
            acme.parameters.put("key_keeper", "the porter");

            assertThat(acme.documents().unresolvable(Acme.ID, how))
                    .hasValue("house-rules is in no conflict");
            assertThat(acme.documents().unresolvable("nothing", how)).isPresent();
        }

        @Test
        void keepTheTextsBesideADocumentThatWasDeleted() throws Exception {
            acme.saveAll();
            Files.delete(acme.document());

            Document gone = acme.saveAll();

            assertThat(gone.state()).isEqualTo(DocumentState.CONFLICT);
            assertThat(both()).exists();
            assertThat(acme.document()).doesNotExist();

            acme.resolve(ConflictResolution.THEIRS);

            assertThat(acme.text()).contains("the guard");
        }
    }

    @Nested
    class WithoutTheLastRendering {
        @Test
        void aDocumentThatIsAsItWouldBeIsTakenUp() throws Exception {
            acme.save();
            forget();

            assertThat(acme.save().state()).isEqualTo(DocumentState.UP_TO_DATE);

            acme.edit("at once", "soon");
            assertThat(acme.save().state()).isEqualTo(DocumentState.EDITED);
        }

        @Test
        void everyDifferenceIsAConflictAndNothingIsLost() throws Exception {
            acme.save();
            acme.edit("at once", "soon");
            forget();

            Document conflict = acme.save();

            assertThat(conflict.state()).isEqualTo(DocumentState.CONFLICT);
            assertThat(acme.text()).contains("reported soon.");
            assertThat(acme.resolve(ConflictResolution.MINE).state())
                    .isEqualTo(DocumentState.EDITED);
            assertThat(acme.text()).contains("reported soon.");
            acme.parameters.put("key_keeper", "the guard");
            assertThat(acme.list().state()).isEqualTo(DocumentState.EDITED_AND_CHANGED);
        }

        private void forget() throws IOException {
            try (Stream<Path> files = Files.list(folder.resolve("documents/.rendered"))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Nested
    class PagesToPassOn {
        @BeforeEach
        void write() throws Exception {
            acme.saveAll();
        }

        @Test
        void followWhatPeopleWrite() throws Exception {
            acme.edit("at once", "soon");

            assertThat(acme.list().papers())
                    .extracting(Paper::state)
                    .containsOnly(PaperState.STALE);
            assertThat(acme.saveAll().papers()).allMatch(Paper::written);
        }

        @Test
        void areMadeOnlyInTheFormatsAskedFor() throws Exception {
            acme.edit("at once", "soon");

            assertThat(acme.save().papers())
                    .extracting(Paper::state)
                    .containsOnly(PaperState.STALE);
        }

        @Test
        void thatPeopleEditedAreLeftAlone() throws Exception {
            Path docx = folder.resolve("documents/house-rules.docx");
            Files.write(docx, new byte[] {1, 2, 3});
            acme.edit("at once", "soon");

            Document written = acme.saveAll();

            assertThat(written.papers())
                    .containsExactly(
                            new Paper("docx", PaperState.EDITED_AND_STALE, false),
                            new Paper("pdf", PaperState.CURRENT, true));
            assertThat(docx).hasBinaryContent(new byte[] {1, 2, 3});

            acme.edit("soon", "at once");

            assertThat(acme.list().papers())
                    .containsExactly(
                            new Paper("docx", PaperState.EDITED, false),
                            new Paper("pdf", PaperState.STALE, false));

            Files.delete(docx);

            assertThat(acme.saveAll().papers())
                    .extracting(Paper::state)
                    .containsOnly(PaperState.CURRENT);
        }

        @Test
        void thatNobodyRemembersAreKnownAgainByTheirBytes() throws Exception {
            Files.delete(folder.resolve("documents/.rendered/house-rules.sums"));

            Document written = acme.saveAll();

            assertThat(written.papers())
                    .containsExactly(
                            new Paper("docx", PaperState.CURRENT, false),
                            new Paper("pdf", PaperState.CURRENT, false));
        }
    }

    @Nested
    class AnApproval {
        private void approve(String version, String on) throws IOException {
            acme.write(
                    "documents.yaml",
                    """
                    documents:
                      - { document: house-rules, version: "%s", approvedBy: Jo, approvedOn: %s }
                    """
                            .formatted(version, on));
        }

        @BeforeEach
        void writeWhatWasApproved() throws Exception {
            approve("1.2 final", "2026-03-01");
            assertThat(acme.saveAll().changedSinceApproval()).isFalse();
            assertThat(acme.saveAll().changedSinceApproval()).isFalse();
        }

        @Test
        void isOfTheTextThatWasThereAndOfNoOtherAfterIt() throws Exception {
            acme.parameters.put("key_keeper", "anybody");
            assertThat(acme.list().changedSinceApproval()).isFalse();

            assertThat(acme.saveAll().changedSinceApproval()).isTrue();
            assertThat(acme.list().changedSinceApproval()).isTrue();

            acme.parameters.put("key_keeper", "the porter");
            assertThat(acme.saveAll().changedSinceApproval()).isFalse();
        }

        @Test
        void isNotOfWhatSomebodyWroteIntoItLater() throws Exception {
            acme.edit("at once", "soon");

            assertThat(acme.list().changedSinceApproval()).isTrue();
        }

        @Test
        void isNewWithAnotherVersionOrDay() throws Exception {
            acme.edit("at once", "soon");
            approve("1.3", "2026-03-01");
            assertThat(acme.saveAll().changedSinceApproval()).isFalse();
            acme.edit("soon", "at once");
            assertThat(acme.list().changedSinceApproval()).isTrue();
            approve("1.3", "2026-04-01");

            assertThat(acme.saveAll().changedSinceApproval()).isFalse();
            assertThat(acme.list().changedSinceApproval()).isFalse();
        }

        @Test
        void thatIsStillToComeRemembersNothing() throws Exception {
            approve("2.0", "2026-12-01");
            acme.saveAll();
            acme.edit("at once", "soon");
            acme.saveAll();
            acme.day = LocalDate.of(2026, 12, 1);

            assertThat(acme.saveAll().changedSinceApproval()).isFalse();
        }
    }

    @Nested
    class WhatNoPdfHolds {
        @Test
        void isNamedAndEverythingElseIsWritten() throws Exception {
            StringBuilder deep = new StringBuilder("# Deep\n\n");
            for (int i = 0; i < 60; i++) {
                deep.append("  ".repeat(i)).append("- level ").append(i).append('\n');
            }
            acme.write("documents/deep.md", deep.toString());
            acme.write("documents/quoted.md", "> ".repeat(500) + "deep\n");

            List<Document> all = acme.documents().write(Acme.ALL, Map.of(), () -> {});

            assertThat(all)
                    .filteredOn(d -> !d.failures().isEmpty())
                    .extracting(Document::id)
                    .containsExactly("deep", "quoted");
            assertThat(all.get(1).failures())
                    .singleElement()
                    .asString()
                    .contains("deep.md: no PDF can be made of it: its lists or quotations");
            assertThat(folder.resolve("documents/deep.docx")).exists();
            assertThat(folder.resolve("documents/deep.pdf")).doesNotExist();
            assertThat(folder.resolve("documents/house-rules.pdf")).exists();
        }
    }

    @Nested
    class OwnDocuments {
        @Test
        void becomePagesWithTheirPlaceholdersFilledAndStayAsTheyAre() throws Exception {
            String own = "# Fire drill\n\nFor {{organisation}}, by {{who}}, `${{ github.sha }}`.\n";
            acme.write("documents/fire-drill.md", own);

            List<Document> written = acme.documents().write(Acme.ALL, Map.of(), () -> {});

            Document drill = written.getLast();
            assertThat(drill.id()).isEqualTo("fire-drill");
            assertThat(drill.title()).isEqualTo("Fire drill");
            assertThat(drill.state()).isEqualTo(DocumentState.OWN);
            assertThat(drill.kind()).isNull();
            assertThat(drill.unset()).extracting(Unset::name).containsExactly("who");
            assertThat(drill.papers()).allMatch(Paper::written);
            assertThat(acme.read("documents/fire-drill.md")).isEqualTo(own);
        }

        @Test
        void mayUseParametersOfTheirOwn() throws Exception {
            acme.write("programme.yaml", "organisation: Acme\nparameters: { who: Me, woh: Me }\n");
            acme.write("documents/fire-drill.md", "# Fire drill\n\nBy {{who}}.\n");

            assertThat(ProgrammeFolder.check(folder, Acme.content(List.of(acme.template()))))
                    .extracting(Finding::message)
                    .anyMatch(m -> m.contains("parameter \"woh\". Maybe \"who\"?"))
                    .noneMatch(m -> m.contains("parameter \"who\""));
        }

        @Test
        void thatAControlNamesAreListedThoughNobodyWroteThem() throws Exception {
            acme.write(
                    "controls/more.yaml",
                    """
                    controls:
                      - control: DOOR-2
                        title: More doors
                        cadence: { every: yearly, toleranceDays: 0 }
                        state: planned
                        documents: [door-plan, "../../etc/passwd"]
                    """);

            List<Document> written = acme.documents().write(Acme.ALL, Map.of(), () -> {});

            assertThat(written)
                    .extracting(Document::id)
                    .containsExactly("house-rules", "../../etc/passwd", "door-plan");
            assertThat(written.get(1).note()).contains("no name for a file");
            assertThat(written.get(2).note()).contains("no template").contains("door-plan.md");
        }

        @Test
        void areNeitherExplanationsNorConflictsNorHidden() throws Exception {
            acme.write("documents/README.md", "# Read me\n");
            acme.write("documents/.hidden.md", "# Hidden\n");
            acme.write("documents/gone.conflict.md", "# Gone\n");
            acme.write("documents/folder.md/inside.md", "# Inside\n");

            assertThat(acme.documents().list())
                    .extracting(Document::id)
                    .containsOnly("house-rules");
        }

        @Test
        void thatHadATemplateOnceAreKeptAndSayWhatTheLibraryCallsItNow() throws Exception {
            acme.save();
            acme.edit("at once", "soon");
            String mine = acme.text();
            acme.id = "rules-of-the-house";

            Document old = acme.documents().list().getLast();

            assertThat(old.id()).isEqualTo("house-rules");
            assertThat(old.state()).isEqualTo(DocumentState.OWN);
            assertThat(old.note()).contains("calls it rules-of-the-house now");

            Path documents = folder.resolve("documents");
            Files.move(
                    documents.resolve("house-rules.md"),
                    documents.resolve("rules-of-the-house.md"));
            Files.move(
                    documents.resolve(".rendered/house-rules.md"),
                    documents.resolve(".rendered/rules-of-the-house.md"));

            Document renamed = acme.documents().list().getFirst();
            assertThat(renamed.id()).isEqualTo("rules-of-the-house");
            assertThat(renamed.state()).isEqualTo(DocumentState.EDITED);
            assertThat(acme.text()).isEqualTo(mine);
        }
    }

    /// Every order in which the files of a run reach the disk is a place where it may be stopped:
    /// the files before, with the first of those that the run wrote put in their place.
    @Nested
    class RunsThatWereStopped {
        @Test
        void duringAMergeAreFinishedByTheNext() throws Exception {
            acme.save();
            acme.edit("locks the door.", "locks the door and the windows.");
            acme.parameters.put("key_keeper", "the guard");
            Map<String, String> before = texts();
            acme.save();
            Map<String, String> after = texts();

            for (List<String> order :
                    List.of(List.<String>of(), List.of(DOCUMENT), List.of(DOCUMENT, BASE))) {
                restore(before);
                // The journal, the next base, then the document; the base comes last.
                put("documents/.rendered/house-rules.next.md", of(after, BASE));
                put(
                        "documents/.rendered/house-rules.sums",
                        "next " + Sha256.of(of(after, DOCUMENT)) + "\n");
                for (String name : order) {
                    put(name, of(after, name));
                }

                Document finished = acme.save();

                assertThat(finished.state()).as("after %s", order).isEqualTo(DocumentState.EDITED);
                assertThat(acme.text()).isEqualTo(of(after, DOCUMENT));
                assertThat(acme.read(BASE)).isEqualTo(of(after, BASE));
                assertThat(folder.resolve("documents/.rendered/house-rules.next.md"))
                        .doesNotExist();
            }
        }

        private static final String DOCUMENT = "documents/house-rules.md";
        private static final String BASE = "documents/.rendered/house-rules.md";

        @Test
        void duringAConflictLoseNothing() throws Exception {
            acme.save();
            acme.edit("the porter.", "the porter and the cook.");
            acme.parameters.put("key_keeper", "the guard");
            Map<String, String> before = texts();
            acme.save();
            Map<String, String> after = texts();
            String sums = "documents/.rendered/house-rules.sums";
            String both = "documents/house-rules.conflict.md";

            for (List<String> order :
                    List.of(List.<String>of(), List.of(sums), List.of(sums, both))) {
                restore(before);
                for (String name : order) {
                    put(name, of(after, name));
                }

                assertThat(acme.save().state())
                        .as("after %s", order)
                        .isEqualTo(DocumentState.CONFLICT);
                assertThat(texts()).isEqualTo(after);
            }
        }

        @Test
        void leaveNothingBehind() throws Exception {
            acme.save();
            acme.write("documents/.crosswalk-1-a.part", "half a");
            acme.write("documents/.rendered/.crosswalk-1-b.part", "half a");

            acme.save();

            assertThat(texts().keySet()).noneMatch(name -> name.contains("crosswalk-"));
        }

        private static String of(Map<String, String> texts, String name) {
            return Objects.requireNonNull(texts.get(name), name);
        }

        private void put(String name, String text) throws IOException {
            acme.write(name, text);
        }

        private Map<String, String> texts() throws IOException {
            Map<String, String> texts = new TreeMap<>();
            try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
            return texts;
        }

        private void restore(Map<String, String> texts) throws IOException {
            for (String name : texts().keySet()) {
                Files.delete(folder.resolve(name));
            }
            for (Map.Entry<String, String> e : texts.entrySet()) {
                put(e.getKey(), e.getValue());
            }
        }
    }

    @Test
    void severalRunsAtOnceComeToWhatOneWouldHave() throws Exception {
        acme.save();
        acme.edit("locks the door.", "locks the door and the windows.");
        acme.parameters.put("key_keeper", "the guard");
        Documents documents = acme.documents();
        List<Callable<List<Document>>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(() -> documents.write(Acme.MARKDOWN, Map.of(), () -> {}));
        }

        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (var run : pool.invokeAll(runs)) {
                assertThat(run.get().getFirst().state()).isEqualTo(DocumentState.EDITED);
            }
        }

        assertThat(acme.text()).contains("and the windows.", "kept by the guard.");
        assertThat(acme.list().state()).isEqualTo(DocumentState.EDITED);
    }

    @Test
    void aDocumentCanBeAskedForThatNoControlNeeds() throws IOException, InvalidContent {
        acme.write("programme.yaml", "organisation: Acme\n");

        List<Document> listed =
                acme.documents(Acme.content(List.of(acme.template())), Set.of("house-rules"))
                        .list();

        assertThat(listed).extracting(Document::id).containsExactly("house-rules");
    }

    /// The bytes of all files, which look old from now on.
    private Map<Path, byte[]> aged() throws IOException {
        Map<Path, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file, Files.readAllBytes(file));
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        return bytes;
    }

    private static void assertUntouched(Map<Path, byte[]> before) throws IOException {
        for (Map.Entry<Path, byte[]> e : before.entrySet()) {
            assertThat(e.getKey()).hasBinaryContent(e.getValue());
            assertThat(Files.getLastModifiedTime(e.getKey())).isEqualTo(LONG_AGO);
        }
    }
}
