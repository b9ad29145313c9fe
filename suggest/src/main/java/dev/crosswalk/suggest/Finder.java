package dev.crosswalk.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Finds things by words: those that have all words first, the best of them by Lucene's BM25 over
/// stems of English words, with what the field writes in short spelled out. Where nothing has them,
/// what is spelled nearly so.
///
/// @param <T> what is found
public final class Finder<T> {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    /// A title says what a thing is about, its text what else it speaks of.
    private static final float WEIGHT_OF_TITLE = 3;

    private static final float WEIGHT_OF_ID = 2;
    private static final float WEIGHT_OF_MEANING = 0.9f;
    private static final int MOST_WORDS = 32;
    private static final int MOST_EDITS = 2;

    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization");

    // Before the first index, which asks.
    static {
        LUCENE.setLevel(Level.OFF);
    }

    private final Analyzer english = new EnglishAnalyzer();
    private final Abbreviations abbreviations = Abbreviations.bundled();
    private final List<T> things;
    private final IndexSearcher searcher;

    /// What a thing is called, and what it says.
    ///
    /// @param ids that somebody may type for it, the full one first
    public record Entry(List<String> ids, String title, String text) {
        public Entry {
            ids = List.copyOf(ids);
        }
    }

    /// Something that was found.
    ///
    /// @param score above 0; the higher the better, among what one search found
    public record Hit<T>(T thing, double score) {}

    private Finder(List<T> things, List<Entry> entries) {
        this.things = List.copyOf(things);
        try {
            Directory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(english))) {
                for (Entry entry : entries) {
                    Document document = new Document();
                    for (String id : entry.ids()) {
                        document.add(
                                new StringField(ID, id.toLowerCase(Locale.ROOT), Field.Store.NO));
                    }
                    document.add(
                            new TextField(NAME, String.join(" ", entry.ids()), Field.Store.NO));
                    document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
                    document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    /// @param entries of the things, in their order
    public static <T> Finder<T> of(List<T> things, List<Entry> entries) {
        return new Finder<>(things, entries);
    }

    /// The things that the words speak of, best first, and equally good ones in their order. An id
    /// that is typed whole comes first.
    public List<Hit<T>> find(String words) {
        String id = words.strip().toLowerCase(Locale.ROOT);
        List<String> typed = Stream.of(id.split("\\s+", -1)).limit(MOST_WORDS).toList();
        Query named = new BoostQuery(new TermQuery(new Term(ID, id)), 100);
        for (Occur occur : List.of(Occur.MUST, Occur.SHOULD)) {
            List<Hit<T>> all = search(either(named, every(typed, occur, Finder::exactly)));
            if (!all.isEmpty()) {
                return all;
            }
        }
        for (int edits = 1; edits <= MOST_EDITS; edits++) {
            List<Hit<T>> near = search(new FuzzyQuery(new Term(ID, id), edits));
            if (!near.isEmpty()) {
                return near;
            }
        }
        return search(every(typed, Occur.MUST, Finder::nearly));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
    }

    private List<Hit<T>> search(Query query) {
        try {
            List<Hit<T>> all = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, Math.max(1, things.size())).scoreDocs) {
                if (hit.score > 0) {
                    all.add(new Hit<>(things.get(hit.doc), hit.score));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    /// A query of all words, each of which may stand as it is or as what it means.
    private Query every(List<String> typed, Occur occur, BiFunction<String, String, Query> like) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : typed) {
            List<Query> ways = new ArrayList<>();
            ways.add(all(word, like));
            for (String meaning : abbreviations.meanings(word)) {
                ways.add(new BoostQuery(all(meaning, like), WEIGHT_OF_MEANING));
            }
            // A word that says nothing, such as "the", has no stem, and asks for nothing.
            if (!stems(word).isEmpty()) {
                all.add(new DisjunctionMaxQuery(ways, 0.1f), occur);
            }
        }
        return all.build();
    }

    private Query all(String phrase, BiFunction<String, String, Query> like) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String stem : stems(phrase)) {
            all.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(like.apply(TITLE, stem), WEIGHT_OF_TITLE),
                                    new BoostQuery(like.apply(NAME, stem), WEIGHT_OF_ID),
                                    like.apply(TEXT, stem)),
                            0.1f),
                    Occur.MUST);
        }
        return all.build();
    }

    private static Query exactly(String field, String stem) {
        return new TermQuery(new Term(field, stem));
    }

    private static Query nearly(String field, String stem) {
        return new FuzzyQuery(new Term(field, stem), stem.length() < 5 ? 1 : MOST_EDITS, 1);
    }

    private List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = english.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (stems.size() < MOST_WORDS && tokens.incrementToken()) {
                stems.add(term.toString());
            }
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }
}
