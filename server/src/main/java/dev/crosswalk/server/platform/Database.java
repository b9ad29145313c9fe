package dev.crosswalk.server.platform;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database, asked and told in transactions, each of which sees the data of one organisation.
///
/// The database itself keeps the others out: row security looks at the organisation that is set for
/// the transaction, and the role that is taken in it owns nothing.
public final class Database {
    /// What is read in several steps is of one moment.
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read; ";

    private final JdbcClient client;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public Database(DataSource source) {
        client = JdbcClient.create(source);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        writing = new TransactionTemplate(manager);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    /// What a transaction does.
    @FunctionalInterface
    public interface Work<T> extends Function<JdbcClient, T> {}

    public <T> T read(Tenant tenant, Work<T> work) {
        // Within another transaction it is of that one's moment.
        boolean isOwn = !TransactionSynchronizationManager.isActualTransactionActive();
        return done(reading, (isOwn ? ONE_MOMENT : "") + within(tenant), work);
    }

    /// All that is told in it, or nothing where it throws.
    public <T> T write(Tenant tenant, Work<T> work) {
        return done(writing, within(tenant), work);
    }

    /// Asks and tells of people, who are of no organisation; nothing of any programme is there.
    public <T> T people(Work<T> work) {
        return done(writing, "set local role crosswalk_identity", work);
    }

    /// What every transaction of an organisation begins with. Each way to the database and back
    /// costs more than what is asked on it, so all of it goes at once.
    private static String within(Tenant tenant) {
        // Nothing but hexadecimal digits and hyphens.
        return "set local role crosswalk_app; set local crosswalk.organisation = '%s'"
                .formatted(tenant.organisation());
    }

    private <T> T done(TransactionTemplate transaction, String first, Work<T> work) {
        T result =
                transaction.execute(_ -> {
                    client.sql(first).update();
                    return work.apply(client);
                });
        return Objects.requireNonNull(result);
    }
}
