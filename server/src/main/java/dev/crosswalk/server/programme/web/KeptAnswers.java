package dev.crosswalk.server.programme.web;

import dev.crosswalk.answers.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Keeps the last answers that were given, byte by byte: as long as the programme, the content and
/// the day stay, nothing of an answer changes, and whoever asks meanwhile waits for the one that is
/// being made. It grows to a number of bytes, and lets those go that nobody asked for the longest.
///
/// Whether somebody may ask is decided before, for each request: nothing of that is kept.
@Component
public final class KeptAnswers {
    /// Of all together; what takes more than a quarter of it is made each time.
    static final long MOST_BYTES = 48L << 20;

    /// What an answer takes beside its bytes, about.
    private static final int EACH = 1_000;

    private final Map<Question, ResponseEntity<byte[]>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Question, ReentrantLock> beingMade = new ConcurrentHashMap<>();
    private final long most;
    private long bytes;

    KeptAnswers() {
        this(MOST_BYTES);
    }

    KeptAnswers(long most) {
        this.most = most;
    }

    /// @param organisation whose programme it is asked of: no other one is answered from it
    /// @param of the change, the day and the content
    /// @param path with the organisation and whatever else is named in it
    /// @param parameters each with its values, in their order
    record Question(
            UUID organisation, String of, String path, Map<String, List<String>> parameters) {
        Question {
            Map<String, List<String>> copied = new HashMap<>();
            parameters.forEach((name, values) -> copied.put(name, List.copyOf(values)));
            parameters = Map.copyOf(copied);
        }
    }

    /// @param <E> what may go wrong beside what is refused
    @FunctionalInterface
    interface Making<E extends Exception> {
        ResponseEntity<byte[]> make() throws Refusal, E;
    }

    <E extends Exception> ResponseEntity<byte[]> of(Question question, Making<E> making)
            throws Refusal, E {
        ResponseEntity<byte[]> had = kept(question);
        if (had != null) {
            return had;
        }
        ReentrantLock lock = beingMade.computeIfAbsent(question, _ -> new ReentrantLock());
        lock.lock();
        try {
            // Somebody else may have made it meanwhile.
            had = kept(question);
            if (had != null) {
                return had;
            }
            ResponseEntity<byte[]> made = making.make();
            keep(question, made);
            return made;
        } finally {
            beingMade.remove(question, lock);
            lock.unlock();
        }
    }

    /// How many are kept.
    public int size() {
        synchronized (kept) {
            return kept.size();
        }
    }

    private @Nullable ResponseEntity<byte[]> kept(Question question) {
        synchronized (kept) {
            return kept.get(question);
        }
    }

    private void keep(Question question, ResponseEntity<byte[]> made) {
        long size = size(question, made);
        if (size > most / 4) {
            return;
        }
        synchronized (kept) {
            ResponseEntity<byte[]> before = kept.put(question, made);
            bytes += size - (before == null ? 0 : size(question, before));
            var eldest = kept.entrySet().iterator();
            while (bytes > most) {
                var each = eldest.next();
                bytes -= size(each.getKey(), each.getValue());
                eldest.remove();
            }
        }
    }

    private static long size(Question question, ResponseEntity<byte[]> made) {
        byte[] body = made.getBody();
        long asked = question.path().length();
        for (var each : question.parameters().entrySet()) {
            asked += each.getKey().length();
            for (String value : each.getValue()) {
                asked += value.length();
            }
        }
        return EACH + asked + (body == null ? 0 : body.length);
    }
}
