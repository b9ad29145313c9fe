package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which register gates ask about, and what its entries lack whichever gates are ahead.
public final class AskedRegister {
    private AskedRegister() {}

    /// The register of a gate; empty where it asks about none.
    public static Optional<ItemKind<?>> of(Gate gate) {
        if (gate.before() == Gate.Before.CERTIFICATE) {
            return Optional.of(ItemKind.NONCONFORMITY);
        }
        return gate.obligations().stream().flatMap(o -> of(o).stream()).findFirst();
    }

    /// The register that an obligation is about; empty where it is about none.
    public static Optional<ItemKind<?>> of(String obligation) {
        return Optional.ofNullable(
                switch (obligation) {
                    case "risk-criteria-acceptance",
                            "risk-treatment-plan",
                            "risk-residual-accepted" ->
                            ItemKind.RISK;
                    case "isms-audit-performed" -> ItemKind.AUDIT;
                    case "isms-nc-evaluated", "isms-nc-recorded" -> ItemKind.NONCONFORMITY;
                    default -> null;
                });
    }

    /// What risks lack: a day, the word of their owners, or a review.
    public static List<Lack.Entry> risks(ProgrammeAt at) {
        Told told = new Told();
        RiskLacks lacks = new RiskLacks(at);
        lacks.treated(told);
        lacks.accepted(told);
        return Stream.concat(
                        told.lacks().stream().flatMap(l -> l.entries().stream()),
                        lacks.reviewed().stream())
                .toList();
    }

    /// What is still to be said of a nonconformity, one that is open; of an observation nothing has
    /// to be.
    public static List<Lack.Entry> open(Nonconformity n) {
        return n.closedOn() != null || n.grade() == Nonconformity.Grade.OBSERVATION
                ? List.of()
                : n.open().stream()
                        .map(field ->
                                new Lack.Entry(
                                        ItemKind.NONCONFORMITY,
                                        n.id(),
                                        field,
                                        RegisterWords.say(field)))
                        .toList();
    }
}
