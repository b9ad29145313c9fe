package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// All ordered pairs of the frameworks around the hub as a process of its own, for its memory.
final class AllPairs {

    private AllPairs() {}

    /// Makes a snapshot and reads what is known of every pair.
    ///
    /// @return how many pairs anything is known of, which keeps the reading from being dropped
    static long known(Library library) {
        Crosswalk crosswalk = Crosswalk.of(library);
        LongAdder known = new LongAdder();
        List<String> spokes =
                library.editions().stream()
                        .map(FrameworkEdition::id)
                        .filter(id -> !id.equals("hub"))
                        .toList();
        for (String left : spokes) {
            for (String right : spokes) {
                if (!left.equals(right)) {
                    crosswalk
                            .between(Scope.of(left), Scope.of(right))
                            .forEach((a, b, relations) -> known.add(relations.mask()));
                }
            }
        }
        return known.sum();
    }

    /// Prints the most memory that the process ever had resident, in kilobytes; needs Linux.
    public static void main(String[] args) throws IOException {
        if (known(Worlds.hubAndSpokes()) == 0) {
            throw new IllegalStateException("nothing is known of any pair");
        }
        System.out.println(mostResident());
    }

    static String mostResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElseThrow();
    }
}
