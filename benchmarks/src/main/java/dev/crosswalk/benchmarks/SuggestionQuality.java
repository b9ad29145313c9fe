package dev.crosswalk.benchmarks;

import static java.util.Comparator.comparingDouble;

import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.suggest.Suggester;
import dev.crosswalk.suggest.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well suggestions find what publishers say of their own control texts.
///
/// Labels are requirements, suggestions are obligations: a requirement is as near to a text as the
/// best suggestion that it or a point of focus under it demands, then as the second best. So each
/// text gives an order of all requirements of an edition, of which we take recall at 10 (the share
/// of the labels that are among the first ten) and average precision. Half of the texts, told by
/// their ids, chose the weights; figures are of the other half.
final class SuggestionQuality {
    private static final List<String> EDITIONS =
            List.of("soc2-2017", "iso27001-2013", "iso27001-2022");
    private static final String CRITERIA = EDITIONS.getFirst();
    private static final int FIRST = 10;

    /// So many are shown of a control at once.
    private static final int SOON = 3;

    /// @param labels requirements by edition
    private record Text(String id, String text, Map<String, Set<String>> labels) {
        boolean isHeldOut() {
            return (id.hashCode() & 1) == 1;
        }

        List<RequirementRef> criteria() {
            return labels.getOrDefault(CRITERIA, Set.of()).stream()
                    .sorted()
                    .map(id -> new RequirementRef(CRITERIA, id))
                    .toList();
        }
    }

    /// Sums over texts.
    private static final class Figures {
        private int texts;
        private double soon;
        private double recall;
        private double precision;

        /// @return the average precision of this one
        double add(List<String> order, Set<String> labels) {
            int found = 0;
            int early = 0;
            int soonest = 0;
            double sum = 0;
            for (int i = 0; i < order.size(); i++) {
                if (labels.contains(order.get(i))) {
                    found++;
                    early += i < FIRST ? 1 : 0;
                    soonest += i < SOON ? 1 : 0;
                    sum += found / (i + 1.0);
                }
            }
            texts++;
            soon += soonest / (double) labels.size();
            recall += early / (double) labels.size();
            precision += sum / labels.size();
            return sum / labels.size();
        }

        @Override
        public String toString() {
            return "%.3f  %.3f".formatted(recall / texts, precision / texts);
        }
    }

    private final Map<String, Map<String, Set<String>>> demands = new LinkedHashMap<>();

    private SuggestionQuality(Content content) {
        Map<RequirementRef, List<String>> claimed = new HashMap<>();
        for (Claim claim : content.library().claims()) {
            claimed.put(claim.requirement(), claim.demands());
        }
        for (FrameworkEdition edition : content.library().editions()) {
            Map<String, Set<String>> ofEdition = new LinkedHashMap<>();
            for (Requirement r : edition.requirements()) {
                List<String> demanded =
                        claimed.getOrDefault(new RequirementRef(edition.id(), r.id()), List.of());
                String assessed = r.optional() ? r.parent() : r.assessable() ? r.id() : null;
                if (assessed != null && !demanded.isEmpty()) {
                    ofEdition.computeIfAbsent(assessed, id -> new HashSet<>()).addAll(demanded);
                }
            }
            demands.put(edition.id(), ofEdition);
        }
    }

    /// By requirement, of those that demand something.
    private Map<String, Set<String>> demands(String edition) {
        return demands.getOrDefault(edition, Map.of());
    }

    /// @param args the folder of texts, that of the made-up report, and maybe the AICPA's mapping
    ///   to NIST SP 800-53
    public static void main(String[] args) throws IOException {
        Content content = Content.bundled();
        SuggestionQuality quality = new SuggestionQuality(content);
        Suggester both = Suggester.of(content, System.err::println);
        Suggester words = Suggester.byWords(content);
        System.out.printf(
                "%-18s %5s  %-20s %s%n",
                "of reviews", "texts", "BM25 alone", "suggestions (recall@3, recall@10, MAP)");
        for (Path list :
                List.of(
                        Path.of(args[1], "report.csv"),
                        Path.of(args[0], "second-report.csv"),
                        Path.of(args[0], "third-report.csv"))) {
            ofReview(ReviewedList.of(content, list), words, both);
        }
        System.out.println();
        System.out.printf(
                "%-18s %-14s %5s  %-13s %-13s %-15s %5s  %-13s %s%n",
                "recall@10 and MAP",
                "",
                "texts",
                "BM25 alone",
                "suggestions",
                "better, worse",
                "texts",
                "no criteria",
                "criteria named");
        for (String file : List.of("probo-mitigations", "azure-policies", "nist-800-53-r5")) {
            List<Text> texts = read(Path.of(args[0], file + ".tsv"));
            if (args.length > 2 && file.startsWith("nist")) {
                texts = withCriteria(texts, Path.of(args[2]));
            }
            quality.print(file, texts, words, both);
        }
    }

