package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All events of some days that a control had to answer.
///
/// @param kind which of the kinds of evidence that the control wants it is; empty where it does not
///   say
/// @param performs the kinds of performance that the list says the days of, in doneOn; empty for
///   those that answer it, where these show the same
/// @param file of the items, relative to the programme's folder
/// @param frozen since when the list is not to change; null where it may
public record ControlPopulation(
        String control,
        String kind,
        List<String> performs,
        Population population,
        String file,
        Provenance provenance,
        @Nullable Freeze frozen,
        String note) {

    /// The first line of a list, as a digest takes it.
    private static final String HEADER = "item,occurredOn,doneOn\n";

    public ControlPopulation {
        control = OneLine.of(control);
        kind = OneLine.of(kind);
        performs = performs.stream().map(OneLine::of).toList();
        population =
                new Population(
                        OneLine.of(population.id()),
                        population.covers(),
                        population.receivedAt(),
                        population.items());
        file = OneLine.of(file);
        note = OneLine.of(note);
    }

    /// One of which nobody says where it came from.
    public ControlPopulation(String control, Population population, String file, String note) {
        this(control, "", List.of(), population, file, Provenance.UNSAID, null, note);
    }

    /// A list that is not to change any more, because a sample is drawn from it.
    ///
    /// @param sha256 its digest on that day
    public record Freeze(LocalDate on, String sha256) {
        public Freeze {
            sha256 = OneLine.of(sha256);
        }
    }

    /// The digest of the list, in 64 hexadecimal digits: the SHA-256 of a CSV with exactly the
    /// columns `item`, `occurredOn` and `doneOn`, a header, lines that end with a line feed, and
    /// quotes only around what needs them. Further columns are the organisation's own, and are not
    /// part of it.
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(HEADER.getBytes(StandardCharsets.UTF_8));
            for (Population.Item event : population.items()) {
                sha.update(line(event).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static String line(Population.Item event) {
        String id = event.id();
        return (isPlain(id) ? id : '"' + id.replace("\"", "\"\"") + '"')
                + ","
                + event.occurredOn()
                + ","
                + Objects.toString(event.doneOn(), "")
                + "\n";
    }

    /// What keeps the list from being one that an auditor can rely on, each in a few words; empty
    /// where it is reconciled. What is not reconciled supports no operation over a window.
    public List<String> unreconciled() {
        List<String> lacks = new ArrayList<>();
        Provenance p = provenance;
        lack(lacks, p.source().isEmpty(), "source");
        lack(lacks, p.query().isEmpty(), "query");
        lack(lacks, p.ranBy().isEmpty(), "ranBy");
        lack(lacks, p.ranAt() == null, "ranAt");
        lack(lacks, p.rows() == null, "rows");
        lack(lacks, p.sha256().isEmpty(), "sha256");
        Provenance.Reconciliation second = p.reconciledWith();
        lack(lacks, second == null, "reconciledWith");
        int events = population.items().size();
        if (p.rows() != null && p.rows() != events) {
            lacks.add("%,d rows were gathered, and the list has %,d".formatted(p.rows(), events));
        }
        if (second != null && isSame(second.source(), p.source())) {
            lacks.add("the second count is of its own source");
        }
        if (counted() == null) {
            lacks.add("it was gathered before its days");
        }
        if (second != null && second.count() != events) {
            lacks.add(
                    "the second count is %,d, and the list has %,d"
                            .formatted(second.count(), events));
        }
        // A digest takes time, so it is the last question.
        if (lacks.isEmpty() && !p.sha256().equals(digest())) {
            lacks.add("the list has changed since it was gathered");
        }
        return lacks;
    }

    private static boolean isSame(String source, String other) {
        return !source.isBlank() && source.strip().equalsIgnoreCase(other.strip());
    }

    /// The days of which it can speak: what was gathered before its last day knows nothing of the
    /// days after. Null where it can speak of none.
    public @Nullable Period counted() {
        Moment ranAt = provenance.ranAt();
        Period covers = population.covers();
        if (ranAt == null || !ranAt.day().isBefore(covers.to())) {
            return covers;
        }
        return ranAt.day().isBefore(covers.from()) ? null : new Period(covers.from(), ranAt.day());
    }

    private static void lack(List<String> lacks, boolean isMissing, String field) {
        if (isMissing) {
            lacks.add("no " + field);
        }
    }

    /// `leavers-2026-q2: no reconciledWith`
    public String lacks() {
        return population.id() + ": " + String.join(", ", unreconciled());
    }

    public boolean isReconciled() {
        return unreconciled().isEmpty();
    }

    /// Whether the list is another one than it was when it was frozen.
    public boolean isAltered() {
        return frozen != null && !frozen.sha256().equals(digest());
    }

    /// The same list, frozen as it is now.
    public ControlPopulation freeze(LocalDate on) {
        String digest = digest();
        return new ControlPopulation(
                control,
                kind,
                performs,
                population,
                file,
                provenance.of(population.items().size(), digest),
                new Freeze(on, digest),
                note);
    }
}
