package dev.crosswalk.answers.population;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Programme;
import java.util.ArrayList;
import java.util.List;

/// Finds a population by its id, or by its file.
final class NamedPopulation {
    private NamedPopulation() {}

    /// @param parameter as the request calls it
    static ControlPopulation find(Programme programme, String parameter, String typed)
            throws Refusal {
        String file = FileNames.from("", typed).orElse(typed);
        List<String> known = new ArrayList<>();
        for (ControlPopulation p : programme.populations()) {
            String own = FileNames.from("", p.file()).orElse(p.file());
            // People let the shell complete the name of a file: acme/populations/leavers.csv.
            if (p.population().id().equals(typed)
                    || own.equals(file)
                    || (!own.isEmpty() && file.endsWith("/" + own))) {
                return p;
            }
            known.add(p.population().id());
        }
        throw Refusal.unknown(parameter, "population", typed, known);
    }
}
