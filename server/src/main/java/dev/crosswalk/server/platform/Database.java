package dev.crosswalk.server.platform;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database, asked and told in transactions, each of which sees the data of one organisation.
///
/// The database itself keeps the others out: row security looks at the organisation that is set for
/// the transaction, and the role that is taken in it owns nothing.
public final class Database {
    private final JdbcClient client;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public Database(DataSource source) {
        client = JdbcClient.create(source);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        writing = new TransactionTemplate(manager);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        // What is read in several steps is of one moment.
        reading.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /// What a transaction does.
    @FunctionalInterface
    public interface Work<T> extends Function<JdbcClient, T> {}

    public <T> T read(Tenant tenant, Work<T> work) {
        return in(reading, tenant, work);
    }

    /// All that is told in it, or nothing where it throws.
    public <T> T write(Tenant tenant, Work<T> work) {
        return in(writing, tenant, work);
    }

    /// Asks and tells of people, who are of no organisation; nothing of any programme is there.
    public <T> T people(Work<T> work) {
        return done(writing, () -> client.sql("set local role crosswalk_identity").update(), work);
    }

    private <T> T in(TransactionTemplate transaction, Tenant tenant, Work<T> work) {
        return done(
                transaction,
                () -> {
                    client.sql("set local role crosswalk_app").update();
                    client.sql("select set_config('crosswalk.organisation', ?, true)")
                            .param(tenant.organisation().toString())
                            .query(String.class)
                            .single();
                },
                work);
    }

    private <T> T done(TransactionTemplate transaction, Runnable first, Work<T> work) {
        T result =
                transaction.execute(_ -> {
                    first.run();
                    return work.apply(client);
                });
        return Objects.requireNonNull(result);
    }
}
