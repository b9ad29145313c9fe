package dev.crosswalk.suggest;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.suggest.Passage.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Suggests which obligations the text of a control speaks of.
///
/// A text is as near to an obligation as it is to three passages: the obligation's own sentence,
/// the nearest control that discharges it, and, with less weight, the nearest requirement or point
/// of focus that demands it. It is as near to a passage as the two are in meaning, and a tenth of
/// that by the words that they share. `docs/suggestions.md` says how these weights were chosen and
/// how good the suggestions are.
///
/// Texts are taken as English, as the content is. Of one in another script nothing is known.
public final class Suggester {
    /// Of a longer text only the beginning is read: it is no description of a control any more.
    private static final int MOST_CHARACTERS = 10_000;

    private static final double WEIGHT_OF_WORDS = 0.1;
    private static final double WEIGHT_OF_REQUIREMENTS = 0.6;

    /// How much less near an obligation is that asks about something of which a text says nothing.
    private static final double NARROWER = 0.08;

    /// A phrase of the field means what its meaning is so near to, and a text that has the phrase
    /// is nearer to that by so much of what the meaning is nearer.
    private static final double MEANT = 0.6;

    private static final double WEIGHT_OF_MEANING = 0.3;

    /// What texts about something else reach: the weather 0.14, a mission statement 0.32. Of 1,523
    /// texts of controls that others published, the tenth suggestion of one in a hundred has less.
    private static final double LEAST = 0.2;

    /// Among how many of the nearest a control, or a point of focus, has to be to be named.
    private static final int NEAREST = 10;

    private static final BitSet NOTHING = new BitSet();

    private static final Comparator<Suggestion> BEST_FIRST =
            comparingDouble(Suggestion::score).reversed().thenComparing(Suggestion::obligation);

    private final List<Passage> passages;
    private final Criteria criteria;
    private final Words words;
    private final @Nullable Meaning meaning;

    /// Of the passages, in their order; none where there is no model.
    private final List<float[]> vectors;

    /// Numbers of the passages that stand for each obligation, by its id.
    private final Map<String, List<Integer>> standing = new TreeMap<>();

    /// What each obligation says, without figures, by its id.
    private final Map<String, Words.Sentence> sentences = new HashMap<>();

    /// What each asks about that is narrower than what stands around it.
    private final Map<String, BitSet> narrow = new HashMap<>();

    private final FieldWords field = new FieldWords();

    /// What its phrases mean, once a text has one.
    private final Map<String, Map<String, Double>> meant = new ConcurrentHashMap<>();

    private Suggester(Content content, @Nullable Meaning meaning) {
        passages = Passage.of(content);
        criteria = new Criteria(content.library());
        words = new Words(passages);
        for (Obligation o : content.library().obligations()) {
            String said = Passage.withoutFigures(o.text());
            sentences.put(o.id(), words.sentence(said));
            narrow.put(o.id(), field.asked(said));
        }
        this.meaning = meaning;
        vectors = meaning == null ? List.of() : vectors(content, meaning);
        for (int i = 0; i < passages.size(); i++) {
            for (String obligation : passages.get(i).obligations()) {
                standing.computeIfAbsent(obligation, ignored -> new ArrayList<>()).add(i);
            }
        }
    }

    private List<float[]> vectors(Content content, Meaning meaning) {
        List<String> texts = passages.stream().map(Passage::text).toList();
        Vectors all = Vectors.bundled().of(texts, meaning, content.library().contentVersion());
        return texts.stream().map(all::vector).toList();
    }

    /// One that goes by words and by meaning, or, where the model cannot run on this machine, by
    /// words alone.
    ///
    /// @param notice is told what is unpacked and where, and why there is no model if there is none
    public static Suggester of(Content content, Consumer<String> notice) {
        return new Suggester(content, MiniLm.load(notice).orElse(null));
    }

