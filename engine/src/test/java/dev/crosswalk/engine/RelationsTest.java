package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelationsTest {

    @Test
    void readingAllPairsTellsOfEachWhatAskingForItDoes() {
        for (int seed = 0; seed < 100; seed++) {
            Crosswalk crosswalk = world(new Random(seed));
            for (Scope left : scopes()) {
                for (Scope right : scopes()) {
                    List<String> read = new ArrayList<>();

                    crosswalk
                            .between(left, right)
                            .forEach((a, b, known) -> read.add(a + " " + b + " " + known));

                    assertThat(read)
                            .as("seed %d: %s to %s", seed, left, right)
                            .isEqualTo(asked(crosswalk, left, right));
                }
            }
        }
    }

    private static List<Scope> scopes() {
        return List.of(Scope.of("a"), Scope.of("b"), new Scope("a", List.of("n1", "n4")));
    }

    private static List<String> asked(Crosswalk crosswalk, Scope left, Scope right) {
        List<String> asked = new ArrayList<>();
        for (RequirementRef a : crosswalk.requirements(left)) {
            for (RequirementRef b : crosswalk.requirements(right)) {
                RelationSet known = crosswalk.relation(a, b);
                if (!known.equals(RelationSet.ALL)) {
                    asked.add(a + " " + b + " " + known);
                }
            }
        }
        return asked;
    }

    /// Two editions of six requirements, of which every third is decomposed.
    private static Crosswalk world(Random dice) {
        List<Requirement> requirements = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            requirements.add(new Requirement("n" + n, "control", "", "", null, true, false));
            if (n % 3 == 0) {
                for (String edition : List.of("a", "b")) {
                    claims.add(
                            new Claim(
                                    new RequirementRef(edition, "n" + n),
                                    List.of("o" + dice.nextInt(3)),
                                    List.of(),
                                    ""));
                }
            }
        }
        List<Assertion> assertions = List.of(Assertion.values());
        List<Mapping> rows = new ArrayList<>();
        for (int r = 0; r < 9; r++) {
            rows.add(
                    new Mapping(
                            "row" + r,
                            List.of(new RequirementRef("a", "n" + dice.nextInt(6))),
                            assertions.get(dice.nextInt(assertions.size())),
                            List.of(new RequirementRef("b", "n" + dice.nextInt(6))),
                            "",
                            0));
        }
        MappingSet.Provenance provenance =
                new MappingSet.Provenance(
                        "test", "", "", "", "", "", MappingSet.Status.ACCEPTED, "");
        return Crosswalk.of(
                new Library(
                        "test",
                        List.of(
                                new FrameworkEdition("a", "", "", "", "", null, requirements),
                                new FrameworkEdition("b", "", "", "", "", null, requirements)),
                        List.of(
                                new Obligation("o0", "", "", Facet.OPERATE),
                                new Obligation("o1", "", "", Facet.OPERATE),
                                new Obligation("o2", "", "", Facet.OPERATE)),
                        claims,
                        List.of(new MappingSet("set", "a", "b", provenance, null, rows))));
    }
}
