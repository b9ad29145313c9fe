package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the register of nonconformities lacks: of each entry as much as a gate asks for, from its
/// correction to the effect of the action. Of an observation nothing is asked.
final class NonconformityLacks {
    /// What the source of an entry says that a certification body found.
    private static final String STAGE_TWO = "stage 2";

    private final Programme programme;
    private final Registers registers;
    private final LocalDate today;
    private final List<Nonconformity> known;
    private final ProgrammeAt at;

    NonconformityLacks(ProgrammeAt at) {
        this.at = at;
        programme = at.programme();
        registers = at.registers();
        today = at.asOf().day();
        known =
                programme.nonconformities().stream()
                        .filter(n -> at.hasHappened(n.foundOn()))
                        .map(n -> n.upTo(at::hasHappened))
                        .toList();
    }

    /// @param since what was closed before that day is no longer asked about
    /// @param ends what was found after that day is not asked about yet; null where nothing is
    void look(Gate gate, LocalDate since, @Nullable LocalDate ends, Told told) {
        boolean audited = unlisted(since, told);
        if (known.isEmpty() && !audited) {
            told.unseen(
                    "Which findings are open, and how far each is: enter them with crosswalk"
                            + " nonconformity add.");
        }
        for (Nonconformity n : known) {
            if (n.grade() != Nonconformity.Grade.OBSERVATION
                    && n.isOpenSince(since)
                    && (ends == null || !n.foundOn().isAfter(ends))) {
                entry(n, gate, told);
            }
        }
    }

    /// What stage 2 found and is major stands before the certificate, and so does what is major
    /// whoever found it.
    void majors(Gate gate, Told told) {
        boolean held = false;
        for (Nonconformity n : known) {
            boolean found = n.source().toLowerCase(Locale.ROOT).contains(STAGE_TWO);
            held |= found;
            if (found && n.grade() == null) {
                lack(n, "grade", "Say its grade: major, minor or observation.", told);
            } else if (n.grade() == Nonconformity.Grade.MAJOR && !entry(n, gate, told)) {
                if (n.closedOn() == null) {
                    lack(n, "closedOn", "Close it: nothing of it is open.", told);
                } else {
                    told.by(n.id(), n.title(), n.closedOn());
                }
            }
        }
        if (!held) {
            told.unseen(
                    "What stage 2 finds: enter it with crosswalk nonconformity add, each with “%s” in its source."
                            .formatted(STAGE_TWO));
        }
    }

    /// @param controls ids of those that nobody can conclude on
    /// @param since an entry that was closed before that day is about something else
    void unopened(List<String> controls, LocalDate since, Told told) {
        for (String control : controls) {
            if (known.stream().noneMatch(n -> n.answers(control, since))) {
                told.lack(
                        control,
                        "Open a nonconformity for it: it is not effective over the period.");
            }
        }
    }

    /// Names what an entry lacks.
    ///
    /// @return whether it lacks anything
    private boolean entry(Nonconformity n, Gate gate, Told told) {
        Optional<String> failing =
                n.closedOn() == null
                        ? Optional.empty()
                        : Registers.closedThoughFailing(
                                n, at.controls().controls(), programme.who());
        if (failing.isPresent()) {
            lack(
                    n,
                    "closedOn",
                    "It is closed, though %s: open it again.".formatted(failing.get()),
                    told);
            return true;
        }
        List<String> missing = missing(n, gate);
        LocalDate due = n.dueOn();
        boolean late = n.doneOn() == null && due != null && due.isBefore(today);
        if (!missing.isEmpty() || late) {
            List<String> fields = missing.isEmpty() ? List.of("doneOn") : missing;
            String wasDue = late ? "; it was due on " + due : "";
            String seeThrough = unshown(n) + RegisterWords.seeThrough(fields, wasDue);
            told.lack(
                    n.id(),
                    n.title(),
                    "%s Say it with %s".formatted(seeThrough, RegisterWords.change(n.id(), fields)),
                    seeThrough,
                    n.owner(),
                    due,
                    entries(n, fields, late));
            return true;
        }
        LocalDate seen = n.verifiedOn();
        if (!gate.obligations().contains("isms-ca-effectiveness") || seen == null) {
            return false;
        }
        if (Registers.verifier(n, programme.who()) == People.Apart.SAME) {
            lack(n, "verifiedBy", "Have another person see its effect: its owner did.", told);
            return true;
        }
        if (!registers.showsEffect(n)) {
            lack(
                    n,
                    "verifiedOn",
                    "Look at its effect again: "
                            + shownOnlyOn(n, seen)
                                    .map(on ->
                                            "what shows it was put on file on %s, after %s, when it was seen."
                                                    .formatted(on, seen))
                                    .orElse(
                                            "on %s too little was done since the action."
                                                    .formatted(seen)),
                    told);
            return true;
        }
        if (Registers.verifier(n, programme.who()) == People.Apart.NOT_SHOWN) {
            told.unseen(
                    "Whether another person than its owner saw the effect of %s: people.yaml does not tell."
                            .formatted(n.id()));
        }
        return false;
    }