    /// One that goes by words alone: Lucene's BM25, and no model.
    public static Suggester byWords(Content content) {
        return new Suggester(content, null);
    }

    /// The obligations that the text speaks of, the nearest first and equally near ones by id:
    /// those that the criteria are about, then those of the nearest of all that they are not about.
    ///
    /// @param text of a control, as a report or another tool has it
    /// @param named the criteria that the control is said to serve, each with all that stands under
    ///   it; one that is not in the content is about nothing. Where none is named, all obligations
    ///   are within
    /// @param most how many there may be within, and how near a suggestion beyond has to be: among
    ///   as many of the nearest of all
    /// @return none where no word of the text could be compared, or it is about something else
    public List<Suggestion> suggest(String text, Collection<RequirementRef> named, int most) {
        String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        if (read.chars().noneMatch(Suggester::isComparable)) {
            return List.of();
        }
        Set<String> said = words.words(withMeanings(read));
        double[] nearness = nearness(read);
        Map<String, Double> scores = scores(read, nearness);
        Map<String, Integer> places = places(read, scores);
        Set<RequirementRef> asked = criteria.under(named);
        Set<String> about = criteria.obligations(asked);
        Set<Integer> controls = nearest(nearness, i -> passages.get(i).kind() == Kind.CONTROL);
        Set<Integer> points = nearest(nearness, i -> passages.get(i).optional());
        Set<Integer> asking = nearest(nearness, i -> isPointUnder(asked, passages.get(i)));
        List<Suggestion> all = new ArrayList<>();
        standing.forEach((obligation, numbers) -> {
            boolean within = named.isEmpty() || about.contains(obligation);
            boolean isAsked = within && !named.isEmpty();
            Passage control = nearestOf(numbers, controls, nearness);
            Passage point = nearestOf(numbers, isAsked ? asking : points, nearness);
            all.add(
                    new Suggestion(
                            obligation,
                            scores.getOrDefault(obligation, 0.0),
                            saidBy(said, obligation),
                            places.getOrDefault(obligation, standing.size()),
                            control == null ? null : control.id(),
                            point == null ? null : RequirementRef.parse(point.id()),
                            within));
        });
        all.removeIf(s -> meaning == null ? s.score() == 0 : s.score() < LEAST);
        all.sort(BEST_FIRST);
        List<Suggestion> best = new ArrayList<>();
        all.stream().filter(Suggestion::within).limit(most).forEach(best::add);
        all.stream().limit(most).filter(suggestion -> !suggestion.within()).forEach(best::add);
        return List.copyOf(best);
    }

    /// How near a text is to each obligation, by its id.
    ///
    /// @param nearness of the text to passages
    private Map<String, Double> scores(String text, double[] nearness) {
        BitSet unsaid = field.unsaid(text);
        Map<String, Double> scores = new HashMap<>();
        standing.forEach((obligation, numbers) -> {
            boolean isNarrower = unsaid.intersects(narrow.getOrDefault(obligation, NOTHING));
            scores.put(obligation, score(numbers, nearness, isNarrower && meaning != null));
        });
        if (meaning != null) {
            for (String phrase : field.meanings(text)) {
                meant(phrase)
                        .forEach((obligation, score) ->
                                scores.computeIfPresent(
                                        obligation, (_, was) -> nearerTo(score, was)));
            }
        }
        return scores;
    }

    private static double nearerTo(double meant, double was) {
        double by = WEIGHT_OF_MEANING * Math.max(0, meant - was);
        return was < LEAST ? was : Math.round((was + by) * 1000) / 1000.0;
    }

    /// The obligations that what a phrase of the field means is about, each with how near it is.
    private Map<String, Double> meant(String phrase) {
        return meant.computeIfAbsent(
                phrase,
                p -> {
                    double[] nearness = nearness(p);
                    Map<String, Double> about = new HashMap<>();
                    standing.forEach((obligation, numbers) -> {
                        double score = score(numbers, nearness, false);
                        if (score >= MEANT) {
                            about.put(obligation, score);
                        }
                    });
                    return about;
                });
    }

