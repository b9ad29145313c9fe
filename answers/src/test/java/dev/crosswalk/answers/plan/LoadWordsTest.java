package dev.crosswalk.answers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.planner.PersonDays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadWordsTest {
    @Test
    void whatIsAskedOfARoleThatNobodyHoldsIsSaidSo() {
        PersonDays much = new PersonDays(2160);
        Load load = new Load("Security lead", false, 3, much, null, new TreeMap<>(), much, false);

        assertThat(LoadWords.doubt(List.of(load)))
                .startsWith(
                        "21.6 person-days in two weeks are asked of the Security lead, a role that"
                                + " nobody holds, more than one person does;");
    }
}
