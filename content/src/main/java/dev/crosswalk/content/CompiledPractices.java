package dev.crosswalk.content;

import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.HardlyOpen;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import java.util.EnumMap;
import java.util.Map;

/// What practice has settled, as bytes. Reader and writer of each value stand beside each other.
@SuppressWarnings("EnumOrdinal") // the build that writes the numbers is the one that reads them
final class CompiledPractices {
    private static final Gate.Before[] BEFORE = Gate.Before.values();
    private static final Deadline.Mark[] MARKS = Deadline.Mark.values();
    private static final Documented.Keep[] KEEP = Documented.Keep.values();

    private CompiledPractices() {}

    static void write(BinaryWriter out, Practices p) {
        write(out, p.operating());
        out.number(p.lagDays());
        out.number(p.reports().typeTwoMonths());
        out.number(p.reports().typeOneMonths());
        out.number(p.reports().wordMonths());
        out.number(p.reports().restDays());
        out.number(p.showPercent());
        out.number(p.leastPercent());
        out.number(p.sumOfDays().fromPercent());
        out.number(p.sumOfDays().toPercent());
        out.number(p.exceptions().effort());
        out.number(p.exceptions().firstDays());
        out.number(p.exceptions().runDays());
        out.number(p.roleDays());
        out.list(p.samples(), CompiledPractices::write);
        out.list(p.gates(), CompiledPractices::write);
        out.list(p.deadlines(), CompiledPractices::write);
        out.list(p.hardlyOpen(), CompiledPractices::write);
        out.list(p.mostOpen(), CompiledPractices::write);
        out.list(p.largelyThere(), CompiledPractices::write);
        out.list(p.documented(), CompiledPractices::write);
        out.list(p.authorities().roles(), CompiledControls::write);
        out.list(p.authorities().subjects(), CompiledPractices::write);
    }

    static Practices read(BinaryReader in) {
        return new Practices(
                practice(in),
                in.number(),
                new Practices.Reports(in.number(), in.number(), in.number(), in.number()),
                in.number(),
                in.number(),
                new Practices.Range(in.number(), in.number()),
                new Practices.Exceptions(in.number(), in.number(), in.number()),
                in.number(),
                in.list(CompiledPractices::sample),
                in.list(CompiledPractices::gate),
                in.list(CompiledPractices::deadline),
                in.list(CompiledPractices::hardlyOpen),
                in.list(CompiledPractices::mostOpen),
                in.list(CompiledPractices::largelyThere),
                in.list(CompiledPractices::documented),
                new Authorities(
                        in.list(CompiledControls::parameter), in.list(CompiledPractices::subject)));
    }

    private static void write(BinaryWriter out, Practice p) {
        for (Every every : Every.values()) {
            write(out, p.row(every));
        }
        out.number(p.overPercent());
        out.number(p.manySubjects());
        out.number(p.subjectsWithRunPercent());
        out.number(p.freshDays());
        out.number(p.lackDays());
        out.number(p.newEventDays());
        out.number(p.longToleranceDays());
        out.number(p.longRestDays());
        out.number(p.onADay().eventDays());
        out.number(p.onADay().overduePercent());
        out.number(p.onADay().fewEvents());
        out.number(p.onADay().overdueOfFew());
        out.number(p.onADay().subjectsPercent());
    }

    private static Practice practice(BinaryReader in) {
        Map<Every, Practice.Row> rows = new EnumMap<>(Every.class);
        for (Every every : Every.values()) {
            rows.put(every, row(in));
        }
        return new Practice(
                rows,
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                new Practice.OnADay(
                        in.number(), in.number(), in.number(), in.number(), in.number()));
    }

    private static void write(BinaryWriter out, Practice.Row r) {
        out.number(r.late().days());
        out.number(r.late().afterTolerance() ? 1 : 0);
        out.number(r.late().timesTolerance());
        out.list(r.tiers(), CompiledPractices::write);
        out.number(r.run());
        out.number(r.newAfter());
    }

    private static Practice.Row row(BinaryReader in) {
        return new Practice.Row(
                new Practice.Limit(in.number(), in.number() == 1, in.number()),
                in.list(CompiledPractices::tier),
                in.number(),
                in.number());
    }

    private static void write(BinaryWriter out, Practice.Tier t) {
        out.number(t.upTo());
        write(out, t.alone());
        write(out, t.compensated());
    }

    private static Practice.Tier tier(BinaryReader in) {
        return new Practice.Tier(in.number(), allowed(in), allowed(in));
    }

    private static void write(BinaryWriter out, Practice.Allowed a) {
        out.number(a.number());
        out.number(a.percent());
        out.number(a.lateOnly() ? 1 : 0);
    }

    private static Practice.Allowed allowed(BinaryReader in) {
        return new Practice.Allowed(in.number(), in.number(), in.number() == 1);
    }

    private static void write(BinaryWriter out, Practices.SampleSize s) {
        out.number(s.upTo());
        out.number(s.size());
    }

    private static Practices.SampleSize sample(BinaryReader in) {
        return new Practices.SampleSize(in.number(), in.number());
    }

    private static void write(BinaryWriter out, Gate g) {
        out.text(g.edition());
        out.text(g.id());
        out.text(g.title());
        out.number(g.before().ordinal());
        out.number(g.order());
        out.texts(g.obligations());
        out.texts(g.evidence());
        out.texts(g.documents());
        out.texts(g.requirements());
        out.texts(g.after());
        out.number(g.recordMonths());
    }

