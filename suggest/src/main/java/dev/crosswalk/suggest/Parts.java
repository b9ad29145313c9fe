package dev.crosswalk.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of which a text says something each: its sentences, and what one sentence says of its
/// subject one after the other, each behind that subject. `Logs go to a separate project, are kept
/// for a year and cannot be altered` has three.
final class Parts {
    /// What is said after these is hardly what a control is about.
    private static final int MOST = 12;

    private static final int WORDS_OF_A_SUBJECT = 14;
    private static final int WORDS_OF_A_PART = 3;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;])\\s+");
    private static final Pattern VERB =
            Pattern.compile(
                    "\\b(is|are|was|were|has|have|can|cannot|must|may|will|shall|do|does)\\b");
    private static final Pattern BETWEEN = Pattern.compile(",?\\s+and\\s+(?=\\S+\\s+\\S)|,\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Parts() {}

    /// At least one of a text that says something.
    static List<String> of(String text) {
        List<String> all = new ArrayList<>();
        for (String sentence : SENTENCE.splitAsStream(text.strip()).limit(MOST).toList()) {
            Matcher verb = VERB.matcher(sentence);
            String subject = verb.find() ? sentence.substring(0, verb.start()).strip() : "";
            if (words(subject) > WORDS_OF_A_SUBJECT) {
                subject = "";
            }
            for (String said : said(sentence.substring(subject.length()).strip())) {
                all.add((subject + " " + said).strip());
            }
        }
        return all.stream().filter(p -> !p.isEmpty()).distinct().limit(MOST).toList();
    }

    /// What a sentence says one after the other; a word or two between commas belong to what stands
    /// before them.
    private static List<String> said(String sentence) {
        List<String> said = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(sentence).toList()) {
            if (said.isEmpty() || words(part) >= WORDS_OF_A_PART) {
                said.add(part);
            } else {
                said.set(said.size() - 1, said.getLast() + ", " + part);
            }
        }
        return said;
    }

    private static long words(String text) {
        return SPACE.splitAsStream(text.strip()).filter(w -> !w.isEmpty()).count();
    }
}
