package dev.crosswalk.programme.edit;

import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.decided;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.excluded;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.included;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.FilesOfATest;
import dev.crosswalk.programme.rule.ProgrammeRules;
import dev.crosswalk.programme.rule.Where;
import dev.crosswalk.programme.standing.RandomProgrammes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every edit of every programme: looked at over all that can happen in three edits,
/// and over programmes made up from seeds.
class EditLawsTest {
    private static final int LONGEST = 3;
    private static final FilesOfATest FILES = new FilesOfATest(Map.of("old/a.txt", ""));

    private static final Programme EMPTY = Programme.builder("Example Ltd").build();

    /// With something wrong in an item, something that hangs in the air, and something twice.
    private static final Programme BROKEN =
            World.programme()
                    .adopts(
                            Adoption.of("REV-01").state(Adoption.State.IMPLEMENTED),
                            Adoption.of("OLD-01"))
                    .evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-03-20", "2026-03-20"))
                    .log(done("LEA-01", "2026-03-20", "2026-01-01", "EV-2"))
                    .exclusions(excluded("beta/B.7", "no"), excluded("beta/B.7", "never"))
                    .now();

    private static final List<Edit> EDITS =
            List.of(
                    new Edit.Adopt(Adoption.of("REV-01").build()),
                    new Edit.Adopt(inPlace("MFA-01", "2026-01-01").build()),
                    new Edit.PlanControl("REV-01", moment("2026-02-01"), day("2026-03-01")),
                    new Edit.Implement("REV-01", moment("2026-02-15")),
                    new Edit.Retire("REV-01", moment("2026-06-01")),
                    new Edit.Retire("MFA-01", moment("2025-06-01")),
                    new Edit.Retire("OLD-01", moment("2026-06-01")),
                    new Edit.Exclude(excluded("beta/B.3", "no servers")),
                    new Edit.Exclude(excluded("beta/B.7", "no")),
                    new Edit.Include(included("beta/B.3", "law")),
                    new Edit.Include(included("beta/B.3", "contract")),
                    new Edit.Include(included("beta/B.7", "no")),
                    new Edit.Decide(decided("alpha/A.1", "small-removal", true)),
                    new Edit.Decide(decided("alpha/A.1", "small-removal", false)),
                    new Edit.Decide(decided("alpha/A.1", "small-review", true)),
                    new Edit.Attest(said("beta/B.3", true)),
                    new Edit.Answer(
                            RequirementRef.parse("beta/B.3"), false, "Bea", day("2026-02-01")),
                    new Edit.Answer(
                            RequirementRef.parse("beta/B.3"), true, "Bea", day("2026-03-01")),
                    new Edit.AcceptException(
                            new AcceptedException(
                                    "EX-1",
                                    "MFA-01",
                                    "old",
                                    List.of("REV-01"),
                                    "Ann",
                                    day("2026-03-01"),
                                    day("2026-05-01"))),
                    new Edit.Conclude(
                            concluded("C-1", "MFA-01", As.NOT_EFFECTIVE, "2026-03-01", "Ann", "")),
                    new Edit.Conclude(
                            concluded("C-2", "REV-01", As.NOT_EFFECTIVE, "2026-03-01", "Ann", "")),
                    new Edit.PutNonconformity(World.handled("NC-1")),
                    new Edit.PutNonconformity(
                            World.verified(World.handled("NC-1"), "Bea", "2026-10-01")),
                    new Edit.PutAudit(World.audit("IA-1", "Gus", "")),
                    new Edit.PutReport(report("beta/B.3")),
                    new Edit.PutReport(report("beta/B.9")),
                    Edit.Change.added(ItemKind.PERSON, person("ann", "Ann", "Clerk", null)),
                    new Edit.AddEvidence(
                            seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20")),
                    new Edit.AddEvidence(
                            seen("EV-2", "MFA-01", "mfa-report", "2026-03-20", "2026-03-20")),
                    new Edit.RecordOccurrence(done("REV-01", "2026-03-20", "2026-01-01", "EV-1")),
                    new Edit.RecordOccurrence(done("MFA-01", "2026-03-20", "2026-01-01")),
                    new Edit.SetParameter("approver", "Bea"),
                    new Edit.SetParameter("approver", "Cem"),
                    new Edit.SetParameter("organisation", "Example"),
                    Edit.Change.added(
                            ItemKind.DOCUMENT,
                            new Approval("access-policy", "1", "Ann", "", null, null)),
                    new Edit.Approve(
                            new Approval(
                                    "access-policy", "2", "Ann", "Bea", day("2026-03-01"), null)),
                    Edit.Change.added(ItemKind.RISK, risk("R-1", "REV-01")),
                    Edit.Change.added(
                            ItemKind.FRAMEWORK, World.operating("alpha", "2026-01-01/2026-12-31")),
                    Edit.Change.removed(ItemKind.CONTROL, Adoption.of("REV-01").build()),
                    Edit.Change.removed(ItemKind.EXCLUSION, excluded("beta/B.7", "no")));

    private static AuditReport report(String exception) {
        return new AuditReport(
                "R-1",
                "Report",
                List.of(Scope.of("beta")),
                Assurance.IMPLEMENTED,
                null,
                day("2026-01-31"),
                null,
                List.of(new AuditReport.Found(RequirementRef.parse(exception), "late")));
    }

    private static Risk risk(String id, String... controls) {
        return new Risk(
                id,
                "Fire",
                List.of(),
                "Ann",
                3,
                3,
                List.of(controls),
                null,
                Risk.Treatment.MODIFY,
                "",
                2,
                "",
                null,
                null,
                null,
                null,
                null);
    }

    private static Edited apply(Edit edit, Programme programme) {
        return edit.apply(programme, SmallPack.CONTENT, FILES, Where.pointer("/edit"));
    }

    private static Edited.Done does(Edit edit, Programme programme) {
        Edited edited = apply(edit, programme);
        assertThat(edited).as("%s of %s", edit, programme).isInstanceOf(Edited.Done.class);
        return (Edited.Done) edited;
    }

    /// All that there is to say of a programme, but where it stands.
    private static Set<String> found(Programme programme) {
        Findings findings = new Findings();
        ProgrammeRules rules =
                new ProgrammeRules(Draft.of(programme), SmallPack.CONTENT, FILES, findings);
        rules.check();
        rules.advise();
        return findings.sorted().stream().map(EditLawsTest::words).collect(Collectors.toSet());
    }

    private static String words(Finding f) {
        return f.severity() + " " + f.rule() + " " + f.message().replaceAll(", in /.*", "");
    }

    private static boolean hasErrors(Programme programme) {
        Findings findings = new Findings();
        new ProgrammeRules(Draft.of(programme), SmallPack.CONTENT, FILES, findings).check();
        return findings.hasErrors();
    }

    // ---- all sequences of three edits

    private int refused;
    private int sequences;

    @Test
    void undoneInReverseOrderAllEditsGiveTheFirstProgramme() {
        go(EMPTY, EMPTY, List.of(), LONGEST);

        assertThat(sequences).isGreaterThan(1_500);
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void soTheyDoWhereThingsAreWrongThatHaveNothingToDoWithThem() {
        go(BROKEN, BROKEN, List.of(), LONGEST);

        assertThat(sequences).isGreaterThan(1_500);
    }

    private void go(Programme first, Programme now, List<Edited.Done> way, int left) {
        if (left == 0) {
            sequences++;
            undo(first, now, way);
            return;
        }
        for (Edit edit : EDITS) {
            switch (apply(edit, now)) {
                case Edited.Done done -> {
                    List<Edited.Done> further = new ArrayList<>(way);
                    further.add(done);
                    go(first, done.programme(), further, left - 1);
                }
                case Edited.Refused no -> {
                    refused++;
                    assertThat(no.findings()).anyMatch(f -> f.severity() == Severity.ERROR);
                }
            }
        }
    }

    private static void undo(Programme first, Programme now, List<Edited.Done> way) {
        Programme before = now;
        for (Edited.Done done : way.reversed()) {
            assertSame(before, done.programme());
            before = does(done.reverse(), before).programme();
        }
        assertSame(before, first);
    }

    /// To the order in which things stand, of which equality of maps says nothing.
    private static void assertSame(Programme programme, Programme expected) {
        assertThat(programme).isEqualTo(expected).hasToString(expected.toString());
    }

    // ---- what is found

    @Test
    void whatAnEditSaysIsWhatTheRulesSayOfTheProgrammeAfterIt() {
        for (Edit first : EDITS) {
            if (apply(first, EMPTY) instanceof Edited.Done once) {
                for (Edit second : EDITS) {
                    if (apply(second, once.programme()) instanceof Edited.Done twice) {
                        assertSaidOf(once.programme(), twice);
                    }
                }
            }
        }
    }

    private static void assertSaidOf(Programme before, Edited.Done done) {
        Set<String> said =
                done.findings().stream().map(EditLawsTest::words).collect(Collectors.toSet());
        Set<String> all = found(done.programme());
        Set<String> added = found(done.programme());
        added.removeAll(found(before));

        assertThat(all).as("%s", done.change()).containsAll(said);
        assertThat(said).as("%s", done.change()).containsAll(added);
        assertThat(hasErrors(done.programme())).isFalse();
    }

    // ---- programmes from seeds

    private static Stream<Edit> additions(Programme programme) {
        return ItemKind.ALL.stream().flatMap(kind -> additions(kind, programme));
    }

    private static <T> Stream<Edit> additions(ItemKind<T> kind, Programme programme) {
        return kind.of(programme).stream().map(item -> Edit.Change.added(kind, item));
    }

    private static <T> Stream<Edit> removals(ItemKind<T> kind, Programme programme) {
        return kind.of(programme).stream().map(item -> Edit.Change.removed(kind, item));
    }

    /// An edit is refused where a file that it names is not there.
    private static Programme withoutFiles(RandomProgrammes random) {
        Programme p = random.programme(true);
        return p.toBuilder()
                .evidence(p.evidence().stream().map(Evidence::withoutFile).toList())
                .build();
    }

    @Test
    void everyProgrammeIsMadeItemByItemAndUnmadeToNothing() {
        for (int seed = 0; seed < 40; seed++) {
            Programme programme = withoutFiles(new RandomProgrammes(new Random(seed)));
            Programme nothing =
                    Programme.builder(programme.organisation())
                            .timeZone(programme.timeZone())
                            .build();
            Programme now = nothing;
            List<Edited.Done> way = new ArrayList<>();
            for (Edit edit : additions(programme).toList()) {
                way.add(does(edit, now));
                now = way.getLast().programme();
            }

            assertSame(now, programme);
            undo(nothing, now, way);
        }
    }

    @Test
    void whatIsTakenAwayComesBackToWhereItWas() {
        int taken = 0;
        for (int seed = 0; seed < 40; seed++) {
            Programme programme = withoutFiles(new RandomProgrammes(new Random(seed)));
            for (Edit edit : ItemKind.ALL.stream().flatMap(k -> removals(k, programme)).toList()) {
                if (apply(edit, programme) instanceof Edited.Done done) {
                    taken++;
                    undo(programme, done.programme(), List.of(done));
                }
            }
        }

        assertThat(taken).isGreaterThan(200);
    }
}