    /// How early what a review accepts of each control is suggested, whose criteria are named.
    private static void ofReview(ReviewedList reviewed, Suggester words, Suggester both) {
        Figures alone = new Figures();
        Figures fused = new Figures();
        for (ListedControl control : reviewed.list().controls()) {
            Set<String> accepted = reviewed.accepted(control);
            if (accepted.isEmpty()) {
                continue;
            }
            List<RequirementRef> criteria =
                    control.criteria().stream().map(c -> new RequirementRef(CRITERIA, c)).toList();
            alone.add(first(words, control.text(), criteria), accepted);
            fused.add(first(both, control.text(), criteria), accepted);
        }
        System.out.printf(
                "%-18s %5d  %.3f  %s  %.3f  %s%n",
                reviewed.name(),
                alone.texts,
                alone.soon / alone.texts,
                alone,
                fused.soon / fused.texts,
                fused);
    }

    private static List<String> first(
            Suggester suggester, String text, List<RequirementRef> criteria) {
        return suggester.suggest(text, criteria, FIRST).stream()
                .map(Suggestion::obligation)
                .toList();
    }

    private void print(String file, List<Text> texts, Suggester words, Suggester both) {
        for (String edition : EDITIONS) {
            Figures alone = new Figures();
            Figures fused = new Figures();
            Figures unnamed = new Figures();
            Figures named = new Figures();
            int better = 0;
            int worse = 0;
            for (Text text : texts) {
                Set<String> labels = new HashSet<>(text.labels().getOrDefault(edition, Set.of()));
                labels.retainAll(demands(edition).keySet());
                if (!text.isHeldOut() || labels.isEmpty()) {
                    continue;
                }
                double byWords = alone.add(order(edition, words, text.text(), List.of()), labels);
                List<String> order = order(edition, both, text.text(), List.of());
                double byBoth = fused.add(order, labels);
                better += byBoth > byWords ? 1 : 0;
                worse += byBoth < byWords ? 1 : 0;
                List<RequirementRef> criteria = text.criteria();
                if (!edition.equals(CRITERIA) && !criteria.isEmpty()) {
                    unnamed.add(order, labels);
                    named.add(order(edition, both, text.text(), criteria), labels);
                }
            }
            if (alone.texts > 0) {
                System.out.printf(
                        "%-18s %-14s %5d  %-13s %-13s %-15s",
                        file, edition, alone.texts, alone, fused, better + ", " + worse);
                System.out.println(
                        named.texts == 0
                                ? ""
                                : " %5d  %-13s %s".formatted(named.texts, unnamed, named));
            }
        }
    }

    /// The requirements of an edition, the nearest to the text first; those within the criteria
    /// before the others.
    private List<String> order(
            String edition, Suggester suggester, String text, List<RequirementRef> criteria) {
        Map<String, Double> scores = new HashMap<>();
        for (Suggestion s : suggester.suggest(text, criteria, Integer.MAX_VALUE)) {
            scores.put(s.obligation(), s.score() + (s.within() ? 1 : 0));
        }
        Map<String, Double> nearness = new TreeMap<>();
        demands(edition).forEach((id, demanded) -> nearness.put(id, nearness(demanded, scores)));
        return nearness.entrySet().stream()
                .sorted(comparingDouble((Map.Entry<String, Double> e) -> -e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double nearness(Collection<String> demanded, Map<String, Double> scores) {
        List<Double> best =
                demanded.stream()
                        .map(o -> scores.getOrDefault(o, 0.0))
                        .sorted(Collections.reverseOrder())
                        .limit(2)
                        .toList();
        return best.getFirst() + (best.size() > 1 ? best.getLast() / 10_000 : 0);
    }

    private static List<Text> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(SuggestionQuality::text).toList();
        }
    }

    private static Text text(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        Map<String, Set<String>> labels = new HashMap<>();
        for (int i = 0; i < EDITIONS.size(); i++) {
            Set<String> ids =
                    Arrays.stream(cells.get(i + 2).split(" ", -1))
                            .filter(id -> !id.isEmpty())
                            .collect(Collectors.toSet());
            labels.put(EDITIONS.get(i), ids);
        }
        return new Text(cells.get(0), cells.get(1), labels);
    }

    /// The texts with the criteria that the AICPA sets beside each control, whichever of its parts
    /// it names.
    private static List<Text> withCriteria(List<Text> texts, Path mapping) throws IOException {
        Pattern row = Pattern.compile("([^,]+),([A-Z]{2}-\\d+(?:\\(\\d+\\))?).*");
        Map<String, Set<String>> criteria = new HashMap<>();
        for (String line : Files.readAllLines(mapping)) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches()) {
                criteria.computeIfAbsent(matcher.group(2), id -> new HashSet<>())
                        .add(matcher.group(1));
            }
        }
        List<Text> with = new ArrayList<>();
        for (Text text : texts) {
            Map<String, Set<String>> labels = new HashMap<>(text.labels());
            labels.put(CRITERIA, criteria.getOrDefault(text.id(), Set.of()));
            with.add(new Text(text.id(), text.text(), labels));
        }
        return with;
    }
}
