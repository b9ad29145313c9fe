package dev.crosswalk.suggest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What texts mean to one model, by the digest of each, as one file: a text that was changed is not
/// in it any more, and one that moved still is. Numbers have sixteen bits, which no suggestion
/// feels.
final class Vectors {
    /// "XWVX", and the form of the file.
    private static final int MAGIC = 0x58575658;

    private static final int FORM = 1;

    private final String model;
    private final String contentVersion;
    private final Map<Long, short[]> byDigest;

    private Vectors(String model, String contentVersion, Map<Long, short[]> byDigest) {
        this.model = model;
        this.contentVersion = contentVersion;
        this.byDigest = byDigest;
    }

    /// Those that come with the product; none where this was built without them.
    static Vectors bundled() {
        try (InputStream in = Vectors.class.getResourceAsStream("vectors.bin")) {
            return in == null ? none() : read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }

    static Vectors none() {
        return new Vectors("", "", Map.of());
    }

    /// Of all the texts, taking those that are known from these.
    ///
    /// @param contentVersion of the content whose texts they are
    Vectors of(List<String> texts, Meaning meaning, String contentVersion) {
        Map<Long, short[]> known = model.equals(meaning.model()) ? byDigest : Map.of();
        Map<Long, short[]> all = new HashMap<>();
        texts.parallelStream()
                .distinct()
                .map(text -> Map.entry(digest(text), vector(text, known, meaning)))
                .toList()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return new Vectors(meaning.model(), contentVersion, all);
    }

    private static short[] vector(String text, Map<Long, short[]> known, Meaning meaning) {
        short[] vector = known.get(digest(text));
        return vector == null ? shortened(meaning.of(text)) : vector;
    }

    private static short[] shortened(float[] vector) {
        short[] halves = new short[vector.length];
        for (int i = 0; i < vector.length; i++) {
            halves[i] = Float.floatToFloat16(vector[i]);
        }
        return halves;
    }

    /// @throws IllegalArgumentException where the text is not among them
    float[] vector(String text) {
        short[] halves = byDigest.get(digest(text));
        if (halves == null) {
            throw new IllegalArgumentException("no vector of " + text);
        }
        float[] vector = new float[halves.length];
        for (int i = 0; i < halves.length; i++) {
            vector[i] = Float.float16ToFloat(halves[i]);
        }
        return vector;
    }

    String contentVersion() {
        return contentVersion;
    }

    int size() {
        return byDigest.size();
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORM);
            out.writeUTF(model);
            out.writeUTF(contentVersion);
            out.writeInt(byDigest.size());
            for (Map.Entry<Long, short[]> entry : new TreeMap<>(byDigest).entrySet()) {
                out.writeLong(entry.getKey());
                out.writeShort(entry.getValue().length);
                for (short half : entry.getValue()) {
                    out.writeShort(half);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /// None where the bytes have another form: they are of another build, and can be computed anew.
    static Vectors read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (bytes.length < 8 || in.readInt() != MAGIC || in.readInt() != FORM) {
            return none();
        }
        String model = in.readUTF();
        String contentVersion = in.readUTF();
        int size = in.readInt();
        Map<Long, short[]> byDigest = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            long digest = in.readLong();
            short[] halves = new short[in.readShort()];
            for (int j = 0; j < halves.length; j++) {
                halves[j] = in.readShort();
            }
            byDigest.put(digest, halves);
        }
        return new Vectors(model, contentVersion, byDigest);
    }

    /// The first eight bytes of the SHA-256 of a text: among the two thousand texts that there are,
    /// two that share them are not to be feared.
    private static long digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
