package dev.crosswalk.cli.exchange;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.exchange.ItemName;
import dev.crosswalk.files.exchange.Parcel;
import dev.crosswalk.files.write.ProgrammeItems.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The programme of an organisation on a server. All that goes wrong there is a [Refusal] in a
/// sentence of its own.
interface RemoteProgramme {
    /// The server's address.
    String server();

    /// The id of the organisation there.
    String organisation();

    /// What people call it.
    String name();

    /// The programme as it is.
    Received read() throws Refusal, InvalidContent;

    /// @param change tells this version from others
    record Received(Parcel parcel, String change) {}

    /// What an item said there after each change of it, the last one first, as far back as the
    /// server tells at once; nothing where it tells nothing of that.
    List<Item> versions(ItemName name);

    /// Brings the bytes of a file, which are read to their end.
    ///
    /// @param sha256 of those that it has, by its list
    void fetch(String sha256, Path into) throws Refusal, IOException;

    /// Sends the bytes of a file that it has not.
    void keep(String sha256, Path file) throws Refusal, IOException;

    /// Makes the programme what a parcel says.
    ///
    /// @param from the name of the folder that it is of
    /// @param change that was read: if another was made since, nothing is changed
    /// @param isTry whether it is only looked whether that may be done
    void take(Parcel parcel, String from, String change, boolean isTry) throws Refusal;
}
