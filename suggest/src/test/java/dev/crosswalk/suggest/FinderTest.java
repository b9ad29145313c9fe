package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.suggest.Finder.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static final Finder<String> FINDER =
            Finder.of(
                    List.of("factor", "leavers", "review", "one"),
                    List.of(
                            new Entry(
                                    List.of("x/A.8.5", "A.8.5"),
                                    "Secure log-on",
                                    "A second factor besides the password."),
                            new Entry(
                                    List.of("acc-leavers"),
                                    "",
                                    "Access of people who leave is withdrawn."),
                            new Entry(
                                    List.of("ACC-07"),
                                    "Access review",
                                    "Rights are compared with duties."),
                            new Entry(List.of("x/A.5.1", "A.5.1"), "Policies", "One policy.")));

    private static List<String> found(String words) {
        return FINDER.find(words).stream().map(Finder.Hit::thing).toList();
    }

    @Test
    void whatHasAllWordsIsFoundBeforeAnythingElse() {
        assertThat(found("access review")).containsExactly("review");
        assertThat(found("access")).containsExactly("review", "leavers");
        assertThat(found("reviewing the passwords")).containsExactlyInAnyOrder("review", "factor");
    }

    @Test
    void whatTheFieldWritesInShortIsSpelledOut() {
        assertThat(found("MFA")).containsExactly("factor");
        assertThat(found("jml")).containsExactly("leavers");
    }

    @Test
    void anIdIsFoundWholeOrNearlySo() {
        assertThat(found("a.8.5")).startsWith("factor");
        assertThat(found("A.5.81")).containsExactly("one");
        assertThat(found("ACC-70")).containsExactly("review");
    }

    @Test
    void aWordThatIsSpelledNearlySoIsFoundWhereNothingElseIs() {
        assertThat(found("polcy")).containsExactly("one");
        assertThat(found("zzzz")).isEmpty();
        assertThat(found("the")).isEmpty();
    }
}
