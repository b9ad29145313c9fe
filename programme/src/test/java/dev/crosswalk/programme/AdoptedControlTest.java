package dev.crosswalk.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.operation.Cadence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptedControlTest {
    private static final Cadence YEARLY = new Cadence(Cadence.Every.YEARLY, 30);
    private static final Cadence MONTHLY = new Cadence(Cadence.Every.MONTHLY, 5);
    private static final Control REVIEW =
            Control.builder("REV-01")
                    .title("Access review")
                    .owner("Security lead")
                    .cadence(YEARLY)
                    .discharges(List.of("review"))
                    .build();

    private static ControlLibrary library(Control... controls) {
        return ControlLibrary.of(List.of(controls), List.of());
    }

    private static AdoptedControl judged(Adoption.Subject subject, ControlLibrary library) {
        Programme programme =
                Programme.builder("Example Ltd")
                        .adoptions(List.of(Adoption.of(subject).build()))
                        .build();
        return programme.adopted(library).getFirst();
    }

    @Test
    void isWhatTheLibrarySaysWhereTheOrganisationSaysNothing() {
        assertThat(judged(new Adoption.OfLibrary("REV-01", "", null), library(REVIEW)).control())
                .isEqualTo(REVIEW);
    }

    @Test
    void hasTheOwnerAndTheCadenceOfTheOrganisation() {
        assertThat(
                        judged(
                                        new Adoption.OfLibrary("REV-01", "Office lead", MONTHLY),
                                        library(REVIEW))
                                .control())
                .isEqualTo(REVIEW.toBuilder().owner("Office lead").cadence(MONTHLY).build());
    }

    @Test
    void takesTheDaysThatTheOrganisationKnowsBetter() {
        Control.Effort effort = new Control.Effort(250, 50);

        assertThat(
                        judged(new Adoption.OfLibrary("REV-01", "", null, effort), library(REVIEW))
                                .control())
                .isEqualTo(REVIEW.toBuilder().effort(effort).build());
    }

    @Test
    void isJudgedByALibraryThatChangedSinceItWasAdopted() {
        Adoption.Subject adopted = new Adoption.OfLibrary("REV-01", "Office lead", null);
        Control wider =
                REVIEW.toBuilder()
                        .cadence(MONTHLY)
                        .owner("Nobody")
                        .discharges(List.of("review", "removal"))
                        .build();

        AdoptedControl judged = judged(adopted, library(wider));

        assertThat(judged.control().discharges()).containsExactly("review", "removal");
        assertThat(judged.cadence()).isEqualTo(MONTHLY);
        assertThat(judged.owner()).isEqualTo("Office lead");
    }

    @Test
    void provesNothingOnceTheLibraryHasItNoMoreAndKeepsWhatTheOrganisationSaid() {
        AdoptedControl gone =
                judged(new Adoption.OfLibrary("REV-01", "Office lead", MONTHLY), library());

        assertThat(gone.control().discharges()).isEmpty();
        assertThat(gone.control().title()).isEqualTo("(no longer in the library)");
        assertThat(gone.id()).isEqualTo("REV-01");
        assertThat(gone.owner()).isEqualTo("Office lead");
        assertThat(gone.cadence()).isEqualTo(MONTHLY);
    }

    @Test
    void ofTheOrganisationsOwnIsWhatItSaysWhateverTheLibraryHolds() {
        Control own = REVIEW.toBuilder().title("Our own review").build();

        assertThat(judged(new Adoption.Own(own), library(REVIEW)).control()).isEqualTo(own);
    }

    @Test
    void isShownByItsDocumentsAloneWhereNoEvidenceShowsWhatTheySay() {
        Control reviewed =
                REVIEW.toBuilder()
                        .discharges(List.of("review", "rules", "rules-approved", "removal"))
                        .documents(List.of("policy"))
                        .evidence(
                                List.of(
                                        new Control.EvidenceWanted(
                                                "record",
                                                Control.Role.PERFORMANCE,
                                                List.of("review", "rules-approved"),
                                                110,
                                                false)))
                        .build();
        DocumentTemplate policy =
                new DocumentTemplate(
                        "policy",
                        "Policy",
                        DocumentTemplate.Kind.POLICY,
                        "",
                        List.of("rules", "rules-approved"),
                        List.of(),
                        "");
        ControlLibrary library = ControlLibrary.of(List.of(reviewed), List.of(policy));
        Adoption.Subject adopted = new Adoption.OfLibrary("REV-01", "", null);

        assertThat(judged(adopted, library).written(library))
                .isEqualTo(Map.of("rules", List.of("policy")));
    }
}
