package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.intake.CoverTerms;
import dev.crosswalk.cli.command.OptionDialect;
import dev.crosswalk.cli.command.Prompt;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks at a terminal which report lists the controls, in the words of its cover page.
final class CoverQuestions {
    private final Prompt prompt;
    private final TypedNames names;

    /// Whether what was typed is what is asked for.
    @FunctionalInterface
    private interface Check {
        void of(String typed) throws Refusal;
    }

    CoverQuestions(Prompt prompt, TypedNames names) {
        this.prompt = prompt;
        this.names = names;
    }

    /// @param said what options said; only the rest is asked
    CoverTerms ask(CoverTerms said, Programme programme) throws Refusal {
        List<AuditReport> held =
                programme.reports().stream()
                        .filter(r -> r.isOurs() && r.kind().isOpinion())
                        .toList();
        if (!said.isSaid() && !held.isEmpty()) {
            prompt.say("Which report lists these controls?");
            for (int i = 0; i < held.size(); i++) {
                prompt.say("  %d. %s (%s)".formatted(i + 1, held.get(i).title(), held.get(i).id()));
            }
            String typed =
                    line("Its number, or Enter for a new one", "", t -> number(t, held.size()));
            if (typed == null) {
                return said;
            }
            if (!typed.isEmpty()) {
                return new CoverTerms(
                        held.get(Integer.parseInt(typed) - 1).id(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of());
            }
        }
        prompt.say("What stands on the cover of the report:");
        String issuer = asked(said.issuer(), "Auditor", t -> full(t, "the name of who gave it"));
        String scope =
                said.scopes().isEmpty()
                        ? asked(
                                null,
                                "Criteria that were audited (soc2-2017:CC for Security;"
                                        + " soc2-2017:CC,A,C with Availability and Confidentiality)",
                                t -> names.scope("scope", t))
                        : "";
        String period =
                asked(
                        said.period(),
                        "Period (2025-10-01..2026-09-30), or the day",
                        CoverQuestions::period);
        String issued =
                asked(
                        said.issued() == null ? null : said.issued().toString(),
                        "Issued on (2026-11-05)",
                        CoverQuestions::day);
        return new CoverTerms(
                said.report(),
                said.title(),
                said.kind(),
                issuer,
                period,
                scope == null || scope.isEmpty() ? said.scopes() : List.of(scope),
                issued == null ? null : LocalDate.parse(issued),
                said.opinions());
    }

    private @Nullable String asked(@Nullable String said, String question, Check check)
            throws Refusal {
        return said == null ? line(question, null, check) : said;
    }

    /// What was typed once it fits; null where there is nothing more to come.
    ///
    /// @param without what an empty line stands for; null where there has to be something
    private @Nullable String line(String question, @Nullable String without, Check check)
            throws Refusal {
        while (true) {
            prompt.print("  " + question + ": ");
            String typed = prompt.line();
            if (typed == null) {
                return null;
            }
            String stripped = typed.strip();
            if (stripped.isEmpty() && without != null) {
                return without;
            }
            try {
                check.of(stripped);
                return stripped;
            } catch (Refusal e) {
                prompt.say("    " + VisibleText.of(e.words(OptionDialect.OPTIONS)));
            }
        }
    }

    private static void number(String typed, int most) throws Refusal {
        if (!typed.matches("[0-9]{1,3}")
                || Integer.parseInt(typed) < 1
                || Integer.parseInt(typed) > most) {
            throw Refusal.malformed("report", typed, "is no number from 1 to " + most);
        }
    }

    private static void full(String typed, String what) throws Refusal {
        if (typed.isEmpty()) {
            throw Refusal.missing("report", "it needs " + what);
        }
    }

    private static void period(String typed) throws Refusal {
        var _ =
                Days.window(
                        typed.contains("..") || typed.contains("/") ? typed : typed + ".." + typed);
    }

    private static void day(String typed) throws Refusal {
        try {
            var _ = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Refusal.malformed("issued", typed, "is not a date. Write it like \"2026-06-30\"");
        }
    }
}
