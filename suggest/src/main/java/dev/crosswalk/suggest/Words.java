package dev.crosswalk.suggest;

import dev.crosswalk.suggest.Passage.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// How near a text is to passages by the words that it shares with them: Lucene's BM25 over stems
/// of English words, an index in memory for each kind of passage, so that a word is as rare as it
/// is among passages of one kind.
final class Words {
    private static final String FIELD = "text";

    /// Lucene asks for a faster way to compare vectors, of which nothing here has any.
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    // Before the first index, which asks.
    static {
        LUCENE.setLevel(Level.OFF);
    }

    private final Analyzer english = new EnglishAnalyzer();
    private final List<Passage> passages;
    private final Map<Kind, Part> parts = new EnumMap<>(Kind.class);

    /// @param numbers of the passages, by their number in the index
    private record Part(IndexSearcher searcher, List<Integer> numbers) {}

    Words(List<Passage> passages) {
        this.passages = List.copyOf(passages);
        for (Kind kind : Kind.values()) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                if (passages.get(i).kind() == kind) {
                    numbers.add(i);
                }
            }
            if (!numbers.isEmpty()) {
                parts.put(kind, new Part(index(numbers), numbers));
            }
        }
    }

    private IndexSearcher index(List<Integer> numbers) {
        try {
            Directory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(english))) {
                for (int number : numbers) {
                    Document document = new Document();
                    String text = FieldWords.spelled(passages.get(number).text());
                    document.add(new TextField(FIELD, text, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            return new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    /// How near the text is to each passage: 1 to the nearest of each kind, 0 where they share no
    /// word. A word counts once, however often the text has it.
    float[] nearness(String text) {
        float[] nearness = new float[passages.size()];
        Set<String> words = words(text);
        if (words.isEmpty()) {
            return nearness;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(w -> any.add(new TermQuery(term(w)), BooleanClause.Occur.SHOULD));
        BooleanQuery query = any.build();
        try {
            for (Part part : parts.values()) {
                ScoreDoc[] found = part.searcher().search(query, part.numbers().size()).scoreDocs;
                for (ScoreDoc hit : found) {
                    nearness[part.numbers().get(hit.doc)] = hit.score / found[0].score;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        return nearness;
    }

    /// A sentence of an obligation, by how rare each of its words is among obligations.
    record Sentence(Map<String, Double> rarities) {
        Sentence {
            rarities = Map.copyOf(rarities);
        }

        /// How much of it some words say, from 0 to 1 and to three digits.
        double saidBy(Set<String> words) {
            double all = 0;
            double said = 0;
            for (Map.Entry<String, Double> word : rarities.entrySet()) {
                all += word.getValue();
                said += words.contains(word.getKey()) ? word.getValue() : 0;
            }
            return all == 0 ? 0 : Math.round(said / all * 1000) / 1000.0;
        }
    }

    Sentence sentence(String text) {
        Map<String, Double> rarities = new LinkedHashMap<>();
        Part obligations = parts.get(Kind.OBLIGATION);
        if (obligations != null) {
            IndexReader index = obligations.searcher().getIndexReader();
            try {
                for (String word : words(text)) {
                    int having = index.docFreq(term(word)) + 1;
                    rarities.put(word, Math.log((index.numDocs() + 1.0) / having));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot be read", e);
            }
        }
        return new Sentence(rarities);
    }

    private static Term term(String word) {
        return new Term(FIELD, word);
    }

    /// The stems of the first words of a text, as many as Lucene takes in one question.
    Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = english.tokenStream(FIELD, FieldWords.spelled(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < IndexSearcher.getMaxClauseCount() && tokens.incrementToken()) {
                words.add(term.toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }
}
