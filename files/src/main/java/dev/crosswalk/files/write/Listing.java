package dev.crosswalk.files.write;

import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.util.List;
import java.util.function.Function;

/// Where the items of a kind stand, and how they are said there: in the list under the key of their
/// kind.
///
/// @param in the file, or the folder in each of whose files a part of the list stands
record Listing<T>(ItemKind<T> kind, String in, Function<T, Form.Keyed> form) {

    /// All items but parameters, which are no list.
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
                            ItemKind.EXCEPTION, ProgrammeFolder.EXCEPTIONS, ProgrammeForms::of),
                    new Listing<>(ItemKind.RISK, ProgrammeFolder.RISKS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.REPORT, ProgrammeFolder.ATTESTATIONS, ProgrammeForms::of),
                    new Listing<>(
                            ItemKind.ATTESTATION, ProgrammeFolder.ATTESTATIONS, ProgrammeForms::of),
                    new Listing<>(ItemKind.OCCURRENCE, ProgrammeFolder.LOG, ProgrammeForms::of),
                    new Listing<>(ItemKind.POPULATION, ProgrammeFolder.LOG, ProgrammeForms::of));

    String key() {
        return kind.toString();
    }

    List<Form.Keyed> forms(Programme programme) {
        return kind.of(programme).stream().map(form).toList();
    }

    /// Whether a part of it stands in the file.
    boolean isIn(String file) {
        return file.equals(in) || file.startsWith(in + "/");
    }

    /// Whether a programme keeps the order in which it stands. It has controls by their ids.
    boolean isOrdered() {
        return !in.equals(ProgrammeFolder.CONTROLS);
    }

    /// Where its first item goes.
    String first() {
        return in.endsWith(".yaml") ? in : in + "/" + in + ".yaml";
    }
}
