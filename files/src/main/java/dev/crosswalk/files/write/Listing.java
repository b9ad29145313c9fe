package dev.crosswalk.files.write;

import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.util.List;
import java.util.function.Function;

/// Where the items of a kind stand, and how each is said there: in the list under the key of their
/// kind.
///
/// @param in the file that holds the list, or the folder whose files hold a part of the list each
record Listing<T>(ItemKind<T> kind, String in, Function<T, Form.Keyed> form) {

    /// The lists of all kinds except parameters, which are no list.
    static final List<Listing<?>> ALL =
            List.of(
                    new Listing<>(
                            ItemKind.FRAMEWORK, ProgrammeFolder.PROGRAMME, ProgrammeForms::of),
                    new Listing<>(ItemKind.CONTROL, ProgrammeFolder.CONTROLS, ProgrammeForms::of),
                    new Listing<>(ItemKind.EVIDENCE, ProgrammeFolder.EVIDENCE, ProgrammeForms::of),
                    new Listing<>(ItemKind.DOCUMENT, ProgrammeFolder.DOCUMENTS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.EXCLUSION, ProgrammeFolder.EXCLUSIONS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.INCLUSION, ProgrammeFolder.INCLUSIONS, ProgrammeForms::of),
                    new Listing<>(ItemKind.DECISION, ProgrammeFolder.DECISIONS, ProgrammeForms::of),
                    new Listing<>(ItemKind.MAPPING, ProgrammeFolder.MAPPINGS, ProgrammeForms::of),
                    new Listing<>(ItemKind.ANSWER, ProgrammeFolder.ANSWERS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.EXCEPTION, ProgrammeFolder.EXCEPTIONS, ProgrammeForms::of),
                    new Listing<>(ItemKind.RISK, ProgrammeFolder.RISKS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.REPORT, ProgrammeFolder.ATTESTATIONS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.ATTESTATION, ProgrammeFolder.ATTESTATIONS, ProgrammeForms::of),
                    new Listing<>(ItemKind.OCCURRENCE, ProgrammeFolder.LOG, ProgrammeForms::of),
                    new Listing<>(ItemKind.POPULATION, ProgrammeFolder.LOG, ProgrammeForms::of),
                    new Listing<>(ItemKind.PERSON, ProgrammeFolder.PEOPLE, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.CONCLUSION, ProgrammeFolder.CONCLUSIONS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.NONCONFORMITY,
                            ProgrammeFolder.NONCONFORMITIES,
                            ProgrammeForms::of),
                    new Listing<>(ItemKind.AUDIT, ProgrammeFolder.AUDITS, ProgrammeForms::of));

    String key() {
        return kind.toString();
    }

    List<Form.Keyed> forms(Programme programme) {
        return kind.of(programme).stream().map(form).toList();
    }

    /// Whether the file holds a part of the list.
    boolean isIn(String file) {
        return file.equals(in) || file.startsWith(in + "/");
    }

    /// Whether a programme keeps the order of the list. Controls are sorted by id instead.
    boolean isOrdered() {
        return !in.equals(ProgrammeFolder.CONTROLS);
    }

    /// The file that the first item of the list goes into.
    String first() {
        return in.endsWith(".yaml") ? in : in + "/" + in + ".yaml";
    }
}
