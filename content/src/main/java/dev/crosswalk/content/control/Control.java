package dev.crosswalk.content.control;

import dev.crosswalk.engine.operation.Cadence;
import java.util.List;

/// Something that an organisation can operate, and the obligations that it discharges by doing so.
///
/// @param id `ACC-07`
/// @param domain id of the domain whose file it stands in
/// @param owner the role that usually owns it
/// @param measures the technical measures that implement it
/// @param testOfDesign what an auditor does to see that it is made well
/// @param testOfOperation what an auditor does to see that it worked over a window
/// @param dependsOn ids of controls that must exist before it makes sense
/// @param documents ids of the documents that describe it
public record Control(
        String id,
        String title,
        String domain,
        String objective,
        String description,
        Type type,
        Nature nature,
        Cadence cadence,
        String owner,
        List<String> discharges,
        List<String> measures,
        String guidance,
        String testOfDesign,
        String testOfOperation,
        List<EvidenceWanted> evidence,
        Effort effort,
        List<String> dependsOn,
        List<String> documents) {

    public Control {
        discharges = List.copyOf(discharges);
        measures = List.copyOf(measures);
        evidence = List.copyOf(evidence);
        dependsOn = List.copyOf(dependsOn);
        documents = List.copyOf(documents);
    }

    /// One of which only the id is known yet: it discharges nothing, and nothing is expected of it.
    public static ControlBuilder builder(String id) {
        return new ControlBuilder(
                new Control(
                        id,
                        "",
                        "",
                        "",
                        "",
                        Type.PREVENTIVE,
                        Nature.MANUAL,
                        new Cadence(Cadence.Every.CONTINUOUS, 0),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of(),
                        new Effort(0, 0),
                        List.of(),
                        List.of()));
    }

    public ControlBuilder toBuilder() {
        return new ControlBuilder(this);
    }

    public enum Type {
        PREVENTIVE,
        DETECTIVE,
        CORRECTIVE
    }

    public enum Nature {
        MANUAL,
        AUTOMATED,
        HYBRID
    }

    /// @param kind what it is: `access-review-record`
    /// @param freshDays for how many days after the last day that it proves it still counts
    /// @param population whether it is the list of all events, not one of them
    public record EvidenceWanted(String kind, int freshDays, boolean population) {}

    /// Work in hundredths of a person-day, for a company of 50 people.
    ///
    /// @param adopt until the control is in place
    /// @param runPerYear to operate it for a year
    public record Effort(int adopt, int runPerYear) {

        /// As people write it: 300 is `3`, 350 is `3.5`.
        public static String days(long hundredths) {
            String sign = hundredths < 0 ? "-" : "";
            long whole = Math.abs(hundredths) / 100;
            long part = Math.abs(hundredths) % 100;
            if (part == 0) {
                return sign + whole;
            }
            return sign + whole + (part % 10 == 0 ? "." + part / 10 : ".%02d".formatted(part));
        }
    }
}
