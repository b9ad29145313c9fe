package dev.crosswalk.formats.workbook;

import dev.crosswalk.formats.office.XlsxText;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One XML part, read forwards. Document types, and so entities, are refused.
public final class XmlPart {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        FACTORY.setProperty("jdk.xml.maxElementDepth", String.valueOf(Limits.DEPTH));
    }

    /// How much longer a text may be as it is spelt: `_x000D_` is one character.
    private static final int SPELLING = 7;

    private final String part;
    private final Measured characters;
    private final XMLStreamReader xml;
    private Supplier<String> place;

    private XmlPart(String part, InputStream in) throws IOException, XMLStreamException {
        this.part = part;
        place = () -> "part " + Quoted.of(part);
        characters = new Measured(part, characters(in));
        xml = FACTORY.createXMLStreamReader(characters);
    }

    /// Refuses what there is too much of.
    static void atMost(long most, long count, String what) throws RefusedWorkbook {
        if (count > most) {
            throw new RefusedWorkbook("more than %,d %s".formatted(most, what));
        }
    }

    /// Bounds what the parser reads before it shows anything of it: it hands out text piece by
    /// piece, but holds a tag, a comment or a section of raw text as a whole.
    private static final class Measured extends FilterReader {
        private final String part;
        private int taken;

        Measured(String part, Reader in) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            measure(1);
            return c;
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            measure(Math.max(count, 0));
            return count;
        }

        private void measure(int count) throws RefusedWorkbook.InStream {
            taken += count;
            if (taken > Limits.MARKUP_CHARACTERS) {
                throw new RefusedWorkbook.InStream(
                        "part %s has a tag or a comment of more than %,d characters"
                                .formatted(Quoted.of(part), Limits.MARKUP_CHARACTERS));
            }
        }
    }

    public interface Visit {
        void part(XmlPart xml) throws IOException, RefusedWorkbook;
    }

    public static void read(GuardedZip zip, String part, Visit visit)
            throws IOException, RefusedWorkbook {
        var found = zip.read(part);
        if (found.isEmpty()) {
            throw new RefusedWorkbook("broken: it has no part " + Quoted.of(part));
        }
        try (InputStream in = found.get()) {
            visit.part(new XmlPart(part, in));
        } catch (XMLStreamException e) {
            throw refused(part, e);
        } catch (CharacterCodingException e) {
            throw broken(part, e);
        }
    }

    /// Office files are in UTF-8 or UTF-16. Decoded here, because the JDK's parser tells standard
    /// error about bytes that are neither.
    private static Reader characters(InputStream in) throws IOException {
        var bytes = new PushbackInputStream(in, 2);
        byte[] start = bytes.readNBytes(2);
        bytes.unread(start);
        int mark = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        boolean wide = mark == 0xFEFF || mark == 0xFFFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        var reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static RefusedWorkbook broken(String part, Exception e) {
        return new RefusedWorkbook("broken: part " + Quoted.of(part) + " is not valid XML", e);
    }

    /// Moves to the next start of an element; false at the end of the part.
    public boolean nextElement() throws IOException, RefusedWorkbook {
        while (step()) {
            if (xml.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /// Moves to the next start or end of an element or to text; false at the end of the part.
    public boolean step() throws IOException, RefusedWorkbook {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            characters.taken = 0;
            if (xml.next() == XMLStreamConstants.DTD) {
                throw new RefusedWorkbook(
                        "part "
                                + Quoted.of(part)
                                + " declares a document type, as no such file does");
            }
            return true;
        } catch (XMLStreamException e) {
            throw refused(part, e);
        }
    }

    /// Passes on what was thrown in the stream below the parser.
    private static RefusedWorkbook refused(String part, XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        return broken(part, e);
    }

    public boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    public boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /// Empty where the reader does not stand on text.
    public String text() {
        return xml.isCharacters() ? xml.getText() : "";
    }

    /// By local name: strict and transitional files differ in their namespaces only.
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) throws RefusedWorkbook {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw broken(part, e);
        }
    }

    /// The text up to the end of the element that the reader stands on.
    String textUntilEnd(String element) throws IOException, RefusedWorkbook {
        var text = new StringBuilder();
        while (!ends(element) && step()) {
            text.append(text());
            fits(text, SPELLING * Limits.CELL_CHARACTERS);
        }
        return text.toString();
    }

    /// The text of a string, of all its runs, without its phonetic reading.
    String richText(String element) throws IOException, RefusedWorkbook {
        var text = new StringBuilder();
        while (!ends(element) && step()) {
            if (starts("t")) {
                text.append(textUntilEnd("t"));
                fits(text, SPELLING * Limits.CELL_CHARACTERS);
            } else if (starts("rPh")) {
                textUntilEnd("rPh");
            }
        }
        return read(text.toString());
    }

    /// A text as it was before it was spelt so that XML can hold it.
    String read(String spelt) throws RefusedWorkbook {
        String read = XlsxText.read(spelt);
        fits(read, Limits.CELL_CHARACTERS);
        return read;
    }

    private void fits(CharSequence text, int most) throws RefusedWorkbook {
        if (text.length() > most) {
            throw new RefusedWorkbook(
                    "%s has a text of more than %,d characters, which no cell holds"
                            .formatted(place.get(), Limits.CELL_CHARACTERS));
        }
    }

    /// Says what place the texts that follow stand in, for a message about them.
    void place(Supplier<String> place) {
        this.place = place;
    }
}
