package dev.crosswalk.answers.status;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.UnheldRoles;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.calendar.Calendar;
import dev.crosswalk.formats.calendar.Event;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.DueWords;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is due in a period, in every format.
///
/// @param remind how many days before each entry of a calendar file its reader is reminded
public record CalendarAnswer(
        Situation now, Period period, List<Due> dues, int remind, Dialect dialect)
        implements Answer {
    private static final int USUAL_MONTHS = 12;
    private static final int USUAL_REMINDER = 7;

    public static CalendarAnswer of(CalendarRequest request, Sources sources) throws Refusal {
        int months = CalendarRequest.MONTHS.checked(request.months(), USUAL_MONTHS);
        int remind = CalendarRequest.REMIND.checked(request.remind(), USUAL_REMINDER);
        LocalDate asked = request.from();
        Days.check("from", asked);
        Situation now =
                ResolvedTerms.ofProgramme(
                                QuestionTerms.ofProgramme(
                                        List.of(), request.asOf(), request.knownAt()),
                                sources)
                        .situation();
        LocalDate from = asked == null ? now.day() : asked;
        Period period = new Period(from, from.plusMonths(months).minusDays(1));
        Agenda agenda = Agenda.of(now.controls(), now.content(), List.of());
        return new CalendarAnswer(now, period, agenda.within(period), remind, sources.dialect());
    }

    private Map<YearMonth, List<Due>> months() {
        return dues.stream()
                .collect(
                        Collectors.groupingBy(
                                d -> YearMonth.from(d.day()), TreeMap::new, Collectors.toList()));
    }

    private static String title(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + " "
                + month.getYear();
    }

    @Override
    public List<Block> screen() {
        BlockList blocks =
                new BlockList()
                        .add(
                                new Block.Entry(
                                                0,
                                                strong("Calendar"),
                                                plain("  "),
                                                name(now.organisation()))
                                        .hang(0)
                                        .right(plain(Words.days(period) + ", as of " + now.asOf())))
                        .altered(now);
        nobodyNamed().ifPresent(blocks::paragraph);
        months().forEach((month, due) -> {
            blocks.under(title(month));
            due.forEach(d -> blocks.add(entry(owned(d))));
        });
        if (dues.isEmpty()) {
            blocks.space()
                    .paragraph(
                            "Nothing is due in these days. Controls in place, documents,"
                                    + " exceptions, reports and risks with a day appear here.");
        }
        return blocks.list();
    }

    /// That nobody is named yet, where roles stand here.
    private Optional<String> nobodyNamed() {
        return UnheldRoles.of(now, dues.stream().map(Due::owner).toList()).nobodyNamed(dialect);
    }

    /// With what people have to know of its owner.
    private Due owned(Due d) {
        return d.with(now.required().who().shown(d.owner(), now.day()));
    }

    private static Block entry(Due d) {
        Run state =
                switch (d.status()) {
                    case OPEN -> plain("");
                    case DONE -> Run.of(Run.Style.GOOD, " done " + d.doneOn());
                    case DONE_LATE -> Run.of(Run.Style.PARTLY, " done late " + d.doneOn());
                    case OVERDUE -> Run.of(Run.Style.BAD, " overdue");
                };
        String last = DueWords.late(d);
        return new Block.Entry(
                        2, plain(DueWords.of(d.kind()) + ": " + DueWords.of(d) + last), state)
                .lead(quiet(d.day().toString()), plain("  "))
                .right(plain(d.owner()));
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", now.organisation())
                .field("asOf", now.now().asOf().toString())
                .field("knownAt", now.now().knownAt().toString())
                .field("contentVersion", now.contentVersion())
                .field("from", period.from().toString())
                .field("to", period.to().toString());
        DueFields.json(json, "due", dues, now.required().who(), now.day());
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        DueFields.csv(csv, dues);
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks =
                new BlockList()
                        .bullets(
                                List.of(
                                        "Days: " + Words.days(period),
                                        "As of: " + now.asOf(),
                                        "Content version: " + now.contentVersion()));
        nobodyNamed().ifPresent(blocks::paragraph);
        months().forEach((month, due) ->
                blocks.titledTable(
                        title(month),
                        DueFields.HEADER,
                        due.stream().map(this::owned).map(DueFields::row).toList()));
        if (dues.isEmpty()) {
            blocks.paragraph("Nothing is due in these days.");
        }
        return new Report("Calendar: " + now.organisation(), blocks.list());
    }

    @Override
    public byte[] file(String format) throws Refusal {
        if (!format.equals("ics")) {
            return Answer.super.file(format);
        }
        String organisation = now.organisation();
        List<Event> events =
                dues.stream().map(this::owned).map(d -> event(d, domain(organisation))).toList();
        // The calendar is dated by the day of the answer, so that the same programme on the same
        // day gives the same file.
        return new Calendar(organisation + ": compliance", events, remind)
                .ics(now.day().atStartOfDay().toInstant(ZoneOffset.UTC))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Event event(Due d, String domain) {
        String state = d.status() == Due.Status.OPEN ? "" : " [" + Words.spoken(d.status()) + "]";
        StringBuilder description = new StringBuilder();
        if (!d.owner().isEmpty()) {
            description.append("Owner: ").append(d.owner()).append('\n');
        }
        if (!d.lastDay().equals(d.day())) {
            description.append("On time until ").append(d.lastDay()).append('\n');
        }
        if (d.doneOn() != null) {
            description.append("Done on ").append(d.doneOn()).append('\n');
        }
        return new Event(
                d.key() + "@" + domain,
                d.day(),
                DueWords.of(d.kind()) + ": " + DueWords.of(d) + state,
                description.toString().stripTrailing(),
                List.of(Words.of(d.kind())));
    }

    /// A domain of the organisation's own, so that the entries of two organisations in one calendar
    /// stay apart. RFC 2606 reserves `.invalid`, so it is nobody's real domain.
    private static String domain(String organisation) {
        String plain =
                organisation
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "programme" : plain)
                + "-%08x".formatted(organisation.hashCode())
                + ".crosswalk.invalid";
    }
}
