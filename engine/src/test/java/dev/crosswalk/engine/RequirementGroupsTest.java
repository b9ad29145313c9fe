package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Under which headings an edition is shown. A node is written `name` where it is assessed, `name:`
/// where it is divided, with its parent before it: `1/1.1:`.
class RequirementGroupsTest {
    private static FrameworkEdition edition(String nodes) {
        List<Requirement> all = new ArrayList<>();
        for (String node : World.words(nodes)) {
            int slash = node.indexOf('/');
            boolean divided = node.endsWith(":");
            String id = node.substring(slash + 1).replace(":", "");
            String parent = slash < 0 ? null : node.substring(0, slash);
            all.add(new Requirement(id, "node", id, "", parent, !divided, false));
        }
        return new FrameworkEdition("a", "A", "", "", "", null, all);
    }

    private static List<String> shown(String nodes) {
        FrameworkEdition edition = edition(nodes);
        Crosswalk crosswalk =
                Crosswalk.of(new Library("", List.of(edition), List.of(), List.of(), List.of()));
        Posture nothing = new Posture(Assurance.IMPLEMENTED, List.of(), List.of(), List.of());
        return new RequirementGroups(edition)
                .of(crosswalk.gap(nothing, Scope.of("a")).verdicts()).stream()
                        .map(g ->
                                g.heading().id()
                                        + g.verdicts().stream().map(v -> v.ref().id()).toList()
                                        + g.summary().total())
                        .toList();
    }

    @Test
    void fewCategoriesThatAreDividedTwiceAreShownByTheirSeries() {
        assertThat(shown("1: 1/1.1: 1.1/1.1.1 1.1/1.1.2 1/1.2: 1.2/1.2.1 2: 2/2.1: 2.1/2.1.1"))
                .containsExactly("1.1[1.1.1, 1.1.2]2", "1.2[1.2.1]1", "2.1[2.1.1]1");
    }

    @Test
    void categoriesOfWhichOneHoldsWhatIsAssessedAreShownThemselves() {
        assertThat(shown("1: 1/1.1: 1.1/1.1.1 1/1.2: 1.2/1.2.1 2: 2/2.1"))
                .containsExactly("1[1.1.1, 1.2.1]2", "2[2.1]1");
    }

    @Test
    void whatIsAssessedAtTheTopStandsByItself() {
        assertThat(shown("1: 1/1.1: 1.1/1.1.1 2")).containsExactly("1[1.1.1]1", "2[2]1");
    }

    @Test
    void eightCategoriesAreManyAndShownThemselves() {
        StringBuilder eight = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            eight.append("%d: %d/%d.1: %d.1/%d.1.1 ".formatted(i, i, i, i, i));
        }
        String seven = eight.substring(0, eight.indexOf("8:"));

        assertThat(shown(eight.toString())).hasSize(8).startsWith("1[1.1.1]1");
        assertThat(shown(seven)).hasSize(7).startsWith("1.1[1.1.1]1");
    }
}