    private Optional<LocalDate> shownOnlyOn(Nonconformity n, LocalDate seen) {
        LocalDate done = n.doneOn();
        return done == null || seen.isBefore(done)
                ? Optional.empty()
                : n.controls().stream()
                        .flatMap(c -> at.shownOnlyOn(c, new Period(done, seen)).stream())
                        .findFirst();
    }

    /// Says of what an entry answers that nothing on file shows it any more, neither today nor on
    /// the day on which it was found; empty where it does.
    private String unshown(Nonconformity n) {
        if (n.deviations().isEmpty() || n.controls().isEmpty()) {
            return "";
        }
        List<String> gone = new ArrayList<>(n.deviations());
        gone.removeAll(Registers.deviations(n, at));
        if (!gone.isEmpty()) {
            gone.removeAll(Registers.deviations(n, at.earlier(n.foundOn())));
        }
        return gone.isEmpty()
                ? ""
                : "Find what showed %s of %s: nothing on file does any more. "
                        .formatted(Words.and(gone), Words.and(n.controls()));
    }

    /// What is open of it, up to what the gate is about.
    private static List<String> missing(Nonconformity n, Gate gate) {
        List<String> missing = new ArrayList<>(n.open());
        if (!gate.obligations().contains("isms-ca-effectiveness")) {
            missing.removeAll(List.of("effect", "verifiedBy"));
        }
        if (!gate.obligations().contains("isms-ca-implemented")) {
            missing.remove("doneOn");
        }
        return missing;
    }

    /// @param late whether the day of its action is over
    private static List<Lack.Entry> entries(Nonconformity n, List<String> fields, boolean late) {
        List<Lack.Entry> entries = new ArrayList<>();
        for (String field : fields) {
            entries.add(
                    new Lack.Entry(
                            ItemKind.NONCONFORMITY, n.id(), field, RegisterWords.say(field)));
        }
        if (late) {
            entries.add(
                    new Lack.Entry(
                            ItemKind.NONCONFORMITY,
                            n.id(),
                            "dueOn",
                            "Its action was due on %s.".formatted(n.dueOn())));
        }
        return entries;
    }

    /// @param field by whose value that is said
    private static void lack(Nonconformity n, String field, String next, Told told) {
        told.lack(
                n.id(),
                n.title(),
                next,
                RegisterWords.plainly(next),
                n.owner(),
                n.dueOn(),
                List.of(new Lack.Entry(ItemKind.NONCONFORMITY, n.id(), field, next)));
    }

    /// Names what the report of the last audit found and the register does not list.
    ///
    /// @return whether there was an audit of which it is known what it found
    private boolean unlisted(LocalDate since, Told told) {
        Optional<InternalAudit> last =
                registers.audits().stream()
                        .filter(a -> !a.held().to().isBefore(since))
                        .max(Comparator.comparing(a -> a.held().to()));
        last.ifPresent(a -> {
            int found = registers.findings(a);
            if (found > a.findings().size()) {
                told.lack(
                        "Enter all that %s found with crosswalk nonconformity add --audit %s, so that it names each: its report has %d, and %d are named."
                                .formatted(a.id(), a.id(), found, a.findings().size()),
                        List.of(
                                new Lack.Entry(
                                        ItemKind.AUDIT,
                                        a.id(),
                                        "findings",
                                        "Its report has %d findings, and %d are named here."
                                                .formatted(found, a.findings().size()))));
            }
        });
        return last.isPresent();
    }
}