    /// The place of each obligation among all, in the part of a text to which it is nearest.
    ///
    /// @param whole how near all of the text is
    private Map<String, Integer> places(String text, Map<String, Double> whole) {
        List<String> parts = Parts.of(text);
        Map<String, Double> best = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (String part : parts) {
            Map<String, Double> scores =
                    part.equals(text.strip()) ? whole : scores(part, nearness(part));
            int place = 0;
            for (Map.Entry<String, Double> e : inOrder(scores)) {
                place++;
                if (e.getValue() > best.getOrDefault(e.getKey(), 0.0)) {
                    best.put(e.getKey(), e.getValue());
                    places.put(e.getKey(), place);
                }
            }
        }
        return places;
    }

    private static List<Map.Entry<String, Double>> inOrder(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(
                        comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private double saidBy(Set<String> words, String obligation) {
        Words.Sentence sentence = sentences.get(obligation);
        return sentence == null ? 0 : sentence.saidBy(words);
    }

    /// The content and the model know these, and what is written in other scripts says nothing to
    /// them.
    private static boolean isComparable(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isPointUnder(Set<RequirementRef> asked, Passage passage) {
        return passage.optional() && asked.contains(RequirementRef.parse(passage.id()));
    }

    private String withMeanings(String text) {
        return text + " " + String.join(". ", field.meanings(text));
    }

    /// From 0 to 1, by number of the passage. The words of what the phrases of the field mean count
    /// with those of the text.
    private double[] nearness(String text) {
        float[] byWords = words.nearness(withMeanings(text));
        if (meaning == null) {
            return IntStream.range(0, byWords.length).mapToDouble(i -> byWords[i]).toArray();
        }
        float[] vector = meaning.of(text);
        return IntStream.range(0, byWords.length)
                .mapToDouble(i ->
                        (Math.max(0, cosine(vector, vectors.get(i))) + WEIGHT_OF_WORDS * byWords[i])
                                / (1 + WEIGHT_OF_WORDS))
                .toArray();
    }

    private static double cosine(float[] left, float[] right) {
        double product = 0;
        for (int i = 0; i < left.length; i++) {
            product += (double) left[i] * right[i];
        }
        return product;
    }

    private double score(List<Integer> numbers, double[] nearness, boolean isNarrower) {
        double own = 0;
        double control = 0;
        double requirement = 0;
        for (int i : numbers) {
            switch (passages.get(i).kind()) {
                case OBLIGATION -> own = nearness[i];
                case CONTROL -> control = Math.max(control, nearness[i]);
                case REQUIREMENT -> requirement = Math.max(requirement, nearness[i]);
            }
        }
        double score =
                (own + control + WEIGHT_OF_REQUIREMENTS * requirement)
                        / (2 + WEIGHT_OF_REQUIREMENTS);
        double narrowed = isNarrower ? Math.max(0, score - NARROWER) : score;
        return Math.round(narrowed * 1000) / 1000.0;
    }

    /// The numbers of the nearest passages of those that are chosen from.
    private Set<Integer> nearest(double[] nearness, IntPredicate choice) {
        return IntStream.range(0, nearness.length)
                .filter(choice)
                .filter(i -> nearness[i] > 0)
                .boxed()
                .sorted(comparingDouble((Integer i) -> -nearness[i]).thenComparingInt(i -> i))
                .limit(NEAREST)
                .collect(toSet());
    }

    private @Nullable Passage nearestOf(
            List<Integer> numbers, Set<Integer> chosen, double[] nearness) {
        return numbers.stream()
                .filter(chosen::contains)
                .min(comparingDouble((Integer i) -> -nearness[i]).thenComparingInt(i -> i))
                .map(passages::get)
                .orElse(null);
    }
}
