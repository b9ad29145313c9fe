package dev.crosswalk.files.write;

import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Programme;
import java.util.List;
import java.util.function.Function;

/// A list of things of one kind, and where it stands.
///
/// @param in the file, or the folder in each of whose files a part of the list stands
/// @param key of the list
/// @param things what a programme has in it
/// @param forms how they are said
record Listing(
        String in,
        String key,
        Function<Programme, ? extends List<?>> things,
        Function<Programme, List<Form.Keyed>> forms) {

    static final List<Listing> ALL =
            List.of(
                    of(
                            ProgrammeFolder.PROGRAMME,
                            "frameworks",
                            Programme::frameworks,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.CONTROLS,
                            "controls",
                            Programme::adoptions,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.EVIDENCE,
                            "evidence",
                            Programme::evidence,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.DOCUMENTS,
                            "documents",
                            Programme::approvals,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.EXCLUSIONS,
                            "exclusions",
                            Programme::exclusions,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.EXCEPTIONS,
                            "exceptions",
                            Programme::exceptions,
                            ProgrammeForms::of),
                    of(ProgrammeFolder.RISKS, "risks", Programme::risks, ProgrammeForms::of),
                    of(
                            ProgrammeFolder.ATTESTATIONS,
                            "reports",
                            Programme::reports,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.ATTESTATIONS,
                            "attestations",
                            Programme::attestations,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.LOG,
                            "occurrences",
                            Programme::performed,
                            ProgrammeForms::of),
                    of(
                            ProgrammeFolder.LOG,
                            "populations",
                            Programme::populations,
                            ProgrammeForms::of));

    private static <T> Listing of(
            String in,
            String key,
            Function<Programme, List<T>> things,
            Function<T, Form.Keyed> form) {
        return new Listing(in, key, things, p -> things.apply(p).stream().map(form).toList());
    }

    /// Whether a part of it stands in the file.
    boolean isIn(String file) {
        return file.equals(in) || file.startsWith(in + "/");
    }

    /// Whether a programme keeps the order in which it stands. It has controls by their ids.
    boolean isOrdered() {
        return !in.equals(ProgrammeFolder.CONTROLS);
    }

    /// Where its first thing goes.
    String first() {
        return in.endsWith(".yaml") ? in : in + "/" + in + ".yaml";
    }
}
