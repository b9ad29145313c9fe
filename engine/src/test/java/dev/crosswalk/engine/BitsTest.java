package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Sets of numbers on both sides of where a word ends, against the sets of the JDK.
class BitsTest {
    private static final int SIZE = 130;
    private static final int[] MEMBERS = {0, 1, 63, 64, 127, 129};

    private static Set<Integer> chosen(int choice) {
        Set<Integer> set = new TreeSet<>();
        for (int i = 0; i < MEMBERS.length; i++) {
            if ((choice >> i & 1) != 0) {
                set.add(MEMBERS[i]);
            }
        }
        return set;
    }

    private static long[] bits(Set<Integer> set) {
        long[] bits = Bits.empty(SIZE);
        set.forEach(i -> Bits.add(bits, i));
        return bits;
    }

    private static List<Integer> list(long[] set) {
        List<Integer> list = new ArrayList<>();
        Bits.forEach(set, list::add);
        return list;
    }

    @Test
    void asManyWordsAreTakenAsAreNeededAndNoMore() {
        assertThat(Bits.empty(0)).isEmpty();
        assertThat(Bits.empty(1)).hasSize(1);
        assertThat(Bits.empty(64)).hasSize(1);
        assertThat(Bits.empty(65)).hasSize(2);
    }

    @Test
    void aSetHasItsMembersInOrderAndNoOthers() {
        for (int choice = 0; choice < 1 << MEMBERS.length; choice++) {
            Set<Integer> set = chosen(choice);
            long[] bits = bits(set);

            assertThat(list(bits)).containsExactlyElementsOf(set);
            assertThat(Bits.size(bits)).isEqualTo(set.size());
            assertThat(Bits.isEmpty(bits)).isEqualTo(set.isEmpty());
            assertThat(Bits.first(bits)).isEqualTo(set.isEmpty() ? -1 : (int) Collections.min(set));
            for (int i = 0; i < SIZE; i++) {
                assertThat(Bits.has(bits, i)).isEqualTo(set.contains(i));
            }
        }
    }

    @Test
    void twoSetsAreJoinedAndComparedMemberByMember() {
        for (int a = 0; a < 1 << MEMBERS.length; a++) {
            for (int b = 0; b < 1 << MEMBERS.length; b++) {
                long[] left = bits(chosen(a));
                long[] right = bits(chosen(b));

                assertThat(list(Bits.and(left, right))).containsExactlyElementsOf(chosen(a & b));
                assertThat(list(Bits.or(left, right))).containsExactlyElementsOf(chosen(a | b));
                assertThat(list(Bits.without(left, right)))
                        .containsExactlyElementsOf(chosen(a & ~b));
                assertThat(Bits.meet(left, right)).isEqualTo((a & b) != 0);
                assertThat(Bits.subset(left, right)).isEqualTo((a & ~b) == 0);
                if (a != 0 && b != 0) {
                    assertThat(Bits.relation(left, right))
                            .isEqualTo(RelationSet.bit(relation(a, b)));
                }
            }
        }
    }

    private static Relation relation(int a, int b) {
        if (a == b) {
            return Relation.EQUAL;
        }
        if ((a & ~b) == 0) {
            return Relation.SUBSET;
        }
        if ((b & ~a) == 0) {
            return Relation.SUPERSET;
        }
        return (a & b) != 0 ? Relation.INTERSECTS : Relation.DISJOINT;
    }
}