    private static void write(BinaryWriter out, Deadline d) {
        out.text(d.edition());
        out.number(d.day().ordinal());
        out.number(d.stageOneDays());
        out.number(d.stageOneReadDays());
        out.text(d.review());
        out.number(d.reviewDays());
        out.text(d.audit());
        out.number(d.reportDays());
        out.number(d.auditDays());
        out.number(d.recordDays());
        out.number(d.measureDays());
        out.number(d.leastRecordDays());
        out.text(d.correction());
        out.number(d.correctedDays());
        out.number(d.correctionDays());
        out.number(d.certificateDays());
        out.texts(d.always());
        out.texts(d.early());
        out.text(d.earlyAfter());
        out.list(d.mayNotApply(), CompiledPractices::write);
        out.texts(d.bookToday());
        out.list(d.toBook(), CompiledPractices::write);
        out.list(d.leastSpans(), CompiledPractices::write);
    }

    private static Deadline deadline(BinaryReader in) {
        return new Deadline(
                in.text(),
                BEFORE[in.number()],
                in.number(),
                in.number(),
                in.text(),
                in.number(),
                in.text(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.text(),
                in.number(),
                in.number(),
                in.number(),
                in.texts(),
                in.texts(),
                in.text(),
                in.list(CompiledPractices::mayNotApply),
                in.texts(),
                in.list(CompiledPractices::toBook),
                in.list(CompiledPractices::span));
    }

    private static void write(BinaryWriter out, Deadline.Span s) {
        out.text(s.gate());
        out.number(s.days());
    }

    private static Deadline.Span span(BinaryReader in) {
        return new Deadline.Span(in.text(), in.number());
    }

    private static void write(BinaryWriter out, Deadline.ToBook b) {
        out.text(b.id());
        out.text(b.what());
        out.number(b.before().ordinal());
        out.number(b.days());
        out.number(b.leastDays());
        out.number(b.mostDays());
    }

    private static Deadline.ToBook toBook(BinaryReader in) {
        return new Deadline.ToBook(
                in.text(), in.text(), MARKS[in.number()], in.number(), in.number(), in.number());
    }

    private static void write(BinaryWriter out, Deadline.MayNotApply m) {
        out.text(m.title());
        out.text(m.ask());
        out.number(m.isRare() ? 1 : 0);
        out.texts(m.requirements());
        out.texts(m.lookedAtFirst());
        out.texts(m.scopeWords());
    }

    private static Deadline.MayNotApply mayNotApply(BinaryReader in) {
        return new Deadline.MayNotApply(
                in.text(), in.text(), in.number() == 1, in.texts(), in.texts(), in.texts());
    }

    private static void write(BinaryWriter out, HardlyOpen h) {
        out.text(h.edition());
        out.text(h.title());
        out.texts(h.domains());
        out.texts(h.controls());
        out.texts(h.requirements());
    }

    private static HardlyOpen hardlyOpen(BinaryReader in) {
        return new HardlyOpen(in.text(), in.text(), in.texts(), in.texts(), in.texts());
    }

    private static void write(BinaryWriter out, Practices.MostOpen m) {
        out.text(m.edition());
        out.number(m.requirements());
        out.number(m.band());
    }

    private static Practices.MostOpen mostOpen(BinaryReader in) {
        return new Practices.MostOpen(in.text(), in.number(), in.number());
    }

    private static void write(BinaryWriter out, Practices.LargelyThere l) {
        out.text(l.edition());
        out.number(l.percent());
    }

    private static Practices.LargelyThere largelyThere(BinaryReader in) {
        return new Practices.LargelyThere(in.text(), in.number());
    }

    private static void write(BinaryWriter out, Documented d) {
        out.text(d.edition());
        out.text(d.requirement());
        out.text(d.part());
        out.text(d.what());
        out.number(d.keep().ordinal());
        out.number(d.implied() ? 1 : 0);
        out.text(d.onlyIf());
        out.texts(d.obligations());
        out.text(d.template());
    }

    private static Documented documented(BinaryReader in) {
        return new Documented(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                KEEP[in.number()],
                in.number() == 1,
                in.text(),
                in.texts(),
                in.text());
    }

    private static void write(BinaryWriter out, Authorities.Subject s) {
        out.text(s.id());
        out.texts(s.words());
        out.list(s.authorities(), CompiledPractices::write);
    }

    private static Authorities.Subject subject(BinaryReader in) {
        return new Authorities.Subject(
                in.text(), in.texts(), in.list(CompiledPractices::authority));
    }

    private static void write(BinaryWriter out, Authorities.Authority a) {
        out.text(a.id());
        out.text(a.matter());
        out.text(a.who());
    }

    private static Authorities.Authority authority(BinaryReader in) {
        return new Authorities.Authority(in.text(), in.text(), in.text());
    }

    private static Gate gate(BinaryReader in) {
        return new Gate(
                in.text(),
                in.text(),
                in.text(),
                BEFORE[in.number()],
                in.number(),
                in.texts(),
                in.texts(),
                in.texts(),
                in.texts(),
                in.texts(),
                in.number());
    }
}
